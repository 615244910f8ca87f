import { MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { matches } from '../../../db/rules/text'
import { useToday } from '../../app/status'
import { DateInput } from '../dates/DateInput'
import { say, useT } from '../word'
import type { AnyField } from './declaration'
import classes from './fields.module.css'
import { IN_DIALOG, IN_PAGE, type InputProps, MOST, NO_RECORD, OF_FIELD } from './input'
import { readDay } from './kinds'
import { OwnTextsInput } from './OwnTextsInput'
import { ReferenceInput } from './ReferenceInput'
import { ReferencesInput } from './ReferencesInput'

/** What a field is typed or chosen in, by its kind. */
export function FieldInput(props: InputProps) {
  const { field, draft, onDraft, onChoose, autoFocus } = props
  const place = props.inDialog ? IN_DIALOG : IN_PAGE
  const t = useT()
  const today = useToday()
  const common = {
    'aria-label': say(t, field.label),
    'aria-describedby': props.describedBy === '' ? undefined : props.describedBy,
    'aria-invalid': props.invalid || undefined,
    error: props.invalid,
    autoFocus,
    'data-autofocus': autoFocus || undefined,
    size: 'sm',
  } as const
  const list = {
    attributes: { dropdown: OF_FIELD },
    withScrollArea: false,
    classNames: { options: props.inDialog ? classes.optionsInDialog : classes.options },
  }
  switch (field.kind) {
    case 'longText':
      return (
        <Textarea
          {...common}
          // What is written is Danish, whatever language the window speaks.
          lang="da"
          spellCheck
          autosize
          minRows={3}
          maxRows={12}
          value={String(draft)}
          onChange={(event) => onDraft(event.currentTarget.value)}
        />
      )
    case 'date':
      return (
        <DateInput
          {...common}
          value={String(draft)}
          read={(text) => readDay(field, text, today, props.record ?? NO_RECORD)}
          onChange={onDraft}
          onPick={(text) => {
            onDraft(text)
            onChoose(text)
          }}
        />
      )
    case 'code':
      return (
        <Select
          {...common}
          data={field.codes.map((code) => ({ value: code, label: field.codeLabel(code, t) }))}
          value={draft as string | null}
          onChange={onChoose}
          allowDeselect={false}
          clearable={!field.required}
          clearButtonProps={{ 'aria-label': t('record:clear') }}
          defaultDropdownOpened={props.opens}
          comboboxProps={place}
          {...list}
        />
      )
    case 'yesNo':
      return (
        <Select
          {...common}
          data={[
            { value: 'yes', label: t('record:yes') },
            { value: 'no', label: t('record:no') },
          ]}
          value={draft === true ? 'yes' : 'no'}
          onChange={(chosen) => onChoose(chosen === 'yes')}
          allowDeselect={false}
          defaultDropdownOpened={props.opens}
          comboboxProps={place}
          {...list}
        />
      )
    case 'codes':
      return (
        <MultiSelect
          {...common}
          data={field.codes.map((code) => ({ value: code, label: field.codeLabel(code, t) }))}
          value={[...(draft as readonly string[])]}
          onChange={onDraft}
          defaultDropdownOpened={props.opens}
          comboboxProps={place}
          {...list}
          hidePickedOptions={false}
        />
      )
    case 'tags':
      return <TagInput {...props} field={field} />
    case 'reference':
      return <ReferenceInput {...props} field={field} />
    case 'references':
      return <ReferencesInput {...props} field={field} />
    case 'ownTexts':
      return <OwnTextsInput {...props} field={field} />
    default:
      return (
        <TextInput
          {...common}
          value={String(draft)}
          autoComplete="off"
          spellCheck={field.kind === 'text' && !field.parse && field.spelling !== false}
          lang={field.kind === 'text' ? 'da' : undefined}
          inputMode={inputMode(field)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => onDraft(event.currentTarget.value)}
        />
      )
  }
}

function TagInput({
  field,
  draft,
  onDraft,
  describedBy,
  invalid,
  autoFocus,
  inDialog = false,
}: InputProps & { field: AnyField & { kind: 'tags' } }) {
  const t = useT()
  const known = field.useKnown()
  return (
    <TagsInput
      aria-label={say(t, field.label)}
      aria-describedby={describedBy === '' ? undefined : describedBy}
      error={invalid}
      autoFocus={autoFocus}
      size="sm"
      data={[...known]}
      value={[...(draft as readonly string[])]}
      onChange={onDraft}
      maxTags={50}
      comboboxProps={inDialog ? IN_DIALOG : IN_PAGE}
      attributes={{ dropdown: OF_FIELD }}
      limit={MOST}
      withScrollArea={false}
      classNames={{ options: classes.options }}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && matches(String(option.label), search))
      }
    />
  )
}

function inputMode(field: AnyField): 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'text' {
  if (field.kind === 'phone') return 'tel'
  if (field.kind === 'email') return 'email'
  if (field.kind === 'website') return 'url'
  if (field.kind === 'hours' || field.kind === 'money') return 'decimal'
  return field.kind === 'number' || field.kind === 'percent' || (field.kind === 'text' && field.digits)
    ? 'numeric'
    : 'text'
}
