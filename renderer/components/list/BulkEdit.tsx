import { Button, Modal } from '@mantine/core'
import { IconEdit } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import type { AnyField } from '../fields/declaration'
import { useT } from '../word'
import { BulkForm } from './BulkForm'
import type { BulkChange } from './bulk'

/** Changes one field of every selected record at once, after saying how many that changes. */
export function BulkEdit({
  fields,
  rows,
  save,
}: {
  /** Those that can stand alike at many. */
  fields: readonly AnyField[]
  rows: readonly object[]
  save: (change: BulkChange) => Promise<void>
}) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || !event.shiftKey || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      setOpened(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const count = rows.length
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconEdit size={16} aria-hidden />}
        title={t('views:bulk.hint')}
        aria-keyshortcuts="Shift+F2"
        onClick={() => setOpened(true)}
      >
        {t('views:bulk.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('views:bulk.title', { count, number: formatNumber(count) })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <BulkForm
          fields={fields}
          rows={rows}
          save={async (change) => {
            await save(change)
            setOpened(false)
          }}
          onCancel={() => setOpened(false)}
        />
      </Modal>
    </>
  )
}
