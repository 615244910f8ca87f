import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../electron/backend/excel/limits'
import { readBook } from '../../../electron/backend/excel/read-book'
import { aSheet, aWorkbook, workbookParts } from '../../fixtures/workbook-parts'
import { reading, refused } from './read'

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'

/** The old container of Office: its mark, and the names of what it holds. */
function container(...names: string[]): Uint8Array {
  const mark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([mark, Buffer.alloc(504), ...names.map((name) => Buffer.from(name, 'utf16le'))])
}

const archive = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

/** A workbook with the bytes of its directory changed. */
function flagged(at: number, value: number): Uint8Array {
  const bytes = Buffer.from(aSheet(ROW))
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  bytes.writeUInt16LE(value, entry + at)
  return bytes
}

describe('every file that is no list says what it is', () => {
  test.each<[string, string, Uint8Array]>([
    ['excel.encrypted', 'a workbook with a password', container('EncryptionInfo', 'EncryptedPackage')],
    ['excel.encrypted', 'an archive with a password', flagged(8, 1)],
    ['excel.oldFormat', 'a workbook of Excel 97', container('Workbook')],
    ['excel.oldFormat', 'a workbook of Excel 95', container('Book')],
    ['excel.oldFormat', 'a workbook of Excel 4', Uint8Array.from([9, 4, 6, 0, 0, 0, 0x10, 0])],
    [
      'excel.oldFormat',
      'XML Spreadsheet 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    ],
    ['excel.html', 'a page of a web site', strToU8('\ufeff\r\n<!DOCTYPE html><html><body/></html>')],
    ['excel.html', 'a table of a web site', strToU8('<table><tr><td>Bødker</td></tr></table>')],
    [
      'excel.html',
      'a web page that Excel saved',
      strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:spreadsheet"><head/></html>'),
    ],
    ['excel.html', 'a web page in UTF-16', Buffer.from('\ufeff<html><body/></html>', 'utf16le')],
    ['excel.otherKind', 'a PDF', strToU8('%PDF-1.7\n')],
    ['excel.otherKind', 'a letter of the old Word', container('WordDocument')],
    [
      'excel.otherKind',
      'a letter',
      archive({ '_rels/.rels': letterRelations(), 'word/document.xml': '<w/>' }),
    ],
    ['excel.otherKind', 'an archive of pictures', archive({ 'a.png': 'x' })],
    [
      'excel.otherKind',
      'an OpenDocument sheet',
      archive({ mimetype: 'application/vnd.oasis.x', 'content.xml': '<o/>' }),
    ],
    ['excel.otherKind', 'other XML', strToU8('<?xml version="1.0"?><rss/>')],
    ['excel.damaged', 'a workbook that was cut off', aSheet(ROW).slice(0, 700)],
    [
      'excel.damaged',
      'a workbook without its sheet',
      aWorkbook({ sheets: [{ rows: ROW }], more: { 'xl/worksheets/sheet1.xml': null } }),
    ],
    [
      'excel.damaged',
      'a sheet that stops in the middle',
      aSheet('', { xml: '<worksheet><sheetData><row r="1"><c><v>1' }),
    ],
    [
      'excel.damaged',
      'a document type in a sheet',
      aSheet('', { xml: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>' }),
    ],
    [
      'excel.damaged',
      'an archive with nothing in it',
      Uint8Array.from([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]),
    ],
    ['excel.empty', 'no bytes', new Uint8Array()],
    ['excel.empty', 'blank lines', strToU8('\r\n\r\n')],
    ['excel.empty', 'a workbook without a filled cell', aSheet('<row r="1"><c r="A1" s="1"/></row>')],
    ['excel.tooLarge', 'more than 25 MB', new Uint8Array(LIMITS.fileBytes + 1)],
    [
      'excel.tooMuch',
      'more parts than any workbook has',
      archive(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`xl/${at}.xml`, '']))),
    ],
  ])('%s: %s', async (code, _, bytes) => {
    expect(await refused(reading(bytes))).toBe(code)
  })

  test('one long text in very many cells is not copied for each of them', async () => {
    const rows = Array.from({ length: 1_000 }, () => '<row><c t="s"><v>0</v></c></row>').join('')
    const long = 'å'.repeat(100_001)
    expect(await refused(reading(aSheet(rows, { strings: `<si><t>${long}</t></si>` })))).toBe('excel.tooMuch')
  })

  test('one part that is named as very many sheets is not read that often', async () => {
    const sheets = '<sheet name="A" sheetId="1" r:id="rId1"/>'.repeat(2_001)
    const book = aSheet(ROW, {
      more: { 'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>` },
    })
    expect(await refused(reading(book))).toBe('excel.tooMuch')
  })

  test('the most that a file may be is told', async () => {
    await expect(reading(new Uint8Array(LIMITS.fileBytes + 1))).rejects.toMatchObject({
      data: { megabytes: 25 },
    })
  })

  test('a part that is not what its check sum says is not read', async () => {
    const parts = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1"><v>4711</v></c></row>' }] })
    const bytes = Buffer.from(zipSync(parts, { level: 0 }))
    bytes.write('4712', bytes.indexOf('4711'))
    expect(await refused(reading(bytes))).toBe('excel.damaged')
  })
})

function letterRelations(): string {
  return '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
}

describe('stopping', () => {
  test('what is stopped before it begins is not read', async () => {
    const source = { bytes: aSheet(ROW), name: 'liste.xlsx', signal: AbortSignal.abort() }
    expect(await refused(readBook(source, null))).toBe('excel.stopped')
  })

  test('what is stopped on the way goes no further', async () => {
    const stop = new AbortController()
    const rows = Array.from({ length: 9_000 }, () => '<row><c><v>1</v></c></row>').join('')
    const seen: number[] = []
    const onProgress = ({ done }: { done: number }) => {
      seen.push(done)
      if (done > 0) stop.abort()
    }
    const source = { bytes: aSheet(rows), name: 'liste.xlsx', signal: stop.signal, onProgress }
    expect(await refused(readBook(source, null))).toBe('excel.stopped')
    expect(seen.at(-1)).toBe(LIMITS.blockRows)
  })
})
