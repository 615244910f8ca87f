import type { Full } from './host/full'
import type { Client } from './host/hosts'

type Case = (client: Client, full: Full) => Promise<unknown>

/** What the writing procedures of kept figures and reminders are walked with. */
export const WRITING_FIGURES: Record<string, Case> = {
  'figureSets.freeze': ({ figureSets }) => figureSets.freeze({ name: 'Møde 4', asOf: '2026-06-01' }),
  'figureSets.rename': ({ figureSets }, { figureSet }) =>
    figureSets.rename({ id: figureSet, name: 'Omdøbt' }),
  'figureSets.remove': ({ figureSets }, { figureSet }) => figureSets.remove({ id: figureSet }),
  'acknowledgements.create': ({ acknowledgements }, { goal }) =>
    acknowledgements.create({
      ...{ kind: 'unknownFigure', subjectId: goal, name: 'Praktikpladser', state: goal },
      ...{ onDate: '2026-05-01', untilOn: null, note: null },
    }),
  'acknowledgements.update': ({ acknowledgements }, { acknowledgement, agreementAbove }) =>
    acknowledgements.update({
      id: acknowledgement,
      fields: {
        ...{ kind: 'agreementStill', subjectId: agreementAbove, name: 'Rammen', state: '2026-01-01' },
        ...{ onDate: '2026-05-02', untilOn: null, note: null },
      },
    }),
  'acknowledgements.remove': ({ acknowledgements }, { acknowledgement }) =>
    acknowledgements.remove({ id: acknowledgement }),
}

/** What the reading ones are called with. */
export const READING_FIGURES: Record<string, Case> = {
  'figures.list': ({ figures }) => figures.list({}),
  'figures.get': ({ figures }) => figures.get({ key: 'agreements.units', asOf: '2026-06-01' }),
  'figures.compare': ({ figures }, { figureSet }) =>
    figures.compare({ from: { setId: figureSet }, to: '2026-06-01' }),
  'figureSets.list': ({ figureSets }) => figureSets.list(),
  'figureSets.get': ({ figureSets }, { figureSet }) => figureSets.get({ id: figureSet, key: 'discussions' }),
}
