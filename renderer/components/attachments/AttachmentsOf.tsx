import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { notifyFailed } from '../../app/toast'
import { useT } from '../word'
import { type Attachment, canShow, saveCopy } from './attachments'
import classes from './attachments.module.css'
import { ShowAttachment } from './ShowAttachment'

/**
 * The names of attachments in a line; a click shows the file, or hands out a copy of what cannot be shown.
 * @param interactionId only those of this entry of the contact log; all of them when left out
 */
export function AttachmentsOf({
  attachments,
  interactionId,
}: {
  attachments: readonly Attachment[]
  interactionId?: string
}) {
  const t = useT()
  const [shown, setShown] = useState<Attachment | null>(null)
  const own = attachments.filter(
    (each) => interactionId === undefined || each.interactionId === interactionId,
  )
  if (own.length === 0) return null
  return (
    <>
      <ul className={classes.names} aria-label={t('attachments:title')}>
        {own.map((attachment) => (
          <li key={attachment.id}>
            <button
              type="button"
              className={classes.name}
              title={t(canShow(attachment.name) ? 'attachments:show' : 'attachments:saveCopy')}
              onClick={() =>
                canShow(attachment.name)
                  ? setShown(attachment)
                  : void saveCopy(attachment).catch(notifyFailed)
              }
            >
              <IconPaperclip size={14} aria-hidden />
              {attachment.name}
            </button>
          </li>
        ))}
      </ul>
      <ShowAttachment attachment={shown} onClose={() => setShown(null)} />
    </>
  )
}
