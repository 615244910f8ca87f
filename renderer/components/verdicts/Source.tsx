import { formatDate } from '../../../db/rules/dates'
import { useT } from '../word'
import classes from './verdicts.module.css'
import type { Rule } from './wording'

/** When a rule holds: `01-01-2013 – 31-12-2013`, `fra …`, `til …`. */
export function Period({ rule: { validFrom, validTo } }: { rule: Pick<Rule, 'validFrom' | 'validTo'> }) {
  const t = useT()
  const text = () => {
    if (validFrom !== null && validTo !== null) return `${formatDate(validFrom)} – ${formatDate(validTo)}`
    if (validFrom !== null) return t('rules:from', { date: formatDate(validFrom) })
    return validTo === null ? t('rules:always') : t('rules:to', { date: formatDate(validTo) })
  }
  return <span className={classes.whole}>{text()}</span>
}

/** Where a rule comes from, and when somebody looked: `Kilde: Fredericias drejebog · efterset 26-11-2026`. */
export function Source({ of: { source, checkedOn } }: { of: Pick<Rule, 'source' | 'checkedOn'> }) {
  const t = useT()
  if (source === null) return t('rules:unconfirmed')
  const checked =
    checkedOn === null ? t('rules:notChecked') : t('rules:checked', { date: formatDate(checkedOn) })
  return (
    <>
      {t('rules:source', { source })} · <span className={classes.whole}>{checked}</span>
    </>
  )
}
