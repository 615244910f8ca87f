import { targetKind } from '../../../db/rules/goals'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { useT } from '../../components/word'
import type { GoalRow } from './goals'
import classes from './goals.module.css'
import { certainState, isPartly, ofTarget } from './wording'

/** `18 af mindst 25`; the figure opens what it counts. */
export function GoalFigure({ goal }: { goal: GoalRow }) {
  const t = useT()
  return (
    <span className={classes.figure}>
      <strong>
        <FigureDoor figure={`goal:${goal.id}`} value={goal.value} partly={isPartly(goal)} label={goal.name} />
      </strong>{' '}
      {targetKind(goal.target) !== 'none' && ofTarget(goal.target, t)}
    </span>
  )
}

/** The state in a word, with a sign that is told apart without colours. */
export function StateWord({ goal }: { goal: GoalRow }) {
  const t = useT()
  const state = certainState(goal)
  return (
    <span className={classes.state} data-state={state}>
      <span aria-hidden>{SIGNS[state]}</span> {t(`goals:state.${state}`)}
    </span>
  )
}

const SIGNS = { below: '▽', met: '✓', above: '▲', noTarget: '–', unknown: '?' } as const
