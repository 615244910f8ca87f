import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { formatDate } from '../../../db/rules/dates'
import { type Answer, type Client, client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { DateText } from '../../components/dates/DateText'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { Field } from '../../components/fields/Field'
import { changeList } from '../../components/list/listState'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { useT } from '../../components/word'
import classes from './since.module.css'

type KeptSet = Answer<Client['figureSets']['list']>[number]

const NAME: FieldDeclaration<{ name: string }> = {
  kind: 'text',
  key: 'name',
  label: 'since:name',
  required: true,
  hint: 'since:nameHint',
}

const FREEZE: NewRecordDeclaration<{ name: string }> = {
  title: 'since:freeze',
  create: 'since:freezeButton',
  hint: 'since:freezeHint',
  fields: [NAME],
  fresh: () => ({}),
}

/** Keeps all figures of the day under a name: what we say today. */
export function FreezeFigures({ asOf }: { asOf: string }) {
  return (
    <NewRecord
      declaration={FREEZE}
      create={({ name }) => client.figureSets.freeze({ name, asOf })}
      onMade={(id) => changeList('since', { chip: id })}
    />
  )
}

/** The kept figures: renamed in place, or let go of. */
export function KeptSets({ sets }: { sets: readonly KeptSet[] }) {
  const t = useT()
  return (
    <section className={classes.kept} aria-labelledby="kept">
      <h2 id="kept" className={classes.heading}>
        {t('since:kept')}
      </h2>
      <ul className={classes.sets}>
        {sets.map((set) => {
          const label = t('record:removeRow', { name: `${set.name} ${formatDate(set.asOf)}` })
          return (
            <li key={set.id} data-fields>
              <DateText date={set.asOf} />
              <Field
                id={set.id}
                record={set}
                declaration={NAME as FieldDeclaration<KeptSet>}
                save={({ name }) => client.figureSets.rename({ id: set.id, name: name ?? '' })}
                bare
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={label}
                title={label}
                onClick={() =>
                  void client.figureSets.remove({ id: set.id }).then(notifyWritten, notifyFailed)
                }
              >
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
