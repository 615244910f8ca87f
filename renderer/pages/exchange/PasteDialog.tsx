import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../components/word'
import classes from './exchange.module.css'
import { readPaste } from './importActions'

/** For those who do not know that Ctrl+V works anywhere on the page: a field to paste into. */
export function PasteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('imports:file.paste')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PasteForm onClose={onClose} />
    </Modal>
  )
}

function PasteForm({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const read = (rows: string, html: string | null) => {
    onClose()
    void readPaste(rows, html)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') read(text, null)
      }}
    >
      <Textarea
        label={t('imports:file.pasteField')}
        description={t('imports:file.pasteHow')}
        rows={10}
        spellCheck={false}
        value={text}
        data-autofocus
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={(event) => {
          const rows = event.clipboardData.getData('text/plain')
          // Into an empty field it is the whole list; its merged cells are known from what Excel says besides.
          if (text !== '' || !/[\t\n]/.test(rows.trim())) return
          event.preventDefault()
          read(rows, event.clipboardData.getData('text/html') || null)
        }}
      />
      <div className={classes.dialogButtons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" disabled={text.trim() === ''}>
          {t('imports:file.pasteDo')}
        </Button>
      </div>
    </form>
  )
}
