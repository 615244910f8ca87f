import { ActionIcon, Button } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { holdsOn } from '../../../db/rules/dated'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { RecordTimeLine } from '../../components/history/RecordTimeLine'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { sittingFirst } from './chart'
import { GROUP_FIELDS, GROUP_NAME, MEMBERS } from './fields'
import type { Group, Member } from './programme'
import classes from './programme.module.css'

/** A group of the chart with its members, now and before, edited in place beside the chart. */
export function GroupEditor({
  group,
  members,
  memberId,
  asOf,
  onClose,
}: {
  group: Group
  /** Those of all groups. */
  members: readonly Member[]
  /** The one to begin with. */
  memberId: string | null
  /** ISO date that the chart shows. */
  asOf: string
  onClose: () => void
}) {
  const t = useT()
  const panel = useRef<HTMLElement>(null)
  const { id } = group
  const save = (fields: Partial<Group>) => client.programmeGroups.update({ id, fields })
  const isAway = (member: Member) => !holdsOn(member, asOf)
  useEffect(() => {
    const row = memberId === null ? panel.current : panel.current?.querySelector(`[data-row="${memberId}"]`)
    row?.querySelector<HTMLElement>('[data-edit]')?.focus()
  }, [memberId])
  const remove = () =>
    client.programmeGroups.remove({ id }).then((done) => {
      onClose()
      notifyWritten(done)
    }, notifyFailed)
  return (
    <section className={classes.editor} aria-label={group.name} ref={panel} data-fields>
      <div className={classes.editorHead}>
        <h2 className={classes.editorName}>
          <Field id={id} record={group} declaration={GROUP_NAME} save={save} bare />
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('programme:groups.close')}
          title={t('programme:groups.closeTitle')}
          onClick={onClose}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Rows
        declaration={MEMBERS}
        rows={sittingFirst(
          members.filter(({ groupId }) => groupId === id),
          asOf,
        )}
        api={client.groupMembers}
        owner={{ groupId: id }}
        isPast={isAway}
        extra={(member) =>
          isAway(member) && (
            <span className={classes.away}>
              {t((member.validFrom ?? '') > asOf ? 'programme:members.notYet' : 'programme:members.noLonger')}
            </span>
          )
        }
      />
      <FieldGroup id={id} record={group} fields={GROUP_FIELDS} save={save} />
      <details>
        <summary className={classes.summary}>{t('record:history')}</summary>
        <RecordTimeLine table="programme_group" id={id} name={group.name} />
      </details>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.remove}
        leftSection={<IconTrash size={16} />}
        onClick={() => void remove()}
      >
        {t('programme:groups.remove')}
      </Button>
    </section>
  )
}
