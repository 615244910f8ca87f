import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../components/ErrorMessage'
import { NewDocumentDialog } from '../pages/start/NewDocumentDialog'
import { StartPage } from '../pages/start/StartPage'
import { UnlockDialog } from '../pages/start/UnlockDialog'
import { bridge } from './bridge'
import { orpc } from './client'
import { useCommand } from './commands'
import { useBackendEvents } from './events'
import { Frame } from './frame/Frame'
import { useHiding } from './names'
import { openDocument, pickDocument, setOpening, stopOpening, useOpening } from './opening'
import classes from './PageFailed.module.css'
import type { Status } from './status'
import { notifyFailed } from './toast'

/** The start page while no document is open, else the frame with the page in it; and what may open over both. */
export function Root() {
  useBackendEvents()
  // Asked for every minute as well, so that "today" is another day after midnight.
  const { data: status, error } = useQuery(orpc.session.status.queryOptions({ refetchInterval: 60_000 }))
  useHiding(status)
  useOffered(status)
  useFirstPage(status)
  useFailedOpening(status)
  useCommand('newDocument', () => setOpening({ step: 'new' }))
  useCommand('openDocument', () => {
    if (bridge) pickDocument().catch(notifyFailed)
  })
  if (!status) return <Unreached error={error} />
  return (
    <>
      {status.document ? (
        <Frame key={status.document.ref} status={status} document={status.document}>
          <Outlet />
        </Frame>
      ) : (
        <StartPage status={status} />
      )}
      <NewDocumentDialog />
      <UnlockDialog />
    </>
  )
}

/** Before anything could be asked: nobody answers, or this window is not known. */
function Unreached({ error }: { error: unknown }) {
  const { t } = useTranslation('frame')
  return (
    <main className={classes.unreached}>
      <h1>{t('program')}</h1>
      <ErrorMessage error={error} />
    </main>
  )
}

/** Over an open document there is no list to say it in, so what could not be opened is said below. */
function useFailedOpening(status: Status | undefined): void {
  const opening = useOpening()
  const open = status?.document !== null && status?.document !== undefined
  useEffect(() => {
    if (!open || opening.step !== 'failed') return
    notifyFailed(opening.error)
    stopOpening()
  }, [open, opening])
}

/** Opens what the shell was given (a double click, a second start), as if it had been clicked here. */
function useOffered(status: Status | undefined): void {
  const offered = status?.offered ?? null
  useEffect(() => {
    if (offered !== null) void openDocument({ ref: offered, name: '' })
  }, [offered])
}

/** Another document begins on its first page, wherever the one before was left. */
function useFirstPage(status: Status | undefined): void {
  const navigate = useNavigate()
  const ref = status?.document?.ref
  const before = useRef(ref)
  useEffect(() => {
    if (status && before.current !== undefined && before.current !== ref) void navigate({ to: '/' })
    if (status) before.current = ref
  }, [status, ref, navigate])
}
