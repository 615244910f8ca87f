import { NumberInput, Radio } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Answers } from '../../../db/rules/import/declaration'
import type { ColumnQuestion, Plan } from '../../../db/rules/import/plan'
import { formatNumber } from '../../../db/rules/numbers'
import { columnName } from '../../../db/rules/sheet'
import { useT } from '../../components/word'
import { CHOICES, choiceWord, withAnswer } from './answers'
import classes from './exchange.module.css'
import { changePlan } from './importActions'
import { askedText, fieldName } from './texts'
import { answerOf } from './waiting'

/** What the numbers and dates of a column mean: the question with one of its cells, and two or three answers. */
export function ColumnQuestions({ questions, plan }: { questions: readonly ColumnQuestion[]; plan: Plan }) {
  const t = useT()
  if (questions.length === 0) return null
  return (
    <section className={classes.part} aria-labelledby="questions">
      <h3 id="questions">{t('imports:values.questions')}</h3>
      {questions.map((question) => (
        <Asked key={`${question.column} ${question.code}`} question={question} plan={plan} />
      ))}
    </section>
  )
}

function Asked({ question, plan }: { question: ColumnQuestion; plan: Plan }) {
  const t = useT()
  const { code, column, field, count, example } = question
  const where = t('imports:values.inColumn', { field: fieldName(field), column: columnName(column) })
  const cells = t('imports:values.cells', { count, number: formatNumber(count) })
  const answer = answerOf(plan, question)
  const set = (value: Answers[typeof code]) => changePlan((now) => withAnswer(now, column, code, value))
  const about = `${where} · ${cells}`
  if (code === 'year')
    return (
      <Year
        label={askedText(code, example)}
        about={about}
        value={typeof answer === 'number' ? answer : null}
        set={set}
      />
    )
  return (
    <Radio.Group
      className={classes.question}
      label={askedText(code, example)}
      description={about}
      value={answer === undefined ? '' : String(answer)}
      onChange={(value) => set(CHOICES[code].find((choice) => String(choice) === value))}
    >
      <div className={classes.choices}>
        {CHOICES[code].map((choice) => (
          <Radio key={String(choice)} value={String(choice)} label={choiceWord(code, choice)} />
        ))}
      </div>
    </Radio.Group>
  )
}

function Year({
  label,
  about,
  value,
  set,
}: {
  label: string
  about: string
  value: number | null
  set: (year: number | undefined) => void
}) {
  const [typed, setTyped] = useState<number | string>(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const take = () => {
    const year = Number(typed)
    const next = Number.isInteger(year) && year >= 1900 && year <= 2199 ? year : undefined
    if (next !== (value ?? undefined)) set(next)
  }
  return (
    <NumberInput
      className={classes.year}
      label={label}
      description={about}
      value={typed}
      min={1900}
      max={2199}
      allowDecimal={false}
      hideControls
      clampBehavior="none"
      thousandSeparator=""
      onChange={setTyped}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  )
}
