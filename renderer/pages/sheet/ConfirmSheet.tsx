import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, queryClient } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'
import classes from './SheetPage.module.css'

/** Two groups of the printed sheet, typed back: proof that the paper is there and can be read. */
export function ConfirmSheet(props: { ask: number[]; onBack(): void; onConfirmed(): void }) {
  const { t } = useTranslation('sheet')
  const [typed, setTyped] = useState(() => props.ask.map(() => ''))
  const confirm = useMutation({
    mutationFn: () => client.documents.confirmSheet({ typed }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      props.onConfirmed()
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form onSubmit={onSubmit} className={classes.confirm}>
      <p>{t('confirmFirst')}</p>
      <Group gap="md" align="flex-end">
        {props.ask.map((place, index) => (
          <TextInput
            key={place}
            label={t('group', { place })}
            value={typed[index]}
            maxLength={9}
            w="9rem"
            classNames={{ input: classes.mono }}
            autoComplete="off"
            spellCheck={false}
            data-autofocus={index === 0 || undefined}
            onChange={(event) => setTyped(typed.with(index, event.currentTarget.value))}
          />
        ))}
      </Group>
      <ErrorMessage error={confirm.error} />
      <Group gap="sm">
        <Button type="submit" loading={confirm.isPending}>
          {t('confirm')}
        </Button>
        <Button variant="default" onClick={props.onBack}>
          {t('showAgain')}
        </Button>
      </Group>
    </form>
  )
}
