import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, type Client, client, orpc, queryClient } from '../../app/client'
import { formatMoment, formatSize } from '../../app/i18n/time'
import { useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import classes from './SettingsPage.module.css'

type Backup = Answer<Client['backups']['list']>[number]

/** Copies of the file on this machine, and going back to one of them. */
export function BackupsSection() {
  const { t } = useTranslation('settings')
  const today = useToday()
  const { data: backups, error } = useQuery(orpc.backups.list.queryOptions({ staleTime: 0 }))
  const [chosen, setChosen] = useState<Backup | null>(null)
  return (
    <section className={classes.section} aria-labelledby="backups">
      <h2 id="backups">{t('backups')}</h2>
      <p className={classes.about}>{t('backupsAbout')}</p>
      <ErrorMessage error={error} />
      {backups?.length === 0 && <p className={classes.plain}>{t('noBackups')}</p>}
      {backups && backups.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('backupAt')}</th>
              <th scope="col">{t('backupReason')}</th>
              <th scope="col" className={classes.number}>
                {t('backupSize')}
              </th>
              <th scope="col">
                <span className={classes.hidden}>{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <tr key={backup.id}>
                <td>{formatMoment(backup.at, today)}</td>
                <td>{t(`reasons.${backup.reason}`)}</td>
                <td className={classes.number}>{formatSize(backup.size)}</td>
                <td className={classes.actions}>
                  <Button
                    variant="default"
                    aria-label={t('restoreTo', { when: formatMoment(backup.at, today) })}
                    onClick={() => setChosen(backup)}
                  >
                    {t('restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
    </section>
  )
}

function RestoreDialog({ backup, onClose }: { backup: Backup | null; onClose(): void }) {
  const { t } = useTranslation(['settings', 'common'])
  const today = useToday()
  const restore = useMutation({
    mutationFn: (id: string) => client.backups.restore({ id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      onClose()
    },
  })
  const close = () => {
    restore.reset()
    onClose()
  }
  return (
    <Modal
      opened={backup !== null}
      onClose={close}
      title={t('restoreTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {backup && (
        <Stack gap="md">
          <p className={classes.plain}>{t('restoreMeans', { when: formatMoment(backup.at, today) })}</p>
          <p className={classes.plain}>{t('restoreKeeps')}</p>
          <ErrorMessage error={restore.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close} data-autofocus>
              {t('common:cancel')}
            </Button>
            <Button loading={restore.isPending} onClick={() => restore.mutate(backup.id)}>
              {t('restore')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
