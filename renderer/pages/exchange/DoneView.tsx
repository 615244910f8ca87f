import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ImportKind } from '../../../db/rules/import/concepts'
import { formatNumber } from '../../../db/rules/numbers'
import { ErrorMessage } from '../../components/ErrorMessage'
import { describeKept } from '../../components/history/describeKept'
import { useT } from '../../components/word'
import classes from './exchange.module.css'
import { check, putAway, undoImport } from './importActions'
import { type ImportState, useImport } from './importStore'
import { SaveRejected } from './SaveRejected'

const PLACES = {
  organisations: '/organisations',
  targetGroupCounts: '/target-groups',
  agreements: '/agreements',
  interactions: '/organisations',
  participants: '/participants',
  slots: '/slots',
  placements: '/placements',
} as const satisfies Partial<Record<ImportKind, string>>

/** The page of a kind's records, where it has one. */
function placeOf(kind: ImportKind) {
  const paths: Partial<Record<ImportKind, (typeof PLACES)[keyof typeof PLACES]>> = PLACES
  const path = paths[kind]
  return path === undefined ? undefined : ([kind, path] as const)
}

/** What came of an import: how many, the way back, and the way to the records. */
export function DoneView({ done }: { done: NonNullable<ImportState['done']> }) {
  const t = useT()
  const state = useImport()
  const { committing, checking, error, proposal } = state
  const [saving, setSaving] = useState(false)
  // What was shown is done; of what is left the rejected rows are known again when they are gone through anew.
  const save = async () => {
    await check()
    setSaving(true)
  }
  const { counts, operation, undone, kept } = done
  const place = proposal ? placeOf(proposal.kind) : undefined
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just happened is read on from
  useEffect(() => heading.current?.focus({ preventScroll: true }), [undone])
  const number = (state: keyof typeof counts) => formatNumber(counts[state])
  return (
    <section className={classes.step} data-done aria-labelledby="import-done">
      <h2 id="import-done" ref={heading} tabIndex={-1}>
        {t(undone ? 'imports:done.undoneTitle' : 'imports:done.title')}
      </h2>
      {undone ? (
        <p>{t(kept.length > 0 ? 'imports:done.kept' : 'imports:done.undone')}</p>
      ) : (
        <p>
          {operation === null && `${t('imports:done.nothing')} `}
          {t('imports:done.counts', {
            created: number('created'),
            updated: number('updated'),
            unchanged: number('unchanged'),
            rejected: number('rejected'),
          })}
        </p>
      )}
      {kept.length > 0 && (
        <ul className={classes.plainList}>
          {kept.map((each) => (
            <li key={`${each.record} ${each.field}`}>{describeKept(each)}</li>
          ))}
        </ul>
      )}
      <ErrorMessage error={error} />
      <div className={classes.buttons}>
        {operation !== null && !undone && (
          <Button variant="default" loading={committing} onClick={() => void undoImport()}>
            {t('imports:done.undo')}
          </Button>
        )}
        {counts.rejected > 0 && !undone && (
          <Button variant="default" loading={checking} onClick={() => void save()}>
            {t('imports:review.save', { count: counts.rejected, number: number('rejected') })}
          </Button>
        )}
        <Button variant="default" onClick={() => putAway()}>
          {t('imports:done.another')}
        </Button>
        {place !== undefined && !undone && <Link to={place[1]}>{t(`imports:done.to.${place[0]}`)}</Link>}
      </div>
      <SaveRejected state={state} opened={saving} onClose={() => setSaving(false)} />
    </section>
  )
}
