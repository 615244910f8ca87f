import { Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { useT } from '../../components/word'
import { EraseParticipant } from './EraseParticipant'
import classes from './participants.module.css'

/** Puts a participant into the bin, after saying what goes along; from here they are erased for good as well. */
export function DeleteParticipant({
  participant,
  onDeleted,
}: {
  participant: { id: string; name: string; localId: string; placements: number }
  onDeleted: () => void
}) {
  const t = useT()
  const { id, name, placements } = participant
  const [opened, setOpened] = useState(false)
  const [erasing, setErasing] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const remove = async () => {
    try {
      const done = await client.participants.remove({ id })
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
        <p>{t('participants:delete.goesAlong')}</p>
        {placements > 0 && <p>{t('participants:delete.placements', { count: placements })}</p>}
        <p>{t('participants:delete.bin')}</p>
        <p className={classes.hint}>{t('participants:delete.forGood')}</p>
        {error !== null && <p role="alert">{explain(error)}</p>}
        <div className={classes.buttons}>
          <Button
            className={classes.rare}
            variant="subtle"
            color="gray"
            onClick={() => {
              setOpened(false)
              setErasing(true)
            }}
          >
            {t('participants:delete.erase')}
          </Button>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('record:keep')}
          </Button>
          <Button color="red.9" data-autofocus onClick={() => void remove()}>
            {t('participants:delete.button')}
          </Button>
        </div>
      </Modal>
      <EraseParticipant
        participant={participant}
        opened={erasing}
        onClose={() => setErasing(false)}
        onErased={() => {
          setErasing(false)
          onDeleted()
        }}
      />
    </>
  )
}
