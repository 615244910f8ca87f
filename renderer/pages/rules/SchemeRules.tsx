import { useEffect, useState } from 'react'
import type { Answer, Client } from '../../app/client'
import { Source } from '../../components/verdicts/Source'
import type { Rule } from '../../components/verdicts/wording'
import { useT } from '../../components/word'
import type { Editing } from './RuleDialog'
import { RuleRow } from './RuleRow'
import classes from './rules.module.css'

/** What the catalogue says of a scheme. */
export type SchemeEntry = Answer<Client['rules']['book']>['schemes'][number]

const FACTS = ['pay', 'insurance', 'contract', 'mentor', 'followUp'] as const

/** A scheme with what is to be known about it, and its rules. */
export function SchemeRules({
  title,
  entry,
  rules,
  unseen,
  askedFor,
  onEdit,
}: {
  title: string
  /** Null for the rules that are about no scheme in particular. */
  entry: SchemeEntry | null
  rules: readonly Rule[]
  unseen: readonly string[]
  /** The rule that a link led to. */
  askedFor: string | null
  onEdit: (editing: Editing) => void
}) {
  const t = useT()
  const isAsked = ({ id, originKey }: Rule) => askedFor !== null && [id, originKey].includes(askedFor)
  const opens = rules.some((rule) => isAsked(rule) || unseen.includes(rule.id))
  const [open, setOpen] = useState(opens)
  // A link, or a rule that is new, opens it; what somebody opened stays open while its rules are changed.
  useEffect(() => {
    if (opens) setOpen(true)
  }, [opens])
  return (
    <details className={classes.scheme} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 className={classes.schemeName}>{title}</h2>{' '}
        <span className={classes.small}>
          {t('rules:number', { count: rules.length, number: String(rules.length) })}
        </span>
        {entry !== null && <span className={classes.about}>{entry.about}</span>}
      </summary>
      <div className={classes.schemeBody}>
        {entry !== null && <SchemeFacts entry={entry} />}
        <ul className={classes.ruleList}>
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              isNew={rule.origin === 'program' && unseen.includes(rule.id)}
              isAskedFor={isAsked(rule)}
              onEdit={onEdit}
            />
          ))}
        </ul>
      </div>
    </details>
  )
}

function SchemeFacts({ entry }: { entry: SchemeEntry }) {
  const t = useT()
  const said = FACTS.flatMap((fact) => {
    const text = entry[fact]
    return text === null ? [] : [{ fact, text }]
  })
  return (
    <div className={classes.facts}>
      {said.length > 0 && (
        <dl>
          {said.map(({ fact, text }) => (
            <div key={fact}>
              <dt>{t(`rules:facts.${fact}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.small}>
        <Source of={entry} />
      </p>
    </div>
  )
}
