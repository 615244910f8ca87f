import { Button, Modal } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client, orpc } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { useT } from '../../components/word'
import type { TargetGroup } from './targetGroups'
import classes from './targetGroups.module.css'

/** Deletes a group, after saying what goes with it, what stays, and which goals will count something else. */
export function DeleteTargetGroup({
  group: { id, name, counts },
  onDeleted,
}: {
  group: TargetGroup
  onDeleted: () => void
}) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { data } = useQuery({ ...orpc.goals.list.queryOptions({ input: {} }), enabled: opened })
  const goals = (data ?? []).filter(({ targetGroupId }) => targetGroupId === id)
  const remove = async () => {
    try {
      const done = await client.targetGroups.remove({ id })
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
        {counts.length > 0 && <p>{t('targetGroups:delete.counts', { count: counts.length })}</p>}
        {goals.length > 0 && (
          <>
            <p>{t('targetGroups:delete.goals')}</p>
            <ul>
              {goals.map((goal) => (
                <li key={goal.id}>{goal.name}</li>
              ))}
            </ul>
          </>
        )}
        <p>{t('targetGroups:delete.stays')}</p>
        {error !== null && <p role="alert">{explain(error)}</p>}
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpened(false)}>
            {t('record:keep')}
          </Button>
          <Button color="red.9" data-autofocus onClick={() => void remove()}>
            {t('targetGroups:delete.button')}
          </Button>
        </div>
      </Modal>
    </>
  )
}
