import { Input, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { formatDate, isIsoDate, parseDate } from '../../../db/rules/dates'
import type { ImportField, LookupTarget } from '../../../db/rules/import/declaration'
import type { Plan } from '../../../db/rules/import/plan'
import { orpc } from '../../app/client'
import { useToday } from '../../app/status'
import { DateInput } from '../../components/dates/DateInput'
import { withConstant } from './answers'
import classes from './exchange.module.css'
import { changePlan } from './importActions'
import { codesOf, fieldName } from './texts'

/** Values for all rows, of fields that no column says anything of. */
export function ConstantFields({
  plan,
  fields,
  label = (name) => name,
  children,
}: {
  plan: Plan
  fields: readonly ImportField[]
  /** What a field is called here, where its name alone does not say it. */
  label?: (name: string) => string
  /** Stands above them: what they are. */
  children?: ReactNode
}) {
  if (fields.length === 0) return null
  return (
    <div className={classes.part}>
      {children}
      <div className={classes.fields}>
        {fields.map((each) => (
          <ConstantField
            key={each.key}
            field={each}
            label={label(fieldName(each.key))}
            value={plan.constants[each.key] ?? ''}
          />
        ))}
      </div>
    </div>
  )
}

function ConstantField({ field, label, value }: { field: ImportField; label: string; value: string }) {
  const { key, type, target } = field
  const set = (typed: string) => changePlan((now) => withConstant(now, key, typed))
  const codes = codesOf(key)
  if (codes.length > 0)
    return (
      <NativeSelect
        label={label}
        value={value}
        data={[{ value: '', label: '' }, ...codes]}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
    )
  return type === 'date' ? (
    <ConstantDate label={label} value={value} set={set} />
  ) : (
    <ConstantText label={label} value={value} set={set} target={target} />
  )
}

type Props = { label: string; value: string; set: (typed: string) => void }

/** Taken when the field is left, so that the rows are not gone through at every letter. */
function ConstantText({ label, value, set, target }: Props & { target: LookupTarget | undefined }) {
  const id = useId()
  const names = useNames(target)
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <>
      <TextInput
        label={label}
        value={typed}
        list={names.length > 0 ? id : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => typed !== value && set(typed)}
        onKeyDown={({ key }) => key === 'Enter' && typed !== value && set(typed)}
      />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}

/** The names that are there to choose from, of colleagues and of areas; others are only typed. */
function useNames(target: LookupTarget | undefined): string[] {
  const { data: staff } = useQuery(orpc.staff.list.queryOptions({ enabled: target === 'staff' }))
  const { data: areas } = useQuery(orpc.areas.list.queryOptions({ enabled: target === 'area' }))
  const named = target === 'staff' ? staff : target === 'area' ? areas : undefined
  return [...new Set((named ?? []).map(({ name }) => name))]
}

function ConstantDate({ label, value, set }: Props) {
  const today = useToday()
  const shown = isIsoDate(value) ? formatDate(value) : value
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const take = (text: string) => {
    const read = parseDate(text, today)
    const next = read.ok ? (read.value ?? '') : text
    if (next !== value) set(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the field takes what was typed
    <div onBlur={() => take(typed)} onKeyDown={({ key }) => key === 'Enter' && take(typed)}>
      <Input.Label labelElement="div">{label}</Input.Label>
      <DateInput
        aria-label={label}
        value={typed}
        onChange={setTyped}
        onPick={(text) => {
          setTyped(text)
          take(text)
        }}
      />
    </div>
  )
}
