import { describe, expect, test } from 'vitest'
import type { OpenFile } from '../../../db/file/connection'
import { operation } from '../../../db/log/operation'
import { undo } from '../../../db/log/undo'
import { contacts } from '../../../db/queries/contacts'
import { interactions, logInteraction } from '../../../db/queries/interactions'
import { nextSteps } from '../../../db/queries/next-steps'
import { organisations } from '../../../db/queries/organisations'
import { recentlyWritten, type SearchHit, search } from '../../../db/queries/search'
import { staffMembers } from '../../../db/queries/staff'
import { searchDocument } from '../../../db/search/documents'
import { bringSearchUpToDate } from '../../../db/search/search-index'
import { destinationOf } from '../../../renderer/app/frame/destinations'
import { Random } from '../../faults/size'
import { AN_INTERACTION, anImage, anOrganisation, NEW_CONTACT } from '../../fixtures/files'
import { programmeActs } from '../../fixtures/programme-acts'

const edit = <T>(file: OpenFile, fn: () => T) => operation(file, { label: 'organisation.update' }, fn)

const hits = (file: OpenFile, query: string) =>
  search(file, query, { limit: 50 }).flatMap((group) => group.hits)
const names = (file: OpenFile, query: string) => hits(file, query).map(({ name }) => name)

const LOOSE_STEP = {
  organisationId: null,
  interactionId: null,
  dueOn: '2026-12-01',
  ownerId: null,
  doneOn: null,
}

/** A file with one of each that a secretary half remembers. */
function aFullFile() {
  const file = anImage()
  const school = anOrganisation(file, {
    name: 'Strømandens Skole (opdigtet)',
    kinds: ['school'],
    city: 'Århus',
    note: 'Har haft praktikpladser i køkkenet, se aftale nr. 4-b.',
    tags: ['R&D', 'nord-vest'],
  })
  const builder = anOrganisation(file, { name: 'Aalborg Håndværk A/S (opdigtet)', city: 'Vejle' })
  edit(file, () => {
    contacts.create(file, {
      ...NEW_CONTACT,
      organisationId: school,
      name: 'Søren Ørsted (opdigtet)',
      role: 'Skoleleder',
      phone: '12345678',
      email: 'leder@eksempel.dk',
    })
    logInteraction(
      file,
      { ...AN_INTERACTION, organisationId: builder, text: 'Talte om "to" pladser & en lærling' },
      { text: 'Send paradigmet', dueOn: '2026-12-09', ownerId: null },
    )
  })
  return { file, school, builder }
}

describe('what a secretary half remembers is found:', () => {
  test.each([
    ['ømand', 'Strømandens Skole (opdigtet)'],
    ['oemand', 'Strømandens Skole (opdigtet)'],
    ['STRØM', 'Strømandens Skole (opdigtet)'],
    ['aarhus', 'Strømandens Skole (opdigtet)'],
    ['Århus skole', 'Strømandens Skole (opdigtet)'],
    ['plads køkken', 'Strømandens Skole (opdigtet)'],
    ['r&d', 'Strømandens Skole (opdigtet)'],
    ['ålborg', 'Aalborg Håndværk A/S (opdigtet)'],
    ['haandvaerk', 'Aalborg Håndværk A/S (opdigtet)'],
    ['12 34', 'Søren Ørsted (opdigtet)'],
    ['+45 12 34 56 78', 'Søren Ørsted (opdigtet)'],
    ['12345678', 'Søren Ørsted (opdigtet)'],
    ['leder@eksempel', 'Søren Ørsted (opdigtet)'],
    ['orsted skoleleder', undefined],
    ['ørsted skoleleder', 'Søren Ørsted (opdigtet)'],
    ['lærling', 'Talte om "to" pladser & en lærling'],
    ['paradigme', 'Send paradigmet'],
    ['to', 'Talte om "to" pladser & en lærling'],
  ])('%s', (query, name) => {
    const found = names(aFullFile().file, query)
    if (name === undefined) expect(found).toEqual([])
    else expect(found).toContain(name)
  })
})

describe('signs that mean something to a search engine are signs here:', () => {
  test.each([
    '"',
    '""',
    '-',
    'a-b',
    'AND',
    'skole AND',
    'NOT skole',
    'NEAR(skole)',
    'skole*',
    '^skole',
    '@',
    '%',
    '_',
    '(',
    'text:skole',
    '🏘️',
    '\0',
    '\ud800',
    "'; DROP TABLE organisation; --",
    'x'.repeat(10_000),
    'ord '.repeat(500),
  ])('%j', (query) => {
    const { file } = aFullFile()
    expect(() => search(file, query, { limit: 5 })).not.toThrow()
  })

  test('quotes, minus and @ around a word still find it', () => {
    const { file } = aFullFile()
    for (const query of ['"skole"', '-skole', 'skole-', '@skole', 'skole & strøm', '%skole%'])
      expect(names(file, query), query).toContain('Strømandens Skole (opdigtet)')
  })
})

