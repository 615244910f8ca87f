import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { refusalOf } from '../../app/errors'
import { useT } from '../../components/word'
import classes from './exchange.module.css'
import { check, commit } from './importActions'
import type { ImportState } from './importStore'
import { SaveRejected } from './SaveRejected'
import { commitButton, openValues } from './waiting'

/** The button that takes the import in, with its reason where it cannot, and the way to save what is rejected. */
export function ReviewFoot({ state }: { state: ImportState }) {
  const t = useT()
  const [saving, setSaving] = useState(false)
  const { plan, preview, committing, error } = state
  const { changes, why } = commitButton(state)
  const rejected = preview?.counts.rejected ?? 0
  const open = plan && preview ? openValues(preview, plan) : 0
  const changed = error !== null && refusalOf(error).code === 'import.changed'
  return (
    <>
      {changed ? (
        <Button onClick={() => void check()}>{t('imports:review.again')}</Button>
      ) : (
        <Button
          disabled={why !== null}
          loading={committing}
          aria-describedby="import-why"
          onClick={() => void commit()}
        >
          {t('imports:review.commit', { count: changes, number: formatNumber(changes) })}
        </Button>
      )}
      {rejected > 0 && (
        <Button variant="default" disabled={state.checking || committing} onClick={() => setSaving(true)}>
          {t('imports:review.save', { count: rejected, number: formatNumber(rejected) })}
        </Button>
      )}
      <span id="import-why" className={classes.why} role="status">
        {why !== null
          ? t(`imports:review.why.${why}`)
          : open > 0
            ? t('imports:review.why.open', { count: open, number: formatNumber(open) })
            : ''}
      </span>
      <SaveRejected state={state} opened={saving} onClose={() => setSaving(false)} />
    </>
  )
}
