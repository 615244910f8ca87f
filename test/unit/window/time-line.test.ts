import { describe, expect, test } from 'vitest'
import type { Change, Entry } from '../../../renderer/components/history/describeChange'
import type { Interaction, Partner } from '../../../renderer/components/interactions/interactions'
import { mergeTimeLine } from '../../../renderer/components/interactions/mergeTimeLine'

type Step = Partner['nextSteps'][number]

const interaction = (id: string, onDate: string): Interaction => ({
  id,
  organisationId: 'partner',
  contactId: null,
  kind: 'call',
  onDate,
  staffId: null,
  text: 'Talte om forløb',
  topics: [],
})
const step = (id: string, interactionId: string | null): Step => ({
  id,
  organisationId: 'partner',
  interactionId,
  text: 'Ring igen',
  dueOn: '2026-03-01',
  ownerId: null,
  doneOn: null,
})
const change = (table: string, record: string, kind: Change['kind'] = 'created'): Change => ({
  table,
  record,
  kind,
  fields: [],
  subject: 'Falck',
})
const entry = (n: number, at: string, changes: Change[], kind = 'edit'): Entry => ({
  n,
  at,
  staffId: null,
  staffName: 'Mette Holm',
  label: 'interaction.create',
  kind,
  undoes: null,
  undone: false,
  untold: 0,
  changes,
})

const partner = {
  interactions: [interaction('talk', '2026-02-10'), interaction('first', '2026-01-05')],
  nextSteps: [step('of the talk', 'talk'), step('alone', null)],
}
const keys = (entries: Entry[], filter?: Parameters<typeof mergeTimeLine>[2]) =>
  mergeTimeLine(partner, entries, filter).map(({ key }) => key)

describe('the time line of a partner', () => {
  test('puts talks and corrections in one order, newest day first, a talk before the corrections of its day', () => {
    const entries = [
      entry(9, '2026-02-11T08:00:00Z', [change('contact', 'c', 'changed')]),
      entry(8, '2026-02-10T12:00:00Z', [change('contact', 'c', 'changed')]),
      entry(7, '2026-02-10T09:00:00Z', [change('contact', 'c')]),
      entry(2, '2025-12-01T09:00:00Z', [change('organisation', 'partner')]),
    ]
    expect(keys(entries)).toEqual(['9', 'talk', '8', '7', 'first', '2'])
  })

  test('takes the day of a correction in Denmark, where it is past midnight before it is in UTC', () => {
    const [late] = mergeTimeLine({ interactions: [], nextSteps: [] }, [
      entry(1, '2026-02-09T23:30:00Z', [change('contact', 'c')]),
    ])
    expect(late?.day).toBe('2026-02-10')
  })

  test('does not tell once more that a shown entry and the step under it were written', () => {
    const made = entry(5, '2026-02-10T09:00:00Z', [
      change('interaction', 'talk'),
      change('next_step', 'of the talk'),
    ])
    expect(keys([made])).toEqual(['talk', 'first'])
  })

  test('keeps what else the same operation did', () => {
    const made = entry(5, '2026-02-10T09:00:00Z', [change('interaction', 'talk'), change('attachment', 'a')])
    const [, told] = mergeTimeLine(partner, [made])
    expect(told?.kind === 'change' && told.entry.changes.map(({ table }) => table)).toEqual(['attachment'])
  })

  test('tells of what nothing else shows: a step by itself, an entry that is gone, a correction, an undo', () => {
    const entries = [
      entry(9, '2026-02-10T09:00:00Z', [change('next_step', 'alone')]),
      entry(8, '2026-02-10T09:00:00Z', [change('interaction', 'gone')]),
      entry(7, '2026-02-10T09:00:00Z', [change('interaction', 'talk', 'changed')]),
      entry(6, '2026-02-10T09:00:00Z', [change('interaction', 'talk')], 'undo'),
    ]
    expect(keys(entries)).toEqual(['talk', '9', '8', '7', '6', 'first'])
  })

  test('shows talks alone, or corrections alone', () => {
    const entries = [
      entry(9, '2026-02-11T08:00:00Z', [change('contact', 'c', 'changed')]),
      entry(5, '2026-02-10T09:00:00Z', [change('interaction', 'talk')]),
    ]
    expect(keys(entries, 'contact')).toEqual(['talk', 'first'])
    expect(keys(entries, 'changes')).toEqual(['9'])
  })
})
