import { Link } from '@tanstack/react-router'
import { targetKind } from '../../../db/rules/goals'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { Funnel } from '../../components/funnel/Funnel'
import { useT } from '../../components/word'
import { GoalBar } from '../goals/GoalBar'
import { StateWord } from '../goals/GoalFigure'
import { useGoals } from '../goals/goals'
import { type GoalWithParts, withParts } from '../goals/order'
import { isPartly, ofTarget } from '../goals/wording'
import classes from './goalsToday.module.css'

/** So many fit beside the list of a laptop; the page of the goals has all of them. */
const SHOWN = 6

/** How the goals stand, each with a slim bar, and who is left of the target group in one line. Nothing where there is nothing. */
export function GoalsToday() {
  const t = useT()
  const { data, error } = useGoals()
  const { isToday } = useAsOf()
  const goals = withParts(data ?? [])
  return (
    <>
      <ErrorMessage error={error} />
      {goals.length === 0 && !isToday && <AsOfControl />}
      {goals.length > 0 && (
        <section className={classes.goals} aria-labelledby="goals-today">
          <div className={classes.head}>
            <h2 id="goals-today">
              <Link to="/goals">{t('goals:title')}</Link>
            </h2>
            <AsOfControl />
          </div>
          <ul>
            {goals.slice(0, SHOWN).map((row) => (
              <GoalLine key={row.goal.id} {...row} />
            ))}
          </ul>
          {goals.length > SHOWN && (
            <Link to="/goals">{t('today:overview.allGoals', { number: formatNumber(goals.length) })}</Link>
          )}
        </section>
      )}
      <Funnel slim />
    </>
  )
}

/** `18 af mindst 25 · under`, and the bar with its floor and its ceiling. */
function GoalLine({ goal, parts }: GoalWithParts) {
  const t = useT()
  const { id, name, value, target } = goal
  return (
    <li data-goal={id}>
      <Link className={classes.name} to="/goals/$id" params={{ id }}>
        {name}
      </Link>
      <span className={classes.figure}>
        <strong>
          <FigureDoor figure={`goal:${id}`} value={value} partly={isPartly(goal)} label={name} />
        </strong>{' '}
        {targetKind(target) !== 'none' && `${ofTarget(target, t)} · `}
        <StateWord goal={goal} />
      </span>
      <div className={classes.bar}>
        <GoalBar goal={goal} parts={parts} size="slim" />
      </div>
    </li>
  )
}
