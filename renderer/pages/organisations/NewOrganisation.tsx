import { Button, Modal, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useMemo, useState } from 'react'
import { areLikeNames } from '../../../db/rules/duplicates'
import { fold } from '../../../db/rules/text'
import { client } from '../../app/client'
import { useCommand } from '../../app/commands'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { changeList } from '../../components/list/listState'
import { useT } from '../../components/word'
import { ORGANISATION_LIST } from './list'
import { useOrganisations } from './organisations'
import classes from './organisations.module.css'

const MOST_ALIKE = 3

/** The button and Ctrl+N: a name, Enter, and one stands on the new partner's page. Nothing else is asked for. */
export function NewOrganisation({ size }: { size?: 'md' }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  useCommand('new', () => setOpened(true))
  return (
    <>
      <Button
        size={size ?? 'sm'}
        leftSection={<IconPlus size={16} />}
        title={t('organisations:newTitle')}
        aria-keyshortcuts="Control+N"
        onClick={() => setOpened(true)}
      >
        {t('organisations:new')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('organisations:new')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <NameForm onDone={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function NameForm({ onDone }: { onDone: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>(null)
  const alike = useAlike(name)

  const create = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const made = await client.organisations.create({ name })
      onDone()
      changeList(ORGANISATION_LIST.id, { active: made.id })
      await navigate({ to: '/organisations/$id', params: { id: made.id } })
      notifyWritten(made)
    } catch (refusal) {
      setError(refusal)
    }
  }

  return (
    <form onSubmit={(event) => void create(event)}>
      <TextInput
        spellCheck={false}
        label={t('fields:organisation.name')}
        data-autofocus
        value={name}
        maxLength={500}
        autoComplete="off"
        error={error === null ? undefined : explain(error)}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setError(null)
        }}
      />
      {alike.length > 0 && (
        <div className={classes.alike}>
          <p>{t('organisations:alike')}</p>
          <ul>
            {alike.map(({ id, name: other, city }) => (
              <li key={id}>
                <Link to="/organisations/$id" params={{ id }} onClick={onDone}>
                  {other}
                </Link>{' '}
                {city}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={classes.restLater}>{t('organisations:restLater')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit">{t('organisations:create')}</Button>
      </div>
    </form>
  )
}

/** Partners whose name begins with what is typed, or is nearly that: perhaps it is there already. */
function useAlike(name: string) {
  const { data } = useOrganisations()
  return useMemo(() => {
    const typed = fold(name)
    if (typed.length < 3) return []
    return (data ?? [])
      .filter((row) => fold(row.name).startsWith(typed) || areLikeNames(row.name, name))
      .slice(0, MOST_ALIKE)
  }, [data, name])
}
