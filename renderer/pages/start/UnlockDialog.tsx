import { Button, Group, Modal, PasswordInput, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { opened, stopOpening, useOpening, type Way } from '../../app/opening'
import classes from './NewDocumentDialog.module.css'

/** Asks for the password or the recovery key of a document that this machine has no key for yet. */
export function UnlockDialog() {
  const { t } = useTranslation(['start', 'common'])
  const opening = useOpening()
  const locked = opening.step === 'locked' ? opening : null
  const title = locked?.name ? t('unlockTitle', { name: locked.name }) : t('unlockTitleUnnamed')
  return (
    <Modal
      opened={locked !== null}
      onClose={stopOpening}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {locked && <UnlockForm key={locked.ref} document={locked} ways={locked.ways} />}
    </Modal>
  )
}

function UnlockForm({ document, ways }: { document: { ref: string }; ways: Way[] }) {
  const { t } = useTranslation(['start', 'common'])
  const [way, setWay] = useState<Way>(ways.includes('password') ? 'password' : 'recovery')
  const [password, setPassword] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const [shown, setShown] = useState(false)
  const unlock = useMutation({
    mutationFn: () =>
      client.documents.unlock({ ref: document.ref, by: way === 'password' ? { password } : { recoveryKey } }),
    onSuccess: opened,
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    unlock.mutate()
  }
  const error = unlock.error ? explain(unlock.error) : null
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <p className={classes.why}>{t('unlockMeans')}</p>
        {ways.length > 1 && (
          <SegmentedControl
            aria-label={t('unlockBy')}
            value={way}
            onChange={(value) => {
              setWay(value as Way)
              unlock.reset()
            }}
            data={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
          />
        )}
        {way === 'password' ? (
          <PasswordInput
            label={t('password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={error}
            autoComplete="current-password"
            visible={shown}
            onVisibilityChange={setShown}
            visibilityToggleButtonProps={{ 'aria-label': t(shown ? 'hidePassword' : 'showPassword') }}
            data-autofocus
          />
        ) : (
          <TextInput
            label={t('recoveryKey')}
            description={t('recoveryKeyHint')}
            value={recoveryKey}
            onChange={(event) => setRecoveryKey(event.currentTarget.value)}
            error={error}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={200}
            classNames={{ input: classes.mono }}
            data-autofocus
          />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={stopOpening}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={unlock.isPending}>
            {t('unlock')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
