import { Button, Radio } from '@mantine/core'
import { formatDate } from '../../../db/rules/dates'
import type { ImportPreview } from '../../../db/rules/import/outcome'
import type { Plan } from '../../../db/rules/import/plan'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import { ConstantFields } from './ConstantFields'
import { columnsOf, constantFields, isNeeded } from './columns'
import classes from './exchange.module.css'
import { changePlan, goToStep } from './importActions'
import type { ImportState } from './importStore'
import { SheetView } from './SheetView'
import { Strategies } from './Strategies'
import { fieldName } from './texts'

/** The sender's columns: what each becomes, what holds for all rows, and what is not read. */
export function ColumnsStep({ state }: { state: ImportState }) {
  const t = useT()
  const { proposal, plan, preview } = state
  if (!proposal || !plan) return null
  const { remembered, kind } = proposal
  const constants = constantFields(plan)
  const cpr = columnsOf(proposal, plan).some((column) => column.cpr)
  return (
    <div className={classes.step}>
      <p className={classes.line}>
        {t('imports:columns.reads', { kind: t(`imports:kind.${kind}`) })}{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => goToStep('file')}>
          {t('imports:columns.changeKind')}
        </Button>{' '}
        <span className={classes.dimmed}>
          {remembered
            ? t('imports:columns.remembered', {
                sender: remembered.sender === '' ? t('imports:layouts.nobody') : remembered.sender,
                date: formatDate(remembered.usedOn),
              })
            : t('imports:columns.about')}
        </span>
      </p>
      {cpr && <p className={classes.notice}>{t('imports:columns.cpr')}</p>}
      {preview?.missing.map((field) => (
        <p key={field} className={classes.alert} role="alert">
          {t(
            constants.some(({ key }) => key === field)
              ? 'imports:columns.missing'
              : 'imports:columns.missingColumn',
            { field: fieldName(field) },
          )}
        </p>
      ))}
      {/* What a row cannot do without is written where it is missed, and stays there. */}
      <ConstantFields
        plan={plan}
        fields={constants.filter((field) => isNeeded(plan, field))}
        label={(name) => t('imports:columns.constant', { field: name })}
      />
      {preview && <Hidden preview={preview} plan={plan} />}
      {preview && <Struck rows={preview.struck} />}
      <SheetView state={state} />
      <ConstantFields plan={plan} fields={constants.filter((field) => !isNeeded(plan, field))}>
        <h3>{t('imports:columns.constants')}</h3>
        <p className={classes.dimmed}>{t('imports:columns.constantsAbout')}</p>
      </ConstantFields>
      {preview && <LeftOut preview={preview} />}
      <Strategies plan={plan} />
    </div>
  )
}

function Hidden({ preview: { hidden }, plan }: { preview: ImportPreview; plan: Plan }) {
  const t = useT()
  const parts = [
    hidden.rows > 0 &&
      t('imports:columns.hiddenRows', { count: hidden.rows, number: formatNumber(hidden.rows) }),
    hidden.columns > 0 &&
      t('imports:columns.hiddenColumns', { count: hidden.columns, number: formatNumber(hidden.columns) }),
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return (
    <Radio.Group
      className={classes.question}
      label={t('imports:columns.hidden', { what: parts.join(` ${t('common:and')} `) })}
      value={plan.hidden ?? ''}
      onChange={(value) => changePlan((now) => ({ ...now, hidden: value as 'take' | 'leave' }))}
    >
      <div className={classes.choices}>
        <Radio value="take" label={t('imports:columns.hiddenTake')} />
        <Radio value="leave" label={t('imports:columns.hiddenLeave')} />
      </div>
    </Radio.Group>
  )
}

/** So many rows are named; a long list of numbers is not read. */
const NAMED = 12

function Struck({ rows }: { rows: readonly number[] }) {
  const t = useT()
  if (rows.length === 0) return null
  const named = rows.slice(0, NAMED).map(String).join(', ')
  return (
    <p className={classes.notice}>
      {t('imports:columns.struck', {
        count: rows.length,
        rows: rows.length > NAMED ? `${named} …` : named,
      })}
    </p>
  )
}

/** So many of the rows that are not read are shown with what stands in them. */
const SHOWN = 100

function LeftOut({ preview: { leftOut } }: { preview: ImportPreview }) {
  const t = useT()
  if (leftOut.length === 0) return null
  return (
    <details className={classes.more}>
      <summary>
        {t('imports:columns.leftOut', { count: leftOut.length, number: formatNumber(leftOut.length) })}
      </summary>
      <ul>
        {leftOut.slice(0, SHOWN).map(({ n, text }) => (
          <li key={n}>{t('imports:columns.leftOutRow', { n: String(n), text })}</li>
        ))}
        {leftOut.length > SHOWN && <li>…</li>}
      </ul>
    </details>
  )
}
