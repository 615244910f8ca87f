import { describe, expect, test } from 'vitest'
import { endingOf, keepEnding, savedName } from '../../../db/rules/file-names'

describe('a saved name', () => {
  test.each([
    ['Referat æøå ÆØÅ é.txt', 'Referat æøå ÆØÅ é.txt'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\fakepath\\aftale.pdf', 'C--fakepath-aftale.pdf'],
    ['<img src=x onerror=alert(1)>.html', '-img src=x onerror=alert(1)-.html'],
    ['a\u0000b\nc.txt', 'a-b-c.txt'],
    ['faktura\u202egpj.exe', 'faktura-gpj.exe'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.pdf', '_com1.pdf'],
    ['  .skjult', 'skjult'],
    ['punktum. .', 'punktum'],
    ['', 'Bilag'],
    ['///', 'Bilag'],
    ['\ud800.txt', '\ufffd.txt'],
  ])('of %j is %j: no path, nothing a disk refuses', (name, saved) => {
    expect(savedName(name, 'Bilag')).toBe(saved)
  })

  test('that is too long for a disk keeps its ending', () => {
    const saved = savedName(`${'æ'.repeat(300)}.pdf`, 'Bilag')
    expect(new TextEncoder().encode(saved).length).toBeLessThanOrEqual(200)
    expect(saved).toMatch(/^æ+\.pdf$/)
  })

  test('stays as it is when it is one already', () => {
    for (const name of ['Aftale.pdf', '-a-.txt', 'x'])
      expect(savedName(savedName(name, 'Bilag'), 'Bilag')).toBe(savedName(name, 'Bilag'))
  })
})

describe('the ending', () => {
  test.each([
    ['Aftale.PDF', '.pdf'],
    ['arkiv.tar.gz', '.gz'],
    ['.skjult', ''],
    ['uden', ''],
    ['punktum.', ''],
    ['Møde kl. 10 med Holm', ''],
    ['fil.exe ', '.exe'],
  ])('of %j is %j', (name, ending) => {
    expect(endingOf(name)).toBe(ending)
  })

  test('comes back when a new name has lost it, and is not doubled', () => {
    expect(keepEnding('Aftale 2026', 'Udkast.docx')).toBe('Aftale 2026.docx')
    expect(keepEnding('Aftale.DOCX', 'Udkast.docx')).toBe('Aftale.DOCX')
    expect(keepEnding('Aftale.pdf', 'Udkast.docx')).toBe('Aftale.pdf.docx')
    expect(keepEnding('Noter', 'uden')).toBe('Noter')
  })
})
