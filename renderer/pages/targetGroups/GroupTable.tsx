import { Link } from '@tanstack/react-router'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import type { GroupFigure } from '../../../db/rules/vocabulary'
import { categoryText } from '../../components/categoryText'
import { DateText } from '../../components/dates/DateText'
import { Field } from '../../components/fields/Field'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { type T, useT } from '../../components/word'
import { benefitLabel, PEOPLE, SHARE } from './fields'
import { NewCount } from './NewCount'
import { type Grouping, type Section, type Sums, sectionsBy, sumsOf } from './subtotals'
import { COUNT_API, type Count, type TargetGroupRow } from './targetGroups'
import classes from './targetGroups.module.css'

/** The groups with what was counted, edited in place, and their sums: of all, and of what is put together. */
export function GroupTable({ rows, grouping }: { rows: readonly TargetGroupRow[]; grouping: Grouping }) {
  const t = useT()
  // Whoever follows nobody by name is not asked to look at zeros.
  const withPeople = rows.some(({ registered }) => registered > 0)
  const sections = sectionsBy(rows, grouping)
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('fields:targetGroup.name')}</th>
            <th scope="col">{t('fields:targetGroup.categoryId')}</th>
            <th scope="col">{t('targetGroups:columns.countedFrom')}</th>
            <th scope="col" data-number>
              {t('fields:targetGroupCount.people')}
            </th>
            <th scope="colgroup" colSpan={2} data-number>
              {t('targetGroups:columns.active')}
            </th>
            <th scope="col" data-number>
              {t('targetGroups:columns.available')}
            </th>
            {withPeople && (
              <th scope="col" data-number>
                {t('targetGroups:columns.registered')}
              </th>
            )}
            <th scope="col">
              <span className={classes.hidden}>{t('targetGroups:counts.add')}</span>
            </th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.key}>
            {grouping !== 'none' && (
              <tr className={classes.section}>
                <th scope="rowgroup" colSpan={withPeople ? 9 : 8}>
                  {sectionName(section, grouping, t)}
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <GroupRow key={row.id} row={row} withPeople={withPeople} />
            ))}
            {grouping !== 'none' && section.rows.length > 1 && (
              <SumRow
                label={t('targetGroups:sumOf', { name: sectionName(section, grouping, t) })}
                sums={section.sums}
                withPeople={withPeople}
              />
            )}
          </tbody>
        ))}
        <tfoot>
          <SumRow label={t('targetGroups:sum')} sums={sumsOf(rows)} withPeople={withPeople} doors />
        </tfoot>
      </table>
    </div>
  )
}

/** What the groups of a section have in common. */
function sectionName({ key, rows: [row] }: Section, grouping: Grouping, t: T): string {
  if (key === '' || !row) return t('targetGroups:without')
  if (grouping === 'benefit') return benefitLabel(key, t)
  if (grouping === 'area') return row.areaName ?? ''
  return categoryText(row.categoryName ?? '', row.schemeName ?? '')
}

function GroupRow({ row, withPeople }: { row: TargetGroupRow; withPeople: boolean }) {
  const t = useT()
  const { id, name, benefit, categoryName, schemeName, areaName, count, active, available } = row
  const about = [benefit === null ? '' : benefitLabel(benefit, t), areaName ?? '']
  return (
    <tr data-fields data-group={id}>
      <th scope="row">
        <Link to="/target-groups/$id" params={{ id }}>
          {name}
        </Link>
        <span className={classes.second}>{about.filter((part) => part !== '').join(' · ')}</span>
      </th>
      <td>{categoryName !== null && categoryText(categoryName, schemeName ?? '')}</td>
      <td>
        {count === null ? (
          <span className={classes.about}>{t('targetGroups:notCounted')}</span>
        ) : (
          <DateText date={count.countedOn} />
        )}
        {count?.source != null && <span className={classes.second}>{count.source}</span>}
        {count?.unknownBecause != null && (
          <span className={classes.unknown}>
            {t('figures:because', { reason: count.unknownBecause })}
            {count.ownerName !== null && ` · ${count.ownerName}`}
          </span>
        )}
      </td>
      <td data-number>{count !== null && <CountField count={count} declaration={PEOPLE} />}</td>
      <td data-number>{count !== null && <CountField count={count} declaration={SHARE} />}</td>
      <td data-number>{count !== null && numberText(active, t)}</td>
      <td data-number>{count !== null && numberText(available, t)}</td>
      {withPeople && (
        <td data-number data-registered>
          <Registered row={row} />
        </td>
      )}
      <td data-tools>
        <NewCount group={row} />
      </td>
    </tr>
  )
}

/** Who is registered in a group, and what lies between that and the number that was counted. */
function Registered({ row: { id, name, total, registered } }: { row: TargetGroupRow }) {
  const t = useT()
  const left = total === null ? null : total - registered
  const words = { count: Math.abs(left ?? 0), number: formatNumber(Math.abs(left ?? 0)) }
  return (
    <>
      <FigureDoor
        figure={`participants.group:${id}`}
        value={registered}
        label={t('figures:registeredIn', { group: name })}
      />
      {left !== null && registered > 0 && (
        <span className={classes.second}>
          {left === 0
            ? t('targetGroups:registered.all')
            : t(left > 0 ? 'targetGroups:registered.only' : 'targetGroups:registered.more', words)}
        </span>
      )}
    </>
  )
}

/** A figure of the count that holds, put right where it stands; a new count is a button of its own. */
function CountField({
  count,
  declaration,
}: {
  count: NonNullable<TargetGroupRow['count']>
  declaration: typeof PEOPLE
}) {
  return (
    <Field
      id={count.id}
      record={count as unknown as Count}
      declaration={{
        ...declaration,
        hint: (t) => t('targetGroups:correct', { date: formatDate(count.countedOn) }),
      }}
      save={(fields) => COUNT_API.update({ id: count.id, fields })}
      bare
    />
  )
}

/** @param doors whether they are the figures of the whole programme, which open their records */
function SumRow({
  label,
  sums,
  withPeople,
  doors = false,
}: {
  label: string
  sums: Sums
  withPeople: boolean
  doors?: boolean
}) {
  const t = useT()
  const shown = (figure: GroupFigure) => {
    const value = sums[figure]
    const partly = sums.unknown[figure] && value !== null
    const name = t(`figures:targetGroup.${figure}`)
    if (doors) return <FigureDoor figure={`targetGroup.${figure}`} label={name} {...{ value, partly }} />
    return value === null
      ? t('figures:unknown')
      : partly
        ? t('figures:atLeast', { number: formatNumber(value) })
        : formatNumber(value)
  }
  return (
    <tr className={classes.sums}>
      <th scope="row" colSpan={3}>
        {label}
      </th>
      <td data-number>{shown('total')}</td>
      <td />
      <td data-number>{shown('active')}</td>
      <td data-number>{shown('available')}</td>
      {withPeople && (
        <td data-number data-registered>
          {doors ? (
            <FigureDoor figure="participants.grouped" value={sums.registered} label={t('figures:grouped')} />
          ) : (
            formatNumber(sums.registered)
          )}
        </td>
      )}
      <td />
    </tr>
  )
}

function numberText(value: number | null, t: T): string {
  return value === null ? t('figures:unknown') : formatNumber(value)
}
