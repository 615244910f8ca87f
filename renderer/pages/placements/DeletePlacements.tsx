import { Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { changeList } from '../../components/list/listState'
import { useT } from '../../components/word'
import { PLACEMENT_LIST } from './list'
import classes from './placements.module.css'

/** Deletes placements, after saying what goes with them and what stays. */
export function DeletePlacements({
  chosen,
  onDeleted,
}: {
  chosen: readonly { id: string; name: string }[]
  onDeleted?: () => void
}) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [first] = chosen
  const number = formatNumber(chosen.length)
  const title =
    chosen.length === 1 && first
      ? t('record:deleteFor', { name: first.name })
      : t('placements:delete.many', { number })

  const remove = async () => {
    try {
      const done = await client.placements.removeMany({ ids: chosen.map(({ id }) => id) })
      setOpened(false)
      changeList(PLACEMENT_LIST.id, { rowSelection: {} })
      onDeleted?.()
      notifyWritten(done)
    } catch (refusal) {
      setError(refusal)
    }
  }

  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTrash size={16} />}
        onClick={() => {
          setError(null)
          setOpened(true)
        }}
      >
        {t('record:delete')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        classNames={{ title: classes.dialogTitle }}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>{t('placements:delete.goesAlong')}</p>
        <p>{t('placements:delete.stays')}</p>
        {error !== null && <p role="alert">{explain(error)}</p>}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('record:keep')}
          </Button>
          <Button color="red.9" data-autofocus onClick={() => void remove()}>
            {t('placements:delete.button', { count: chosen.length, number })}
          </Button>
        </div>
      </Modal>
    </>
  )
}
