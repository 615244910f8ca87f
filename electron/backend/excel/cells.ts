import type { Cell, DateCell } from '../../../db/rules/sheet'
import type { Style } from './styles'

const DAY_SECONDS = 86_400
/** The days from 1970 that serial 0 stands for, in the two systems. */
const EPOCH = { 1900: -25_569, 1904: -24_107 } as const
/** 9999-12-31, the last day of spreadsheets. */
const LAST_SERIAL = 2_958_465

/**
 * A number under its format. What only looks like a date, such as a serial before 1900 or the day that the calendar
 * never had (60), stays a number with its format, so that nothing is guessed.
 */
export function numberCell(value: number, style: Style, date1904: boolean): Cell {
  if (style.kind !== 'number') {
    const date = dateCell(value, style.kind === 'time', date1904)
    if (date) return date
  }
  return style.format === '' ? value : { kind: 'number', value, format: style.format }
}

function dateCell(serial: number, timeOnly: boolean, date1904: boolean): DateCell | null {
  const seconds = Math.round(serial * DAY_SECONDS)
  const days = Math.floor(seconds / DAY_SECONDS)
  if (serial < 0 || days > LAST_SERIAL - (date1904 ? 1_462 : 0)) return null
  const time = clock(seconds - days * DAY_SECONDS)
  if (timeOnly && days < 60) return days === 0 ? { kind: 'date', date: '', time: time ?? '00:00:00' } : null
  if (date1904) return { kind: 'date', date: isoDay(days + EPOCH[1904]), time }
  if (days === 0 || days === 60) return null
  // The first two months of 1900 are counted as if that year had had a 29 February.
  return { kind: 'date', date: isoDay(days + EPOCH[1900] + (days < 60 ? 1 : 0)), time }
}

function isoDay(days: number): string {
  return new Date(days * DAY_SECONDS * 1_000).toISOString().slice(0, 10)
}

function clock(seconds: number): string | null {
  if (seconds === 0) return null
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${two(seconds / 3_600)}:${two((seconds % 3_600) / 60)}:${two(seconds % 60)}`
}

/**
 * What a cell of the type `d` says, as in `2013-01-29T13:30:00Z`: the day and the time that stand there, without
 * shifting them to any zone.
 * @returns null if it says none
 */
export function isoCell(text: string): DateCell | null {
  const parts = /^(?:(\d{4}-\d\d-\d\d))?(?:T?(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  )
  const [, date = '', minutes, seconds = ':00'] = parts ?? []
  if (!parts || (date === '' && minutes === undefined)) return null
  if (date !== '' && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) !== date) return null
  const time = minutes === undefined ? null : `${minutes}${seconds}`
  if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time)) return null
  return { kind: 'date', date, time: date !== '' && time === '00:00:00' ? null : time }
}

/** Signs that XML cannot hold are written by their number: `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/**
 * The column and row that a reference names, in upper or lower case, with or without `$`.
 * @returns null if it is none
 */
export function place(reference: string): { column: number; row: number } | null {
  let column = 0
  let row = 0
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30
    else if (code === 0x24) continue
    else {
      const letter = (code | 0x20) - 0x60
      if (letter < 1 || letter > 26 || row > 0) return null
      column = column * 26 + letter
    }
  }
  return column > 0 && row > 0 && reference.length < 16 ? { column, row } : null
}
