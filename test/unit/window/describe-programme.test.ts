import { afterEach, describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { recentOperations } from '../../../db/log/history'
import { operation } from '../../../db/log/operation'
import { contacts } from '../../../db/queries/contacts'
import { named } from '../../../db/queries/names'
import { staffMembers } from '../../../db/queries/staff'
import { trash } from '../../../db/queries/trash'
import { i18n } from '../../../renderer/app/i18n'
import { describeEntry } from '../../../renderer/components/history/describeChange'
import { describeDeleted } from '../../../renderer/components/history/describeDeleted'
import { anImage, anOrganisation, NEW_CONTACT } from '../../fixtures/files'
import { programmeActs } from '../../fixtures/programme-acts'

afterEach(() => i18n.changeLanguage('da'))

/** A file in which Mette has written one record of each kind of the programme. */
function aProgrammeFile(): OpenFile {
  const file = anImage()
  const centre = anOrganisation(file, { name: 'Centret' })
  const school = anOrganisation(file, { name: 'Skolen' })
  const [staffId, contactId] = operation(file, { label: 'test' }, () => [
    staffMembers.create(file, { name: 'Mette', initials: 'MP', active: true }),
    contacts.create(file, { ...NEW_CONTACT, organisationId: school, name: 'Formand' }),
  ]).value as [string, string]
  file.staff = staffId
  const acts = programmeActs(file, { organisations: [centre, school], contactId, staffId })
  for (const [label, act] of acts) operation(file, { label }, act)
  return file
}

/** What the newest operations did, oldest first. */
const told = (file: OpenFile, limit: number, about?: string) =>
  named(file, recentOperations(file, { limit }))
    .reverse()
    .flatMap((entry) => describeEntry(entry, about === undefined ? {} : { about }))

const change = (file: OpenFile, sql: string) =>
  operation(file, { label: 'agreement.update' }, () => file.sqlite.exec(sql))

describe('what was written of the programme', () => {
  test('reads as a secretary says it', () => {
    const sentences = told(aProgrammeFile(), 29)
    for (const sentence of [
      'Mette tilføjede programmet Programmet (opdigtet)',
      'Mette tilføjede området Byen',
      'Mette tilføjede gruppen Styregruppen',
      'Mette tilføjede Skolen som medlem af Styregruppen',
      'Mette tilføjede oversættelsen fra trin 1 til match 1',
      'Mette tilføjede målgruppen Kontanthjælp, trin 1',
      'Mette tilføjede optællingen 01-01-2013 af Kontanthjælp, trin 1',
      'Mette tilføjede aftalen Paraplyaftalen',
      'Mette tilføjede Centret som part i Paraplyaftalen',
      'Mette tilføjede status aktiv (02-01-2026) for Paraplyaftalen',
      'Mette tilføjede punktet Pladser til afklaring',
      'Mette tilføjede Skolen som enhed i Paraplyaftalen',
      'Mette tilføjede tilsagnet 4-6 virksomhedspraktik i Paraplyaftalen',
      'Mette tilføjede målet Praktikpladser',
      'Mette tilføjede måltallet 25-30 for Praktikpladser',
      'Mette tilføjede opgørelsen 31-03-2026 for Praktikpladser',
      'Mette tilføjede opfølgningen 01-04-2026 på Praktikpladser',
      'Mette tilføjede de gemte tal Møde 3',
      'Mette tilføjede påmindelsen Paraplyaftalen udløber som set',
    ])
      expect(sentences).toContain(sentence)
  })

  test('does not name the agreement or the group on its own page', () => {
    const sentences = told(aProgrammeFile(), 29, 'Paraplyaftalen')
    expect(sentences).toContain('Mette tilføjede Centret som part')
    expect(sentences).toContain('Mette tilføjede tilsagnet 4-6 virksomhedspraktik')
  })

  test('reads in English too', async () => {
    await i18n.changeLanguage('en')
    const sentences = told(aProgrammeFile(), 29)
    expect(sentences).toContain('Mette added Centret as a party to Paraplyaftalen')
    expect(sentences).toContain('Mette added the count 01-01-2013 of Kontanthjælp, trin 1')
  })
})

describe('a change', () => {
  test('of a party says which one, in which agreement, and on a page only what it does not say itself', () => {
    const file = aProgrammeFile()
    change(file, "UPDATE agreement_party SET signatory_role = 'formand'")
    expect(told(file, 1)).toEqual([
      'Mette rettede Underskrevet af for Centret i Paraplyaftalen fra direktør til formand',
    ])
    expect(told(file, 1, 'Paraplyaftalen')).toEqual([
      'Mette rettede Underskrevet af for Centret fra direktør til formand',
    ])
    expect(told(file, 1, 'Centret')).toEqual([
      'Mette rettede Underskrevet af for Paraplyaftalen fra direktør til formand',
    ])
  })

  test('shows shares, numbers, marks and codes as the window does', () => {
    const file = aProgrammeFile()
    change(file, 'UPDATE target_group_count SET active_share = 2050 WHERE active_share = 3300')
    change(file, "UPDATE agreement SET open_to_parties = 0, type = 'network' WHERE type = 'framework'")
    change(file, 'UPDATE goal_entry SET value = 1200 WHERE value = 7')
    expect(told(file, 3)).toEqual([
      'Mette rettede Heraf i gang et andet sted for Kontanthjælp, trin 1 fra 33\u00a0% til 20,5\u00a0%',
      'Mette rettede Aftaletype for Paraplyaftalen fra Rammeaftale til Netværksaftale',
      'Mette rettede Åben for flere parter for Paraplyaftalen fra ja til nej',
      'Mette rettede Antal for Praktikpladser fra 7 til 1.200',
    ])
  })

  test('of a kept reminder does not tell the codes it is known by', () => {
    const file = aProgrammeFile()
    change(file, "UPDATE acknowledgement SET kind = 'other', state = '2027-01-01', until_on = '2026-11-01'")
    expect(told(file, 1)).toEqual([
      'Mette rettede Udsat til for Paraplyaftalen udløber fra 01-10-2026 til 01-11-2026',
    ])
  })
})

test('what is in the bin is called by what it said and where it was', () => {
  const file = aProgrammeFile()
  const parts = ['goal_entry', 'goal_target', 'commitment', 'agreement_party', 'group_member', 'attachment']
  for (const table of parts) change(file, `DELETE FROM "${table}"`)
  const deleted = trash(file).items.map((item) => describeDeleted(item.deleted))
  expect(deleted).toEqual([
    { name: 'Underskrevet.txt', detail: 'Paraplyaftalen', partner: null },
    { name: 'Skolen', detail: 'formand · Styregruppen', partner: null },
    { name: 'Centret', detail: 'Vores side · Paraplyaftalen', partner: null },
    { name: '4-6 virksomhedspraktik', detail: 'Paraplyaftalen', partner: 'Skolen' },
    { name: '25-30', detail: '01-01-2026 · Praktikpladser', partner: null },
    { name: 'Ikke indsamlet', detail: '30-06-2026 · Praktikpladser', partner: null },
    { name: '7', detail: '31-03-2026 · Praktikpladser', partner: null },
  ])
})
