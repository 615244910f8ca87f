import { formatNumber } from '../../../db/rules/numbers'
import { categoryText } from '../../components/categoryText'
import { type T, useT } from '../../components/word'
import { type Sums, sumsOf } from './subtotals'
import type { TargetGroupRow } from './targetGroups'
import classes from './targetGroups.module.css'
import { type Catalogue, howText, type TranslatedRow, translatedRows } from './translated'

/** The groups sorted as another scheme would, for a report: with how sure that is, and by which rule. */
export function TranslatedTable({
  rows,
  scheme,
  catalogue,
}: {
  rows: readonly TargetGroupRow[]
  scheme: Catalogue['schemes'][number]
  catalogue: Catalogue
}) {
  const t = useT()
  return (
    <section className={classes.translated} aria-labelledby="translated">
      <h2 id="translated">{t('targetGroups:translate.title', { scheme: scheme.name })}</h2>
      <p className={classes.about}>{t('targetGroups:translate.hint')}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('fields:targetGroup.categoryId')}</th>
              <th scope="col" data-number>
                {t('fields:targetGroupCount.people')}
              </th>
              <th scope="col" data-number>
                {t('targetGroups:columns.available')}
              </th>
              <th scope="col">{t('targetGroups:translate.how')}</th>
            </tr>
          </thead>
          <tbody>
            {translatedRows(rows, scheme.id, catalogue).map((row) => (
              <tr key={row.key}>
                <th scope="row">{nameOf(row, scheme.name, t)}</th>
                <td data-number>{sumText(row.sums, 'total', t)}</td>
                <td data-number>{sumText(row.sums, 'available', t)}</td>
                <td className={classes.how}>
                  {row.groups.map((group) => (
                    <span key={group.row.id} className={classes.rule}>
                      {howText(group, catalogue, t)}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={classes.sums}>
              <th scope="row">{t('targetGroups:sum')}</th>
              <td data-number>{sumText(sumsOf(rows), 'total', t)}</td>
              <td data-number>{sumText(sumsOf(rows), 'available', t)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

function nameOf({ key, categoryName }: TranslatedRow, scheme: string, t: T): string {
  if (categoryName !== null) return categoryText(categoryName, scheme)
  if (key === 'several') return t('targetGroups:translate.several')
  return t(key === 'none' ? 'targetGroups:translate.impossible' : 'targetGroups:translate.noCategory')
}

function sumText(sums: Sums, figure: 'total' | 'available', t: T): string {
  const value = sums[figure]
  if (value === null) return t('figures:unknown')
  return sums.unknown[figure] ? t('figures:atLeast', { number: formatNumber(value) }) : formatNumber(value)
}
