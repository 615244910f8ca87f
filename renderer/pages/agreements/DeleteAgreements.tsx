import { Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { changeList } from '../../components/list/listState'
import { useT } from '../../components/word'
import classes from './agreements.module.css'
import { AGREEMENT_LIST } from './list'

/** Deletes agreements, after saying what goes with them and what stays. */
export function DeleteAgreements({
  chosen,
  goesAlong,
  onDeleted,
}: {
  chosen: readonly { id: string; name: string }[]
  /** What hangs on the one agreement and goes with it, in words. */
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
      : t('agreements:delete.many', { number })

  const remove = async () => {
    try {
      const done = await client.agreements.removeMany({ ids: chosen.map(({ id }) => id) })
      setOpened(false)
      changeList(AGREEMENT_LIST.id, { rowSelection: {} })
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
            <p>{t('agreements:delete.goesAlong')}</p>
            <ul>
              {goesAlong.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
        {!goesAlong && <p>{t('agreements:delete.goesAlongMany')}</p>}
        <p>{t('agreements:delete.stays')}</p>
        {error !== null && <p role="alert">{explain(error)}</p>}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('record:keep')}
          </Button>
          <Button color="red.9" data-autofocus onClick={() => void remove()}>
            {t('agreements:delete.button', { count: chosen.length, number })}
          </Button>
        </div>
      </Modal>
    </>
  )
}
