import { IconAlertTriangle, IconCheck, IconHelpCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../word'
import { Period, Source } from './Source'
import classes from './verdicts.module.css'
import { type Verdict, verdictText } from './wording'

const MARKS = {
  warning: { icon: IconAlertTriangle, word: 'rules:verdict.warning' },
  undecided: { icon: IconHelpCircle, word: 'rules:verdict.undecidedMark' },
  ok: { icon: IconCheck, word: 'rules:verdict.ok' },
} as const

/** One verdict: what it says, by which rule, and where that comes from. */
export function VerdictLine({
  verdict,
  closed = false,
  children,
}: {
  verdict: Verdict
  closed?: boolean
  children?: ReactNode
}) {
  const t = useT()
  const { status, rule } = verdict
  const { icon: Icon, word } = closed
    ? { icon: IconCheck, word: 'rules:verdict.closedMark' as const }
    : MARKS[status]
  return (
    <li className={classes.line} data-status={closed ? 'closed' : status}>
      <Icon size={16} role="img" aria-label={t(word)} className={classes.mark} />
      <div>
        <p className={classes.text}>{verdictText(verdict, t)}</p>
        {rule !== null && (
          <p className={classes.source}>
            {rule.name} · <Period rule={rule} /> · <Source of={rule} />{' '}
            <Link
              to="/rules"
              search={{ rule: rule.id }}
              aria-label={t('rules:verdict.showOf', { name: rule.name })}
            >
              {t('rules:verdict.show')}
            </Link>
          </p>
        )}
        {children}
      </div>
    </li>
  )
}
