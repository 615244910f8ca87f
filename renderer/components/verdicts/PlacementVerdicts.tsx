import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { client, orpc } from '../../app/client'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { ErrorMessage } from '../ErrorMessage'
import { useT } from '../word'
import { VerdictLine } from './VerdictLine'
import classes from './verdicts.module.css'
import { type PlacementVerdict, verdictText } from './wording'

/** Warnings first, then what cannot be told, then what is in order, and last what was put away. */
function order({ status, closed }: PlacementVerdict): number {
  return closed === null ? ['warning', 'undecided', 'ok'].indexOf(status) : 3
}

/**
 * What the rules say of a placement. A warning is put away with a reason, and comes back when something else is seen.
 * @param onlyWarnings leaves out what is in order, cannot be told, or was put away
 */
export function PlacementVerdicts({
  placementId,
  onlyWarnings = false,
}: {
  placementId: string
  onlyWarnings?: boolean
}) {
  const t = useT()
  const { data, error } = useQuery(orpc.rules.verdicts.queryOptions({ input: { placementId } }))
  const shown = (data ?? []).filter((each) => !onlyWarnings || order(each) === 0)
  return (
    <>
      <ErrorMessage error={error} />
      {data?.length === 0 && <p className={classes.none}>{t('rules:verdict.none')}</p>}
      <ul className={classes.lines}>
        {[...shown]
          .sort((a, b) => order(a) - order(b))
          .map((verdict) => (
            <VerdictLine
              key={`${verdict.kind} ${verdict.state}`}
              verdict={verdict}
              closed={verdict.closed !== null}
            >
              <Closing placementId={placementId} verdict={verdict} />
            </VerdictLine>
          ))}
      </ul>
    </>
  )
}

function Closing({ placementId, verdict }: { placementId: string; verdict: PlacementVerdict }) {
  const t = useT()
  const today = useToday()
  const [reason, setReason] = useState<string | null>(null)
  const { status, closed, state, rule } = verdict
  if (closed !== null)
    return (
      <p className={classes.closed}>
        {t('rules:verdict.closed', { date: formatDate(closed.onDate), reason: closed.note ?? '' })}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            void client.acknowledgements.remove({ id: closed.id }).then(notifyWritten, notifyFailed)
          }
        >
          {t('rules:verdict.reopen')}
        </Button>
      </p>
    )
  if (status === 'ok') return null
  const text = verdictText(verdict, t)
  const close = async (event: FormEvent) => {
    event.preventDefault()
    if (reason === null || reason.trim() === '') return
    try {
      notifyWritten(
        await client.acknowledgements.create({
          ...{ kind: 'verdict', subjectId: placementId, name: rule?.name ?? text, state },
          ...{ onDate: today, untilOn: null, note: reason },
        }),
      )
    } catch (error) {
      notifyFailed(error)
    }
  }
  if (reason === null)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.close}
        aria-label={t('rules:verdict.closeOf', { text })}
        onClick={() => setReason('')}
      >
        {t('rules:verdict.close')}
      </Button>
    )
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => void close(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setReason(null)
      }}
    >
      <TextInput
        size="sm"
        aria-label={t('rules:verdict.reason')}
        placeholder={t('rules:verdict.reasonHint')}
        value={reason}
        maxLength={1_000}
        lang="da"
        autoComplete="off"
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={reason.trim() === ''}>
        {t('rules:verdict.closeNow')}
      </Button>
    </form>
  )
}
