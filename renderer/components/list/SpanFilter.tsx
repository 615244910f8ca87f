import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDate, parseDate } from '../../../db/rules/dates'
import { formatNumber, parseNumber } from '../../../db/rules/numbers'
import type { Parsed } from '../../../db/rules/parsed'
import { useToday } from '../../app/status'
import { useT } from '../word'
import { type ColumnFilter, isFiltering } from './arrange'
import type { ListColumn } from './declaration'

type End = 'from' | 'to'

/** Filters numbers and dates by the least and the greatest. Typed as everywhere: `3/4`, `i dag`, `1.250`. */
export function SpanFilter<Row extends object>({
  column,
  filter,
  onChange,
}: {
  column: ListColumn<Row>
  filter: ColumnFilter
  onChange: (filter: ColumnFilter) => void
}) {
  const t = useT()
  const today = useToday()
  const parse = (text: string): Parsed<number | string> =>
    column.kind === 'date' ? parseDate(text, today) : parseNumber(text)
  const show = (value: number | string | undefined) =>
    typeof value === 'string' ? formatDate(value) : value === undefined ? '' : formatNumber(value)
  const set = (end: End, value: number | string | null) =>
    onChange({ ...filter, [end]: value === null ? undefined : value })
  return (
    <>
      <SpanEnd
        label={t('list:from')}
        value={show(filter.from)}
        parse={parse}
        onRead={(v) => set('from', v)}
        first
      />
      <SpanEnd label={t('list:to')} value={show(filter.to)} parse={parse} onRead={(v) => set('to', v)} />
      <Checkbox
        size="xs"
        label={t('views:orEmpty')}
        checked={filter.orEmpty ?? false}
        onChange={({ currentTarget }) => onChange({ ...filter, orEmpty: currentTarget.checked })}
      />
      {isFiltering(filter) && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => onChange({})}>
          {t('list:clearFilter')}
        </Button>
      )}
    </>
  )
}

function SpanEnd({
  label,
  value,
  parse,
  onRead,
  first,
}: {
  label: string
  value: string
  parse: (text: string) => Parsed<number | string>
  onRead: (value: number | string | null) => void
  first?: boolean
}) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const read = () => {
    if (typed === null) return
    const result = parse(typed)
    setError(result.ok ? null : t(`formats:${result.code}`))
    if (!result.ok) return
    setTyped(null)
    onRead(result.value)
  }
  return (
    <TextInput
      spellCheck={false}
      label={label}
      size="xs"
      mb="xs"
      data-autofocus={first || undefined}
      value={typed ?? value}
      error={error}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={read}
      onKeyDown={({ key }) => key === 'Enter' && read()}
    />
  )
}
