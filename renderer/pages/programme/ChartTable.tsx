import { DateText } from '../../components/dates/DateText'
import { useT } from '../../components/word'
import { nodesOf } from './chart'
import classes from './chart.module.css'
import { groupKindLabel } from './fields'
import type { Node } from './programme'

/** What the chart shows as a table: for those who do not see the drawing, and to copy from. */
export function ChartTable({ nodes }: { nodes: readonly Node[] }) {
  const t = useT()
  const all = nodesOf(nodes)
  const above = new Map(all.flatMap(({ group, below }) => below.map((node) => [node.group.id, group.name])))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <section className={classes.scroll} aria-label={t('programme:chart.table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('fields:groupMember.groupId')}</th>
            <th scope="col">{t('fields:groupMember.organisationId')}</th>
            <th scope="col">{t('fields:groupMember.role')}</th>
            <th scope="col">{t('fields:groupMember.contactId')}</th>
            <th scope="col">{t('fields:groupMember.validFrom')}</th>
            <th scope="col">{t('fields:groupMember.validTo')}</th>
          </tr>
        </thead>
        {all.map(({ group, members }) => {
          const name = above.get(group.id)
          const ofGroup = (
            <th scope="rowgroup" rowSpan={Math.max(1, members.length)}>
              {group.name}
              <span className={classes.small}>
                {groupKindLabel(group.kind, t)}
                {name !== undefined && ` · ${t('programme:chart.under', { name })}`}
              </span>
            </th>
          )
          return (
            <tbody key={group.id}>
              {members.length === 0 && (
                <tr>
                  {ofGroup}
                  <td colSpan={5}>{t('programme:members.none')}</td>
                </tr>
              )}
              {members.map(({ id, organisationName, role, contactName, validFrom, validTo }, at) => (
                <tr key={id}>
                  {at === 0 && ofGroup}
                  <td>{organisationName}</td>
                  <td>{role}</td>
                  <td>{contactName}</td>
                  <td>{validFrom !== null && <DateText date={validFrom} />}</td>
                  <td>{validTo !== null && <DateText date={validTo} />}</td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}
