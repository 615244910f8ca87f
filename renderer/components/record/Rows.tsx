import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { Field } from '../fields/Field'
import { say, useT } from '../word'
import { NewRow } from './NewRow'
import classes from './record.module.css'
import type { RowsApi, RowsDeclaration } from './rows'

/** Rows that hang on a record, as they are declared. The caller gives them newest first. */
export function Rows<Row extends { id: string }, Values extends object>({
  declaration,
  rows,
  api,
  owner,
  extra,
  isPast,
}: {
  declaration: RowsDeclaration<Row>
  rows: readonly Row[]
  api: RowsApi<Values>
  /** What new rows hang on: `{ organisationId }`. */
  owner: Partial<Values>
  /** What else stands in a row, such as the mark of the main contact. */
  extra?: (row: Row) => ReactNode
  /** Rows that do not hold any longer on the day that is looked at; they stand back, and `extra` says so in words. */
  isPast?: (row: Row) => boolean
}) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  const { fields, layout, columns } = declaration
  const close = () => {
    setAdding(false)
    // Unless the user has gone elsewhere while the row was being saved.
    setTimeout(() => {
      if (document.activeElement === document.body) addButton.current?.focus()
    })
  }
  const remove = (row: Row) => api.remove({ id: row.id }).then(notifyWritten, notifyFailed)
  return (
    <section className={classes.rows} data-layout={layout} style={{ '--columns': columns } as CSSProperties}>
      <div className={classes.rowsHead}>
        <h2 className={classes.heading}>{say(t, declaration.title)}</h2>
        {!adding && (
          <Button
            ref={addButton}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            {say(t, declaration.add)}
          </Button>
        )}
      </div>
      {adding && (
        <NewRow
          declaration={declaration}
          rows={rows}
          // What the fields hold is checked by the procedure's own schema.
          create={(values) => api.create({ ...owner, ...values } as Values)}
          onClose={close}
        />
      )}
      {rows.length === 0 && !adding && <p className={classes.none}>{say(t, declaration.none)}</p>}
      {layout === 'line' && rows.length > 0 && (
        <div className={classes.line} aria-hidden>
          {fields.map(({ key, label }) => (
            <span key={key} className={classes.columnHead}>
              {say(t, label)}
            </span>
          ))}
        </div>
      )}
      <ul className={classes.plainList}>
        {rows.map((row) => {
          const label = t('record:removeRow', { name: declaration.rowName(row, t) })
          return (
            <li
              key={row.id}
              className={layout === 'line' ? classes.line : classes.card}
              data-facts={layout === 'facts' || undefined}
              data-past={isPast?.(row) || undefined}
              data-row={row.id}
              data-fields
            >
              {fields.map((field) => (
                <Field
                  key={field.key}
                  id={row.id}
                  record={row}
                  declaration={field}
                  save={(fields) => api.update({ id: row.id, fields: fields as Partial<Values> })}
                  bare={layout === 'line'}
                  named={layout === 'card'}
                  stacked={layout === 'facts'}
                />
              ))}
              <div className={classes.rowTools}>
                {extra?.(row)}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={28}
                  aria-label={label}
                  title={label}
                  onClick={() => void remove(row)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
