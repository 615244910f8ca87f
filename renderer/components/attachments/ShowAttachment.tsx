import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../../app/client'
import { notifyFailed } from '../../app/toast'
import { ErrorMessage } from '../ErrorMessage'
import { useT } from '../word'
import { type Attachment, imageUrl, kindOf, readText, saveCopy } from './attachments'
import classes from './attachments.module.css'

type Shown = Pick<Attachment, 'id' | 'name' | 'contentId'>

/** An attachment looked at: a picture as a picture, a text as it is written. Nothing in it can run. */
export function ShowAttachment({ attachment, onClose }: { attachment: Shown | null; onClose(): void }) {
  const t = useT()
  return (
    <Modal
      opened={attachment !== null}
      onClose={onClose}
      title={attachment?.name}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {attachment && (
        <>
          <Content key={attachment.contentId} attachment={attachment} />
          <Group justify="flex-end" gap="sm" mt="md">
            <Button variant="default" onClick={() => void saveCopy(attachment).catch(notifyFailed)}>
              {t('attachments:saveCopy')}
            </Button>
            <Button onClick={onClose} data-autofocus>
              {t('common:close')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

function Content({ attachment: { id, name, contentId } }: { attachment: Shown }) {
  const t = useT()
  const isImage = kindOf(name) === 'image'
  // The bytes are not kept: a file of ten megabytes is fetched in no time.
  const { data, error } = useQuery({
    queryKey: ['attachment', id, contentId],
    queryFn: async () => {
      const file = await client.attachments.open({ id })
      return isImage ? { file } : readText(file)
    },
    gcTime: 0,
  })
  if (error) return <ErrorMessage error={error} />
  if (!data) return <p className={classes.hint}>{t('common:loading')}</p>
  if ('file' in data) return <Picture name={name} file={data.file} />
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <pre className={classes.text} tabIndex={0}>
        {data.text}
      </pre>
      {data.cut && <p className={classes.hint}>{t('attachments:cut')}</p>}
    </>
  )
}

function Picture({ name, file }: { name: string; file: Blob }) {
  const t = useT()
  const [url, setUrl] = useState<string | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const made = imageUrl(name, file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [name, file])
  if (broken) return <p className={classes.hint}>{t('attachments:notAPicture')}</p>
  return url && <img className={classes.picture} src={url} alt={name} onError={() => setBroken(true)} />
}
