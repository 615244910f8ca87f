import type { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { explain } from '../../../renderer/app/errors'
import { i18n } from '../../../renderer/app/i18n'
import {
  draftOf,
  freshDraft,
  type LogDraft,
  readLog,
} from '../../../renderer/components/interactions/logDraft'

const TODAY = '2026-03-10'

const draft = (values: Partial<LogDraft> = {}): LogDraft => ({
  ...freshDraft('mette'),
  text: 'Talte om forløb',
  ...values,
})
const read = (values: Partial<LogDraft> = {}) => readLog(draft(values), TODAY)
const refusals = (values: Partial<LogDraft>) => {
  const result = read(values)
  if (result.ok) throw new Error('it was taken')
  return Object.fromEntries(
    Object.entries(result.errors).map(([name, error]) => [name, (error as ORPCError<string, unknown>).code]),
  )
}

describe('an entry of the contact log as it is typed', () => {
  test('is a call today by whoever writes it, and asks for nothing to be done', () => {
    expect(read()).toEqual({
      ok: true,
      entry: {
        kind: 'call',
        onDate: TODAY,
        text: 'Talte om forløb',
        contactId: null,
        staffId: 'mette',
        topics: [],
      },
      nextStep: null,
    })
  })

  test('has a next step two weeks after its own day, not after today', () => {
    const result = read({ onDate: '3/3', step: 'Ring igen' })
    expect(result.ok && result.nextStep).toEqual({
      text: 'Ring igen',
      dueOn: '2026-03-17',
      ownerId: 'mette',
    })
  })

  test('takes a due date by its name from today, and an emptied one as two weeks', () => {
    const due = (dueOn: string) => {
      const result = read({ onDate: '3/3', step: 'Ring igen', dueOn })
      return result.ok ? result.nextStep?.dueOn : null
    }
    expect(due('i morgen')).toBe('2026-03-11')
    expect(due('24. dec')).toBe('2026-12-24')
    expect(due('')).toBe('2026-03-17')
  })

  test('ignores the due date where nothing is to be done', () => {
    expect(read({ dueOn: 'ikke en dato' }).ok).toBe(true)
  })

  test('is refused field by field, and all of them at once', () => {
    expect(refusals({ onDate: '45/3', text: 'Spørg efter 070761-4285', step: 'x', dueOn: 'snart' })).toEqual({
      onDate: 'field.invalid',
      text: 'field.invalid',
      dueOn: 'field.invalid',
    })
    expect(refusals({ onDate: ' ' })).toEqual({ onDate: 'field.required' })
  })

  test('that says nothing is refused, unless topics or a next step say it', () => {
    expect(refusals({ text: ' \n ' })).toEqual({ text: 'field.required' })
    expect(read({ text: '', step: 'Ring igen' }).ok).toBe(true)
    expect(read({ text: '', kind: 'discussion', topics: ['education'] }).ok).toBe(true)
    expect(refusals({ text: '', kind: 'call', topics: ['education'] })).toEqual({ text: 'field.required' })
  })

  test('stores topics of a discussion only', () => {
    const topics = (kind: LogDraft['kind']) => {
      const result = read({ kind, topics: ['education'] })
      return result.ok ? result.entry.topics : null
    }
    expect(topics('discussion')).toEqual(['education'])
    expect(topics('visit')).toEqual([])
  })

  test('names the field that a CPR number stands in, though two are called text', async () => {
    await i18n.changeLanguage('da')
    const result = read({ step: 'Spørg efter 070761-4285' })
    expect(result.ok ? '' : explain(result.errors.step)).toMatch(/^Næste skridt er ikke gemt\. Det ligner/)
    const text = read({ text: 'Spørg efter 070761-4285' })
    expect(text.ok ? '' : explain(text.errors.text)).toMatch(/^Hvad skete der er ikke gemt\. Det ligner/)
  })

  test('that is corrected begins as it is stored', () => {
    const entry = {
      id: 'e',
      organisationId: 'o',
      contactId: 'ole',
      kind: 'discussion' as const,
      onDate: '2026-01-05',
      staffId: null,
      text: null,
      topics: ['employment' as const],
    }
    const { id, organisationId, ...fields } = entry
    const result = readLog(draftOf(entry), TODAY)
    expect(result).toEqual({ ok: true, entry: fields, nextStep: null })
  })
})
