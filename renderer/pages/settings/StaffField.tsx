import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, type Client, client } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'

type Person = Answer<Client['staff']['list']>[number]

/** A text of a person, saved when the field is left or Enter is pressed; Esc puts back what was there. */
export function StaffField(props: {
  person: Person
  field: 'name' | 'initials'
  label: string
  maxLength: number
}) {
  const { person, field, label, maxLength } = props
  const [typed, setTyped] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: (value: string) => client.staff.update({ id: person.id, fields: { [field]: value } }),
    onSuccess: (written) => {
      notifyWritten(written)
      setTyped(null)
    },
  })
  const leave = () => {
    if (typed === null) return
    if (typed.trim() === person[field]) setTyped(null)
    else save.mutate(typed)
  }
  return (
    <TextInput
      spellCheck={false}
      aria-label={label}
      value={typed ?? person[field]}
      maxLength={maxLength}
      error={save.error ? explain(save.error) : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        if (event.key === 'Escape') {
          setTyped(null)
          save.reset()
        }
      }}
    />
  )
}
