import { NativeSelect } from '@mantine/core'
import type { Plan, Strategy } from '../../../db/rules/import/plan'
import { useT } from '../../components/word'
import { readFields } from './columns'
import classes from './exchange.module.css'
import { changePlan } from './importActions'
import { fieldName } from './texts'

const STRATEGIES: readonly Strategy[] = ['take', 'ifEmpty', 'never']

/** What may be changed of that which is there already, a field at a time. */
export function Strategies({ plan }: { plan: Plan }) {
  const t = useT()
  const fields = readFields(plan)
  if (fields.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>{t('imports:columns.strategies')}</summary>
      <p className={classes.dimmed}>{t('imports:columns.strategiesAbout')}</p>
      <div className={classes.fields}>
        {fields.map(({ key }) => (
          <NativeSelect
            key={key}
            label={fieldName(key)}
            value={plan.strategies[key] ?? 'take'}
            data={STRATEGIES.map((value) => ({ value, label: t(`imports:columns.strategy.${value}`) }))}
            onChange={({ currentTarget }) =>
              changePlan((now) => ({
                ...now,
                strategies: { ...now.strategies, [key]: currentTarget.value as Strategy },
              }))
            }
          />
        ))}
      </div>
    </details>
  )
}
