import { formatDate } from '../../../db/rules/dates'
import { formatMoney, formatNumber } from '../../../db/rules/numbers'
import { SECTORS, type Sector } from '../../../db/rules/vocabulary'
import {
  hoursPerMonth,
  type Rate,
  SUBSIDY_METHODS,
  type Subsidy,
  type SubsidyMethod,
  subsidyForPeriod,
} from '../../../db/rules/wage-subsidy'
import { useToday } from '../../app/status'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { Source } from '../../components/verdicts/Source'
import type { Rule } from '../../components/verdicts/wording'
import { useT } from '../../components/word'
import classes from './rules.module.css'
import { useToolFields } from './toolFields'

type Asked = {
  from: string | null
  to: string | null
  minutes: number | null
  sector: Sector | null
  method: SubsidyMethod | null
  ownRate: number | null
}

const FIELDS: readonly FieldDeclaration<Asked>[] = [
  { kind: 'date', key: 'from', label: 'rules:tools.start' },
  { kind: 'date', key: 'to', label: 'rules:tools.end' },
  { kind: 'hours', key: 'minutes', label: 'rules:tools.hours' },
  {
    kind: 'code',
    key: 'sector',
    label: 'fields:schemeRule.sector',
    codes: SECTORS,
    codeLabel: (code, t) => t(`vocabulary:sector.${code as Sector}`),
    required: true,
  },
  {
    kind: 'code',
    key: 'method',
    label: 'rules:tools.method',
    codes: SUBSIDY_METHODS,
    codeLabel: (code, t) => t(`rules:tools.${code as SubsidyMethod}`),
    required: true,
  },
  { kind: 'money', key: 'ownRate', label: 'rules:tools.ownRate', hint: 'rules:tools.ownRateHint' },
]

const FULL_TIME = 37 * 60

/** What løntilskud comes to in a period, with the rates and how it was reckoned. */
export function SubsidyTool({ rules }: { rules: readonly Rule[] }) {
  const t = useT()
  const today = useToday()
  const { values, shown } = useToolFields(FIELDS, {
    ...{ from: today, minutes: FULL_TIME, sector: 'private', method: 'weeks' },
  })
  const { from, to, minutes, sector, method, ownRate } = values
  const rates = ownRate === null ? ratesOf(rules, sector) : [{ ...ALWAYS, rate: ownRate }]
  return (
    <>
      {shown}
      {from !== null && to !== null && to < from && <p role="status">{t('rules:tools.reversed')}</p>}
      {from !== null && to !== null && to >= from && minutes !== null && method !== null && (
        <>
          <Sum subsidy={subsidyForPeriod({ from, to, minutes, method }, rates)} rules={rules} />
          <p className={classes.small}>
            {method === 'weeks'
              ? t('rules:tools.weeksHow')
              : t('rules:tools.monthsHow', { hours: formatNumber(hoursPerMonth(minutes) / 100, 2) })}
          </p>
        </>
      )}
    </>
  )
}

const ALWAYS = { id: '', validFrom: null, validTo: null }

function ratesOf(rules: readonly Rule[], sector: Sector | null): Rate[] {
  return rules.flatMap(({ id, active, kind, scheme, sector: of, rate, validFrom, validTo }) =>
    active &&
    kind === 'rate' &&
    scheme === 'wageSubsidyJob' &&
    (of === null || of === sector) &&
    rate !== null
      ? [{ id, validFrom, validTo, rate }]
      : [],
  )
}

function Sum({ subsidy, rules }: { subsidy: Subsidy; rules: readonly Rule[] }) {
  const t = useT()
  if (!subsidy.known)
    return (
      <div role="status">
        {subsidy.missing.map(({ from, to }) => (
          <p key={from} className={classes.result}>
            {t('rules:tools.missing', { from: formatDate(from), to: formatDate(to) })}
          </p>
        ))}
      </div>
    )
  return (
    <div role="status">
      <table className={classes.sum}>
        <tbody>
          {subsidy.lines.map(({ from, to, rateId, rate, ore }) => {
            const rule = rules.find(({ id }) => id === rateId)
            return (
              <tr key={from}>
                <td>
                  {formatDate(from)} – {formatDate(to)}
                  <span className={classes.lineRate}>
                    {t('rules:says.rate', { money: formatMoney(rate) })},{' '}
                    {rule ? <Source of={rule} /> : t('rules:tools.ownRateName')}
                  </span>
                </td>
                <td data-number>{formatMoney(ore)}</td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">{t('rules:tools.sum')}</th>
            <td data-number>
              <strong>{formatMoney(subsidy.ore)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}
