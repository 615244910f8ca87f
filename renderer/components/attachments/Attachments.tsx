import { Button, CloseButton, FileButton, Progress } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { InteractionKind } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { DropHint } from '../dropping/DropHint'
import { useDroppedFiles } from '../dropping/useDroppedFiles'
import { useT } from '../word'
import { AttachmentRow } from './AttachmentRow'
import type { Attachment } from './attachments'
import classes from './attachments.module.css'
import { ShowAttachment } from './ShowAttachment'
import { useUploads } from './useUploads'

/** What files belong to: a partner, whose contact log can have them too, or an agreement. */
type Owner = {
  table: 'organisation' | 'agreement'
  id: string
  name: string
  attachments: readonly Attachment[]
  interactions?: readonly { id: string; kind: InteractionKind; onDate: string }[]
}

/** The files of a partner or an agreement: dropped anywhere on its page, chosen or pasted; shown, replaced, renamed, taken away. */
export function Attachments({ owner }: { owner: Owner }) {
  const t = useT()
  const { table, id, name, attachments, interactions = [] } = owner
  const { add, progress, refused, dismiss } = useUploads()
  const [shown, setShown] = useState<Attachment | null>(null)
  const take = (files: readonly File[]) =>
    add(files, (file) =>
      client.attachments.create({
        organisationId: table === 'organisation' ? id : null,
        agreementId: table === 'agreement' ? id : null,
        interactionId: null,
        name: file.name,
        file,
      }),
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
      {dragging && <DropHint text={t('attachments:drop', { name })} />}
    </section>
  )
}
