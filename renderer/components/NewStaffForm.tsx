import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../app/client'
import { notifyWritten } from '../app/toast'
import { ErrorMessage } from './ErrorMessage'
import { initialsOf } from './initials'

/** Adds a person of the office; the initials follow the name until they are typed. */
export function NewStaffForm({ submit, onAdded }: { submit: string; onAdded: (id: string) => void }) {
  const { t } = useTranslation('fields')
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const initials = typed ?? initialsOf(name)
  const add = useMutation({
    mutationFn: () => client.staff.create({ name, initials, active: true }),
    onSuccess: (written) => {
      notifyWritten(written)
      setName('')
      setTyped(null)
      onAdded(written.id)
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <TextInput
            spellCheck={false}
            label={t('staff.name')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
            flex="1 1 12rem"
          />
          <TextInput
            spellCheck={false}
            label={t('staff.initials')}
            value={initials}
            maxLength={6}
            onChange={(event) => setTyped(event.currentTarget.value)}
            w="7rem"
          />
          <Button type="submit" loading={add.isPending}>
            {submit}
          </Button>
        </Group>
        <ErrorMessage error={add.error} />
      </Stack>
    </form>
  )
}
