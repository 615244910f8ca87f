import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import type { AnyField, Option } from '../../components/fields/declaration'
import { ReferenceInput } from '../../components/fields/ReferenceInput'
import { ParticipantsFor, SlotsFor } from '../../components/matching/Matches'
import { useT, type Word } from '../../components/word'
import classes from './matching.module.css'

type Way = 'slots' | 'participants'

/** Participants beside places: for one of them, all the others with what speaks for and against. */
export function MatchingPage() {
  const t = useT()
  const navigate = useNavigate()
  const { participant, slot } = useSearch({ from: '/matching' })
  const [chosenWay, setWay] = useState<Way>('slots')
  const way: Way = slot !== undefined ? 'participants' : participant !== undefined ? 'slots' : chosenWay
  const people = useParticipantOptions()
  const places = useSlotOptions()
  const options = way === 'slots' ? people : places
  const chosen = way === 'slots' ? participant : slot
  const name = options.find(({ id }) => id === chosen)?.name
  usePageTitle(t('matching:title'))
  const go = (search: { participant?: string; slot?: string }) => void navigate({ to: '/matching', search })
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1>{t('matching:title')}</h1>
        <AsOfControl />
      </header>
      <p className={classes.about}>{t('matching:about')}</p>
      <div className={classes.choices}>
        <SegmentedControl
          aria-label={t('matching:way')}
          data={[
            { value: 'slots', label: t('matching:toSlots') },
            { value: 'participants', label: t('matching:toParticipants') },
          ]}
          value={way}
          onChange={(value) => {
            setWay(value as Way)
            go({})
          }}
        />
        <div className={classes.choice}>
          <ReferenceInput
            // Another list of names begins anew.
            key={way}
            field={fieldOf(way, options)}
            draft={chosen ?? null}
            onDraft={() => undefined}
            onChoose={(id) =>
              go(id === null ? {} : way === 'slots' ? { participant: String(id) } : { slot: String(id) })
            }
            describedBy=""
            invalid={false}
            autoFocus={chosen === undefined}
          />
        </div>
      </div>
      {chosen !== undefined && name !== undefined && (
        <section aria-labelledby="matches">
          <h2 id="matches">{t(way === 'slots' ? 'matching:slots' : 'matching:participants', { name })}</h2>
          {way === 'slots' ? <SlotsFor participantId={chosen} /> : <ParticipantsFor slotId={chosen} />}
        </section>
      )}
    </div>
  )
}

function fieldOf(way: Way, options: readonly Option[]): AnyField & { kind: 'reference' } {
  const [label, nothing]: [Word, Word] =
    way === 'slots'
      ? ['matching:participant', 'matching:noParticipant']
      : ['matching:slot', 'matching:noSlot']
  const field = { kind: 'reference', key: way, label, nothing, useOptions: () => options }
  return field as unknown as AnyField & { kind: 'reference' }
}

function useParticipantOptions(): Option[] {
  const { data } = useQuery(orpc.participants.choices.queryOptions())
  return useMemo(
    () =>
      (data ?? []).map(({ id, localId, name }) => ({ id, name, detail: localId === name ? '' : localId })),
    [data],
  )
}

function useSlotOptions(): Option[] {
  const { data } = useQuery(orpc.slots.list.queryOptions({ input: {} }))
  return useMemo(
    () =>
      (data ?? []).map(({ id, name, organisationName }) => ({
        ...{ id, name: `${name}, ${organisationName}` },
      })),
    [data],
  )
}
