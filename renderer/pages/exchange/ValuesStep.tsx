import { Radio } from '@mantine/core'
import type { ImportPreview } from '../../../db/rules/import/outcome'
import type { Plan } from '../../../db/rules/import/plan'
import { formatNumber } from '../../../db/rules/numbers'
import { columnName } from '../../../db/rules/sheet'
import { useT } from '../../components/word'
import { ColumnQuestions } from './ColumnQuestions'
import classes from './exchange.module.css'
import { changePlan } from './importActions'
import type { ImportState } from './importStore'
import { LookupQuestions } from './LookupQuestions'
import { UnknownWords } from './UnknownWords'

/** What the program cannot know of the values: asked once, and the answer holds for all the rows. */
export function ValuesStep({ state }: { state: ImportState }) {
  const t = useT()
  const { plan, preview, asked } = state
  if (!plan || !preview) return <p role="status">{t('imports:review.why.checking')}</p>
  const { questions, lookups, repeated, sums } = preview
  const words = Object.values(asked).flat().length
  // It is in sight still when it has been answered, although no row differs then.
  const again = repeated > 0 || plan.repeated !== null
  const nothing = questions.length + words + lookups.length + sums.length === 0 && !again
  return (
    <div className={classes.step} aria-busy={state.checking}>
      {nothing && (
        <div className={classes.empty}>
          <p>
            <strong>{t('imports:values.nothing')}</strong>
          </p>
          <p className={classes.dimmed}>{t('imports:values.nothingHow')}</p>
        </div>
      )}
      <ColumnQuestions questions={questions} plan={plan} />
      <UnknownWords asked={asked} plan={plan} />
      <LookupQuestions lookups={lookups} plan={plan} />
      {again && <Repeated repeated={repeated} plan={plan} />}
      {sums.length > 0 && <Sums preview={preview} />}
    </div>
  )
}

function Repeated({ repeated, plan }: { repeated: number; plan: Plan }) {
  const t = useT()
  return (
    <section className={classes.part} aria-labelledby="repeated">
      <h3 id="repeated">{t('imports:values.repeated')}</h3>
      <Radio.Group
        className={classes.question}
        label={
          repeated > 0
            ? t('imports:values.repeatedAsk', { count: repeated, number: formatNumber(repeated) })
            : t('imports:values.repeatedAnswered')
        }
        value={plan.repeated ?? ''}
        onChange={(value) => changePlan((now) => ({ ...now, repeated: value as 'first' | 'last' }))}
      >
        <div className={classes.choices}>
          <Radio value="first" label={t('imports:values.repeatedFirst')} />
          <Radio value="last" label={t('imports:values.repeatedLast')} />
        </div>
      </Radio.Group>
    </section>
  )
}

function Sums({ preview: { sums } }: { preview: ImportPreview }) {
  const t = useT()
  return (
    <section className={classes.part} aria-labelledby="sums">
      <h3 id="sums">{t('imports:values.sums')}</h3>
      <ul className={classes.plainList}>
        {sums.map(({ row, column, said, counted }) => (
          <li key={`${row} ${column}`}>
            {t('imports:values.sum', {
              row: String(row),
              column: columnName(column),
              said: formatNumber(said),
              counted: formatNumber(counted),
            })}
          </li>
        ))}
      </ul>
      <p className={classes.dimmed}>{t('imports:values.sumsAbout')}</p>
    </section>
  )
}
