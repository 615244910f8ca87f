import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import type { OpenFile } from '../../db/file/connection'
import { newId } from '../../db/ids'
import { operation } from '../../db/log/operation'
import { commitImport, draftImport } from '../../db/queries/import/preview'
import type { Plan } from '../../db/rules/import/plan'
import { findTables } from '../../db/rules/import/tables'
import type { Sheet } from '../../db/rules/sheet'
import { bringSearchUpToDate } from '../../db/search/search-index'
import { readBook } from '../../electron/backend/excel/read-book'
import { checkTable, headersByField } from '../../electron/backend/import/check-table'
import { proposeTable } from '../../electron/backend/import/propose-table'
import { anImage } from '../fixtures/files'
import { compare } from './measure'

const ROWS = 10_000
const HEADERS = [
  ...['Virksomhed', 'Adresse', 'Postnr.', 'By', 'Hjemmeside', 'Art', 'Sektor', 'Branchekode', 'Mærker'],
  ...['Kontaktperson', 'Stilling', 'Tlf.', 'E-mail', 'Antal ansatte', 'Bemærkninger'],
]

/** Row `n` of a long list of partners, every cell filled. */
function rowOf(n: number): (string | number)[] {
  return [
    ...[`Virksomhed ${n} (opdigtet)`, `Havnegade ${n % 200}`, String(1000 + (n % 9000)), 'Aarhus C'],
    ...['eksempel.dk', 'virksomhed', 'privat', '412000', 'byg, have', `Prøve ${n}`, 'Driftsleder'],
    ...[
      `20 ${String(n % 1e6).padStart(6, '0')}`,
      `post${n}@eksempel.dk`,
      n % 300,
      'Ringer helst om formiddagen.',
    ],
  ]
}

let bytes: Uint8Array<ArrayBuffer>
let sheet: Sheet
let plan: Plan

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook()
  const page = workbook.addWorksheet('Partnere')
  page.addRow(HEADERS)
  for (let n = 0; n < ROWS; n++) page.addRow(rowOf(n))
  bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  sheet = (await readBook({ bytes, name: 'Partnere.xlsx' }, null)).sheets[0] as Sheet
  const [table] = findTables(sheet)
  if (!table) throw new Error('no table')
  plan = proposeTable(sheet, 0, table, 'organisations', () => null).plan
}, 120_000)

function takeIn(file: OpenFile): void {
  const { parsed, headers } = checkTable(sheet, plan, '2026-11-26')
  const input = {
    ...{ kind: plan.kind, plan, today: '2026-11-26', rows: parsed.rows },
    headers: headersByField(headers, plan),
  }
  const draft = draftImport(file, input)
  expect(draft.counts.created).toBe(ROWS)
  operation(file, { label: 'organisation.import' }, () => commitImport(file, input, draft))
  bringSearchUpToDate(file)
}

/** The same records with nothing around them: no log, no checks, no search. */
function insertBare(file: OpenFile): void {
  const partner = file.sqlite.prepare(
    `INSERT INTO organisation (id, name, name_key, kinds, sector, industry_code, street, postcode, city, website, tags, note)
    VALUES (?, ?, ?, '["company"]', 'private', ?, ?, ?, ?, ?, '["byg","have"]', ?)`,
  )
  const contact = file.sqlite.prepare(
    'INSERT INTO contact (id, organisation_id, name, role, phone, email) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const employees = file.sqlite.prepare('INSERT INTO organisation_employees VALUES (?, ?, ?, ?)')
  file.sqlite.transaction(() => {
    for (let n = 0; n < ROWS; n++) {
      const row = rowOf(n)
      const id = newId()
      partner.run(id, row[0], row[0], row[7], row[1], row[2], row[3], row[4], row[14])
      contact.run(newId(), id, row[9], row[10], row[11], row[12])
      employees.run(newId(), id, '2026-11-26', row[13])
    }
  })()
}

test('preview and commit of 10,000 partners, against reading them with exceljs and inserting them', async () => {
  let file = anImage()
  const before = () => {
    file = anImage()
  }
  await compare(
    'preview and commit of 10,000 rows × 15 columns, with log and search',
    { before, run: () => takeIn(file) },
    {
      before: () => {
        before()
        const triggers = file.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck()
        for (const name of triggers.all()) file.sqlite.exec(`DROP TRIGGER "${name}"`)
      },
      run: async () => {
        await new ExcelJS.Workbook().xlsx.load(bytes.buffer)
        insertBare(file)
      },
    },
    { limit: 1.3, runs: 3 },
  )
}, 600_000)
