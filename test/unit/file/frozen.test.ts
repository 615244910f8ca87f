import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { checkImage, type OpenFile } from '../../../db/file/connection'
import { toGroups } from '../../../db/file/crockford'
import { readHeader, verifyHeader } from '../../../db/file/header'
import { openWithPassword, openWithRecoveryKey, passwordSlot, recoverySlot } from '../../../db/file/keys'
import { SCHEMA_VERSION, schemaVersion } from '../../../db/file/migrate'
import { createDocument, openDocument } from '../../../db/file/open-document'
import { newId } from '../../../db/ids'
import { history } from '../../../db/log/history'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { attachmentBytes, attachments, attachmentsOf, keepContent } from '../../../db/queries/attachments'
import { categoryCatalogue } from '../../../db/queries/categories'
import { contacts } from '../../../db/queries/contacts'
import { dismissDuplicate } from '../../../db/queries/duplicates'
import { allGoals, goalRecord } from '../../../db/queries/goals'
import { layouts, rememberLayout } from '../../../db/queries/import/layouts'
import { logInteraction } from '../../../db/queries/interactions'
import { organisationList, organisationRecord } from '../../../db/queries/organisation-list'
import {
  organisationEmployeeCounts,
  organisationParents,
  organisationSteps,
  organisations,
} from '../../../db/queries/organisations'
import { allGroupMembers, allProgrammeGroups, currentProgramme } from '../../../db/queries/programme'
import { savedViews, savedViewsOf } from '../../../db/queries/saved-views'
import { staffList, staffMembers } from '../../../db/queries/staff'
import { targetGroupRecord } from '../../../db/queries/target-groups'
import {
  acknowledgement,
  agreement,
  agreementParty,
  agreementPoint,
  agreementStatus,
  agreementUnit,
  commitment,
  exportNote,
  figureSet,
  LOGGED_TABLES,
  targetGroup,
} from '../../../db/schema'
import { TestClock } from '../../fixtures/clock'
import { anImage, ORGANISATION, surroundings } from '../../fixtures/files'
import { peopleActs } from '../../fixtures/people-acts'
import { aFolder } from '../../fixtures/place'
import { MATCH_1 } from '../../fixtures/programme'
import { programmeActs } from '../../fixtures/programme-acts'

/**
 * One document for each version of the schema, written by the program of that version and never again: every later
 * program must open it. `DREJEBOG_FREEZE=yes npx vitest run --project unit frozen` writes the one of today's version;
 * a version that has shipped is never written again.
 */
const FROZEN = join(import.meta.dirname, '..', '..', 'fixtures', 'frozen')
const KEY = Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0', 'hex')
const PASSWORD = 'frossen blåbærgrød'
const RECOVERY_KEY = toGroups(Buffer.from('000102030405060708090a0b0c0d0e0f10111213', 'hex'))
const FILE_ID = '018f0000-0000-7000-8000-00000000000'

const nameOf = (version: number) => `schema-${version}.drejebog`

