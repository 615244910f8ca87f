import { Outlet } from '@tanstack/react-router'
import { ErrorMessage } from '../components/ErrorMessage'
import { StartPage } from '../pages/start/StartPage'
import { useBackendEvents } from './events'
import { Frame } from './frame/Frame'
import { useStatus } from './status'

/** The start page while no document is open, else the frame with the page in it. */
export function Root() {
  useBackendEvents()
  const { data: status, error } = useStatus()
  if (!status) return <ErrorMessage error={error} />
  if (!status.document) return <StartPage status={status} />
  return (
    <Frame status={status} document={status.document}>
      <Outlet />
    </Frame>
  )
}
