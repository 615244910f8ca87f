import { Button, Modal, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../components/ErrorMessage'
import { NewStaffForm } from '../../components/NewStaffForm'
import { client, orpc, queryClient } from '../client'
import classes from './WhoAreYou.module.css'

/** Asks once who works here, so that history and colleagues have a name; a file that is only an example asks nobody. */
export function WhoAreYou({ asked, onLater }: { asked: boolean; onLater(): void }) {
  const { t } = useTranslation(['frame', 'common'])
  const [absent, setAbsent] = useState(false)
  const { data: staff } = useQuery(orpc.staff.list.queryOptions({ enabled: asked }))
  const set = useMutation({
    mutationFn: (staffId: string) => client.session.setStaff({ staffId }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  if (!staff) return null
  const active = staff.filter((each) => each.active)
  return (
    <Modal
      opened={asked}
      onClose={onLater}
      title={t('who.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <p className={classes.why}>{t('who.why')}</p>
        {absent || active.length === 0 ? (
          <NewStaffForm submit={t('who.add')} onAdded={(id) => set.mutate(id)} />
        ) : (
          <Stack gap="sm">
            {active.map(({ id, name, initials }, index) => (
              <Button
                key={id}
                variant="default"
                justify="flex-start"
                data-autofocus={index === 0 || undefined}
                onClick={() => set.mutate(id)}
              >
                {name} ({initials})
              </Button>
            ))}
            <Button variant="subtle" justify="flex-start" onClick={() => setAbsent(true)}>
              {t('who.absent')}
            </Button>
          </Stack>
        )}
        <ErrorMessage error={set.error} />
      </Stack>
    </Modal>
  )
}
