import { ENDED, FOLLOWS } from '../../../db/rules/placements'
import { OUTCOMES, type Outcome, SCHEMES, type Scheme } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import type { NewRecordDeclaration } from '../../components/record/NewRecord'
import type { Word } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { useOrganisationOptions } from '../organisations/organisations'
import { outcomeLabel } from './fields'
import type { Placement } from './placements'

type Written = Promise<{ operation: number | null; nextId?: string | null }>

/** A step that a placement can take: its button, what is asked, and what it does. */
export type MoveDeclaration<Values extends object> = {
  key: string
  button: Word
  form: NewRecordDeclaration<Values>
  /** Said over the fields. */
  about?: Word
  run: (values: Values) => Written
}

/** The earlier of two days. */
const earlier = (a: string | null, b: string) => (a !== null && a < b ? a : b)

/** It began. */
export function startMove({ id, startDate }: Placement): MoveDeclaration<{ onDate: string }> {
  return {
    key: 'start',
    button: 'placements:moves.start',
    form: {
      title: 'placements:moves.startTitle',
      create: 'placements:moves.startButton',
      fields: [{ kind: 'date', key: 'onDate', label: 'placements:moves.startDay', required: true }],
      fresh: (today) => ({ onDate: earlier(startDate, today) }),
    },
    run: ({ onDate }) => client.placements.start({ id, onDate }),
  }
}

type Extended = { lastDay: string; decidedOn: string | null; reason: string | null }

/** It goes on to a new last day. */
export function extendMove({ id, lastDay }: Placement): MoveDeclaration<Extended> {
  return {
    key: 'extend',
    button: 'placements:moves.extend',
    form: {
      title: 'placements:moves.extendTitle',
      create: 'placements:moves.extendButton',
      fields: [
        {
          kind: 'date',
          key: 'lastDay',
          label: 'fields:placementExtension.lastDay',
          hint: 'placements:extendHint',
          required: true,
          countedAfter: () => lastDay,
        },
        { kind: 'date', key: 'decidedOn', label: 'fields:placementExtension.decidedOn' },
        { kind: 'text', key: 'reason', label: 'fields:placementExtension.reason' },
      ],
      wide: ['reason'],
      fresh: (today) => ({ decidedOn: today }),
    },
    run: (values) => client.placementExtensions.create({ placementId: id, ...values }),
  }
}

type Finished = {
  outcome: Outcome
  onDate: string
  follows: boolean
  scheme: Scheme | null
  organisationId: string | null
  hoursPerWeek: number | null
  plannedEnd: string | null
}

/** It ended as agreed, with what came of it; a job that it ended in can follow at once. */
export function finishMove({
  id,
  lastDay,
  organisationId,
  hoursPerWeek,
}: Placement): MoveDeclaration<Finished> {
  const ofNext = ['scheme', 'organisationId', 'hoursPerWeek', 'plannedEnd'] as const
  return {
    key: 'finish',
    button: 'placements:moves.finish',
    form: {
      title: 'placements:moves.finishTitle',
      create: 'placements:moves.finishButton',
      fields: [
        {
          kind: 'code',
          key: 'outcome',
          label: 'fields:placement.outcome',
          codes: OUTCOMES,
          codeLabel: outcomeLabel,
          required: true,
        },
        { kind: 'date', key: 'onDate', label: 'placements:moves.finishDay', required: true },
        { kind: 'yesNo', key: 'follows', label: 'placements:moves.next' },
        {
          kind: 'code',
          key: 'scheme',
          label: 'fields:placement.scheme',
          codes: SCHEMES,
          codeLabel: schemeLabel,
          required: true,
        },
        {
          kind: 'reference',
          key: 'organisationId',
          label: 'fields:placement.organisationId',
          useOptions: useOrganisationOptions,
          nothing: 'organisations:noneFits',
          required: true,
        },
        { kind: 'hours', key: 'hoursPerWeek', label: 'fields:placement.hoursPerWeek' },
        {
          kind: 'date',
          key: 'plannedEnd',
          label: 'placements:moves.nextEnd',
          hint: 'placements:endHint',
          countedAfter: ({ onDate }) => (typeof onDate === 'string' ? onDate : null),
        },
      ],
      wide: ['follows'],
      fresh: (today) => ({
        ...{ onDate: earlier(lastDay, today), follows: true, organisationId, hoursPerWeek },
      }),
      propose: ({ outcome }) => ({ scheme: (outcome && FOLLOWS[outcome]) ?? null }),
      hides: ({ outcome, follows }) => {
        if (outcome === undefined || FOLLOWS[outcome] === undefined) return ['follows', ...ofNext]
        return follows ? [] : ofNext
      },
    },
    run: ({ outcome, onDate, follows, scheme, organisationId: where, ...next }) =>
      client.placements.finish({
        ...{ id, state: 'completed', onDate, outcome, reason: null },
        next:
          follows && scheme !== null && where !== null ? { ...next, scheme, organisationId: where } : null,
      }),
  }
}

type Interrupted = { onDate: string; reason: string | null; outcome: Outcome | null }

/** It ended before its time. */
export function interruptMove({ id, lastDay }: Placement): MoveDeclaration<Interrupted> {
  return {
    key: 'interrupt',
    button: 'placements:moves.interrupt',
    form: {
      title: 'placements:moves.interruptTitle',
      create: 'placements:moves.interruptButton',
      wide: ['reason'],
      fields: [
        { kind: 'date', key: 'onDate', label: 'placements:moves.finishDay', required: true },
        {
          kind: 'code',
          key: 'outcome',
          label: 'fields:placement.outcome',
          codes: OUTCOMES,
          codeLabel: outcomeLabel,
        },
        { kind: 'text', key: 'reason', label: 'placements:moves.interruptReason' },
      ],
      fresh: (today) => ({ onDate: earlier(lastDay, today) }),
    },
    run: (values) => client.placements.finish({ ...values, id, state: 'interrupted', next: null }),
  }
}

/** It came to nothing. */
export function cancelMove({ id }: Placement): MoveDeclaration<{ onDate: string; reason: string | null }> {
  return {
    key: 'cancel',
    button: 'placements:moves.cancel',
    form: {
      title: 'placements:moves.cancelTitle',
      create: 'placements:moves.cancelButton',
      wide: ['reason'],
      fields: [
        { kind: 'date', key: 'onDate', label: 'placements:moves.cancelDay', required: true },
        { kind: 'text', key: 'reason', label: 'placements:moves.cancelReason' },
      ],
      fresh: (today) => ({ onDate: today }),
    },
    run: (values) => client.placements.cancel({ id, ...values }),
  }
}

/** It has not ended after all, or not begun. */
export function reopenMove({ id, state }: Placement): MoveDeclaration<object> {
  return {
    key: 'reopen',
    button: 'placements:moves.reopen',
    about:
      state === 'cancelled'
        ? 'placements:moves.reopenCancelled'
        : ENDED.includes(state)
          ? 'placements:moves.reopenEnded'
          : 'placements:moves.reopenStarted',
    form: {
      title: 'placements:moves.reopenTitle',
      create: 'placements:moves.reopenButton',
      fields: [],
      fresh: () => ({}),
    },
    run: () => client.placements.reopen({ id }),
  }
}
