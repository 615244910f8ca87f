import { Button, Checkbox, ScrollArea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { fold, searchWords } from '../../../db/rules/text'
import { useT } from '../word'
import { type ColumnFilter, distinct, isFiltering } from './arrange'
import type { ListColumn } from './declaration'
import classes from './grid.module.css'

/** More than these are found by typing. */
const MOST = 100

/** Filters by what stands in a cell: words in it, or values chosen from those that there are. */
export function ChoiceFilter<Row extends object>({
  column,
  rows,
  filter,
  onChange,
}: {
  column: ListColumn<Row>
  rows: readonly Row[]
  filter: ColumnFilter
  onChange: (filter: ColumnFilter) => void
}) {
  const t = useT()
  const { contains = '', chosen = [] } = filter
  const values = useMemo(
    () => distinct(column, rows, t).map((each) => ({ ...each, folded: fold(each.label) })),
    [column, rows, t],
  )
  const words = searchWords(contains)
  const fitting = values.filter(({ folded }) => words.every((word) => folded.includes(word)))
  return (
    <>
      <TextInput
        spellCheck={false}
        label={t('list:contains')}
        size="xs"
        data-autofocus
        value={contains}
        onChange={({ currentTarget }) => onChange({ ...filter, contains: currentTarget.value })}
      />
      <ScrollArea.Autosize mah={220} mt="xs" type="auto">
        <Checkbox.Group
          aria-label={t('list:values')}
          value={[...chosen]}
          onChange={(next) => onChange({ ...filter, chosen: next })}
        >
          {fitting.slice(0, MOST).map(({ value, label, count }) => (
            <Checkbox
              key={value}
              className={classes.choice}
              size="xs"
              value={value}
              label={
                <>
                  {label === '' ? t('list:empty') : label} <span>{formatNumber(count)}</span>
                </>
              }
            />
          ))}
        </Checkbox.Group>
        {fitting.length > MOST && <p className={classes.more}>{t('list:moreValues')}</p>}
      </ScrollArea.Autosize>
      {isFiltering(filter) && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => onChange({})}>
          {t('list:clearFilter')}
        </Button>
      )}
    </>
  )
}
