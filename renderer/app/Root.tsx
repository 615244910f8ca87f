import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../components/ErrorMessage'
import { NewDocumentDialog } from '../pages/start/NewDocumentDialog'
import { StartPage } from '../pages/start/StartPage'
import { UnlockDialog } from '../pages/start/UnlockDialog'
import { bridge } from './bridge'
import { useCommand } from './commands'
import { useBackendEvents } from './events'
import { Frame } from './frame/Frame'
import { openDocument, pickDocument, setOpening } from './opening'
import { type Status, useStatus } from './status'

/** The start page while no document is open, else the frame with the page in it; and what may open over both. */
export function Root() {
  useBackendEvents()
  const { t } = useTranslation('frame')
  const { data: status, error } = useStatus()
  useOffered(status)
  useFirstPage(status)
  useCommand('newDocument', () => setOpening({ step: 'new' }))
  useCommand('openDocument', () => {
    if (bridge) void pickDocument()
  })
  if (!status)
    return (
      <main aria-label={t('program')}>
        <ErrorMessage error={error} />
      </main>
    )
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
