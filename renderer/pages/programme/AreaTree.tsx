import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type Branch, forest } from '../../../db/rules/hierarchy'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { Field } from '../../components/fields/Field'
import { NewRow } from '../../components/record/NewRow'
import { useT } from '../../components/word'
import { AREA_NAME, AREA_PARENT, AREAS } from './fields'
import type { Area } from './programme'
import classes from './programme.module.css'

/** Where a new area is being written: on top, or in another one. */
type Adding = { parentId: string | null } | null

/** The housing areas, each under the one that it lies in. */
export function AreaTree({ areas }: { areas: readonly Area[] }) {
  const t = useT()
  const [adding, setAdding] = useState<Adding>(null)
  const newArea = (parentId: string | null) =>
    adding?.parentId === parentId && (
      <NewRow
        declaration={{ ...AREAS, fresh: () => ({ parentId }) }}
        rows={areas}
        create={(values) => client.areas.create({ note: null, ...values } as Omit<Area, 'id'>)}
        onClose={() => setAdding(null)}
      />
    )
  const level = (branches: readonly Branch<Area>[]) => (
    <ul className={classes.areas}>
      {branches.map(({ row, below }) => (
        <li key={row.id}>
          <AreaRow area={row} onAdd={() => setAdding({ parentId: row.id })} />
          {newArea(row.id)}
          {below.length > 0 && level(below)}
        </li>
      ))}
    </ul>
  )
  return (
    <section>
      <div className={classes.areasHead}>
        <h2>{t('programme:areas.title')}</h2>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => setAdding({ parentId: null })}
        >
          {t('programme:areas.add')}
        </Button>
      </div>
      {newArea(null)}
      {areas.length === 0 && adding === null && <p className={classes.teach}>{t('programme:areas.none')}</p>}
      {areas.length > 0 && (
        <div className={classes.area} aria-hidden>
          <span className={classes.kind}>{t('fields:area.name')}</span>
          <span className={classes.kind}>{t('fields:area.parentId')}</span>
        </div>
      )}
      {level(forest(areas))}
    </section>
  )
}

function AreaRow({ area, onAdd }: { area: Area; onAdd: () => void }) {
  const t = useT()
  const { id, name } = area
  const save = (fields: Partial<Area>) => client.areas.update({ id, fields })
  const add = t('programme:areas.addIn', { name })
  const remove = t('record:removeRow', { name })
  return (
    <div className={classes.area} data-fields>
      <Field id={id} record={area} declaration={AREA_NAME} save={save} bare />
      <Field id={id} record={area} declaration={AREA_PARENT} save={save} bare />
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={add} title={add} onClick={onAdd}>
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={remove}
        title={remove}
        onClick={() => void client.areas.remove({ id }).then(notifyWritten, notifyFailed)}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  )
}
