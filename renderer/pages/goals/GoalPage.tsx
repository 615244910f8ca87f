import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MEASURE_FILTERS } from '../../../db/rules/goals'
import { useAsOf } from '../../app/asOf'
import { client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { RecordPage } from '../../components/record/RecordPage'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { DeleteGoal } from './DeleteGoal'
import { FILTERS, MEASURE, NAME, periodFields, TEXTS } from './fields'
import { GoalFigure, StateWord } from './GoalFigure'
import { GoalHistory } from './GoalHistory'
import { type GoalFields, type GoalRecord, type GoalRow, saveGoal, useGoals } from './goals'
import classes from './goals.module.css'
import { NewGoal } from './NewGoal'
import { ENTRIES, FOLLOW_UPS, TARGETS } from './parts'
import { countsText, paceText, unknownText } from './wording'

/** Everything about one goal. */
export function GoalPage() {
  const { id } = useParams({ from: '/goals/$id' })
  const { data, error } = useQuery(orpc.goals.get.queryOptions({ input: { id } }))
  usePageTitle(data?.name ?? '')
  if (error) return <Gone error={error} />
  return data ? <Page key={data.id} goal={data} /> : null
}

/** A goal that somebody deleted, or whose making was taken back while its page was shown. */
function Gone({ error }: { error: unknown }) {
  const t = useT()
  return (
    <div className={classes.gone}>
      <h1>{t('goals:title')}</h1>
      <ErrorMessage error={error} />
      <p>
        <Link to="/goals">{t('goals:toList')}</Link>
      </p>
    </div>
  )
}

function Page({ goal }: { goal: GoalRecord }) {
  const t = useT()
  const navigate = useNavigate()
  const { data: all } = useGoals()
  const { id, measure, entries, targets, followUps } = goal
  const record = goal as GoalFields
  const toList = () => void navigate({ to: '/goals' })
  const save = saveGoal(id)
  const owner = { goalId: id }
  const period = useMemo(() => periodFields(id), [id])
  const measured = useMemo(
    () => [MEASURE, ...MEASURE_FILTERS[measure].map((each) => FILTERS[each])],
    [measure],
  )
  const parent = all?.find((each) => each.id === goal.parentId)
  const groups = [
    { title: 'goals:groups.measure', fields: measured },
    { title: 'goals:groups.period', fields: period },
    { title: 'goals:groups.words', fields: TEXTS },
  ] as const
  return (
    <RecordPage
      path={
        <nav aria-label={t('goals:path')}>
          <Link to="/goals" activeOptions={{ exact: true }}>
            {t('goals:title')}
          </Link>
          {parent && (
            <Link to="/goals/$id" params={{ id: parent.id }}>
              {parent.name}
            </Link>
          )}
        </nav>
      }
      name={<Field id={id} record={record} declaration={NAME} save={save} bare />}
      kind={t('goals:kind', { counts: countsText(goal, t) })}
      facts={useFacts(all?.find((each) => each.id === id))}
      actions={
        <>
          <AsOfControl />
          <DeleteGoal
            goal={goal}
            hasParts={all?.some(({ parentId }) => parentId === id) ?? false}
            onDeleted={toList}
          />
          <NewGoal />
        </>
      }
      fields={groups.map(({ title, fields }) => (
        <FieldGroup key={title} title={title} id={id} record={record} fields={fields} save={save} />
      ))}
      parts={
        <>
          <GoalHistory goal={goal} />
          <Rows declaration={TARGETS} rows={targets} api={client.goalTargets} owner={owner} />
          {(measure === 'manual' || entries.length > 0) && (
            <Rows declaration={ENTRIES} rows={entries} api={client.goalEntries} owner={owner} />
          )}
          <Rows declaration={FOLLOW_UPS} rows={followUps} api={client.goalFollowUps} owner={owner} />
        </>
      }
      history={<RecordTimeLine table="goal" id={id} name={goal.name} />}
      onLeave={toList}
    />
  )
}

/** What one opens the page for: how far it has come, and what is left. */
function useFacts(goal: GoalRow | undefined): { label: string; value: ReactNode }[] {
  const t = useT()
  const { i18n } = useTranslation()
  const { asOf } = useAsOf()
  if (!goal) return []
  const pace = paceText(goal, asOf, i18n.language, t)
  const unknown = unknownText(goal, t)
  return [
    { label: t('goals:facts.value'), value: <GoalFigure goal={goal} /> },
    { label: t('goals:facts.state'), value: <StateWord goal={goal} /> },
    ...(pace === '' ? [] : [{ label: t('goals:facts.pace'), value: pace }]),
    ...(unknown === '' ? [] : [{ label: t('goals:facts.unknown'), value: unknown }]),
  ]
}