/** Everything that a document can hold today, with fixed values. */
function fillAll(file: OpenFile, clock: TestClock): void {
  const edit = <T>(label: string, fn: () => T) => {
    clock.move(60_000)
    return operation(file, { label }, fn)
  }
  const mette = edit('staff.create', () =>
    staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
  ).value
  edit('staff.create', () => staffMembers.create(file, { name: 'Jens Prøve', initials: 'JP', active: false }))
  file.staff = mette
  const { value: centre } = edit('organisation.create', () =>
    organisations.create(file, {
      ...ORGANISATION,
      name: 'Center for Skoler (opdigtet)',
      kinds: ['municipality'],
    }),
  )
  const { value: school } = edit('organisation.create', () =>
    organisations.create(file, {
      name: 'Ådalskolen (opdigtet)',
      kinds: ['school', 'youthProject'],
      sector: 'public',
      cvr: '13585628',
      pNumber: '1003388394',
      industryCode: '852010',
      industryScheme: 'DB25',
      street: 'Ådalen 7',
      postcode: '7000',
      city: 'Fredericia',
      website: 'https://www.aadalskolen.example/',
      tags: ['praktik', 'æøå'],
      note: 'To linjer\nog "anførsel"',
      mainContactId: null,
      ownerId: null,
    }),
  )
  edit('membership.create', () =>
    organisationParents.create(file, {
      organisationId: school,
      parentId: centre,
      validFrom: '2020-01-01',
      validTo: null,
    }),
  )
  edit('step.create', () =>
    organisationSteps.create(file, { organisationId: school, step: 'contact', onDate: '2026-01-05' }),
  )
  edit('employeeCount.create', () =>
    organisationEmployeeCounts.create(file, {
      organisationId: school,
      countedOn: '2026-02-01',
      employees: 61,
    }),
  )
  const { value: contactId } = edit('contact.create', () =>
    contacts.create(file, {
      organisationId: school,
      name: 'Søren Ørsted (opdigtet)',
      role: 'Skoleleder',
      phone: '+4571947163',
      email: 'leder@aadalskolen.example',
      validFrom: '2025-08-01',
      validTo: null,
      note: null,
    }),
  )
  edit('organisation.update', () =>
    organisations.update(file, school, { mainContactId: contactId, ownerId: mette }),
  )
  const { value: entry } = edit('interaction.create', () =>
    logInteraction(
      file,
      {
        organisationId: school,
        contactId,
        kind: 'discussion',
        onDate: '2026-02-03',
        staffId: mette,
        text: 'Drøftede to praktikpladser på Øster Skole',
        topics: ['workTrial', 'education'],
      },
      { text: 'Send paradigmet', dueOn: '2026-02-17', ownerId: mette },
    ),
  )
  edit('attachment.create', () =>
    attachments.create(file, {
      organisationId: school,
      agreementId: null,
      interactionId: entry,
      name: 'Referat.txt',
      mediaType: 'text/plain',
      size: 11,
      contentId: keepContent(file, Buffer.from('To pladser.')),
    }),
  )
  const others = { organisations: [centre, school] as [string, string], contactId, staffId: mette }
  for (const [label, act] of programmeActs(file, others)) edit(label, act)
  for (const [label, act] of peopleActs(file, others)) edit(label, act)
  edit('savedView.create', () =>
    savedViews.create(file, { list: 'organisations', name: 'Stille', settings: { chip: 'quiet' } }),
  )
  edit('notDuplicate.create', () => dismissDuplicate(file, school, centre))
  const renamed = edit('organisation.update', () => organisations.update(file, centre, { name: 'Forkert' }))
  clock.move(60_000)
  undo(file, renamed.n as number)
  const { value: gone } = edit('organisation.create', () =>
    organisations.create(file, { ...ORGANISATION, name: 'Slettet igen (opdigtet)' }),
  )
  edit('organisation.remove', () => organisations.remove(file, gone))
  rememberLayout(file, A_LAYOUT)
  file.orm
    .insert(exportNote)
    .values({ id: newId(), staffId: mette, ...AN_EXPORT })
    .run()
}

/** What stands outside the change log. */
const A_LAYOUT = {
  kind: 'organisations' as const,
  sender: 'Jobcentret',
  usedOn: '2026-02-20',
  headers: ['by', 'virksomhed'],
  layout: {
    fields: { by: 'organisation.city', virksomhed: 'organisation.name' },
    answers: {},
    words: {},
    strategies: {},
    constants: {},
  },
}
const AN_EXPORT = {
  at: '2026-02-20T09:00:00.000Z',
  what: 'organisations',
  recipient: 'Jobcentret',
  purpose: 'Til mødet',
  columns: ['Navn', 'Telefon'],
  persons: true,
  rows: 2,
}

async function freeze(path: string): Promise<void> {
  const clock = new TestClock()
  const slots = [await passwordSlot(KEY, PASSWORD), recoverySlot(KEY, RECOVERY_KEY)]
  const identity = { fileId: `${FILE_ID}${SCHEMA_VERSION}`, example: false, slots, key: KEY }
  rmSync(path, { force: true })
  const document = await createDocument(path, identity, surroundings(clock), (file) => fillAll(file, clock))
  await document.close()
}

if (process.env.DREJEBOG_FREEZE === 'yes') await freeze(join(FROZEN, nameOf(SCHEMA_VERSION)))

