/** An entry for a calendar, as every calendar program reads it (RFC 5545). */
import { addDays, type IsoDate } from './calendar'

export type CalendarEvent = {
  /** The same for the same thing, so that a second import moves the entry and does not double it. */
  uid: string
  /** The whole day it stands on. */
  on: IsoDate
  summary: string
  description: string
  location: string
  /** Minutes after midnight at which it reminds; never when null. */
  alarm: number | null
}

const LONGEST_LINE = 75

/**
 * A calendar file with one all-day entry, as text with CRLF.
 * @param stamp when it was made, an instant in ISO 8601 (UTC)
 */
export function toIcs(event: CalendarEvent, stamp: string): string {
  const { uid, on, summary, description, location, alarm } = event
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Drejebog//Drejebog//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(stamp.slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    // The end is the first day that is no longer part of it.
    `DTEND;VALUE=DATE:${basic(addDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    // A reminder, not a meeting: the day stays free.
    'TRANSP:TRANSPARENT',
    ...(alarm === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(summary)}`,
          `TRIGGER:PT${alarm}M`,
          'END:VALARM',
        ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `2026-12-01` and `2026-12-01T08:00:00` in the form without signs. */
function basic(iso: string): string {
  return iso.replace(/[-:]/g, '')
}

/** Text as a value: what has a meaning of its own is marked, and signs that no text may hold are left out. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that a calendar refuses
      .replace(/[\0-\b\v-\x1f\x7f]/g, '')
  )
}

/** Lines of 75 octets at most, the rest on lines that begin with a space; no character is torn apart. */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (length + octets > LONGEST_LINE) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += octets
  }
  return text
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
