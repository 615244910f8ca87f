import { Button } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatNumber, formatPercent } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { DateText } from '../../components/dates/DateText'
import { useT } from '../../components/word'
import type { Agreement, Point, Unit } from './agreements'
import classes from './agreements.module.css'
import { statusLabel } from './fields'
import { type Cell, umbrellaOf } from './umbrella'

/** An agreement that covers several workplaces: which of its points are sub-agreed with which of them. */
export function Umbrella({ agreement }: { agreement: Agreement }) {
  const t = useT()
  const { asOf } = useAsOf()
  const { rows, foot } = umbrellaOf(agreement, asOf)
  return (
    <section className={classes.umbrella} aria-labelledby="umbrella">
      <h2 id="umbrella" className={classes.heading}>
        {t('agreements:umbrella.title')}
      </h2>
      <div className={classes.gridScroll}>
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">{t('fields:agreementUnit.organisationId')}</th>
              {agreement.points.map(({ id, number, name }) => (
                <th key={id} scope="col">
                  {number}. {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, cells }) => (
              <tr key={unit.id}>
                <th scope="row">
                  <Link to="/organisations/$id" params={{ id: unit.organisationId }}>
                    {unit.name}
                  </Link>
                </th>
                {cells.map((cell) => (
                  <td key={cell.point.id}>
                    <CellOf cell={cell} unit={unit} agreement={agreement} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('agreements:umbrella.signed')}</th>
              {foot.map(({ point, signed, of }) => (
                <td key={point.id}>
                  <strong>
                    {t('agreements:umbrella.of', { signed: formatNumber(signed), of: formatNumber(of) })}
                  </strong>{' '}
                  {of > 0 && <span className={classes.hint}>({formatPercent((100 * signed) / of)})</span>}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

/** Signed since a day, on its way, or not begun: then one click makes the sub-agreement. */
function CellOf({ cell: { point, sub }, unit, agreement }: { cell: Cell; unit: Unit; agreement: Agreement }) {
  const t = useT()
  const { asOf } = useAsOf()
  if (sub === null)
    return (
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} aria-hidden />}
        aria-label={t('agreements:umbrella.addFor', { unit: unit.name, point: String(point.number) })}
        onClick={() =>
          void client.agreements
            .create(
              subAgreement(
                agreement,
                point,
                unit,
                asOf,
                t('agreements:umbrella.name', { point: String(point.number), unit: unit.name }),
              ),
            )
            .then(notifyWritten, notifyFailed)
        }
      >
        {t('agreements:umbrella.add')}
      </Button>
    )
  return (
    <Link
      to="/agreements/$id"
      params={{ id: sub.id }}
      className={classes.cell}
      data-signed={sub.inForce || undefined}
    >
      {sub.inForce && <IconCheck size={16} aria-hidden />}
      <span>{sub.status === null ? t('agreements:umbrella.noStatus') : statusLabel(sub.status, t)}</span>{' '}
      {sub.statusSince !== null && <DateText date={sub.statusSince} />}
    </Link>
  )
}

/** The sub-agreement on a point with a unit, signed on the day that is looked at. */
function subAgreement(agreement: Agreement, point: Point, unit: Unit, day: string, name: string) {
  const party = { signatoryRole: null, validFrom: null, validTo: null }
  const own = agreement.parties
    .filter(({ side }) => side === 'own')
    .map(({ organisationId }) => organisationId)
  return {
    agreement: {
      name,
      type: 'subAgreement' as const,
      frameworkId: agreement.id,
      pointId: point.id,
      validFrom: day,
    },
    parties: [
      ...own.map((organisationId) => ({ ...party, organisationId, side: 'own' as const, signedOn: null })),
      { ...party, organisationId: unit.organisationId, side: 'partner' as const, signedOn: day },
    ],
    statuses: [{ status: 'signed' as const, onDate: day, note: null }],
    unitIds: [unit.organisationId],
  }
}
