import { NativeSelect } from '@mantine/core'
import type { Plan } from '../../../db/rules/import/plan'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import { withWord, wordAnswer } from './answers'
import classes from './exchange.module.css'
import { changePlan } from './importActions'
import type { ImportState } from './importStore'
import { codesOf, fieldName } from './texts'

const EMPTY = '-'

/** Words that no code is called by: each is given its meaning once. */
export function UnknownWords({ asked, plan }: { asked: ImportState['asked']; plan: Plan }) {
  const t = useT()
  // A column that is read as something else by now asks no longer.
  const words = Object.entries(asked).flatMap(([field, each]) =>
    plan.columns.includes(field) || Object.hasOwn(plan.constants, field)
      ? each.map((word) => ({ field, ...word }))
      : [],
  )
  if (words.length === 0) return null
  return (
    <section className={classes.part} aria-labelledby="words">
      <h3 id="words">{t('imports:values.words')}</h3>
      <p className={classes.dimmed}>{t('imports:values.wordsAbout')}</p>
      {words.map(({ field, word, count }) => {
        const answer = wordAnswer(plan, field, word)
        return (
          <NativeSelect
            key={`${field} ${word}`}
            className={classes.word}
            label={t('imports:values.wordIn', { field: fieldName(field), word })}
            description={t('imports:values.rows', { count, number: formatNumber(count) })}
            value={answer === undefined ? '' : (answer ?? EMPTY)}
            data={[
              { value: '', label: t('imports:values.chooseWord') },
              ...codesOf(field),
              { value: EMPTY, label: t('imports:values.leaveEmpty') },
            ]}
            onChange={({ currentTarget: { value } }) =>
              changePlan((now) =>
                withWord(now, field, word, value === '' ? undefined : value === EMPTY ? null : value),
              )
            }
          />
        )
      })}
    </section>
  )
}
