import { Button } from '@mantine/core'
import { useRef } from 'react'
import { client } from '../../app/client'
import { useStatus } from '../../app/status'
import { notifyWritten } from '../../app/toast'
import { useT } from '../word'
import type { Partner } from './interactions'
import classes from './interactions.module.css'
import { LogFields } from './LogFields'
import { freshDraft } from './logDraft'
import { useLogForm } from './useLogForm'

/** The line in which the next entry of a partner's contact log is written. Saved, it is empty again. */
export function QuickLog({ partner }: { partner: Partner }) {
  const t = useT()
  const { data: status } = useStatus()
  const text = useRef<HTMLTextAreaElement>(null)
  const { id: organisationId } = partner
  const fresh = freshDraft(status?.document?.staffId ?? null)
  const form = useLogForm(`log ${organisationId}`, fresh, async ({ entry, nextStep }) => {
    notifyWritten(await client.interactions.log({ entry: { ...entry, organisationId }, nextStep }))
    text.current?.focus()
  })
  return (
    <form
      className={classes.quick}
      aria-label={t('interactions:log')}
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={form.onKeyDown}
    >
      <LogFields
        form={form}
        partner={partner}
        layout="row"
        textRef={text}
        buttons={
          <Button type="submit" title={t('interactions:saveTitle')} aria-keyshortcuts="Control+Enter">
            {t('interactions:save')}
          </Button>
        }
      />
    </form>
  )
}
