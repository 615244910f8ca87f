import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { orpc, queryClient } from '../../app/client'
import { notifyWritten } from '../../app/toast'
import { setDraft } from '../fields/drafts'
import { useT } from '../word'
import { type Interaction, type Partner, saveInteraction } from './interactions'
import classes from './interactions.module.css'
import { LogFields } from './LogFields'
import { draftOf } from './logDraft'
import { useLogForm } from './useLogForm'

/** An entry of the contact log, corrected in its place. Esc leaves it as it was. */
export function EditInteraction({
  interaction,
  partner,
  onClose,
}: {
  interaction: Interaction
  partner: Partner
  onClose: () => void
}) {
  const t = useT()
  const text = useRef<HTMLTextAreaElement>(null)
  const place = `entry ${interaction.id}`
  const form = useLogForm(place, draftOf(interaction), async ({ entry }) => {
    notifyWritten(await saveInteraction(interaction.id, entry))
    // With another date it stands elsewhere; only then can the keyboard go on at it.
    await queryClient.invalidateQueries({ queryKey: orpc.organisations.get.key() })
    onClose()
  })
  useEffect(() => text.current?.focus(), [])
  const cancel = () => {
    setDraft(place, null)
    onClose()
  }
  return (
    <form
      className={classes.edited}
      aria-label={t('interactions:editing')}
      onSubmit={(event) => void form.submit(event)}
      onKeyDown={(event) => {
        form.onKeyDown(event)
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        cancel()
      }}
    >
      <LogFields
        form={form}
        partner={partner}
        layout="sheet"
        withStep={false}
        textRef={text}
        buttons={
          <>
            <Button type="submit" title={t('interactions:keepTitle')} aria-keyshortcuts="Control+Enter">
              {t('interactions:keep')}
            </Button>
            <Button variant="subtle" onClick={cancel}>
              {t('common:cancel')}
            </Button>
          </>
        }
      />
    </form>
  )
}
