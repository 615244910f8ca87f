import { Link } from '@tanstack/react-router'
import { useAsOf } from '../../app/asOf'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { Funnel } from '../../components/funnel/Funnel'
import { useT } from '../../components/word'
import { GoalBar } from '../goals/GoalBar'
import { useGoals } from '../goals/goals'
import { withParts } from '../goals/order'
import { isPartly, ofTarget } from '../goals/wording'
import classes from './goalsToday.module.css'

/** How the goals stand, each in a slim row, and who is left of the target group in one line. Nothing where there is nothing. */
export function GoalsToday() {
  const t = useT()
  const { data } = useGoals()
  const { isToday } = useAsOf()
  const goals = withParts(data ?? [])
  return (
    <>
      {!isToday && <AsOfControl />}
      {goals.length > 0 && (
        <section className={classes.goals} aria-labelledby="goals-today">
          <h2 id="goals-today">
            <Link to="/goals">{t('goals:title')}</Link>
          </h2>
          <ul>
            {goals.map(({ goal, parts }) => (
              <li key={goal.id}>
                <Link to="/goals/$id" params={{ id: goal.id }} className={classes.name} title={goal.name}>
                  {goal.name}
                </Link>
                <span className={classes.figure}>
                  <strong>
                    <FigureDoor
                      figure={`goal:${goal.id}`}
                      value={goal.value}
                      partly={isPartly(goal)}
                      label={goal.name}
                    />
                  </strong>{' '}
                  {ofTarget(goal.target, t)}
                </span>
                <div className={classes.bar}>
                  <GoalBar goal={goal} parts={parts} size="slim" />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Funnel slim />
    </>
  )
}