const versions = readdirSync(FROZEN)
  .filter((name) => name.endsWith('.drejebog'))
  .map((name) => Number(/\d+/.exec(name)?.[0]))
  .sort((a, b) => a - b)

const tablesOf = ({ sqlite }: OpenFile) =>
  sqlite.prepare("SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') ORDER BY name").pluck().all()

/** The ways of sorting the unemployed that every file comes with. */
const SEEDED = ['Match 1-5', 'Match 1-3', 'Visitation 2014', 'Sygedagpenge 1-3', 'LAB § 6', 'Målgrupper 2027']

function emptyTables(file: OpenFile): string[] {
  return LOGGED_TABLES.filter(({ table }) => file.orm.select().from(table).all().length === 0).map(
    ({ table }) => getTableConfig(table).name,
  )
}

/** @param school the partner that everything is agreed with */
function expectProgramme(file: OpenFile, school: string): void {
  const { orm } = file
  expect(currentProgramme(file)).toMatchObject({ caseNumber: '2016-038673', validTo: '2026-12-31' })
  expect(allProgrammeGroups(file)).toMatchObject([
    { name: 'Styregruppen', kind: 'steeringGroup' },
    { name: 'Ambassadørgruppen', parentId: expect.any(String) },
  ])
  expect(allGroupMembers(file)).toMatchObject([{ contactName: 'Søren Ørsted (opdigtet)', role: 'formand' }])
  const { categories, mappings } = categoryCatalogue(file)
  const own = categories.find(({ schemeName }) => schemeName === 'Vores egne trin')
  expect(mappings).toContainEqual(expect.objectContaining({ fromId: own?.id, toId: MATCH_1 }))
  const [group] = orm.select().from(targetGroup).all()
  expect(targetGroupRecord(file, group?.id as string)).toMatchObject({
    benefit: 'cashBenefit',
    categoryId: own?.id,
    counts: [
      { people: null, unknownBecause: 'Systemet er nede' },
      { people: 189, activeShare: 3300, unknownBecause: null },
    ],
  })
  const [framework, sub] = orm.select().from(agreement).orderBy(agreement.id).all()
  expect(framework).toMatchObject({ number: 100, caseNumber: '2016-038673', openToParties: true })
  const [point] = orm.select().from(agreementPoint).all()
  expect(sub).toMatchObject({ frameworkId: framework?.id, pointId: point?.id, openToParties: false })
  expect(orm.select().from(agreementParty).all()).toMatchObject([{ side: 'own', signatoryRole: 'direktør' }])
  expect(orm.select().from(agreementStatus).all()).toMatchObject([{ status: 'active', onDate: '2026-01-02' }])
  expect(orm.select().from(agreementUnit).all()).toMatchObject([
    { agreementId: framework?.id, organisationId: school },
    { agreementId: sub?.id, organisationId: school },
  ])
  expect(orm.select().from(commitment).all()).toMatchObject([{ minimum: 4, maximum: 6, unit: 'slots' }])
  const [signed] = attachmentsOf(file, { agreementId: framework?.id as string })
  expect(attachmentBytes(file, signed?.id as string).bytes.toString()).toBe('Underskr.')
  const [total, part] = allGoals(file)
  expect(part).toMatchObject({ name: 'Heraf private', parentId: total?.id })
  expect(goalRecord(file, total?.id as string)).toMatchObject({
    targets: [{ minimum: 25, maximum: 30 }],
    entries: [{ value: null, unknownBecause: 'Ikke indsamlet' }, { value: 7 }],
    followUps: [{ text: 'Vi følger op i maj.' }],
  })
  const [frozen] = orm.select().from(figureSet).all()
  expect(frozen).toMatchObject({ name: 'Møde 3', asOf: '2026-04-01' })
  expect(frozen?.figures.find(({ key }) => key === 'agreements.agreements')).toMatchObject({
    value: 1,
    records: [{ name: 'Paraplyaftalen' }],
  })
  expect(orm.select().from(acknowledgement).all()).toMatchObject([{ state: '2026-12-31' }])
}

test('every version of the schema has its frozen file', () => {
  expect(versions).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1))
})

