import { useEffect } from 'react'
import { client } from '../client'
import type { Status } from '../status'

/**
 * In the browser host the window says when the user turns to something else, which is a good moment to publish; on
 * the desktop the shell does. What goes wrong shows in the file's state.
 */
export function usePublishWhenAway({ host, document: open }: Status): void {
  const due = host === 'browser' && open?.unpublished === true
  useEffect(() => {
    if (!due) return
    const publish = () => void client.documents.publish().catch(() => undefined)
    const onHidden = () => {
      if (document.visibilityState === 'hidden') publish()
    }
    window.addEventListener('blur', publish)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      window.removeEventListener('blur', publish)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [due])
}
