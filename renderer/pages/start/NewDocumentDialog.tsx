import {
  Button,
  Group,
  Modal,
  PasswordInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client'
import { explain, refusalOf } from '../../app/errors'
import { opened, stopOpening, useOpening } from '../../app/opening'
import { ErrorMessage } from '../../components/ErrorMessage'
import { initialsOf } from '../../components/initials'
import classes from './NewDocumentDialog.module.css'

/** Makes a new document: what it is called, who is there, and the password that a colleague will open it with. */
export function NewDocumentDialog() {
  const { t } = useTranslation(['start', 'common'])
  const opening = useOpening()
  return (
    <Modal
      opened={opening.step === 'new'}
      onClose={stopOpening}
      title={t('newTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <NewDocumentForm />
    </Modal>
  )
}

type Keeper = 'municipality' | 'housingOrganisation'

function NewDocumentForm() {
  const { t } = useTranslation(['start', 'vocabulary', 'common'])
  const [name, setName] = useState('')
  const [staffName, setStaffName] = useState('')
  const [typedInitials, setTypedInitials] = useState<string | null>(null)
  const [keeper, setKeeper] = useState<Keeper>('municipality')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const initials = typedInitials ?? initialsOf(staffName)
  const create = useMutation({
    mutationFn: () => client.documents.create({ name, password, staffName, initials, keeper }),
    onSuccess: (made) => (made ? opened() : undefined),
  })
  const refusal = create.error ? refusalOf(create.error) : null
  const missing = (text: string) => (tried && text.trim() === '' ? t('fillIn') : null)
  const different = tried && password !== again ? t('passwordsDiffer') : null

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const blank = [name, staffName, initials, password].some((text) => text.trim() === '')
    if (!blank && password === again) create.mutate()
  }
  const atName = refusal?.code === 'file.exists' || refusal?.code === 'file.nameInvalid'
  const atPassword = refusal?.code === 'file.passwordTooShort'
  const error = create.error
  const visibility = {
    visible: shown,
    onVisibilityChange: setShown,
    visibilityToggleButtonProps: { 'aria-label': t(shown ? 'hidePassword' : 'showPassword') },
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput
          spellCheck={false}
          label={t('name')}
          description={t('nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={100}
          error={missing(name) ?? (atName ? explain(error) : null)}
          data-autofocus
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput
            spellCheck={false}
            label={t('staffName')}
            value={staffName}
            onChange={(event) => setStaffName(event.currentTarget.value)}
            maxLength={100}
            error={missing(staffName)}
            autoComplete="off"
          />
          <TextInput
            spellCheck={false}
            label={t('initials')}
            value={initials}
            onChange={(event) => setTypedInitials(event.currentTarget.value)}
            maxLength={6}
            error={missing(initials)}
            autoComplete="off"
          />
        </SimpleGrid>
        <fieldset className={classes.keeper}>
          <legend>{t('keeper')}</legend>
          <SegmentedControl
            value={keeper}
            onChange={(value) => setKeeper(value as Keeper)}
            data={(['municipality', 'housingOrganisation'] as const).map((value) => ({
              value,
              label: t(`vocabulary:keeper.${value}`),
            }))}
          />
        </fieldset>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <PasswordInput
            label={t('password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={missing(password) ?? (atPassword ? explain(error) : null)}
            autoComplete="new-password"
            {...visibility}
          />
          <PasswordInput
            label={t('passwordAgain')}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            error={different}
            autoComplete="new-password"
            {...visibility}
          />
        </SimpleGrid>
        <p className={classes.why}>{t('passwordMeans')}</p>
        {error && !atName && !atPassword && <ErrorMessage error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={stopOpening}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
