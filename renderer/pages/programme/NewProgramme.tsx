import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../../app/client'
import { notifyWritten } from '../../app/toast'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import classes from './programme.module.css'

/** Before anything is written about the programme: what belongs here, and its name, with which all of it begins. */
export function NewProgramme() {
  const t = useT()
  const [name, setName] = useState('')
  const make = useMutation({
    mutationFn: () => client.programme.save({ name }),
    onSuccess: notifyWritten,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate()
  }
  return (
    <form className={classes.begin} onSubmit={submit}>
      <p>{t('programme:begin.what')}</p>
      <div className={classes.beginLine}>
        <TextInput
          label={t('fields:programme.name')}
          placeholder={t('programme:begin.example')}
          value={name}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={make.isPending}>
          {t('programme:begin.create')}
        </Button>
      </div>
      <ErrorMessage error={make.error} />
      <p className={classes.teach}>{t('programme:begin.after')}</p>
    </form>
  )
}
