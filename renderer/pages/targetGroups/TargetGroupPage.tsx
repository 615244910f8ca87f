import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { latestAsOf } from '../../../db/rules/dated'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { groupFigures } from '../../../db/rules/target-groups'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { HistoryChart } from '../../components/charts/HistoryChart'
import { DateText } from '../../components/dates/DateText'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { DeleteTargetGroup } from './DeleteTargetGroup'
import { benefitLabel, COUNTS, FIELDS, NAME } from './fields'
import {
  COUNT_API,
  saveTargetGroup,
  type TargetGroup,
  type TargetGroupFields,
  useTargetGroups,
} from './targetGroups'
import classes from './targetGroups.module.css'

/** Everything about one target group. */
export function TargetGroupPage() {
  const t = useT()
  const { id } = useParams({ from: '/target-groups/$id' })
  const { data, error } = useQuery(orpc.targetGroups.get.queryOptions({ input: { id } }))
  usePageTitle(data?.name ?? '')
  if (error)
    return (
      <div className={classes.empty}>
        <h1>{t('targetGroups:title')}</h1>
        <ErrorMessage error={error} />
        <p>
          <Link to="/target-groups">{t('targetGroups:toPage')}</Link>
        </p>
      </div>
    )
  return data ? <Page key={data.id} group={data} /> : null
}

function Page({ group }: { group: TargetGroup }) {
  const t = useT()
  const navigate = useNavigate()
  const { asOf } = useAsOf()
  const { id, name, benefit, counts } = group
  const toPage = () => void navigate({ to: '/target-groups' })
  const save = saveTargetGroup(id)
  const { data: rows } = useTargetGroups()
  const registered = rows?.find((row) => row.id === id)?.registered ?? 0
  const standing = latestAsOf(counts, asOf, ({ countedOn }) => countedOn)
  const figures = standing && groupFigures(standing)
  const number = (value: number | null) => (value === null ? t('figures:unknown') : formatNumber(value))
  const upTo = [...counts].filter(({ countedOn }) => countedOn <= asOf).reverse()
  return (
    <RecordPage
      path={
        <nav aria-label={t('targetGroups:path')}>
          <Link to="/target-groups">{t('targetGroups:title')}</Link>
        </nav>
      }
      name={<Field id={id} record={group as TargetGroupFields} declaration={NAME} save={save} bare />}
      kind={benefit === null ? '' : benefitLabel(benefit, t)}
      facts={[
        ...(standing && figures
          ? [
              { label: t('fields:targetGroupCount.people'), value: number(figures.total) },
              { label: t('targetGroups:columns.active'), value: number(figures.active) },
              { label: t('targetGroups:columns.available'), value: number(figures.available) },
              {
                label: t('fields:targetGroupCount.countedOn'),
                value: <DateText date={standing.countedOn} />,
              },
            ]
          : []),
        ...(registered > 0
          ? [
              {
                label: t('targetGroups:columns.registered'),
                value: (
                  <FigureDoor
                    figure={`participants.group:${id}`}
                    value={registered}
                    label={t('figures:registeredIn', { group: name })}
                  />
                ),
              },
            ]
          : []),
      ]}
      hint={
        <>
          {standing === null ? (
            <p className={classes.about}>{t('targetGroups:funnel.notCounted', { date: formatDate(asOf) })}</p>
          ) : (
            standing.unknownBecause !== null && (
              <p className={classes.unknown}>{t('figures:because', { reason: standing.unknownBecause })}</p>
            )
          )}
          {registered > 0 && (
            <p className={classes.about}>
              {t(`targetGroups:registered.onPage.${registeredAs(registered, figures?.total ?? null)}`, {
                ...{ registered: formatNumber(registered), people: formatNumber(figures?.total ?? 0) },
                date: standing === null ? '' : formatDate(standing.countedOn),
              })}
            </p>
          )}
        </>
      }
      actions={
        <>
          <AsOfControl />
          <DeleteTargetGroup group={group} onDeleted={toPage} />
        </>
      }
      fields={
        <>
          <FieldGroup id={id} record={group as TargetGroupFields} fields={FIELDS} save={save} />
          <section>
            <h2 className={classes.heading}>{t('targetGroups:chart')}</h2>
            <HistoryChart
              series={upTo.map((count) => ({ on: count.countedOn, value: groupFigures(count).total }))}
              label={t('fields:targetGroupCount.people')}
              part={{
                series: upTo.map((count) => ({
                  on: count.countedOn,
                  value: groupFigures(count).available,
                })),
                label: t('targetGroups:columns.available'),
              }}
              shape="step"
            />
          </section>
        </>
      }
      parts={<Rows declaration={COUNTS} rows={counts} api={COUNT_API} owner={{ targetGroupId: id }} />}
      history={<RecordTimeLine table="target_group" id={id} name={name} />}
      onLeave={toPage}
    />
  )
}

/** What is to be said of those who are registered beside how many were counted. */
function registeredAs(registered: number, total: number | null): 'only' | 'more' | 'unknown' {
  if (total === null) return 'unknown'
  return registered > total ? 'more' : 'only'
}
