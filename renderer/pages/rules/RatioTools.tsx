import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { holdsOn } from '../../../db/rules/dated'
import { netGrowth } from '../../../db/rules/net-growth'
import { formatNumber } from '../../../db/rules/numbers'
import { allowedSupported } from '../../../db/rules/ratio'
import type { RatioTerms } from '../../../db/rules/rule-book'
import { useToday } from '../../app/status'
import { IN_PAGE } from '../../components/fields/input'
import { Period, Source } from '../../components/verdicts/Source'
import { type Rule, ruleText } from '../../components/verdicts/wording'
import { useT } from '../../components/word'
import { readCounts } from './counts'
import classes from './rules.module.css'

/** How many supported people a workplace may have, by the rule that is chosen. */
export function RatioTool({ rules }: { rules: readonly Rule[] }) {
  const t = useT()
  return (
    <ByRule rules={rules.filter(({ kind, active }) => kind === 'ratio' && active)}>
      {(counts, terms) => {
        const allowed = allowedSupported(counts, terms)
        return allowed === null
          ? null
          : t('rules:tools.allowed', { count: allowed, number: formatNumber(allowed) })
      }}
    </ByRule>
  )
}

/** Whether løntilskud would come on top of those who are there. */
export function GrowthTool({ rules }: { rules: readonly Rule[] }) {
  const t = useT()
  return (
    <ByRule rules={rules.filter(({ kind, active }) => kind === 'netGrowth' && active)}>
      {(counts, terms) => {
        const growth = netGrowth(counts, terms)
        if (growth === null) return null
        const { met, latest, sum, months } = growth
        return t(met ? 'rules:tools.met' : 'rules:tools.notMet', {
          latest: formatNumber(latest / 100),
          average: formatNumber(sum / months / 100, 2),
        })
      }}
    </ByRule>
  )
}

function ByRule({
  rules,
  children,
}: {
  rules: readonly Rule[]
  /** The answer; null where there are not as many figures as the rule takes. */
  children: (counts: readonly number[], terms: RatioTerms) => string | null
}) {
  const t = useT()
  const today = useToday()
  const now = rules.find((rule) => holdsOn(rule, today))
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const rule = rules.find(({ id }) => id === chosen) ?? now
  const terms = rule?.ratio ?? null
  const wanted = Math.max(1, terms?.months ?? 1)
  const label =
    wanted > 1 ? t('rules:tools.countsMonths', { number: String(wanted) }) : t('rules:tools.counts')
  const counts = readCounts(text)
  const answer = terms === null || counts === null ? null : children(counts, terms)
  return (
    <>
      {now === undefined && <p className={classes.result}>{t('rules:tools.noRuleToday')}</p>}
      <div className={classes.toolField}>
        <span aria-hidden className={classes.toolLabel}>
          {t('rules:tools.rule')}
        </span>
        <Select
          size="sm"
          aria-label={t('rules:tools.rule')}
          data={rules.map(({ id, name }) => ({ value: id, label: name }))}
          value={rule?.id ?? null}
          onChange={setChosen}
          allowDeselect={false}
          comboboxProps={IN_PAGE}
        />
      </div>
      {rule !== undefined && (
        <>
          <div className={classes.toolField}>
            <span aria-hidden className={classes.toolLabel}>
              {label}
            </span>
            <Textarea
              size="sm"
              aria-label={label}
              autosize
              minRows={1}
              maxRows={12}
              value={text}
              spellCheck={false}
              inputMode="decimal"
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {wanted > 1 && <p className={classes.small}>{t('rules:tools.countsHint')}</p>}
          </div>
          {text.trim() !== '' && (
            <p className={classes.result} role="status">
              {answer ?? t('rules:tools.countsWrong', { count: wanted, number: String(wanted) })}
            </p>
          )}
          <p className={classes.small}>
            {ruleText(rule, t)} · <Period rule={rule} /> · <Source of={rule} />
          </p>
          {rule.text !== null && <p className={classes.small}>{rule.text}</p>}
        </>
      )}
    </>
  )
}