describe.each(versions)('the frozen file of schema %i', (version) => {
  const open = async () => {
    const path = join(aFolder(), 'Frossen.drejebog')
    cpSync(join(FROZEN, nameOf(version)), path)
    return { path, document: await openDocument(path, KEY, surroundings()) }
  }

  test('is still opened by its password and by its recovery sheet', async () => {
    const read = await readHeader(join(FROZEN, nameOf(version)))
    const { slots } = read.header
    const byPassword = await openWithPassword(slots, PASSWORD.normalize('NFD'))
    const bySheet = openWithRecoveryKey(slots, RECOVERY_KEY.join(' ').toLowerCase())
    for (const key of [byPassword, bySheet]) verifyHeader(read, key)
  })

  test('comes to today’s schema whole, with all that was in it', async () => {
    const { document } = await open()
    const { file } = document
    expect(schemaVersion(file)).toBe(SCHEMA_VERSION)
    checkImage(file)
    expect(tablesOf(file)).toEqual(tablesOf(anImage()))
    const [school, centre] = organisationList(file, '2026-11-23').sort((a, b) => (a.name > b.name ? -1 : 1))
    expect([school?.name, centre?.name]).toEqual(['Ådalskolen (opdigtet)', 'Center for Skoler (opdigtet)'])
    expect(school).toMatchObject({
      kinds: ['school', 'youthProject'],
      sector: 'public',
      cvr: '13585628',
      pNumber: '1003388394',
      industryCode: '852010',
      industryScheme: 'DB25',
      postcode: '7000',
      tags: ['praktik', 'æøå'],
      note: 'To linjer\nog "anførsel"',
      // An agreement in force says more than what was written.
      step: version >= 3 ? 'agreement' : 'contact',
      employees: 61,
      parentName: 'Center for Skoler (opdigtet)',
      contactName: 'Søren Ørsted (opdigtet)',
      contactPhone: '+4571947163',
    })
    const record = organisationRecord(file, school?.id as string, '2026-11-23')
    expect([record.contacts.length, record.steps.length, record.parents.length]).toEqual([1, 1, 1])
    if (version >= 2) {
      expect(record).toMatchObject({
        interactions: [{ kind: 'discussion', onDate: '2026-02-03', topics: ['workTrial', 'education'] }],
        nextSteps: [{ text: 'Send paradigmet', dueOn: '2026-02-17', doneOn: null }],
        attachments: [{ name: 'Referat.txt', size: 11 }],
      })
      const { bytes } = attachmentBytes(file, record.attachments[0]?.id as string)
      expect(bytes.toString()).toBe('To pladser.')
      expect(savedViewsOf(file, 'organisations')).toMatchObject([
        { name: 'Stille', settings: { chip: 'quiet' } },
      ])
    }
    expect(categoryCatalogue(file).schemes.map(({ name }) => name)).toEqual(expect.arrayContaining(SEEDED))
    if (version >= 3) expectProgramme(file, school?.id as string)
    if (version >= 4) {
      expect(layouts(file)).toMatchObject([A_LAYOUT])
      expect(file.orm.select().from(exportNote).all()).toMatchObject([AN_EXPORT])
    }
    if (version === SCHEMA_VERSION) expect(emptyTables(file), 'every kind of record').toEqual([])
    expect(staffList(file).map(({ initials, active }) => [initials, active])).toEqual([
      ['MP', true],
      ['JP', false],
    ])
    expect(history(file, [centre?.id as string]).map(({ label, kind }) => [label, kind])).toEqual([
      ['organisation.update', 'undo'],
      ['organisation.update', 'edit'],
      ['organisation.create', 'edit'],
    ])
    await document.close()
  })

  test('can be edited and published, and then opened again', async () => {
    const { document, path } = await open()
    await document.write({ id: null, name: 'Prøve' }, (file) =>
      operation(file, { label: 'organisation.create' }, () =>
        organisations.create(file, { ...ORGANISATION, name: 'Ny (opdigtet)' }),
      ),
    )
    expect(await document.close()).toBeNull()
    const again = await openDocument(path, KEY, surroundings())
    expect(organisationList(again.file, '2026-11-23')).toHaveLength(3)
    await again.close()
    expect(existsSync(path)).toBe(true)
  })
})
