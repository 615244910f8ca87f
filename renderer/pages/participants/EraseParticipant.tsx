import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { type Answer, type Client, client, orpc } from '../../app/client'
import { notifyErased } from '../../app/toast'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import classes from './participants.module.css'

type Props = {
  participant: { id: string; name: string; localId: string }
  onClose(): void
  onErased(): void
}

/** Erases a participant for good: says what goes, what stays and which copies hold them yet, and asks for their number. */
export function EraseParticipant({ opened, ...props }: Props & { opened: boolean }) {
  const t = useT()
  const { name } = props.participant
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={t('participants:erase.title', { name })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <EraseForm {...props} />
    </Modal>
  )
}

function EraseForm({ participant: { id, localId }, onClose, onErased }: Props) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const { data, error } = useQuery(
    orpc.participants.erasure.queryOptions({ input: { id }, staleTime: 0, gcTime: 0 }),
  )
  const erase = useMutation({
    mutationFn: () => client.participants.erase({ id }),
    onSuccess: ({ published }) => {
      onErased()
      notifyErased(published)
    },
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isSame(typed, localId)) erase.mutate()
    else setWrong(true)
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm" className={classes.erase}>
        <p>{t('participants:erase.goes')}</p>
        {data && data.placements > 0 && (
          <p>{t('participants:erase.placements', { count: data.placements })}</p>
        )}
        <p>{t('participants:erase.elsewhere')}</p>
        {data && <Copies {...data} />}
        <TextInput
          label={t('participants:erase.type', { localId })}
          description={t('participants:erase.never')}
          error={isWrong ? t('participants:erase.wrong', { localId }) : null}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        <ErrorMessage error={erase.error ?? error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('record:keep')}
          </Button>
          <Button type="submit" color="red.9" disabled={!data} loading={erase.isPending}>
            {t('participants:erase.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Which copies hold the person yet, and until when. */
function Copies({ backups, weekly, others, goneBy }: Answer<Client['participants']['erasure']>) {
  const t = useT()
  return (
    <>
      <p>{t('participants:erase.copies', { date: formatDate(goneBy) })}</p>
      {backups.length + weekly.length > 0 && (
        <ul>
          {backups.length > 0 && <li>{t('participants:erase.backups', { count: backups.length })}</li>}
          {weekly.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <p>{t('participants:erase.others')}</p>
          <ul>
            {others.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function isSame(typed: string, localId: string): boolean {
  return typed.trim().toLocaleLowerCase('da') === localId.trim().toLocaleLowerCase('da')
}
