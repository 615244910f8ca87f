import { Button, Checkbox, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { columnName } from '../../../db/rules/sheet'
import { useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { saveFile } from '../../components/saveFile'
import { useT } from '../../components/word'
import { columnsOf, type ShownColumn, unreadColumns } from './columns'
import classes from './exchange.module.css'
import type { ImportState } from './importStore'
import { imports } from './imports'
import { rejectedReasons } from './rejectedReasons'

/** The rejected rows as a workbook in the sender's layout; columns that were left out stay out unless ticked. */
export function SaveRejected({
  state: { proposal, plan, preview },
  opened,
  onClose,
}: {
  state: ImportState
  opened: boolean
  onClose: () => void
}) {
  const t = useT()
  if (!proposal || !plan || !preview) return null
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('imports:review.saveTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <SaveForm token={preview.token} unread={unreadColumns(columnsOf(proposal, plan))} onClose={onClose} />
    </Modal>
  )
}

function SaveForm({
  token,
  unread,
  onClose,
}: {
  token: string
  unread: readonly ShownColumn[]
  onClose: () => void
}) {
  const t = useT()
  const today = useToday()
  const [taken, setTaken] = useState<number[]>([])
  const save = useMutation({
    mutationFn: async () =>
      imports.rejected({ token, columns: taken, reasons: await rejectedReasons(token) }),
    onSuccess: (file) => {
      saveFile(`${t('imports:review.fileName')} ${formatDate(today)}.xlsx`, file)
      onClose()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <p>{t(unread.length > 0 ? 'imports:review.saveAboutLeft' : 'imports:review.saveAbout')}</p>
      {unread.map(({ column, header }) => (
        <Checkbox
          key={column}
          className={classes.tick}
          label={`${columnName(column)} · ${header === '' ? t('imports:columns.noHeader') : header}`}
          checked={taken.includes(column)}
          onChange={({ currentTarget: { checked } }) =>
            setTaken((now) => (checked ? [...now, column] : now.filter((each) => each !== column)))
          }
        />
      ))}
      <ErrorMessage error={save.error} />
      <div className={classes.dialogButtons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={save.isPending} data-autofocus>
          {t('imports:review.saveDo')}
        </Button>
      </div>
    </form>
  )
}
