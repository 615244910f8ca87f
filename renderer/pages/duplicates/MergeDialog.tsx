import { Button, Modal, Radio } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { client, orpc } from '../../app/client'
import { notifyWritten } from '../../app/toast'
import { ErrorMessage } from '../../components/ErrorMessage'
import { ShownValue } from '../../components/fields/ShownValue'
import { changeList } from '../../components/list/listState'
import { say, useT } from '../../components/word'
import { ORGANISATION_LIST } from '../organisations/list'
import type { Organisation } from '../organisations/organisations'
import classes from './duplicates.module.css'
import { type Choice, type Conflict, conflictsOf, firstChoice, fuller, mergedFields } from './mergeFields'

/** Makes two partners one: which of them stays, and what shall stand where they differ. */
export function MergeDialog({
  pair,
  onClose,
}: {
  pair: readonly [string, string] | null
  onClose: () => void
}) {
  const t = useT()
  return (
    <Modal
      opened={pair !== null}
      onClose={onClose}
      title={t('duplicates:dialog')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {pair && <Loaded pair={pair} onClose={onClose} />}
    </Modal>
  )
}

function Loaded({ pair: [a, b], onClose }: { pair: readonly [string, string]; onClose: () => void }) {
  const first = useQuery(orpc.organisations.get.queryOptions({ input: { id: a } }))
  const second = useQuery(orpc.organisations.get.queryOptions({ input: { id: b } }))
  if (first.error || second.error) return <ErrorMessage error={first.error ?? second.error} />
  if (!first.data || !second.data) return null
  const [keep, drop] = fuller(first.data, second.data)
  return <Merge key={`${keep.id} ${drop.id}`} first={keep} second={drop} onClose={onClose} />
}

function Merge({
  first,
  second,
  onClose,
}: {
  first: Organisation
  second: Organisation
  onClose: () => void
}) {
  const t = useT()
  const navigate = useNavigate()
  const [swapped, setSwapped] = useState(false)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [keep, drop] = swapped ? [second, first] : [first, second]
  const conflicts = conflictsOf(keep, drop)

  const merge = async () => {
    setBusy(true)
    try {
      const done = await client.organisations.merge({
        keepId: keep.id,
        dropId: drop.id,
        fields: mergedFields(keep, drop, choices),
      })
      changeList(ORGANISATION_LIST.id, { active: keep.id, rowSelection: {} })
      onClose()
      await navigate({ to: '/organisations/$id', params: { id: keep.id } })
      notifyWritten(done)
    } catch (refusal) {
      setError(refusal)
      setBusy(false)
    }
  }

  return (
    <form
      className={classes.merge}
      onSubmit={(event) => {
        event.preventDefault()
        void merge()
      }}
    >
      <div className={classes.sides}>
        <Side organisation={keep} label={t('duplicates:keep')} stays />
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={16} aria-hidden />}
          onClick={() => setSwapped((now) => !now)}
        >
          {t('duplicates:swap')}
        </Button>
        <Side organisation={drop} label={t('duplicates:goes')} />
      </div>
      <p className={classes.about}>{t(conflicts.length > 0 ? 'duplicates:choose' : 'duplicates:agree')}</p>
      {conflicts.map((conflict) => (
        <ConflictRow
          key={conflict.field.key}
          conflict={conflict}
          keep={keep}
          drop={drop}
          value={choices[conflict.field.key] ?? firstChoice(conflict)}
          onChange={(choice) => setChoices((now) => ({ ...now, [conflict.field.key]: choice }))}
        />
      ))}
      <Hanging keep={keep} drop={drop} />
      <ErrorMessage error={error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={busy} data-autofocus={conflicts.length === 0 || undefined}>
          {t('duplicates:do')}
        </Button>
      </div>
    </form>
  )
}

function Side({
  organisation,
  label,
  stays,
}: {
  organisation: Organisation
  label: string
  stays?: boolean
}) {
  const { name, city, cvr } = organisation
  return (
    <div className={classes.side} data-stays={stays || undefined}>
      <span className={classes.sideLabel}>{label}</span>
      <strong>{name}</strong>
      <span className={classes.facts}>{[city, cvr && `CVR ${cvr}`].filter(Boolean).join(' · ')}</span>
    </div>
  )
}

/** One field of which they say different things: a radio for each, and for both where both can be had. */
function ConflictRow({
  conflict: { field, canBoth },
  keep,
  drop,
  value,
  onChange,
}: {
  conflict: Conflict
  keep: Organisation
  drop: Organisation
  value: Choice
  onChange: (choice: Choice) => void
}) {
  const t = useT()
  const shown = (organisation: Organisation) => (
    <ShownValue field={field} value={(organisation as Record<string, unknown>)[field.key]} />
  )
  return (
    <Radio.Group
      className={classes.conflict}
      label={say(t, field.label)}
      value={value}
      onChange={(choice) => onChange(choice as Choice)}
    >
      <div className={classes.choices}>
        <Radio value="keep" label={shown(keep)} />
        <Radio value="drop" label={shown(drop)} />
        {canBoth && <Radio value="both" label={t('duplicates:both')} />}
      </div>
    </Radio.Group>
  )
}

/** What hangs on both, counted: nothing of it is lost. */
function Hanging({ keep, drop }: { keep: Organisation; drop: Organisation }) {
  const t = useT()
  const parts = ['contacts', 'interactions', 'nextSteps', 'attachments', 'steps', 'units'] as const
  const there = parts.filter((part) => keep[part].length + drop[part].length > 0)
  if (there.length === 0) return <p className={classes.about}>{t('duplicates:nothingHangs')}</p>
  return (
    <div>
      <p className={classes.about}>{t('duplicates:kept')}</p>
      <ul className={classes.hanging}>
        {there.map((part) => (
          <li key={part}>
            {t('duplicates:sum', {
              a: formatNumber(keep[part].length),
              b: formatNumber(drop[part].length),
              what: t(`duplicates:parts.${part}`),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
