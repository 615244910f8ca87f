import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import { GROUP_FIELDS, GROUP_NAME, MEMBERS } from './fields'
import type { Group, Member } from './programme'
import classes from './programme.module.css'

/** A group of the chart with its members, edited in place. */
export function GroupEditor({
  group,
  members,
  onRemoved,
}: {
  group: Group
  /** Those of all groups. */
  members: readonly Member[]
  onRemoved: () => void
}) {
  const t = useT()
  const { id } = group
  const save = (fields: Partial<Group>) => client.programmeGroups.update({ id, fields })
  return (
    <section className={classes.editor} aria-label={group.name} data-fields>
      <h2 className={classes.editorName}>
        <Field id={id} record={group} declaration={GROUP_NAME} save={save} bare />
      </h2>
      <Rows
        declaration={MEMBERS}
        rows={members.filter(({ groupId }) => groupId === id)}
        api={client.groupMembers}
        owner={{ groupId: id }}
      />
      <FieldGroup id={id} record={group} fields={GROUP_FIELDS} save={save} />
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.remove}
        leftSection={<IconTrash size={16} />}
        onClick={() =>
          void client.programmeGroups.remove({ id }).then((done) => {
            onRemoved()
            notifyWritten(done)
          }, notifyFailed)
        }
      >
        {t('programme:groups.remove')}
      </Button>
    </section>
  )
}
