import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { orpc } from '../../app/client'
import { useT } from '../../components/word'
import { NewOrganisation } from '../organisations/NewOrganisation'
import { useOrganisations } from '../organisations/organisations'
import classes from './today.module.css'

/** An empty list: how something comes onto it, and in a document that is new the first steps, until they are made. */
export function NothingToDo({ later }: { later: number }) {
  const t = useT()
  const { data: partners } = useOrganisations()
  const { data: groups } = useQuery(orpc.targetGroups.list.queryOptions({ input: {} }))
  const { data: goals } = useQuery(orpc.goals.list.queryOptions({ input: {} }))
  if (!partners || !groups || !goals) return null

  const steps = [
    {
      done: partners.length > 0,
      title: t('today:first.partner'),
      how: t('today:first.partnerHow'),
      way: (
        <div className={classes.ways}>
          <NewOrganisation />
          <Link to="/exchange">{t('today:first.fromExcel')}</Link>
        </div>
      ),
    },
    {
      done: groups.length > 0,
      title: t('today:first.targetGroup'),
      how: t('today:first.targetGroupHow'),
      way: <Link to="/target-groups">{t('today:first.toTargetGroups')}</Link>,
    },
    {
      done: goals.length > 0,
      title: t('today:first.goals'),
      how: t('today:first.goalsHow'),
      way: <Link to="/goals">{t('today:first.toGoals')}</Link>,
    },
  ]
  return (
    <div className={classes.empty}>
      {(partners.length > 0 || later > 0) && (
        <section className={classes.calm}>
          <h2>{t('today:nothing.title')}</h2>
          <p>{t('today:nothing.how')}</p>
        </section>
      )}
      {steps.some(({ done }) => !done) && later === 0 && (
        <section className={classes.first}>
          <h2>{t('today:first.title')}</h2>
          <ol>
            {steps.map((step) => (
              <FirstStep key={step.title} {...step} />
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function FirstStep({ done, title, how, way }: { done: boolean; title: string; how: string; way: ReactNode }) {
  const t = useT()
  const Mark = done ? IconCircleCheck : IconCircle
  return (
    <li className={classes.firstStep} data-done={done || undefined}>
      <Mark size={20} role="img" aria-label={t(done ? 'today:first.done' : 'today:first.notDone')} />
      <div>
        <strong>{title}</strong>
        {!done && (
          <>
            <p>{how}</p>
            {way}
          </>
        )}
      </div>
    </li>
  )
}
