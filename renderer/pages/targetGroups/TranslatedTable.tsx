import { formatNumber } from '../../../db/rules/numbers'
import { categoryText } from '../../components/categories'
import { type T, useT } from '../../components/word'
import type { TargetGroupRow } from './targetGroups'
import classes from './targetGroups.module.css'
import { type Catalogue, type TranslatedRow, translatedRows } from './translated'

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
    <section className={classes.translated}>
      <h2>{t('targetGroups:translate.title', { scheme: scheme.name })}</h2>
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
                <td data-number>{sumText(row, 'total', t)}</td>
                <td data-number>{sumText(row, 'available', t)}</td>
                <td className={classes.about}>
                  {row.groups.map(({ row: { id, name }, translation }) => (
                    <span key={id} className={classes.rule}>
                      {name}
                      {translation.kind === 'mapped' &&
                        `: ${translation.rule} (${t('targetGroups:translate.confidence', { confidence: t(`vocabulary:confidence.${translation.confidence}`).toLowerCase() })})`}
                      {translation.kind === 'several' &&
                        `: ${translation.to.map(({ toId, rule }) => `${catalogue.categories.find(({ id: each }) => each === toId)?.name ?? ''} (${rule})`).join('; ')}`}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function nameOf({ key, categoryName }: TranslatedRow, scheme: string, t: T): string {
  if (categoryName !== null) return categoryText(categoryName, scheme)
  return key === 'several' ? t('targetGroups:translate.several') : t('targetGroups:translate.impossible')
}

function sumText({ sums }: TranslatedRow, figure: 'total' | 'available', t: T): string {
  const value = sums[figure]
  if (value === null) return t('figures:unknown')
  return sums.unknown[figure] ? t('figures:atLeast', { number: formatNumber(value) }) : formatNumber(value)
}
