import { ActionIcon } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../app/asOf'
import { useT } from '../../components/word'
import { toneAt } from './bar'
import { GoalBar } from './GoalBar'
import { GoalFigure, StateWord } from './GoalFigure'
import type { GoalRow } from './goals'
import classes from './goals.module.css'
import type { GoalWithParts } from './order'
import { paceText, partText, unknownText, warnings } from './wording'

/** Moves a goal among its own; null where the order is not to be changed. */
export type Move = ((id: string, by: -1 | 1) => void) | null

/** One goal of the page: what it is, how far it has come, and what is left to do. */
export function GoalLine({ goal, parts, move }: GoalWithParts & { move: Move }) {
  const t = useT()
  const { i18n } = useTranslation()
  const { asOf } = useAsOf()
  const pace = paceText(goal, asOf, i18n.language, t)
  const unknown = unknownText(goal, t)
  return (
    <li className={classes.goal} data-goal={goal.id}>
      <div className={classes.line}>
        <div className={classes.what}>
          <Name goal={goal} />
          {pace !== '' && <p className={classes.pace}>{pace}</p>}
          {unknown !== '' && <p className={classes.unknown}>{unknown}</p>}
        </div>
        <div className={classes.how}>
          <p className={classes.figures}>
            <GoalFigure goal={goal} />
            <StateWord goal={goal} />
          </p>
          <GoalBar goal={goal} parts={parts} size={move === null ? 'wall' : 'desk'} />
        </div>
        <MoveButtons goal={goal} move={move} />
      </div>
      {parts.length > 0 && (
        <ul className={classes.parts}>
          {parts.map((part, place) => (
            <PartLine key={part.id} goal={goal} part={part} place={place} move={move} />
          ))}
        </ul>
      )}
      {warnings(goal, parts, t).map((warning) => (
        <p key={warning} className={classes.warning}>
          <IconAlertTriangle size="1.1em" aria-hidden />
          <span>{warning}</span>
        </p>
      ))}
    </li>
  )
}

/** A floor or a cap inside a total. */
function PartLine({ goal, part, place, move }: { goal: GoalRow; part: GoalRow; place: number; move: Move }) {
  const t = useT()
  const said = partText(goal, part, t)
  const unknown = unknownText(part, t)
  return (
    <li className={classes.part} data-goal={part.id}>
      <div className={classes.what}>
        <Swatch tone={toneAt(place)} />
        <Name goal={part} />
      </div>
      <p className={classes.partFigures}>
        <span>
          <GoalFigure goal={part} />
          {said !== '' && `: ${said}`}
        </span>
        {unknown !== '' && <span className={classes.unknown}>{unknown}</span>}
        {said === '' && unknown === '' && <StateWord goal={part} />}
      </p>
      <MoveButtons goal={part} move={move} />
    </li>
  )
}

/** As it is drawn in the bar. */
function Swatch({ tone }: { tone: 'one' | 'other' }) {
  return (
    <svg className={classes.swatch} data-tone={tone} viewBox="0 0 12 12" aria-hidden>
      <rect x="1" y="1" width="10" height="10" />
    </svg>
  )
}

function Name({ goal: { id, name } }: { goal: GoalRow }) {
  return (
    <Link to="/goals/$id" params={{ id }} className={classes.name}>
      {name}
    </Link>
  )
}

function MoveButtons({ goal: { id, name }, move }: { goal: GoalRow; move: Move }) {
  const t = useT()
  if (move === null) return null
  const button = (by: -1 | 1, label: string, icon: React.ReactNode) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={22}
      data-move={by}
      aria-label={label}
      title={`${label} (${by < 0 ? 'Alt+↑' : 'Alt+↓'})`}
      onClick={() => move(id, by)}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <div className={classes.move}>
      {button(-1, t('goals:up', { name }), <IconChevronUp size={16} />)}
      {button(1, t('goals:down', { name }), <IconChevronDown size={16} />)}
    </div>
  )
}
