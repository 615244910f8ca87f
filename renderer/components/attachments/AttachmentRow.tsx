import { ActionIcon, FileButton } from '@mantine/core'
import {
  IconDownload,
  IconEye,
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileWord,
  IconFileZip,
  IconMail,
  IconPhoto,
  IconPresentation,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { keepEnding } from '../../../db/rules/file-names'
import type { InteractionKind } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { formatDay, formatSize } from '../../app/i18n/time'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { DateText } from '../dates/DateText'
import type { FieldDeclaration } from '../fields/declaration'
import { Field } from '../fields/Field'
import { useT } from '../word'
import { type Attachment, canShow, type FileKind, kindOf, saveCopy } from './attachments'
import classes from './attachments.module.css'

const ICONS: Record<FileKind, typeof IconFile> = {
  image: IconPhoto,
  text: IconFileText,
  pdf: IconFileTypePdf,
  sheet: IconFileSpreadsheet,
  document: IconFileWord,
  slides: IconPresentation,
  mail: IconMail,
  archive: IconFileZip,
  other: IconFile,
}

const NAME: FieldDeclaration<{ name: string }> = {
  kind: 'text',
  key: 'name',
  label: 'fields:attachment.name',
  required: true,
  spelling: false,
}

/** One attachment: what it is, its name edited in place, how large, since when and from whom, and what to do with it. */
export function AttachmentRow({
  attachment,
  entry,
  onShow,
  onReplace,
}: {
  attachment: Attachment
  /** The entry of the contact log that it belongs to. */
  entry: { kind: InteractionKind; onDate: string } | undefined
  onShow: () => void
  onReplace: (file: File) => void
}) {
  const t = useT()
  const today = useToday()
  const { id, name, size, addedAt, addedBy } = attachment
  const Icon = ICONS[kindOf(name)]
  return (
    <li className={classes.row}>
      <Icon size={20} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.what}>
        <Field
          id={id}
          record={{ name }}
          declaration={NAME}
          save={(fields) => client.attachments.rename({ id, name: keepEnding(fields.name ?? name, name) })}
          bare
        />
        <p className={classes.hint}>
          {formatSize(size)}
          {addedAt !== null && ` · ${formatDay(addedAt, today)}`}
          {addedBy !== null && ` · ${addedBy}`}
          {entry && (
            <>
              {' '}
              · {t(`vocabulary:interactionKind.${entry.kind}`)} <DateText date={entry.onDate} />
            </>
          )}
        </p>
      </div>
      <div className={classes.tools}>
        {canShow(name) && (
          <Tool label={t('attachments:showOf', { name })} icon={<IconEye size={16} />} onClick={onShow} />
        )}
        <Tool
          label={t('attachments:saveCopyOf', { name })}
          icon={<IconDownload size={16} />}
          onClick={() => void saveCopy(attachment).catch(notifyFailed)}
        />
        <FileButton onChange={(file) => file && onReplace(file)}>
          {({ onClick }) => (
            <Tool
              label={t('attachments:replaceOf', { name })}
              icon={<IconReplace size={16} />}
              onClick={onClick}
            />
          )}
        </FileButton>
        <Tool
          label={t('attachments:removeOf', { name })}
          icon={<IconTrash size={16} />}
          onClick={() => void client.attachments.remove({ id }).then(notifyWritten, notifyFailed)}
        />
      </div>
    </li>
  )
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} title={label} onClick={onClick}>
      {icon}
    </ActionIcon>
  )
}
