import { Checkbox } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import {
  type ImportPreview,
  ROW_STATES,
  type RowOutcome,
  type RowState,
  type ShownChange,
} from '../../../db/rules/import/outcome'
import { formatNumber } from '../../../db/rules/numbers'
import { refusalOf } from '../../app/errors'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Chips } from '../../components/list/Chips'
import { useT } from '../../components/word'
import { withRow } from './columns'
import classes from './exchange.module.css'
import { changePlan, check } from './importActions'
import { type ImportState, importState, useImport } from './importStore'
import { imports } from './imports'
import review from './review.module.css'
import { ScrollBox } from './ScrollBox'
import { faultText, fieldName, flagText, isTold, shownText } from './texts'
import { useVirtualRows } from './useVirtualRows'

type Shown = RowState | 'all' | 'leftOut'

/** What becomes of every row, before anything is written. */
export function ReviewStep({ state: { plan, preview, checking } }: { state: ImportState }) {
  const t = useT()
  const [shown, setShown] = useState<Shown>('all')
  if (!plan || !preview) return <p role="status">{t('imports:review.why.checking')}</p>
  const { counts, leftOut } = preview
  const all = ROW_STATES.reduce((sum, state) => sum + counts[state], 0)
  const chip = (name: string, number: number) =>
    t('imports:review.chip', { name, number: formatNumber(number) })
  return (
    <div className={review.review} aria-busy={checking}>
      <Chips
        label={t('imports:review.filters')}
        chips={[
          { key: 'all', label: chip(t('imports:review.all'), all) },
          ...ROW_STATES.map((state) => ({
            key: state,
            label: chip(t(`imports:review.state.${state}`), counts[state]),
          })),
          ...(leftOut.length > 0
            ? [{ key: 'leftOut', label: chip(t('imports:review.leftOut'), leftOut.length) }]
            : []),
        ]}
        value={shown}
        onChange={(key) => setShown(key as Shown)}
      />
      {shown === 'leftOut' ? (
        <LeftOutRows preview={preview} />
      ) : (
        <Rows key={shown} token={preview.token} state={shown === 'all' ? null : shown} />
      )}
    </div>
  )
}

function Rows({ token, state }: { token: string; state: RowState | null }) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  const { rows, total, error, measure, above, below } = useVirtualRows<RowOutcome>(box, {
    key: [['imports', 'outcome'], token, state],
    rowHeight: 36,
    fetch: (from, count, signal) => imports.outcome({ token, state, from, count }, { signal }),
  })
  const gone = error !== null && refusalOf(error).code === 'import.gone'
  useEffect(() => {
    // A newer preview is on its way, or the document was loaded anew and one must be made.
    if (gone && !importState().checking) void check()
  }, [gone])
  return (
    <>
      {!gone && <ErrorMessage error={error} />}
      {total === 0 && <p className={classes.dimmed}>{t('imports:review.none')}</p>}
      <ScrollBox ref={box} className={review.box} label={t('imports:review.grid')}>
        <table className={review.grid} aria-rowcount={total ?? -1}>
          <Head />
          <tbody>
            <tr aria-hidden style={{ height: above }} />
            {rows.map(({ index, row }) => (
              <tr key={index} ref={measure} data-index={index} data-state={row?.state}>
                {row ? <Row row={row} /> : <td colSpan={4}>…</td>}
              </tr>
            ))}
            <tr aria-hidden style={{ height: below }} />
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function Head() {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col">{t('imports:review.row')}</th>
        <th scope="col">{t('imports:review.record')}</th>
        <th scope="col">{t('imports:review.changes')}</th>
      </tr>
    </thead>
  )
}

function Take({ n }: { n: number }) {
  const t = useT()
  const { plan } = useImport()
  return (
    <span className={review.number}>
      <Checkbox
        size="xs"
        checked={!plan?.leftOut.includes(n)}
        aria-label={t('imports:review.take', { n: String(n) })}
        onChange={({ currentTarget: { checked } }) => changePlan((now) => withRow(now, n, checked))}
      />
      {n}
    </span>
  )
}

function Row({ row: { n, state, title, changes: all, faults, flags } }: { row: RowOutcome }) {
  const t = useT()
  const changes = all.filter((change) => isTold(change, title))
  return (
    <>
      <td>
        <Take n={n} />
      </td>
      <td>
        <strong className={review.title}>{title}</strong>
        <span className={review.state}>{t(`imports:review.rowState.${state}`)}</span>
      </td>
      <td>
        {changes.length > 0 && (
          <ul className={review.changes}>
            {changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </ul>
        )}
        {faults.map((fault) => (
          <p key={`${fault.field} ${fault.column} ${JSON.stringify(fault)}`} className={review.fault}>
            {faultText(fault)}
          </p>
        ))}
        {flags.map((flag) => (
          <p key={`${flag.field} ${flag.flag}`} className={review.flag}>
            {flagText(flag)}
          </p>
        ))}
      </td>
    </>
  )
}

/** Old struck through, new in bold, and said too, since neither is heard. */
function Change({ change: { field, before, after, kept } }: { change: ShownChange }) {
  const t = useT()
  const old = shownText(field, before)
  const next = shownText(field, after)
  return (
    <li data-kept={kept ?? undefined}>
      <span className={review.field}>{fieldName(field)}: </span>
      {old !== '' && (
        <>
          <span className={classes.hidden}>{t('imports:review.before')} </span>
          <del>{old}</del> <span className={classes.hidden}>{t('imports:review.after')} </span>
        </>
      )}
      <ins>{next === '' ? t('imports:review.empty') : next}</ins>
      {kept !== null && (
        <span className={review.flag}>
          {' '}
          ({t(kept === 'strategy' ? 'imports:review.keptStrategy' : 'imports:review.keptOtherRow')})
        </span>
      )}
    </li>
  )
}

/** So many rows that are not read are drawn. */
const SHOWN = 500

function LeftOutRows({ preview: { leftOut } }: { preview: ImportPreview }) {
  const t = useT()
  return (
    <ScrollBox className={review.box} label={t('imports:review.grid')}>
      <table className={review.grid}>
        <Head />
        <tbody>
          {leftOut.slice(0, SHOWN).map(({ n, text }) => (
            <tr key={n}>
              <td>
                <Take n={n} />
              </td>
              <td colSpan={2} className={classes.dimmed}>
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