describe('the order', () => {
  test('puts a name that begins so before one with the word in it, and both before a note', () => {
    const file = anImage()
    for (const fields of [
      { name: 'Byens hus', note: 'Ligger ved havnen' },
      { name: 'Gamle Havnegade' },
      { name: 'Lystbådehavnen' },
      { name: 'Havnens Værksted' },
    ])
      anOrganisation(file, fields)
    expect(names(file, 'havn')).toEqual([
      'Havnens Værksted',
      'Gamle Havnegade',
      'Lystbådehavnen',
      'Byens hus',
    ])
  })

  test('puts the newest entries of the contact log first, and counts those not shown', () => {
    const file = anImage()
    const organisationId = anOrganisation(file)
    edit(file, () => {
      for (const day of ['03', '21', '12'])
        interactions.create(file, {
          ...AN_INTERACTION,
          organisationId,
          onDate: `2026-05-${day}`,
          text: `Opkald om pladser ${day}`,
        })
    })
    const [group] = search(file, 'pladser', { limit: 2 })
    expect(group?.count).toBe(3)
    expect(group?.hits.map(({ date }) => date)).toEqual(['2026-05-21', '2026-05-12'])
    const [more] = search(file, 'pladser', { kind: 'interaction', limit: 10 })
    expect(more?.hits).toHaveLength(3)
  })
})

test('says in which field it was found when the name does not tell, with what stands around it', () => {
  const { file } = aFullFile()
  const [found] = hits(file, 'køkken')
  expect(found?.foundIn).toEqual({
    field: 'note',
    text: 'Har haft praktikpladser i køkkenet, se aftale nr. 4-b.',
  })
  expect(hits(file, 'strømand')[0]?.foundIn).toBeNull()
  expect(hits(file, '1234')[0]?.foundIn).toEqual({ field: 'phone', text: '+4512345678' })
  expect(hits(file, 'nord-vest')[0]?.foundIn).toEqual({ field: 'tags', text: 'R&D, nord-vest' })
})

test('what was written, renamed, deleted and undone is found as it stands at that moment', () => {
  const { file, school } = aFullFile()
  expect(names(file, 'strømandens')).toHaveLength(1)
  const { n } = edit(file, () => organisations.update(file, school, { name: 'Ådalskolen (opdigtet)' }))
  expect(names(file, 'strømandens')).toEqual([])
  expect(names(file, 'ådal')).toEqual(['Ådalskolen (opdigtet)'])
  undo(file, n as number)
  expect(names(file, 'ådal')).toEqual([])
  edit(file, () => organisations.remove(file, school))
  expect(hits(file, 'ørsted')).toEqual([])
})

test('the index that follows the log is the one that is read whole, after any work', () => {
  const file = anImage()
  const random = new Random(20261125)
  const words = ['skole', 'Århus', 'plads', 'Ørsted', '12 34 56 78', 'a-b', '']
  const ids: string[] = []
  const done: number[] = []
  for (let step = 0; step < 300; step++) {
    const what = random.below(5)
    const name = `${random.pick(words)} ${step}`
    if (what === 4 || what === 0 || ids.length === 0)
      ids.push(anOrganisation(file, { name, note: random.pick(words) }))
    else if (what === 1) {
      const { n } = edit(file, () => organisations.update(file, random.pick(ids), { name }))
      if (n !== null) done.push(n)
    } else if (what === 2)
      edit(file, () => organisations.remove(file, ids.splice(random.below(ids.length), 1)[0] as string))
    else if (done.length > 0) {
      const n = done.pop() as number
      undo(file, n)
    }
    // The texts of the log have an index of trigrams besides.
    const text = random.pick(words)
    const entries = file.sqlite.prepare<[], string>('SELECT id FROM interaction ORDER BY id').pluck().all()
    edit(file, () => {
      if (entries.length > 0 && random.below(2) === 0)
        interactions.update(file, random.pick(entries), { text: `${text} igen` })
      else if (ids.length > 0)
        logInteraction(
          file,
          { ...AN_INTERACTION, organisationId: random.pick(ids), text: `${text} ${step}` },
          null,
        )
    })
    if (random.below(10) === 0) search(file, random.pick(words), { limit: 3 })
  }
  bringSearchUpToDate(file)
  file.sqlite
    .prepare("INSERT INTO search_interaction (search_interaction, rank) VALUES ('integrity-check', 1)")
    .run()
  for (const table of ['organisation', 'interaction']) {
    const indexed = file.sqlite.prepare(`SELECT record, text FROM text_of_${table} ORDER BY record`).all()
    const rows = file.sqlite.prepare<[], { id: string }>(`SELECT * FROM ${table} ORDER BY id`).all()
    expect(rows.length).toBeGreaterThan(20)
    expect(indexed).toEqual(rows.map((row) => ({ record: row.id, text: searchDocument(table, row).text })))
  }
})

