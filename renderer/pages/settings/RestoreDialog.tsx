import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Answer, type Client, client, queryClient } from '../../app/client'
import { formatMoment } from '../../app/i18n/time'
import { useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { CompareContents } from './CompareContents'
import classes from './SettingsPage.module.css'

export type Backup = Answer<Client['backups']['list']>[number]

/** Going back to a copy: what it holds beside what the file holds, before it is done. */
export function RestoreDialog({ backup, onClose }: { backup: Backup | null; onClose(): void }) {
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
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {backup && (
        <Stack gap="md">
          <p className={classes.plain}>{t('restoreMeans', { when: formatMoment(backup.at, today) })}</p>
          <CompareContents backup={backup} />
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
