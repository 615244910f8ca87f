import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { run } from '../../app/commands'
import { useT } from '../../components/word'
import { ChartTable } from './ChartTable'
import classes from './chart.module.css'
import { groupKindLabel } from './fields'
import type { Chosen, Member, Node, Programme } from './programme'
import { useFitToPaper } from './useFitToPaper'

type Choosing = { chosen: Chosen | null; onChoose: (chosen: Chosen) => void }

/**
 * The programme, its groups under what they report to, and who sits in them: drawn from the records of a day. A box
 * opens its group to be edited, a member in it the member. On paper it fills one page across.
 */
export function OrganisationChart({
  programme,
  owner,
  nodes,
  asOf,
  chosen,
  onChoose,
}: {
  programme: Programme | null
  /** The name of who runs it. */
  owner: string | null
  nodes: readonly Node[]
  /** ISO date that it is drawn as of. */
  asOf: string
} & Choosing) {
  const t = useT()
  const tree = useRef<HTMLDivElement>(null)
  useFitToPaper(tree)
  return (
    <figure className={classes.chart} aria-label={t('programme:chart.title')}>
      <figcaption className={classes.caption}>
        {t('programme:chart.caption', { date: formatDate(asOf) })}
      </figcaption>
      <div className={classes.scroll}>
        <div className={classes.tree} ref={tree}>
          <div className={classes.top}>
            <strong>{programme?.name ?? t('programme:title')}</strong>
            {owner !== null && <span>{owner}</span>}
          </div>
          {nodes.length > 0 ? (
            <Level nodes={nodes} chosen={chosen} onChoose={onChoose} />
          ) : (
            <ul className={classes.level}>
              <li>
                <button type="button" className={classes.first} onClick={() => run('new')}>
                  <IconPlus size={16} aria-hidden />
                  {t('programme:groups.first')}
                </button>
              </li>
            </ul>
          )}
        </div>
      </div>
      {nodes.length > 0 && (
        <details className={classes.details}>
          <summary>{t('charts:asTable')}</summary>
          <ChartTable nodes={nodes} />
        </details>
      )}
    </figure>
  )
}

function Level({ nodes, chosen, onChoose }: { nodes: readonly Node[] } & Choosing) {
  return (
    <ul className={classes.level}>
      {nodes.map((node) => (
        <li key={node.group.id}>
          <Box node={node} chosen={chosen} onChoose={onChoose} />
          {node.below.length > 0 && <Level nodes={node.below} chosen={chosen} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  )
}

function Box({ node: { group, members }, chosen, onChoose }: { node: Node } & Choosing) {
  const t = useT()
  const groupId = group.id
  const isOpen = chosen?.groupId === groupId
  return (
    <div className={classes.box} data-open={isOpen || undefined}>
      <button
        type="button"
        className={classes.group}
        data-chart={groupId}
        aria-pressed={isOpen && chosen.memberId === null}
        title={t('programme:chart.openGroup')}
        onClick={() => onChoose({ groupId, memberId: null })}
      >
        <strong>{group.name}</strong>
        <span className={classes.small}>{groupKindLabel(group.kind, t)}</span>
      </button>
      {members.length === 0 && <p className={classes.nobody}>{t('programme:members.none')}</p>}
      <ul className={classes.members}>
        {members.map((member) => (
          <li key={member.id}>
            <button
              type="button"
              className={classes.member}
              data-chart={member.id}
              aria-pressed={chosen?.memberId === member.id}
              title={t('programme:chart.openMember')}
              onClick={() => onChoose({ groupId, memberId: member.id })}
            >
              <MemberText member={member} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function MemberText({ member: { organisationName, role, contactName } }: { member: Member }) {
  const more = [role, contactName].filter((text) => text !== null)
  return (
    <>
      <span>{organisationName}</span>
      {more.length > 0 && <span className={classes.small}>{more.join(' · ')}</span>}
    </>
  )
}