describe('the programme in numbers is found', () => {
  function aProgrammeFile() {
    const { file, school, builder } = aFullFile()
    const contactId = hits(file, 'søren')[0]?.id as string
    const staffId = edit(file, () =>
      staffMembers.create(file, { name: 'Mette Prøve', initials: 'MP', active: true }),
    ).value
    for (const [label, act] of programmeActs(file, { organisations: [builder, school], contactId, staffId }))
      operation(file, { label }, act)
    return file
  }

  test.each([
    ['paraply', 'agreement', 'Paraplyaftalen'],
    ['2016-038673', 'agreement', 'Paraplyaftalen'],
    ['100', 'agreement', 'Paraplyaftalen'],
    ['åben for flere', 'agreement', 'Paraplyaftalen'],
    ['pladser afklaring', 'agreementPoint', 'Pladser til afklaring'],
    ['stiller rådighed', 'agreementPoint', 'Pladser til afklaring'],
    ['tælles kvartal', 'goal', 'Praktikpladser'],
    ['fra 18', 'targetGroup', 'Kontanthjælp, trin 1'],
    ['hvert kvartal mødes', 'programmeGroup', 'Styregruppen'],
    ['underskrevet', 'attachment', 'Underskrevet.txt'],
  ])('%s: %s', (query, kind, name) => {
    const found = hits(aProgrammeFile(), query).filter((hit) => hit.kind === kind)
    expect(found.map((hit) => hit.name)).toEqual([name])
  })

  test('a point and a file of an agreement lead to it, and a goal not to the partner whose figures it counts', () => {
    const file = aProgrammeFile()
    const of = (query: string, kind: string) =>
      hits(file, query).find((hit) => hit.kind === kind) as SearchHit
    const agreement = of('paraply', 'agreement')
    expect(destinationOf(agreement)).toEqual({ to: '/agreements/$id', params: { id: agreement.id } })
    for (const hit of [of('afklaring', 'agreementPoint'), of('underskrevet', 'attachment')]) {
      expect(hit).toMatchObject({ agreementName: 'Paraplyaftalen', organisationId: null })
      expect(destinationOf(hit)).toEqual({ to: '/agreements/$id', params: { id: agreement.id } })
    }
    const goal = of('praktikpladser', 'goal')
    expect(destinationOf(goal)).toEqual({ to: '/goals/$id', params: { id: goal.id } })
    const group = of('kontanthjælp', 'targetGroup')
    expect(destinationOf(group)).toEqual({ to: '/target-groups/$id', params: { id: group.id } })
    expect(destinationOf(of('styregruppen', 'programmeGroup'))).toEqual({ to: '/programme' })
    const entry = of('lærling', 'interaction')
    expect(destinationOf(entry)).toEqual({ to: '/organisations/$id', params: { id: entry.organisationId } })
    edit(file, () => nextSteps.create(file, { ...LOOSE_STEP, text: 'Bestil lokale' }))
    expect(destinationOf(of('lokale', 'nextStep'))).toEqual({ to: '/' })
  })

  test('what tells two of a name apart comes along as a code', () => {
    const file = aProgrammeFile()
    expect(hits(file, 'paraply')[0]).toMatchObject({ code: 'framework', organisationName: null })
    expect(hits(file, 'ambassadør')[0]).toMatchObject({ code: 'ambassadorGroup' })
  })
})

test('without a word the partners written about last come, newest first, and none that is gone', () => {
  const { file, school, builder } = aFullFile()
  expect(search(file, '  ', { limit: 5 })).toEqual([])
  expect(recentlyWritten(file, 5).map(({ id }) => id)).toEqual([builder, school])
  edit(file, () => organisations.update(file, school, { city: 'Vejle' }))
  expect(recentlyWritten(file, 1).map(({ id }) => id)).toEqual([school])
  edit(file, () => organisations.remove(file, school))
  expect(recentlyWritten(file, 5).map(({ id }) => id)).toEqual([builder])
})
