import { Link } from '@tanstack/react-router'
import type { Side } from '../../../db/rules/matching'
import { Source } from '../verdicts/Source'
import { useT } from '../word'
import { type Reason, reasonText } from './matching'
import classes from './matching.module.css'

/** Never by colour alone. */
const SIGNS: Record<Side, string> = { for: '✓', against: '✗', unknown: '?' }

/** The reasons of one side, each with its sign. */
export function Reasons({ side, reasons }: { side: Side; reasons: readonly Reason[] }) {
  const t = useT()
  const own = reasons.filter((each) => each.side === side)
  return (
    <div className={classes.side} data-side={side} data-none={own.length === 0 || undefined}>
      <span className={classes.sideName}>{t(`matching:sides.${side}`)}</span>
      {own.length === 0 ? (
        <span className={classes.nothing}>{t(`matching:none.${side}`)}</span>
      ) : (
        <ul>
          {own.map((each) => (
            <li key={`${each.key} ${JSON.stringify(each.facts)} ${each.verdict?.state}`}>
              <span className={classes.sign} aria-hidden>
                {SIGNS[side]}
              </span>
              <span>
                <WholeDates text={reasonText(each, t)} />
                <RuleBehind reason={each} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A text whose dates are not broken at the end of a line. */
function WholeDates({ text }: { text: string }) {
  return text.split(/(\d{2}-\d{2}-\d{4})/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text stay in their places
      <span key={at} className={classes.whole}>
        {part}
      </span>
    ),
  )
}

/** The rule that a reason goes by, and where that comes from. */
function RuleBehind({ reason: { verdict } }: { reason: Reason }) {
  const rule = verdict?.rule
  if (!rule) return null
  return (
    <span className={classes.rule}>
      <Link to="/rules" search={{ rule: rule.id }}>
        {rule.name}
      </Link>
      {' · '}
      <Source of={rule} />
    </span>
  )
}
