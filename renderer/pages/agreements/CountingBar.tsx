import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { COUNTING_RULES, type CountingRule } from '../../../db/rules/vocabulary'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { figureName, figureRule } from '../../components/figures/figures'
import { useListState } from '../../components/list/listState'
import { useT } from '../../components/word'
import classes from './agreements.module.css'

/** How many agreements there are, by the counting rule that is chosen: which rule made the figure stands beside it. */
export function CountingBar() {
  const t = useT()
  const { asOf } = useAsOf()
  const [{ chip }, change] = useListState('agreementsCounting')
  const rule = COUNTING_RULES.find((each) => each === chip) ?? 'agreements'
  const key = `agreements.${rule}`
  const { data } = useQuery(orpc.figures.list.queryOptions({ input: { asOf } }))
  const figure = data?.find((each) => each.key === key)
  return (
    <div className={classes.counting}>
      <SegmentedControl
        size="xs"
        aria-label={t('agreements:counting.label')}
        data={COUNTING_RULES.map((value) => ({ value, label: t(`vocabulary:countingRule.${value}`) }))}
        value={rule}
        onChange={(value) => change({ chip: value as CountingRule })}
      />
      {figure && (
        <p className={classes.counted}>
          <strong>
            <FigureDoor figure={key} value={figure.value} label={figureName(key, null, t)} />
          </strong>{' '}
          <span>{figureRule(key, t)}</span>
        </p>
      )}
    </div>
  )
}
