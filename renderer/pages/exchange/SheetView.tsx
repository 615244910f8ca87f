import { Checkbox, Menu, NativeSelect } from '@mantine/core'
import { memo, useMemo, useRef } from 'react'
import { IMPORT_FIELDS } from '../../../db/rules/import/concepts'
import type { ShownRow } from '../../../db/rules/import/outcome'
import type { Plan } from '../../../db/rules/import/plan'
import { columnName } from '../../../db/rules/sheet'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import { columnsOf, headerAt, headerToggled, type ShownColumn, withField, withRow } from './columns'
import { changePlan, chooseRange } from './importActions'
import type { ImportState } from './importStore'
import { imports } from './imports'
import { ScrollBox } from './ScrollBox'
import classes from './sheet.module.css'
import { fieldName } from './texts'
import { useVirtualRows } from './useVirtualRows'

const ROW_HEIGHT = 28

/** The sender's own sheet with its row numbers and column letters, and above each column what it becomes. */
export function SheetView({ state: { book, proposal, plan } }: { state: ImportState }) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  const id = book?.id ?? ''
  const sheet = plan?.sheet ?? 0
  const { rows, total, error, above, below } = useVirtualRows<ShownRow>(box, {
    key: [['imports', 'rows'], id, sheet],
    rowHeight: ROW_HEIGHT,
    fetch: (from, count, signal) => imports.rows({ book: id, sheet, from, count }, { signal }),
  })
  // A sheet may have two hundred columns: they are drawn anew when they change, and not when it is scrolled.
  const columns = useMemo(() => (proposal && plan ? columnsOf(proposal, plan) : []), [proposal, plan])
  const kind = plan?.kind
  const fields = useMemo(
    () => (kind ? IMPORT_FIELDS[kind] : []).map(({ key }) => ({ value: key, label: fieldName(key) })),
    [kind],
  )
  if (!proposal || !plan) return null
  return (
    <>
      <ErrorMessage error={error} />
      <ScrollBox ref={box} className={classes.box} label={t('imports:columns.sheet')}>
        <table className={classes.sheet} aria-rowcount={total ?? -1}>
          <thead>
            <tr>
              <th className={classes.corner} scope="col">
                <span className={classes.hidden}>{t('imports:columns.rowNumber')}</span>
              </th>
              {columns.map((column) => (
                <th key={column.column} scope="col" data-read={column.field !== null || undefined}>
                  <ColumnHead {...column} fields={fields} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr aria-hidden style={{ height: above }} />
            {rows.map(({ index, row }) => (
              <Row key={index} row={row} plan={plan} columns={columns} />
            ))}
            <tr aria-hidden style={{ height: below }} />
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

type HeadProps = ShownColumn & { fields: readonly { value: string; label: string }[] }

const ColumnHead = memo(({ at, column, header, field, reason, sure, cpr, fields }: HeadProps) => {
  const t = useT()
  const letter = columnName(column)
  const name = header === '' ? t('imports:columns.noHeader') : header
  const because = t(`imports:columns.reason.${reason}`, { header: name })
  return (
    <div className={classes.head} data-unsure={(!sure && field !== null) || undefined}>
      <span className={classes.letter}>{letter}</span>
      {cpr ? (
        <strong className={classes.cpr}>{t('imports:columns.reason.cpr')}</strong>
      ) : (
        <NativeSelect
          size="xs"
          className={classes.chip}
          aria-label={t('imports:columns.field', { column: letter, header: name })}
          title={because}
          value={field ?? ''}
          onChange={({ currentTarget: { value } }) =>
            changePlan((now) => withField(now, at, value === '' ? null : value))
          }
          data={[
            { value: '', label: t(field === null ? 'imports:columns.notRead' : 'imports:columns.doNotRead') },
            ...fields,
          ]}
        />
      )}
      {!cpr && (
        <span className={classes.reason} title={because}>
          {!sure && field !== null && <strong>{t('imports:columns.look')}: </strong>}
          {because}
        </span>
      )}
    </div>
  )
})

/** Where a row stands: a title above the table, one of its headers, one that is read or not, or outside it. */
function placeOf(n: number, plan: Plan): 'header' | 'read' | 'left' | 'outside' {
  if (plan.headerRows.includes(n)) return 'header'
  if (n < plan.firstRow || n > plan.lastRow) return 'outside'
  return plan.leftOut.includes(n) ? 'left' : 'read'
}

type RowProps = { row: ShownRow | undefined; plan: Plan; columns: readonly ShownColumn[] }

const Row = memo(({ row, plan, columns }: RowProps) => {
  const t = useT()
  if (!row) return <tr className={classes.row} aria-busy />
  const { n, cells, hidden, struck } = row
  const place = placeOf(n, plan)
  const skipped = hidden && plan.hidden === 'leave'
  return (
    <tr
      className={classes.row}
      aria-rowindex={n}
      data-place={place === 'read' && skipped ? 'left' : place}
      data-struck={struck || undefined}
      data-hidden={hidden || undefined}
      title={hidden ? t('imports:columns.hiddenRow') : undefined}
    >
      <th scope="row">
        <RowNumber n={n} plan={plan} place={place} />
        {hidden && <span className={classes.hidden}>{t('imports:columns.hiddenRow')}</span>}
      </th>
      {columns.map(({ column, field }) => (
        <td key={column} data-read={field !== null || undefined} title={cells[column - 1] ?? ''}>
          {cells[column - 1] ?? ''}
        </td>
      ))}
    </tr>
  )
})

function RowNumber({ n, plan, place }: { n: number; plan: Plan; place: ReturnType<typeof placeOf> }) {
  const t = useT()
  const toggled = headerToggled(plan, n)
  const inTable = place === 'read' || place === 'left'
  const take = (taken: boolean) => changePlan((now) => withRow(now, n, taken))
  return (
    <div className={classes.rowNumber}>
      {inTable ? (
        <Checkbox
          size="xs"
          checked={place === 'read'}
          aria-label={t('imports:columns.takeRow', { n: String(n) })}
          onChange={({ currentTarget }) => take(currentTarget.checked)}
        />
      ) : (
        <span />
      )}
      <Menu position="right-start" shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button
            type="button"
            className={classes.number}
            aria-label={t('imports:columns.rowMenu', { n: String(n) })}
          >
            {n}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {!plan.headerRows.includes(n) && (
            <Menu.Item onClick={() => void chooseRange(headerAt(plan, n))}>
              {t('imports:columns.headerHere')}
            </Menu.Item>
          )}
          {toggled && (
            <Menu.Item onClick={() => void chooseRange(toggled)}>
              {t(plan.headerRows.includes(n) ? 'imports:columns.headerNot' : 'imports:columns.headerAlso')}
            </Menu.Item>
          )}
          {inTable && (
            <Menu.Item onClick={() => take(place === 'left')}>
              {t(place === 'left' ? 'imports:columns.takeIt' : 'imports:columns.leaveIt')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
