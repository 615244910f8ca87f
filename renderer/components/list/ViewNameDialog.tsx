import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { explain } from '../../app/errors'
import { useT } from '../word'
import classes from './list.module.css'

/** Asks what a view is to be called. */
export function ViewNameDialog({
  title,
  name,
  taken,
  onSave,
  onClose,
}: {
  /** null while it is closed. */
  title: string | null
  /** What is proposed. */
  name: string
  /** The names of the other views. */
  taken: readonly string[]
  onSave: (name: string) => Promise<void>
  onClose: () => void
}) {
  const t = useT()
  const [typed, setTyped] = useState(name)
  const [error, setError] = useState<string | null>(null)
  const opened = title !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is proposed is taken when the dialog opens
  useEffect(() => {
    if (!opened) return
    setTyped(name)
    setError(null)
  }, [opened])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = typed.trim()
    if (taken.some((each) => each.toLocaleLowerCase() === wanted.toLocaleLowerCase()))
      return setError(t('views:taken'))
    try {
      await onSave(wanted)
      onClose()
    } catch (refusal) {
      setError(explain(refusal))
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('fields:savedView.name')}
          description={t('views:shared')}
          data-autofocus
          value={typed}
          error={error}
          maxLength={100}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit">{t('views:save')}</Button>
        </div>
      </form>
    </Modal>
  )
}
