import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { say, useT } from '../word'
import type { AnyField } from './declaration'
import classes from './fields.module.css'
import { fittingOptions, foldedOptions } from './fitting'
import { IN_DIALOG, IN_PAGE, type InputProps, MOST, NO_RECORD, OF_FIELD } from './input'

/** Finds another record by typing a part of its name, its town or whatever else finds it. */
export function ReferenceInput({
  field,
  draft,
  record = NO_RECORD,
  onChoose,
  describedBy,
  invalid,
  autoFocus,
  opens = false,
  inDialog = false,
}: InputProps & { field: AnyField & { kind: 'reference' } }) {
  const t = useT()
  const options = field.useOptions(record)
  const chosen = options.find(({ id }) => id === draft)
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({ defaultOpened: opens })
  const folded = useMemo(() => foldedOptions(options), [options])
  const fitting = fittingOptions(folded, typed ?? '').slice(0, MOST)
  const take = (id: string | null) => {
    setTyped(null)
    combobox.closeDropdown()
    onChoose(id)
  }
  // Enter came before there was anything to find it in; what is found then is what was meant.
  const [awaited, setAwaited] = useState(false)
  const found = fitting[0]?.option.id
  useEffect(() => {
    if (!awaited || options.length === 0) return
    setAwaited(false)
    if (found === undefined) setTyped(null)
    else take(found)
  })
  /**
   * Enter takes the first of what was found, also where it was typed so fast that nothing in the list is marked yet. Where
   * nothing was found the dialog around it is not sent off without it.
   */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed === null || typed.trim() === '') return
    const isMarked = combobox.dropdownOpened && combobox.getSelectedOptionIndex() !== -1
    if (found !== undefined && isMarked) return
    event.preventDefault()
    if (found !== undefined) take(found)
    else setAwaited(options.length === 0)
  }
  return (
    <Combobox
      {...(inDialog ? IN_DIALOG : IN_PAGE)}
      store={combobox}
      width={320}
      position="bottom-start"
      onOptionSubmit={(id) => take(id === '' ? null : id)}
    >
      <Combobox.Target>
        <InputBase
          aria-label={say(t, field.label)}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          error={invalid}
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined}
          size="sm"
          autoComplete="off"
          placeholder={t('record:referenceHint')}
          value={typed ?? chosen?.name ?? ''}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAwaited(false)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (!awaited) setTyped(null)
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown {...OF_FIELD}>
        <Combobox.Options aria-label={say(t, field.label)} className={classes.options}>
          {fitting.map(({ option }) => (
            <Combobox.Option key={option.id} value={option.id} className={classes.option}>
              <span>{option.name}</span> <span className={classes.detail}>{option.detail}</span>
            </Combobox.Option>
          ))}
          {chosen && !field.required && typed === null && (
            <Combobox.Option value="">{t('record:clear')}</Combobox.Option>
          )}
          {fitting.length === 0 && <Combobox.Empty>{say(t, field.nothing)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
