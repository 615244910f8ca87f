import { formatDate } from '../../../db/rules/dates'
import { type T, useT } from '../../components/word'
import { groupKindLabel } from './fields'
import type { ChartNode, Programme } from './programme'
import classes from './programme.module.css'

/**
 * The programme, its groups under what they report to, and who sits in them: drawn from the records of a day. A box
 * opens what it shows to be edited.
 */
export function OrganisationChart({
  programme,
  owner,
  nodes,
  chosen,
  onChoose,
}: {
  programme: Programme | null
  /** The name of who runs it. */
  owner: string | null
  nodes: readonly ChartNode[]
  chosen: string | null
  onChoose: (groupId: string) => void
}) {
  const t = useT()
  return (
    <figure className={classes.chart} aria-label={t('programme:chart.title')}>
      <div className={classes.top}>
        <strong>{programme?.name ?? t('programme:title')}</strong>
        {owner !== null && <span>{owner}</span>}
      </div>
      {nodes.length > 0 && <Level nodes={nodes} chosen={chosen} onChoose={onChoose} />}
      <details className={classes.details}>
        <summary>{t('charts:asTable')}</summary>
        <ChartTable nodes={nodes} t={t} />
      </details>
    </figure>
  )
}

function Level({
  nodes,
  chosen,
  onChoose,
}: {
  nodes: readonly ChartNode[]
  chosen: string | null
  onChoose: (groupId: string) => void
}) {
  const t = useT()
  return (
    <ul className={classes.level}>
      {nodes.map(({ group, members, below }) => (
        <li key={group.id}>
          <button
            type="button"
            className={classes.box}
            aria-pressed={chosen === group.id}
            title={t('programme:chart.open')}
            onClick={() => onChoose(group.id)}
          >
            <strong>{group.name}</strong>
            <span className={classes.kind}>{groupKindLabel(group.kind, t)}</span>
            {members.length === 0 && <span className={classes.kind}>{t('programme:members.none')}</span>}
            {members.map(({ id, organisationName, role, contactName }) => (
              <span key={id} className={classes.member}>
                {organisationName}
                {(role !== null || contactName !== null) && (
                  <span className={classes.kind}>{[role, contactName].filter(Boolean).join(' · ')}</span>
                )}
              </span>
            ))}
          </button>
          {below.length > 0 && <Level nodes={below} chosen={chosen} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  )
}

/** The same as a table: for those who do not see the drawing, and to copy from. */
function ChartTable({ nodes, t }: { nodes: readonly ChartNode[]; t: T }) {
  const rows = (from: readonly ChartNode[]): ChartNode[] =>
    from.flatMap((node) => [node, ...rows(node.below)])
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('fields:programmeGroup.name')}</th>
          <th scope="col">{t('fields:groupMember.organisationId')}</th>
          <th scope="col">{t('fields:groupMember.role')}</th>
          <th scope="col">{t('fields:groupMember.validFrom')}</th>
        </tr>
      </thead>
      <tbody>
        {rows(nodes).flatMap(({ group, members }) =>
          members.map(({ id, organisationName, role, validFrom }) => (
            <tr key={id}>
              <td>{group.name}</td>
              <td>{organisationName}</td>
              <td>{role}</td>
              <td>{validFrom === null ? '' : formatDate(validFrom)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
