import type { OpenFile } from '../../../db/file/connection'
import { AGREEMENTS } from '../../../db/queries/ready/agreements'
import { PARTICIPANTS } from '../../../db/queries/ready/participants'
import { PARTNERS } from '../../../db/queries/ready/partners'
import { PLACEMENTS } from '../../../db/queries/ready/placements'
import { PROGRAMME } from '../../../db/queries/ready/programme'
import { SLOTS } from '../../../db/queries/ready/slots'
import type { ReadyColumn, ReadyTable } from '../../../db/queries/ready/table'
import { targetGroupForm } from '../../../db/queries/ready/target-groups'
import { formatDate } from '../../../db/rules/dates'
import type { ReadyWorkbook } from '../../../db/rules/exports'
import { isFreeText } from '../../../db/rules/hiding/fields'
import type { SheetSpec, TextSheet, WorkbookSpec } from './workbook-spec'

/** A column that a ready-made workbook can have. */
export type ReadyColumnChoice = { key: string; sheet: string; header: string; person: boolean }

export type ReadyOptions = {
  /** Keys of the columns that go along. */
  columns: readonly string[]
  /** A form with the last counts in it. */
  prefilled: boolean
  /** ISO date: what holds on that day. */
  asOf: string
  /** In the place of free texts that may tell of persons, while those are hidden; null while they are not. */
  hiddenText: string | null
}

/** A workbook ready to be written, with what the register notes of it. */
export type ReadyBook = { spec: WorkbookSpec; columns: string[]; persons: boolean; rows: number }

const TITLES: Record<ReadyWorkbook, string> = {
  partners: 'Partnere',
  targetGroupForm: 'Målgruppeskema',
  agreements: 'Aftaler',
  places: 'Pladser og forløb',
  participants: 'Deltagere',
  programme: 'Hele programmet',
}

function tablesOf(kind: ReadyWorkbook, prefilled: boolean): readonly ReadyTable<unknown>[] {
  switch (kind) {
    case 'partners':
      return [PARTNERS]
    case 'targetGroupForm':
      return [targetGroupForm(prefilled)]
    case 'agreements':
      return [AGREEMENTS]
    case 'places':
      return [SLOTS, PLACEMENTS]
    case 'participants':
      return [PARTICIPANTS]
    case 'programme':
      return PROGRAMME
  }
}

/** The columns that a ready-made workbook can have, a sheet at a time. */
export function readyColumns(kind: ReadyWorkbook): ReadyColumnChoice[] {
  return tablesOf(kind, false).flatMap((table) =>
    table.columns.map(({ key, header, person = false }) => ({
      key: `${table.key}.${key}`,
      sheet: table.name,
      header,
      person,
    })),
  )
}

/** What the file is called, without its ending: what it is, never whom it is about. */
export function readyTitle(kind: ReadyWorkbook): string {
  return TITLES[kind]
}

/** A ready-made workbook, with the columns that are asked for; a sheet without any is left out. */
export function readyBook(
  file: OpenFile,
  kind: ReadyWorkbook,
  { columns: wanted, prefilled, asOf, hiddenText }: ReadyOptions,
): ReadyBook {
  const tables = tablesOf(kind, prefilled)
    .map((table) => ({
      table,
      columns: table.columns.filter(({ key }) => wanted.includes(`${table.key}.${key}`)),
    }))
    .filter(({ columns }) => columns.length > 0)
  const sheets = tables.map(({ table, columns }) => ({
    kind: 'table' as const,
    name: table.name,
    title: table.name,
    footnote: `Pr. ${formatDate(asOf)}`,
    ...(table.spareRows === undefined ? {} : { spareRows: table.spareRows }),
    columns: columns.map(({ key: _, value: __, choices, ...column }) => ({
      ...column,
      ...(choices ? { choices: typeof choices === 'function' ? choices(file) : choices } : {}),
    })),
    rows: table.rows(file, asOf).map((row) =>
      columns.map((column) => {
        const value = column.value(row)
        const isHidden = hiddenText !== null && value !== null && isFreeColumnOf(column)
        return isHidden ? hiddenText : value
      }),
    ),
  }))
  const guides: SheetSpec[] = kind === 'targetGroupForm' ? [guideOf(programmeName(file))] : []
  const several = tables.length > 1
  return {
    spec: { title: TITLES[kind], sheets: [...guides, ...sheets] },
    columns: tables.flatMap(({ table, columns }) =>
      columns.map(({ header }) => (several ? `${table.name}: ${header}` : header)),
    ),
    persons: tables.some(({ columns }) => columns.some(({ person }) => person === true)),
    rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
  }
}

/** Free texts that may tell of persons are declared as such; whatever has the name of one is one. */
function isFreeColumnOf({ key, type, person }: ReadyColumn<unknown>): boolean {
  return isFreeText(key) || (type === 'longText' && person === true)
}

function programmeName(file: OpenFile): string {
  return file.sqlite.prepare<[], string>('SELECT name FROM programme LIMIT 1').pluck().get() ?? ''
}

/** Says what is to be filled in, and back to whom. */
function guideOf(programme: string): TextSheet {
  return {
    kind: 'text',
    name: 'Vejledning',
    lines: [
      { text: 'Målgruppens tal', as: 'title' },
      { text: programme },
      { text: '' },
      { text: 'Sådan udfyldes arket “Målgrupper”', as: 'heading' },
      { text: 'Én række for hver målgruppe. Mangler der en, så skriv den i en ny række nederst.' },
      {
        text: '“Antal personer”: hvor mange der var i målgruppen på opgørelsesdagen. Et helt tal, 0 hvis der ingen var.',
      },
      {
        text: '“Heraf i gang”: hvor stor en del af dem der var i gang et andet sted, i procent, for eksempel 33 %.',
      },
      { text: '“Opgjort”: den dag tallene gælder for, for eksempel 01-03-2026.' },
      { text: '“Kilde”: hvor tallene kommer fra.' },
      {
        text: 'Kendes et tal ikke, så lad det stå tomt, og skriv hvorfor under “Ukendt fordi”. Skriv ikke 0.',
      },
      { text: '“Ydelse”, “Match” og “Boligområde” kan vælges på en liste.' },
      { text: '' },
      { text: 'Skriv ingen navne og CPR-numre: skemaet er kun til antal.', as: 'heading' },
      { text: '' },
      { text: 'Tilbage til os', as: 'heading' },
      {
        text: 'Gem arbejdsbogen, og send den tilbage til den, du fik den fra. Lad overskrifterne stå, som de er.',
      },
    ],
  }
}
