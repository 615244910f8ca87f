import type { Answer, Client } from '../../app/client'
import { type Rule, sourceText } from '../../components/verdicts/wording'
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
  const isOpen = rules.some(({ id, originKey }) => id === askedFor || unseen.includes(originKey ?? ''))
  return (
    <details className={classes.scheme} open={isOpen || undefined}>
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
              isAskedFor={rule.id === askedFor}
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
      <p className={classes.small}>{sourceText(entry, t)}</p>
    </div>
  )
}
