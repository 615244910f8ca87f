import { expect, test } from 'vitest'
import type { Step } from '../../db/file/steps'
import type { BrowserHost } from '../api/host/browser'
import { aDesk } from './desk'
import { startHost } from './host'
import { startToDieAt, untilDeath } from './kill-at'

const PARTNERS = 20
const NAMES = Array.from({ length: PARTNERS }, (_, at) => `Indlæst ${at + 1} (opdigtet)`)

/** What a spreadsheet puts on the clipboard: twenty partners, each with a contact. */
const COPIED = [
  'Virksomhed\tBy\tKontaktperson',
  ...NAMES.map((name, at) => `${name}\tAarhus C\tPrøve ${at + 1}`),
].join('\r\n')

async function takeIn({ client }: BrowserHost): Promise<void> {
  const book = await client.imports.paste({ text: COPIED, html: null })
  const table = book.sheets[0]?.tables[0]
  if (!table) throw new Error('no table was found')
  const { headerRows, firstRow, lastRow, left, right } = table
  const range = { headerRows, firstRow, lastRow, left, right }
  const { plan } = await client.imports.propose({
    book: book.id,
    sheet: 0,
    table: range,
    kind: 'organisations',
  })
  const { token, counts } = await client.imports.check({
    book: book.id,
    plan: { ...plan, kind: 'organisations' },
  })
  expect(counts.created).toBe(PARTNERS)
  await client.imports.commit({ token, sender: 'Jobcentret' })
}

const STEPS: [Step, number, 'nothing' | 'all'][] = [
  ['import:write', 1, 'nothing'],
  ['import:write', 2, 'nothing'],
  ['import:write', PARTNERS, 'nothing'],
  ['import:write', 2 * PARTNERS, 'nothing'],
  ['import:written', 1, 'nothing'],
  ['import:committed', 1, 'all'],
]

test.each(STEPS)('killed at %s (no. %i) of taking in a workbook leaves %s of it', async (step, n, left) => {
  const desk = await aDesk()
  const host = await startToDieAt(desk.machine, step, n)
  await desk.open(host)
  expect(await untilDeath(host, () => takeIn(host))).toBe(true)
  if (left === 'all') for (const name of NAMES) desk.certain.add(name)
  await desk.expectAllThere(`${step} ${n}`)
  // And it can be taken in again: what is there already is found, and nothing comes twice.
  const again = await startHost(desk.machine)
  await desk.open(again)
  const contacts = (await again.client.contacts.list()).length
  expect(contacts).toBe(left === 'all' ? PARTNERS : 0)
})
