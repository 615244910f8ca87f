import { useEffect } from 'react'
import { useStatus } from './status'

/** Names the window after the page and the document: `Partnere – Sønder-Korskærparken – Drejebog`. */
export function usePageTitle(title: string): void {
  const { data } = useStatus()
  const file = data?.document?.name
  useEffect(() => {
    document.title = [title, file, 'Drejebog'].filter((part) => part && part !== '').join(' – ')
  }, [title, file])
}
