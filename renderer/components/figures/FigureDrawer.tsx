import { Drawer } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { orpc } from '../../app/client'
import { DateText } from '../dates/DateText'
import { ErrorMessage } from '../ErrorMessage'
import { useT } from '../word'
import { type Figure, type FigureRecord, figureName, figureRule } from './figures'
import classes from './figures.module.css'
import { showFigure, useShownFigure } from './openFigure'
import { RecordLink } from './RecordLink'

/** The records behind the figure that was opened: their sum is the figure. */
export function FigureDrawer() {
  const t = useT()
  const shown = useShownFigure()
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const { data, error } = useQuery({
    ...orpc.figures.get.queryOptions({ input: shown ?? { key: '' } }),
    enabled: shown !== null,
    placeholderData: keepPreviousData,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes it
  useEffect(() => showFigure(null), [pathname])
  return (
    <Drawer
      opened={shown !== null}
      onClose={() => showFigure(null)}
      position="right"
      size="lg"
      title={data && shown ? figureName(shown.key, data.name, t) : ''}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 0 }}
    >
      <ErrorMessage error={error} />
      {data && shown && <Records figure={data} asOf={shown.asOf} />}
    </Drawer>
  )
}

function Records({ figure: { key, value, unknown, records }, asOf }: { figure: Figure; asOf: string }) {
  const t = useT()
  const rule = figureRule(key, t)
  return (
    <div className={classes.records}>
      <p className={classes.sum}>
        <strong>{value === null ? t('figures:unknown') : formatNumber(value)}</strong>{' '}
        <span className={classes.quiet}>{t('figures:asOfDay', { date: formatDate(asOf) })}</span>
      </p>
      {rule !== '' && <p className={classes.quiet}>{rule}</p>}
      {unknown.length > 0 && (
        <section>
          <h3>{t('figures:unknownTitle')}</h3>
          <ul className={classes.unknown}>
            {unknown.map(({ id, table, name, because, on, ownerName }) => (
              <li key={id}>
                <RecordLink table={table} id={id}>
                  {name}
                </RecordLink>
                <p>
                  {because === null ? t('figures:notStated') : t('figures:because', { reason: because })}
                  <span className={classes.quiet}>
                    {' '}
                    {[on === null ? '' : formatDate(on), ownerName ?? ''].filter(Boolean).join(' · ')}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {records.length === 0 ? (
        <p className={classes.quiet}>{t('figures:none')}</p>
      ) : (
        <RecordTable records={records} />
      )}
    </div>
  )
}

/** Records with what each of them adds. */
export function RecordTable({ records }: { records: readonly FigureRecord[] }) {
  const t = useT()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('figures:columns.name')}</th>
          <th scope="col">{t('figures:columns.on')}</th>
          <th scope="col" data-number>
            {t('figures:columns.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ key, table, id, name, detail, on, amount }) => (
          <tr key={key}>
            <td>
              <RecordLink table={table} id={id}>
                {name}
              </RecordLink>
              {key.startsWith('over ') && <span className={classes.detail}>{t('figures:overCap')}</span>}
              {detail !== null && detail !== '' && detail !== name && (
                <span className={classes.detail}>{detail}</span>
              )}
            </td>
            <td>{on === null ? '' : <DateText date={on} />}</td>
            <td data-number>{formatNumber(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
