import { Button, Checkbox, Select } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { formatDate, parseDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { AGREEMENT_STATUSES, type AgreementStatus } from '../../../db/rules/vocabulary'
import { useAsOf } from '../../app/asOf'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { DateInput } from '../../components/dates/DateInput'
import { DateText } from '../../components/dates/DateText'
import { IN_PAGE } from '../../components/fields/input'
import { useT } from '../../components/word'
import type { Agreement } from './agreements'
import { statusLabel } from './fields'
import { agreeable, footText, type Umbrella, type UmbrellaCell, type UmbrellaUnit } from './umbrella'
import classes from './umbrella.module.css'

/** What a sub-agreement that is made here can become at once. */
const BECOMES = AGREEMENT_STATUSES.filter((status) => status !== 'expired' && status !== 'terminated')

/**
 * Units × points: with whom which point is agreed. An empty cell makes the sub-agreement in one step, with the status
 * and the day that stand above.
 */
export function UmbrellaTable({ agreement, umbrella }: { agreement: Agreement; umbrella: Umbrella }) {
  const t = useT()
  const heading = useId()
  const { asOf } = useAsOf()
  const [status, setStatus] = useState<AgreementStatus>('signed')
  // Until somebody says otherwise it is the day that is looked at.
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const onDate = typed ?? formatDate(asOf)
  const read = parseDate(onDate, asOf)
  const day = read.ok ? read.value : null

  const agree = async (at: number, units: { unit: UmbrellaUnit; agreementId: string | null }[]) => {
    const point = umbrella.points[at]
    if (!point || day === null || units.length === 0) return
    setBusy(true)
    try {
      notifyWritten(
        await client.agreements.subAgree({
          frameworkId: agreement.id,
          pointId: point.id,
          status,
          onDate: day,
          units: units.map(({ unit: { organisationId, name }, agreementId }) => ({
            organisationId,
            agreementId,
            name: t('agreements:umbrella.name', {
              number: String(point.number),
              unit: name,
            }).slice(0, 200),
          })),
        }),
      )
      setChosen(new Set())
    } catch (error) {
      notifyFailed(error)
    } finally {
      setBusy(false)
    }
  }

  const all = umbrella.rows.map(({ unit }) => unit.organisationId)
  const some = all.some((id) => chosen.has(id))
  const every = all.every((id) => chosen.has(id))
  return (
    <section className={classes.umbrella} aria-labelledby={heading}>
      <div className={classes.tools}>
        <h2 id={heading} className={classes.heading}>
          {t('agreements:umbrella.title')}
        </h2>
        <div className={classes.becomes}>
          <span aria-hidden>{t('agreements:umbrella.as')}</span>
          <Select
            aria-label={t('agreements:umbrella.as')}
            size="sm"
            w={144}
            data={BECOMES.map((code) => ({ value: code, label: statusLabel(code, t) }))}
            value={status}
            onChange={(code) => code && setStatus(code as AgreementStatus)}
            allowDeselect={false}
            openOnFocus={false}
            comboboxProps={IN_PAGE}
            withScrollArea={false}
          />
          <span aria-hidden>{t('agreements:umbrella.on')}</span>
          <div className={classes.date}>
            <DateInput
              aria-label={t('fields:agreementStatus.onDate')}
              value={onDate}
              error={day === null}
              onChange={setTyped}
              onPick={setTyped}
            />
          </div>
          {day === null && (
            <span className={classes.wrong} role="alert">
              {t('agreements:umbrella.badDate')}
            </span>
          )}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('agreements:umbrella.caption')}>
        <table className={classes.grid}>
          <caption className={classes.hidden}>{t('agreements:umbrella.caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.unit}>
                <span className={classes.unitHead}>
                  <Checkbox
                    size="xs"
                    aria-label={t('agreements:umbrella.selectAll')}
                    checked={every}
                    indeterminate={some && !every}
                    onChange={() => setChosen(new Set(every ? [] : all))}
                  />
                  {t('agreements:umbrella.unit')}
                </span>
              </th>
              {umbrella.points.map((point, at) => {
                const can = agreeable(umbrella, at, chosen)
                return (
                  <th key={point.id} scope="col">
                    <span className={classes.pointNumber}>
                      {t('agreements:umbrella.point', { number: String(point.number) })}
                    </span>
                    <span className={classes.pointName} title={point.name}>
                      {point.name}
                    </span>
                    {can.length > 0 && (
                      <Button
                        className={classes.forChosen}
                        size="compact-xs"
                        variant="light"
                        disabled={busy || day === null}
                        onClick={() => void agree(at, can)}
                      >
                        {t('agreements:umbrella.chosen', {
                          count: can.length,
                          number: formatNumber(can.length),
                        })}{' '}
                        <span className={classes.hidden}>
                          {t('agreements:umbrella.onPoint', { number: String(point.number) })}
                        </span>
                      </Button>
                    )}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {umbrella.rows.map(({ unit, cells }) => (
              <tr key={unit.organisationId}>
                <th scope="row" className={classes.unit}>
                  <span className={classes.unitHead}>
                    <Checkbox
                      size="xs"
                      aria-label={t('agreements:umbrella.select', { unit: unit.name })}
                      checked={chosen.has(unit.organisationId)}
                      onChange={() => setChosen(toggled(chosen, unit.organisationId))}
                    />
                    <Link to="/organisations/$id" params={{ id: unit.organisationId }}>
                      {unit.name}
                    </Link>
                  </span>
                </th>
                {cells.map((cell, at) => {
                  const point = umbrella.points[at]
                  if (!point) return null
                  const names = { number: String(point.number), unit: unit.name }
                  return (
                    <td key={point.id} data-state={cell.state}>
                      <Standing cell={cell} open={t('agreements:umbrella.openFor', names)} />
                      {(cell.state === 'none' || cell.state === 'ended') && (
                        <button
                          type="button"
                          className={classes.make}
                          disabled={busy || day === null}
                          aria-label={t('agreements:umbrella.makeFor', names)}
                          onClick={() => void agree(at, [{ unit, agreementId: null }])}
                        >
                          <IconPlus size={14} aria-hidden /> {t('agreements:umbrella.make')}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={classes.unit}>
                {t('agreements:umbrella.signed')} {t('figures:asOfDay', { date: formatDate(asOf) })}
              </th>
              {umbrella.feet.map((foot, at) => (
                <td key={umbrella.points[at]?.id}>
                  <strong>{footText(foot, t)}</strong>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  )
}

function Standing({ cell, open }: { cell: UmbrellaCell; open: string }) {
  const t = useT()
  if (cell.state === 'none') return null
  return (
    <Link to="/agreements/$id" params={{ id: cell.id }} title={open} className={classes.standing}>
      {cell.state === 'signed' ? (
        <>
          <IconCheck size={16} stroke={2.5} aria-hidden />
          <span className={classes.hidden}>{t('agreements:umbrella.signed')}</span>
          {cell.on !== null && <DateText date={cell.on} />}
        </>
      ) : (
        statusLabel(cell.status, t)
      )}
    </Link>
  )
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}
