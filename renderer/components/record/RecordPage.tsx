import { type ReactNode, useEffect, useRef } from 'react'
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
  onLeave,
}: {
  /** Links to the list and to what the record lies under, from the top down. */
  path: ReactNode
  name: string
  kind: string
  facts: readonly { label: string; value: ReactNode }[]
  actions: ReactNode
  fields: ReactNode
  parts: ReactNode
  history: ReactNode
  onLeave: () => void
}) {
  const t = useT()
  const page = useRef<HTMLElement>(null)
  usePageKeys(onLeave, () => page.current?.querySelector<HTMLElement>('[data-edit]')?.click())
  return (
    <article className={classes.page} ref={page} aria-label={name}>
      <header className={classes.header}>
        {path}
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
          <div className={classes.actions}>{actions}</div>
        </div>
      </header>
      <div className={classes.columns}>
        <div className={classes.column} data-fields>
          {fields}
        </div>
        <div className={classes.column}>{parts}</div>
        <section className={classes.history}>
          <h2 className={classes.heading}>{t('record:history')}</h2>
          {history}
        </section>
      </div>
    </article>
  )
}

/** Keys of the page itself: not while something is typed, and not behind a dialog. */
function usePageKeys(onLeave: () => void, onEdit: () => void): void {
  const latest = useRef({ onLeave, onEdit })
  latest.current = { onLeave, onEdit }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return
      if (event.key === 'Escape') latest.current.onLeave()
      else if (event.key === 'F2') latest.current.onEdit()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
