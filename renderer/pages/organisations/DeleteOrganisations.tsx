import { Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { changeList } from '../../components/list/listState'
import { useT } from '../../components/word'
import { ORGANISATION_LIST } from './list'
import classes from './organisations.module.css'

/** Deletes partners, after saying what goes with them and what stays. */
export function DeleteOrganisations({
  chosen,
  goesAlong,
  onDeleted,
}: {
  chosen: readonly { id: string; name: string }[]
  /** What hangs on the one partner and goes with it, in words. */
  goesAlong?: readonly string[]
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
      : t('organisations:delete.many', { number })

  const remove = async () => {
    try {
      const done = await client.organisations.remove({ ids: chosen.map(({ id }) => id) })
      setOpened(false)
      changeList(ORGANISATION_LIST.id, { rowSelection: {} })
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
        {goesAlong && goesAlong.length > 0 && (
          <>
            <p>{t('organisations:delete.goesAlong')}</p>
            <ul>
              {goesAlong.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        {!goesAlong && <p>{t('organisations:delete.goesAlongMany')}</p>}
        <p>{t('organisations:delete.stays')}</p>
        {error !== null && <p role="alert">{explain(error)}</p>}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('record:keep')}
          </Button>
          <Button color="red.9" data-autofocus onClick={() => void remove()}>
            {t('organisations:delete.button', { count: chosen.length, number })}
          </Button>
        </div>
      </Modal>
    </>
  )
}
