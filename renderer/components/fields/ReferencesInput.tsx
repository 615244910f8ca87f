import { MultiSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { matches } from '../../../db/rules/text'
import { say, useT } from '../word'
import type { AnyField } from './declaration'
import classes from './fields.module.css'
import { IN_DIALOG, IN_PAGE, type InputProps, MOST, NO_RECORD, OF_FIELD } from './input'

/**
 * Finds several other records by parts of their names. The list closes with each choice, so that Enter then does what
 * it does everywhere: saves the field, or makes the record.
 */
export function ReferencesInput({
  field,
  draft,
  record = NO_RECORD,
  onDraft,
  describedBy,
  invalid,
  autoFocus,
  inDialog = false,
}: InputProps & { field: AnyField & { kind: 'references' } }) {
  const t = useT()
  const options = field.useOptions(record)
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const { data, details } = useMemo(
    () => ({
      data: options.map(({ id, name }) => ({ value: id, label: name })),
      details: new Map(options.map(({ id, detail }) => [id, detail ?? ''])),
    }),
    [options],
  )
  const value = [...((draft as readonly string[] | null) ?? [])]
  return (
    <MultiSelect
      aria-label={say(t, field.label)}
      aria-describedby={describedBy === '' ? undefined : describedBy}
      error={invalid}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      size="sm"
      placeholder={value.length === 0 ? t('record:referenceHint') : undefined}
      searchable
      hidePickedOptions
      selectFirstOptionOnChange
      openOnFocus={false}
      limit={MOST}
      data={data}
      value={value}
      searchValue={typed}
      onSearchChange={setTyped}
      dropdownOpened={opened && typed.trim() !== ''}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onChange={(ids) => {
        onDraft(ids)
        setTyped('')
        setOpened(false)
      }}
      filter={({ options: all, search, limit }) =>
        all
          .filter(
            (option) =>
              'value' in option && matches(`${option.label} ${details.get(option.value) ?? ''}`, search),
          )
          .slice(0, limit)
      }
      renderOption={({ option }) => (
        <span className={classes.several}>
          {option.label} <span className={classes.detail}>{details.get(option.value)}</span>
        </span>
      )}
      nothingFoundMessage={say(t, field.nothing)}
      comboboxProps={inDialog ? IN_DIALOG : IN_PAGE}
      attributes={{ dropdown: OF_FIELD }}
      withScrollArea={false}
    />
  )
}
