import { Button, CloseButton, FileButton, Portal, Progress } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Answer, type Client, client } from '../../app/client'
import { explain } from '../../app/errors'
import { useT } from '../word'
import { AttachmentRow } from './AttachmentRow'
import type { Attachment } from './attachments'
import classes from './attachments.module.css'
import { ShowAttachment } from './ShowAttachment'
import { useDroppedFiles } from './useDroppedFiles'
import { useUploads } from './useUploads'

type Owner = Pick<Answer<Client['organisations']['get']>, 'id' | 'name' | 'attachments' | 'interactions'>

/** The files of a partner: dropped anywhere on its page, chosen or pasted; shown, replaced, renamed, taken away. */
export function Attachments({ organisation }: { organisation: Owner }) {
  const t = useT()
  const { id, name, attachments, interactions } = organisation
  const { add, progress, refused, dismiss } = useUploads()
  const [shown, setShown] = useState<Attachment | null>(null)
  const take = (files: readonly File[]) =>
    add(files, (file) =>
      client.attachments.create({ organisationId: id, interactionId: null, name: file.name, file }),
    )
  const dragging = useDroppedFiles(take)
  return (
    <section className={classes.section} aria-labelledby="attachments">
      <div className={classes.head}>
        <h2 id="attachments" className={classes.heading}>
          {t('attachments:title')}
        </h2>
        <FileButton multiple onChange={take} inputProps={{ 'aria-label': t('attachments:choose') }}>
          {(props) => (
            <Button {...props} variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />}>
              {t('attachments:choose')}
            </Button>
          )}
        </FileButton>
      </div>
      {attachments.length === 0 && <p className={classes.hint}>{t('attachments:none')}</p>}
      {progress && (
        <div className={classes.progress} role="status">
          <p className={classes.hint}>
            {t('attachments:adding', { name: progress.name, number: progress.number, of: progress.of })}
          </p>
          <Progress value={progress.percent} size="sm" animated aria-hidden />
        </div>
      )}
      {refused.map((each) => (
        <div key={each.key} className={classes.refused} role="alert">
          <p>
            <strong>{each.name}</strong> {explain(each.error)}
          </p>
          <CloseButton
            size="sm"
            aria-label={t('attachments:dismiss', { name: each.name })}
            onClick={() => dismiss(each.key)}
          />
        </div>
      ))}
      <ul className={classes.list}>
        {attachments.map((attachment) => (
          <AttachmentRow
            key={attachment.id}
            attachment={attachment}
            entry={interactions.find((each) => each.id === attachment.interactionId)}
            onShow={() => setShown(attachment)}
            onReplace={(file) =>
              add([file], () => client.attachments.replace({ id: attachment.id, name: file.name, file }))
            }
          />
        ))}
      </ul>
      <ShowAttachment attachment={shown} onClose={() => setShown(null)} />
      {dragging && (
        <Portal>
          <div className={classes.drop} role="status">
            <p>{t('attachments:drop', { name })}</p>
          </div>
        </Portal>
      )}
    </section>
  )
}
