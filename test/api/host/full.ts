import { EXAMPLES, replay } from '../../../electron/backend/examples'
import { type FullPeople, fillPeopleAndPlaces } from './full-people'
import { type FullProgramme, fillProgramme } from './full-programme'
import type { Client } from './hosts'

/** Records of the full example, one of each kind that there is, with something in every field. */
export type Full = FullProgramme &
  FullPeople & {
    /** Has written. */
    staff: string
    /** Has not. */
    newStaff: string
    /** Has contacts, steps, head counts, a parent and units. */
    organisation: string
    other: string
    contact: string
    step: string
    employeeCount: string
    membership: string
    /** An entry of the contact log, with a next step and a file. */
    interaction: string
    nextStep: string
    savedView: string
    attachment: string
    /** A contact that was deleted. */
    deleted: string
  }

const PERIOD = { validFrom: '2026-01-01', validTo: '2026-12-31' }

/** Fills the open document: F13, and on top of it every field of every kind of record. */
export async function fillDocument(client: Client): Promise<Full> {
  const [f13] = EXAMPLES
  if (!f13) throw new Error('there is no example')
  const [first] = await client.staff.list()
  if (!first) throw new Error('nobody works here')
  await replay(f13, client, first.id)
  const newStaff = await client.staff.create({ name: 'Jens Prøve', initials: 'JP', active: false })
  const { id: organisation } = await client.organisations.create({
    name: 'Fuldt Udfyldt (opdigtet)',
    kinds: ['company', 'employerBody'],
    sector: 'private',
    cvr: '10000009',
    pNumber: '1000000000',
    industryCode: '433200',
    industryScheme: 'DB07',
    street: 'Havnevej 12',
    postcode: '7000',
    city: 'Fredericia',
    website: 'https://eksempel.dk',
    tags: ['tømrer', 'æøå'],
    note: 'To linjer\nmed "citat" og <b>tegn</b>.',
  })
  const { id: parent } = await client.organisations.create({ name: 'Koncernen (opdigtet)' })
  const { id: unit } = await client.organisations.create({ name: 'Afdelingen (opdigtet)' })
  const { id: contact } = await client.contacts.create({
    organisationId: organisation,
    name: 'Direktør',
    role: 'underskriver',
    phone: '12345678',
    email: 'post@eksempel.dk',
    note: 'Træffes om formiddagen.',
    ...PERIOD,
  })
  await client.organisations.update({ id: organisation, fields: { mainContactId: contact } })
  const { id: step } = await client.steps.create({
    organisationId: organisation,
    step: 'pledge',
    onDate: '2026-01-01',
  })
  const { id: employeeCount } = await client.employeeCounts.create({
    organisationId: organisation,
    countedOn: '2026-01-01',
    employees: 7,
  })
  const staff = first?.id ?? ''
  await client.organisations.update({ id: organisation, fields: { ownerId: staff } })
  const { id: interaction } = await client.interactions.log({
    entry: {
      organisationId: organisation,
      contactId: contact,
      kind: 'discussion',
      onDate: '2026-01-08',
      staffId: staff,
      text: 'Drøftede to praktikpladser.',
      topics: ['workTrial', 'employment'],
    },
    nextStep: { text: 'Send paradigmet', dueOn: '2026-01-22', ownerId: staff },
  })
  const { id: nextStep } = await client.nextSteps.create({
    organisationId: organisation,
    interactionId: interaction,
    text: 'Ring igen',
    dueOn: '2026-01-15',
    ownerId: staff,
    doneOn: '2026-01-16',
  })
  const { id: savedView } = await client.savedViews.create({
    list: 'organisations',
    name: 'Stille i 90 dage',
    settings: { chip: 'quiet', columnSizing: { name: 200 } },
  })
  const { id: attachment } = await client.attachments.create({
    organisationId: organisation,
    interactionId: interaction,
    name: 'Referat æøå.txt',
    file: new File(['To pladser fra februar.'], 'Referat æøå.txt', { type: 'text/plain' }),
  })
  await client.duplicates.dismiss({ organisationId: organisation, otherId: parent })
  const { id: membership } = await client.memberships.create({
    organisationId: organisation,
    parentId: parent,
    ...PERIOD,
  })
  await client.memberships.create({ organisationId: unit, parentId: organisation, ...PERIOD })
  const programme = await fillProgramme(client, { organisation, other: parent, unit, contact, staff })
  const people = await fillPeopleAndPlaces(client, {
    ...{ organisation, other: parent, contact, staff },
    ...programme,
  })
  const { id: deleted } = await client.contacts.create({
    organisationId: organisation,
    name: 'Fratrådt',
    role: null,
    phone: null,
    email: null,
    validFrom: null,
    validTo: null,
    note: null,
  })
  await client.contacts.remove({ id: deleted })
  return {
    staff,
    newStaff: newStaff.id,
    organisation,
    other: parent,
    contact,
    step,
    employeeCount,
    membership,
    interaction,
    nextStep,
    savedView,
    attachment,
    deleted,
    ...programme,
    ...people,
  }
}
