import { TextInput } from '@mantine/core'
import { say, useT } from '../word'
import type { AnyField } from './declaration'
import classes from './fields.module.css'
import { type InputProps, NO_RECORD } from './input'

/** A line for each of several records; what stands there already is what holds for all of them. */
export function OwnTextsInput({
  field,
  draft,
  record = NO_RECORD,
  onDraft,
  describedBy,
  invalid,
}: InputProps & { field: AnyField & { kind: 'ownTexts' } }) {
  const t = useT()
  const options = field.useOptions(record)
  const texts = (draft ?? {}) as Readonly<Record<string, string>>
  return (
    <ul className={classes.ownTexts} aria-label={say(t, field.label)}>
      {((record[field.of] ?? []) as readonly string[]).map((id) => {
        const name = options.find((option) => option.id === id)?.name ?? ''
        const isWrong = invalid && !field.parse(texts[id] ?? '').ok
        return (
          <li key={id}>
            <span aria-hidden>{name}</span>
            <TextInput
              aria-label={`${say(t, field.label)}: ${name}`}
              aria-describedby={describedBy === '' ? undefined : describedBy}
              aria-invalid={isWrong || undefined}
              error={isWrong}
              size="sm"
              autoComplete="off"
              spellCheck={false}
              inputMode="numeric"
              placeholder={String(record[field.ofAll] ?? '')}
              value={texts[id] ?? ''}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => onDraft({ ...texts, [id]: event.currentTarget.value })}
            />
          </li>
        )
      })}
    </ul>
  )
}
