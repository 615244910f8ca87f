import { describe, expect, test } from 'vitest'
import { type CalendarEvent, toIcs } from '../../../db/rules/ics'

const EVENT: CalendarEvent = {
  uid: '0193-prøve@drejebog',
  on: '2026-12-01',
  summary: 'Ring igen',
  description: '',
  location: '',
  alarm: null,
}
const STAMP = '2026-11-25T22:15:00.123Z'

const ics = (fields: Partial<CalendarEvent> = {}) => toIcs({ ...EVENT, ...fields }, STAMP)
/** What a reader makes of it: folded lines put together again (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const propertyOf = (text: string, name: string) =>
  unfolded(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
/** A text as its reader takes it back (RFC 5545, 3.3.11). */
const unescaped = (value = '') =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

describe('an entry for the calendar', () => {
  test('has what every program asks for, in the order of the RFC, each line ended by CRLF', () => {
    expect(ics()).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Drejebog//Drejebog//DA',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:0193-prøve@drejebog',
        'DTSTAMP:20261125T221500Z',
        'DTSTART;VALUE=DATE:20261201',
        'DTEND;VALUE=DATE:20261202',
        'SUMMARY:Ring igen',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('ends on the day after, also over the turn of a year and in a leap year', () => {
    expect(ics({ on: '2026-12-31' })).toContain('DTEND;VALUE=DATE:20270101')
    expect(ics({ on: '2028-02-28' })).toContain('DTEND;VALUE=DATE:20280229')
  })

  test('reminds in the morning of its day when it is to, and else not at all', () => {
    const alarm = unfolded(ics({ alarm: 480 }))
    const from = alarm.indexOf('BEGIN:VALARM')
    expect(alarm.slice(from, from + 5)).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Ring igen',
      'TRIGGER:PT480M',
      'END:VALARM',
    ])
    expect(ics()).not.toContain('VALARM')
  })

  test('leaves out a description and a place that there are not', () => {
    expect(ics()).not.toMatch(/DESCRIPTION|LOCATION/)
    expect(propertyOf(ics({ location: 'Skovvej 4' }), 'LOCATION')).toBe('Skovvej 4')
  })
})

describe('a text in it', () => {
  test('has backslash, semicolon, comma and line ends marked, and comes back as it was', () => {
    const text = 'Skovvej 4, 4200 Slagelse; c:\\mappe\nlinje to: "citat"'
    expect(propertyOf(ics({ description: text }), 'DESCRIPTION')).toBe(
      'Skovvej 4\\, 4200 Slagelse\\; c:\\\\mappe\\nlinje to: "citat"',
    )
    expect(unescaped(propertyOf(ics({ description: text }), 'DESCRIPTION'))).toBe(text)
  })

  test.each(['a\r\nb', 'a\rb', 'a\nb'])('never breaks out of its line (%j)', (description) => {
    expect(propertyOf(ics({ description }), 'DESCRIPTION')).toBe('a\\nb')
  })

  test('cannot add a property of its own', () => {
    const lines = unfolded(ics({ summary: 'x\r\nATTENDEE:mailto:a@eksempel.dk' }))
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  })

  test('loses the signs that no text may hold, and half a character becomes a whole one', () => {
    expect(propertyOf(ics({ summary: 'a\0b\u0007c\u007f\td' }), 'SUMMARY')).toBe('abc\td')
    expect(ics({ summary: 'x\ud800' }).isWellFormed()).toBe(true)
  })
})

describe('a long line', () => {
  const octets = (line: string) => new TextEncoder().encode(line).length

  test.each([
    ['æøå', 'blåbærgrød på Ærø '.repeat(20)],
    ['one octet each', 'x'.repeat(400)],
    ['two octets each', 'ø'.repeat(300)],
    ['three octets each', '€'.repeat(200)],
    ['four octets each', '🏘'.repeat(150)],
  ])('is folded at 75 octets and whole again when it is read: %s', (_, summary) => {
    const text = ics({ summary })
    expect(propertyOf(text, 'SUMMARY')).toBe(summary)
    for (const line of text.split('\r\n')) {
      expect(octets(line)).toBeLessThanOrEqual(75)
      // No character was torn apart: bytes of each line alone are UTF-8.
      expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(line))).toBe(line)
      expect(line.isWellFormed()).toBe(true)
    }
  })

  test('of exactly 75 octets is left as it is', () => {
    const summary = 'x'.repeat(75 - 'SUMMARY:'.length)
    expect(ics({ summary })).toContain(`SUMMARY:${summary}\r\n`)
    expect(ics({ summary: `${summary}x` })).toContain(`SUMMARY:${summary}\r\n x\r\n`)
  })
})
