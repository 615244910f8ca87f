import { NativeSelect } from '@mantine/core'
import type { LookupTarget } from '../../../db/rules/import/declaration'
import { ALL_WORDS, type LookupQuestion } from '../../../db/rules/import/outcome'
import type { LookupAnswer, Plan } from '../../../db/rules/import/plan'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import { ownLookupAnswer, withLookup } from './answers'
import classes from './exchange.module.css'
import { changePlan } from './importActions'
import { fieldName } from './texts'
import { openLookupFields } from './waiting'

/** Of these it is asked who they are. */
const WHO: ReadonlySet<LookupTarget> = new Set(['organisation', 'contact', 'staff', 'participant'])

/** Names that stand for a record which is not found by them alone: choose, create or skip. */
export function LookupQuestions({ lookups, plan }: { lookups: readonly LookupQuestion[]; plan: Plan }) {
  const t = useT()
  if (lookups.length === 0) return null
  // Those of a column belong together; a long one, such as names of participants, comes after the short ones.
  const byField = [...Map.groupBy(lookups, ({ field }) => field)].sort(([, a], [, b]) => a.length - b.length)
  return (
    <section className={classes.part} aria-labelledby="lookups">
      <h3 id="lookups">{t('imports:values.lookups')}</h3>
      <p className={classes.dimmed}>{t('imports:values.lookupsAbout')}</p>
      {byField.map(([field, asked]) => (
        <div key={field} className={classes.group}>
          {openLookupFields(asked).map(({ canCreate }) => (
            <ForAll key={field} field={field} canCreate={canCreate} plan={plan} />
          ))}
          {asked.map((lookup) => (
            <Asked key={`${lookup.field} ${lookup.word}`} lookup={lookup} plan={plan} />
          ))}
        </div>
      ))}
    </section>
  )
}

function ForAll({ field, canCreate, plan }: { field: string; canCreate: boolean; plan: Plan }) {
  const t = useT()
  return (
    <NativeSelect
      className={classes.word}
      label={t('imports:values.forAll', { field: fieldName(field) })}
      value={answerValue(ownLookupAnswer(plan, field, ALL_WORDS))}
      data={[
        { value: '', label: t('imports:values.askEach') },
        ...(canCreate ? [{ value: 'create', label: t('imports:values.createAll') }] : []),
        { value: 'leave', label: t('imports:values.leaveAll') },
      ]}
      onChange={({ currentTarget: { value } }) =>
        changePlan((now) => withLookup(now, field, ALL_WORDS, answerFrom(value)))
      }
    />
  )
}

function Asked({ lookup, plan }: { lookup: LookupQuestion; plan: Plan }) {
  const t = useT()
  const { field, target, word, count, candidates, several, canCreate, blocking } = lookup
  const forAll = ownLookupAnswer(plan, field, ALL_WORDS) !== undefined
  const rows = t('imports:values.rows', { count, number: formatNumber(count) })
  const isScheme = target === 'categoryScheme'
  const isHomeless = target === 'contact' && !canCreate
  const more = isScheme
    ? ''
    : several
      ? t('imports:values.several')
      : isHomeless
        ? t('imports:values.jobCentreFirst')
        : blocking
          ? ''
          : t('imports:values.willCreate')
  const create = t('imports:values.create', { target: t(`imports:values.target.${target}`), word })
  const unanswered = blocking ? t('imports:values.chooseWord') : create
  return (
    <NativeSelect
      className={classes.word}
      label={t(askedAs(target), { field: fieldName(field), word })}
      description={[rows, more].filter((part) => part !== '').join(' · ')}
      value={answerValue(ownLookupAnswer(plan, field, word))}
      data={[
        { value: '', label: forAll ? t('imports:values.asAll') : unanswered },
        ...candidates.map(({ id, name, detail }) => ({
          value: `id ${id}`,
          label: detail === '' ? name : `${name} (${detail})`,
        })),
        ...(canCreate && (blocking || forAll) ? [{ value: 'create', label: create }] : []),
        { value: 'leave', label: t('imports:values.leave') },
      ]}
      onChange={({ currentTarget: { value } }) =>
        changePlan((now) => withLookup(now, field, word, answerFrom(value)))
      }
    />
  )
}

/** How it is asked: who it is, what it is, or which set of categories a column is of. */
function askedAs(target: LookupTarget) {
  if (target === 'categoryScheme') return 'imports:values.lookupScheme'
  return WHO.has(target) ? 'imports:values.lookupWho' : 'imports:values.lookupWhat'
}

function answerValue(answer: LookupAnswer | undefined): string {
  if (answer === undefined) return ''
  return typeof answer === 'string' ? answer : `id ${answer.id}`
}

function answerFrom(value: string): LookupAnswer | undefined {
  if (value === '') return undefined
  return value === 'create' || value === 'leave' ? value : { id: value.slice('id '.length) }
}
