import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

const FIELDS: Parameters<Client['rules']['replaceFrom']>[0]['fields'] = {
  ...{ name: 'Praktik, 15 uger', kind: 'duration', scheme: 'companyTraineeship', sector: 'private' },
  ...{ benefits: ['cashBenefit'], categories: ['match 2'], validTo: '2013-12-31', unit: 'weeks' },
  ...{ minimum: 1, maximum: 15, extension: 13, extendedMaximum: 28, rate: null, papers: [], ratio: null },
  ...{ text: 'Aftalt på mødet', source: 'Referat af mødet', checkedOn: '2013-05-01' },
}

/** What the writing procedures of the rule book are walked with; the records of rules are walked elsewhere. */
export const WRITING_RULES: Record<string, Case> = {
  // As a newer program would say it.
  'rules.markSeen': ({ rules }) => rules.markSeen({ version: 1_000 }),
  'rules.replaceFrom': ({ rules }) =>
    rules.replaceFrom({
      ruleId: 'praktik-kontanthjaelp-2013',
      fromDay: '2013-06-01',
      fields: FIELDS,
    }),
}

/** What the reading ones are called with. */
export const READING_RULES: Record<string, Case> = {
  'rules.book': ({ rules }) => rules.book(),
  'rules.verdicts': async ({ rules, placements, organisations }) => {
    const [placement] = await placements.list({})
    // One that nobody wrote is not found, which changes nothing either.
    const placementId = placement?.id ?? (await organisations.list({}))[0]?.id ?? ''
    return rules.verdicts({ placementId }).catch(() => null)
  },
  'rules.check': ({ rules }, { targetGroup, organisation }) =>
    rules.check({
      draft: {
        ...{ participantId: null, targetGroupId: targetGroup, organisationId: organisation, slotId: null },
        ...{ scheme: 'companyTraineeship', startDate: '2013-01-07', plannedEnd: '2013-04-14' },
        ...{ extensions: ['2013-05-01'], hoursPerWeek: 2_220 },
      },
    }),
  'rules.marks': ({ rules }) => rules.marks({}),
}
