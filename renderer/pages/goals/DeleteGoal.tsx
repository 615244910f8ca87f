import { Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { useT } from '../../components/word'
import classes from './dialogs.module.css'

/** Deletes a goal, after saying what goes with it and what stays. */
export function DeleteGoal({
  goal: { id, name },
  hasParts,
  onDeleted,
}: {
  goal: { id: string; name: string }
  hasParts: boolean
  onDeleted: () => void
}) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const remove = async () => {
    try {
      const done = await client.goals.remove({ id })
      setOpened(false)
      onDeleted()
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
        title={t('record:deleteFor', { name })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <p>{t('goals:delete.what')}</p>
        {hasParts && <p>{t('goals:delete.parts')}</p>}
        <p>{t('goals:delete.stays')}</p>
        {error !== null && <p role="alert">{explain(error)}</p>}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('record:keep')}
          </Button>
          <Button color="red.9" data-autofocus onClick={() => void remove()}>
            {t('goals:delete.button')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
