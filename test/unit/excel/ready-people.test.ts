import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { operation } from '../../../db/log/operation'
import { participants } from '../../../db/queries/participants'
import type { ImportKind } from '../../../db/rules/import/concepts'
import { makeBook } from '../../../electron/backend/excel/make-book'
import { readBook } from '../../../electron/backend/excel/read-book'
import { readyBook, readyColumns } from '../../../electron/backend/excel/ready-book'
import { TestClock } from '../../fixtures/clock'
import { anImage } from '../../fixtures/files'
import { savedByOffice } from '../../fixtures/office'
import { aPlacementsSheet } from '../../fixtures/placements-list'
import { TODAY } from '../import/imported'
import { all, create, type File, MAKE_ALL } from '../import/placement-rows'
import { listFrom, sheetFrom } from '../import/read-list'
import { aSheet } from '../import/sheets'
import { csvCells, PREFIXES } from '../rules/spreadsheet'
import { readBack, shownCells } from './parts'

type Kind = 'places' | 'participants'

const folder = mkdtempSync(join(tmpdir(), 'drejebog-ready-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The workbooks go out as of some days after today, when some of what goes on is agreed to have ended. */
const CLOCK = new TestClock('2026-11-23T09:00:00.000Z')

const DAY = { 'participantSituation.onDate': '2026-11-01' }

/** Somebody whose every text begins as a formula does. */
const TRAP = '=HYPERLINK("http://eksempel.example")'

let file: File
beforeEach(async () => {
  file = anImage(CLOCK)
  await listFrom(file, aPlacementsSheet(), MAKE_ALL)
  const people = aSheet([
    [
      'Navn',
      'Løbenr.',
      'Født',
      'Ydelse',
      'Boligområde',
      'Status',
      'Branche ønske',
      'Timer',
      'Tolk',
      'Klar fra',
    ],
    [
      'Person 1 (opdigtet)',
      'B-001',
      '03-02-1985',
      'kth',
      'Bispehaven',
      'sagt ja',
      'lager, køkken',
      22.5,
      'ja',
      '01-12-2026',
    ],
    ['Ny Person (opdigtet)', null, null, 'dagpenge', null, 'visiteret', null, null, null, null],
  ])
  const lookups = { 'participantSituation.areaId': create }
  await listFrom(file, people, { kind: 'participants', constants: DAY, lookups })
  const places = aSheet([
    ['Virksomhed', 'Plads', 'Antal pladser', 'Ordning', 'Jobcenter', 'Timer/uge', 'Krav'],
    ['Vaskeriet (opdigtet)', 'Rullen', '6-8', 'vp', 'Jobcenter Prøveby (opdigtet)', 25, '@SUM(1+1)'],
  ])
  await listFrom(file, places, { kind: 'slots' })
})

const bytesOf = (kind: Kind, persons: boolean) => {
  const columns = readyColumns(kind)
    .filter(({ person }) => persons || !person)
    .map(({ key }) => key)
  return makeBook(readyBook(file, kind, { columns, prefilled: false, asOf: TODAY, hiddenText: null }).spec)
}
const textOf = (bytes: Uint8Array) => {
  const book = readBack(bytes)
  return book.SheetNames.flatMap((name) => shownCells(book, name).flat()).join('\n')
}

describe.each(['places', 'participants'] as const)('the workbook %s', (kind) => {
  test('has no name and nothing of a person but the number, unless that is asked for', async () => {
    const without = textOf(await bytesOf(kind, false))
    expect(without).toContain('B-001')
    expect(without).not.toMatch(/Person|Mester|Konsulent|Kontanthjælp|1985|Bispehaven|Flyttede/)
    const whole = textOf(await bytesOf(kind, true))
    expect(whole).toMatch(/Person 1 \(opdigtet\)/)
    expect(whole).toMatch(/Konsulent \(opdigtet\)|Kontanthjælp/)
  })

  test('holds texts that begin as a formula as text', async () => {
    operation(file, { label: 'participant.update' }, () => {
      const ids = all(file, 'participant').map(({ id }) => String(id))
      for (const [at, sign] of [TRAP, ...PREFIXES].entries())
        participants.update(file, ids[at] as string, { name: at === 0 ? TRAP : `${sign}1+1` })
    })
    const book = readBack(await bytesOf(kind, true))
    const cells = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name] ?? {}))
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([])
    expect(textOf(await bytesOf(kind, true))).toContain(TRAP)
  })
})

describe('a workbook that comes back as it went out', () => {
  const back = async (bytes: Uint8Array, name: string, kind: ImportKind) => {
    const book = await readBook({ bytes, name: 'Bog.xlsx' }, null)
    const sheet = book.sheets.find((each) => each.name === name)
    if (!sheet) throw new Error(`no sheet ${name}`)
    return sheetFrom(file, sheet, { kind, constants: { 'participantSituation.onDate': TODAY } })
  }

  test.each([
    ['places', 'Forløb', 'placements', 36],
    ['places', 'Pladser', 'slots', 1],
    ['participants', 'Deltagere', 'participants', 31],
  ] as const)('%s changes nothing: %s', async (kind, name, imported, rows) => {
    const { counts, outcomes, writes } = await back(await bytesOf(kind, true), name, imported)
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([])
    expect(writes).toEqual([])
    expect(counts).toEqual({ created: 0, updated: 0, unchanged: rows, rejected: 0 })
  })
})

test('LibreOffice shows what was written of participants, and what it saves changes nothing', {
  timeout: 120_000,
}, async () => {
  const bytes = await bytesOf('participants', true)
  const path = join(folder, 'bog.xlsx')
  writeFileSync(path, bytes)
  savedByOffice(folder, path)
  const text = readFileSync(join(folder, 'bog.csv'), 'utf8').replace(
    /\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g,
    '\r\n',
  )
  const plain = (rows: string[][]) => rows.map((row) => row.filter((cell) => cell !== ''))
  expect(plain(csvCells(text))).toEqual(plain(shownCells(readBack(bytes), 'Deltagere')))
  const book = await readBook({ bytes: new TextEncoder().encode(text), name: 'bog.csv' }, null)
  const [sheet] = book.sheets
  if (!sheet) throw new Error('no sheet')
  const constants = { 'participantSituation.onDate': TODAY }
  const { writes } = await sheetFrom(file, sheet, { kind: 'participants', constants })
  expect(writes).toEqual([])
})
