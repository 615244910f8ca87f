import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, queryClient } from '../../app/client'
import { explain } from '../../app/errors'
import classes from './SettingsPage.module.css'

/** A new password for the file, typed twice. */
export function PasswordDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('changePassword')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PasswordForm onClose={onClose} />
    </Modal>
  )
}

function PasswordForm({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['settings', 'start', 'common'])
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const change = useMutation({
    mutationFn: () => client.documents.changePassword({ password }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  if (change.isSuccess)
    return (
      <Stack gap="md">
        <p role="status" className={classes.plain}>
          {t('passwordChanged')}
        </p>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (password === again) change.mutate()
  }
  const visibility = {
    visible: shown,
    onVisibilityChange: setShown,
    visibilityToggleButtonProps: { 'aria-label': t(shown ? 'start:hidePassword' : 'start:showPassword') },
    autoComplete: 'new-password',
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <p className={classes.about}>{t('changePasswordMeans')}</p>
        <PasswordInput
          label={t('newPassword')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={change.error ? explain(change.error) : null}
          data-autofocus
          {...visibility}
        />
        <PasswordInput
          label={t('newPasswordAgain')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={tried && password !== again ? t('start:passwordsDiffer') : null}
          {...visibility}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('changePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
