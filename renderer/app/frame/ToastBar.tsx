import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeEntry } from '../../components/history/describeChange'
import { describeKept } from '../../components/history/describeKept'
import { orpc } from '../client'
import { explain } from '../errors'
import { closeToast, type Kept, redo, type Toast, undo, useToast } from '../toast'
import classes from './ToastBar.module.css'

const SHOWN_FOR = 10_000

/** Below, for ten seconds: what was just done, with the way to take it back. It stays while it is being used. */
export function ToastBar() {
  const toast = useToast()
  const [held, setHeld] = useState(false)
  // What somebody must know stays until it is closed.
  const stays = toast?.kind === 'erased' && !toast.published
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new toast begins its time anew
  useEffect(() => {
    if (!toast || held || stays) return
    const timer = setTimeout(closeToast, SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [toast?.said, held, stays])
  return (
    <div className={classes.place} role="status">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is there
        <div
          className={classes.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <ToastText toast={toast} />
        </div>
      )}
    </div>
  )
}

function ToastText({ toast }: { toast: Toast }) {
  const { t } = useTranslation(['frame', 'common', 'changes', 'participants'])
  const { data: next } = useQuery(orpc.changes.next.queryOptions())
  const close = <CloseButton className={classes.close} aria-label={t('common:close')} onClick={closeToast} />
  if (toast.kind === 'failed')
    return (
      <>
        <p className={classes.text}>{explain(toast.error)}</p>
        {close}
      </>
    )
  if (toast.kind === 'erased')
    return (
      <>
        <div className={classes.text}>
          <strong>{t('participants:erase.done')}</strong>
          {!toast.published && <p>{t('participants:erase.notPublished')}</p>}
        </div>
        {close}
      </>
    )
  if (toast.kind === 'written') {
    const { operation } = toast
    const entry = operation !== null && next?.undo?.n === operation ? next.undo : null
    const [told] = entry ? describeEntry(entry, { who: t('changes:you') }) : []
    return (
      <>
        <div className={classes.text}>
          {operation !== null && <strong>{t('common:saved')}</strong>} {told}
          <KeptList kept={toast.kept} />
        </div>
        {operation !== null && (
          <Button variant="white" onClick={() => void undo(operation)}>
            {t('undo')}
          </Button>
        )}
        {close}
      </>
    )
  }
  const done = toast.kind === 'undone' ? next?.redo : next?.undo
  const [told] = done ? describeEntry(done, { who: t('changes:you') }) : []
  return (
    <>
      <div className={classes.text}>
        <strong>{t(toast.kind === 'undone' ? 'undone' : 'redone')}</strong> {told}
        <KeptList kept={toast.kept} />
      </div>
      {toast.kind === 'undone' && next?.redo && (
        <Button variant="white" onClick={() => void redo()}>
          {t('redo')}
        </Button>
      )}
      {close}
    </>
  )
}

/** What stayed as it was, or could not be put back. */
function KeptList({ kept }: { kept: readonly Kept[] }) {
  return kept.map((each) => <p key={`${each.record} ${each.field}`}>{describeKept(each)}</p>)
}
