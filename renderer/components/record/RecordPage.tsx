import { type ReactNode, useRef } from 'react'
import { usePageKeys } from '../pageKeys'
import { useT } from '../word'
import classes from './record.module.css'

/**
 * A record's full page: where it belongs, what it is and the two or three facts one opens it for on top, its fields
 * edited in place, what hangs on it, and all that happened, newest first. F2 edits the first field, Esc leaves.
 */
export function RecordPage({
  path,
  name,
  kind,
  facts,
  actions,
  fields,
  parts,
  history,
  hint,
  wide,
  onLeave,
}: {
  /** Links to the list and to what the record lies under, from the top down. */
  path: ReactNode
  /** The name, edited in place. */
  name: ReactNode
  kind: string
  facts: readonly { label: string; value: ReactNode }[]
  actions: ReactNode
  fields: ReactNode
  parts: ReactNode
  history: ReactNode
  /** What is to be known before one reads on, such as that it may stand here twice. */
  hint?: ReactNode
  /** What needs the whole width, such as a grid. */
  wide?: ReactNode
  onLeave: () => void
}) {
  const t = useT()
  const page = useRef<HTMLElement>(null)
  usePageKeys({
    Escape: onLeave,
    F2: () => page.current?.querySelector<HTMLElement>('[data-edit]')?.click(),
  })
  return (
    <article className={classes.page} ref={page} data-fields>
      <header className={classes.header}>
        <div className={classes.headerTop}>
          {path}
          <div className={classes.actions}>{actions}</div>
        </div>
        <div className={classes.headerLine}>
          <div>
            <h1 className={classes.name}>{name}</h1>
            <p className={classes.kind}>{kind}</p>
          </div>
          {facts.length > 0 && (
            <dl className={classes.facts}>
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      </header>
      {hint}
      {wide}
      <div className={classes.columns}>
        <div className={classes.column}>{fields}</div>
        <div className={classes.column}>{parts}</div>
        <section className={classes.history}>
          <h2 className={classes.heading}>{t('record:history')}</h2>
          {history}
        </section>
      </div>
    </article>
  )
}
