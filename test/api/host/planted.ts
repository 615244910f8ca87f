import type { Client } from './hosts'
import { pasted } from './import'

/** Names that stand in the file in every way that there is, each of words that are nowhere else. */
const NOW = 'Yrsalinde Kvorning'
const BEFORE = 'Yrsalinde Bispebo'
const DELETED = 'Gudrunia Fløjstrup'
/** On a list that is on its way in, and nowhere in the file. */
const ON_LIST = 'Torvaldine Hjortsvang'

/** Words that no answer may have in it while names are hidden. */
export const PLANTED = [
  'Yrsalinde',
  'Kvorning',
  'Bispebo',
  'Gudrunia',
  'Fløjstrup',
  'Torvaldine',
  'Hjortsvang',
]
/** A free text begins with this; its number tells which one got through. */
export const FREE = 'Fritekstzq'

export type Planted = {
  /** The records that they stand in, by their table. */
  ids: Record<string, string[]>
  organisation: string
  participant: string
  figureSet: string
  attachment: string
  /** A list that was looked through, and is not taken in. */
  book: string
  token: string
  plan: object
}

/** Plants names and free texts in whatever can hold one, in the open document. */
export async function plant(client: Client): Promise<Planted> {
  let number = 0
  const free = () => {
    number += 1
    return `${FREE}${number} om hende`
  }
  const ids: Record<string, string[]> = {}
  const made = async (table: string, making: Promise<{ id: string }>): Promise<string> => {
    const { id } = await making
    ids[table] = [...(ids[table] ?? []), id]
    return id
  }
  const none = { validFrom: null, validTo: null }
  const organisation = await made(
    'organisation',
    client.organisations.create({ name: 'Nordstjernen (opdigtet)', note: free(), tags: [`kender ${NOW}`] }),
  )
  const area = await made('area', client.areas.create({ name: 'Østparken', parentId: null, note: free() }))
  const contact = await made(
    'contact',
    client.contacts.create({
      ...{ organisationId: organisation, name: 'Formanden (opdigtet)', role: null, phone: null, email: null },
      ...{ ...none, note: free() },
    }),
  )
  const participant = await made(
    'participant',
    client.participants.create({
      participant: { localId: 'X-77', name: BEFORE, skills: free(), consentNote: free(), note: free() },
      situation: {
        ...{ onDate: '2026-01-01', benefit: null, categoryId: null, targetGroupId: null, areaId: area },
        note: free(),
      },
      stage: { stage: 'declined', onDate: '2026-01-02', reason: free() },
    }),
  )
  const slot = await made(
    'slot',
    client.slots.create({
      slot: { organisationId: organisation, name: 'Lageret', scheme: 'companyTraineeship', note: free() },
      capacity: { validFrom: null, minimum: 2, maximum: null },
    }),
  )
  const placement = await made(
    'placement',
    client.placements.create({
      ...{ participantId: participant, organisationId: organisation, slotId: slot, begun: true },
      ...{ scheme: 'companyTraineeship', startDate: '2026-01-05', plannedEnd: '2026-03-01', note: free() },
    }),
  )
  await client.placementExtensions.create({
    ...{ placementId: placement, lastDay: '2026-04-01', decidedOn: null, reason: free() },
  })
  await client.placementPapers.create({
    ...{ placementId: placement, paper: 'insurance', receivedOn: null, notNeededBecause: free() },
  })
  await client.placements.cancel({
    id: await made(
      'placement',
      client.placements.create({
        ...{ participantId: participant, organisationId: organisation, scheme: 'flexJob', begun: false },
        startDate: '2026-09-01',
      }),
    ),
    ...{ onDate: '2026-05-01', reason: free() },
  })
  const interaction = await made(
    'interaction',
    client.interactions.log({
      entry: {
        ...{ organisationId: organisation, contactId: contact, kind: 'discussion', onDate: '2026-01-08' },
        ...{ staffId: null, text: free(), topics: [] },
      },
      nextStep: { text: free(), dueOn: '2026-01-22', ownerId: null },
    }),
  )
  await made(
    'next_step',
    client.nextSteps.create({
      ...{ organisationId: null, interactionId: null, text: free(), dueOn: '2026-01-23', ownerId: null },
      doneOn: '2026-01-23',
    }),
  )
  const attachment = await made(
    'attachment',
    client.attachments.create({
      ...{ organisationId: organisation, interactionId: interaction, name: `Aftale_${NOW}.txt` },
      file: new File([`Om ${NOW}`], 'a.txt', { type: 'text/plain' }),
    }),
  )
  const agreement = await made(
    'agreement',
    client.agreements.create({
      agreement: { name: `Aftale om ${NOW}`, type: 'partnership', note: free() },
      parties: [
        { organisationId: organisation, side: 'partner', signatoryRole: null, signedOn: null, ...none },
      ],
      statuses: [{ status: 'signed', onDate: '2026-01-09', note: free() }],
      commitments: [
        {
          ...{ organisationId: null, scheme: 'mentor', unit: 'hours', minimum: 2, maximum: null, ...none },
          ...{ targetGroupId: null, note: free() },
        },
      ],
    }),
  )
  const group = await made(
    'target_group',
    client.targetGroups.create({
      ...{ name: 'De unge', benefit: null, categoryId: null, areaId: null, note: free() },
    }),
  )
  const nothing = {
    ...{ parentId: null, ...none, requirement: null, measurementMethod: null, countingRule: null },
    ...{ countedAgreements: null, groupFigure: null, scheme: null, sector: null, targetGroupId: group },
    ...{ areaId: null, organisationId: null, minimumWeeks: null, participantStage: null, outcome: null },
  }
  const goal = await made(
    'goal',
    client.goals.create({ ...nothing, name: `Hjælp til ${NOW}`, measure: 'participants', note: free() }),
  )
  await client.goalFollowUps.create({ goalId: goal, onDate: '2026-02-01', text: free(), staffId: null })
  await made(
    'acknowledgement',
    client.acknowledgements.create({
      ...{ kind: 'agreementEnds', subjectId: agreement, name: `Om ${NOW}`, state: '2026-12-31' },
      ...{ onDate: '2026-04-01', untilOn: null, note: free() },
    }),
  )
  await made(
    'saved_view',
    client.savedViews.create({ list: 'organisations', name: `Med ${NOW}`, settings: { search: BEFORE } }),
  )
  // Kept while she was still called something else.
  const figureSet = await made('figure_set', client.figureSets.freeze({ name: 'Møde 3', asOf: '2026-02-01' }))
  await client.participants.update({ id: participant, fields: { name: NOW } })
  const gone = await client.participants.create({ participant: { name: DELETED, note: free() } })
  await client.participants.remove({ id: gone.id })
  await client.exports.list({
    ...{ what: 'organisations', title: 'Partnere', rows: [['a']] },
    columns: [{ header: 'Navn', type: 'text', person: false }],
    reason: { recipient: 'Jobcentret', purpose: `Om ${NOW}` },
  })
  const rows = [
    ['Virksomhed', 'By', 'Kontaktperson', 'Bemærkninger'],
    ['Ringgården (opdigtet)', 'Aarhus C', ON_LIST, free()],
    ['Nordstjernen (opdigtet)', 'Aarhus C', NOW, free()],
  ]
  const { book, plan } = await pasted(client, rows, 'organisations')
  const { token } = await client.imports.check({ book, plan })
  return {
    ids: { ...ids, book: [book], preview: [token] },
    ...{ organisation, participant, figureSet },
    attachment,
    book,
    token,
    plan,
  }
}

/** All that an answer says, with what is in its files and its streams. */
export async function saidBy(answer: unknown, textOf: (file: File) => Promise<string>): Promise<string> {
  if (answer instanceof File) return `${answer.name} ${await textOf(answer)}`
  if (answer === null || typeof answer !== 'object') return String(answer)
  if (Symbol.asyncIterator in answer) {
    const said: string[] = []
    for await (const each of answer as AsyncIterable<unknown>) said.push(await saidBy(each, textOf))
    return said.join(' ')
  }
  const parts = answer instanceof Map ? [...answer].flat() : answer instanceof Set ? [...answer] : []
  const all = [...parts, ...Object.entries(answer).flat()]
  return (await Promise.all(all.map((each) => saidBy(each, textOf)))).join(' ')
}
