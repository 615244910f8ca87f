import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../app/asOf'
import { DateText } from '../../components/dates/DateText'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { useT } from '../../components/word'
import { StateWord } from './GoalFigure'
import type { GoalRow } from './goals'
import classes from './goals.module.css'
import type { GoalWithParts } from './order'
import { isPartly, paceText, partText, targetText, unknownText } from './wording'

/** The same goals without the bars: for reading row by row, and for copying into a document. */
export function GoalTable({ goals }: { goals: readonly GoalWithParts[] }) {
  const t = useT()
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{t('goals:list')}</caption>
      <thead className={classes.heads}>
        <tr>
          <th scope="col">{t('goals:columns.name')}</th>
          <th scope="col" data-number>
            {t('goals:columns.value')}
          </th>
          <th scope="col" data-number>
            {t('goals:columns.target')}
          </th>
          <th scope="col">{t('goals:columns.state')}</th>
          <th scope="col">{t('goals:columns.pace')}</th>
          <th scope="col">{t('goals:columns.deadline')}</th>
        </tr>
      </thead>
      <tbody>
        {goals.flatMap(({ goal, parts }) => [
          <Row key={goal.id} goal={goal} />,
          ...parts.map((part) => <Row key={part.id} goal={part} total={goal} />),
        ])}
      </tbody>
    </table>
  )
}

function Row({ goal, total }: { goal: GoalRow; total?: GoalRow }) {
  const t = useT()
  const { i18n } = useTranslation()
  const { asOf } = useAsOf()
  const { id, name, value, target, validTo } = goal
  const said = [
    total ? partText(total, goal, t) : '',
    paceText(goal, asOf, i18n.language, t),
    unknownText(goal, t),
  ]
  return (
    <tr data-part={total ? true : undefined}>
      <th scope="row">
        <Link to="/goals/$id" params={{ id }}>
          {name}
        </Link>
      </th>
      <td data-number>
        <FigureDoor figure={`goal:${id}`} value={value} partly={isPartly(goal)} label={name} />
      </td>
      <td data-number>{targetText(target, t)}</td>
      <td>
        <StateWord goal={goal} />
      </td>
      <td>{said.filter(Boolean).join(' · ')}</td>
      <td>{validTo !== null && <DateText date={validTo} />}</td>
    </tr>
  )
}
