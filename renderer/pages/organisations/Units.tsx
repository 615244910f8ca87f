import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { fold, matches } from '../../../db/rules/text'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { notifyWritten } from '../../app/toast'
import { firstOnEnter, IN_PAGE, MOST } from '../../components/fields/input'
import { Part } from '../../components/record/Part'
import { useT } from '../../components/word'
import { type OrganisationRow, type Tree, useOrganisationOptions, useTree } from './organisations'
import classes from './organisations.module.css'

const NEW = 'new'

/** All units below a partner, to any depth, and the way to add one. */
export function Units({ id }: { id: string }) {
  const t = useT()
  const tree = useTree()
  const units = tree.units(id)
  return (
    <Part title={t('organisations:units.title')}>
      {units.length === 0 ? (
        <p className={classes.hint}>{t('organisations:units.none')}</p>
      ) : (
        <Branch units={units} tree={tree} above={[id]} />
      )}
      <AddUnit parentId={id} />
    </Part>
  )
}

function Branch({ units, tree, above }: { units: OrganisationRow[]; tree: Tree; above: string[] }) {
  return (
    <ul className={classes.branch}>
      {units.map((unit) => {
        // Data that holds a circle all the same is cut where it closes.
        const below = above.includes(unit.id) ? [] : tree.units(unit.id)
        return (
          <li key={unit.id}>
            <Link to="/organisations/$id" params={{ id: unit.id }}>
              {unit.name}
            </Link>{' '}
            <span className={classes.hint}>{unit.city}</span>
            {below.length > 0 && <Branch units={below} tree={tree} above={[...above, unit.id]} />}
          </li>
        )
      })}
    </ul>
  )
}

/** Finds a partner that is to be a unit, or makes a new one of what was typed. */
function AddUnit({ parentId }: { parentId: string }) {
  const t = useT()
  const id = useId()
  const options = useOrganisationOptions()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<unknown>(null)
  const fitting = options
    .filter((option) => option.id !== parentId && matches(`${option.name} ${option.detail}`, typed))
    .slice(0, MOST)
  const isNew = typed.trim() !== '' && !options.some(({ name }) => fold(name) === fold(typed))

  const add = async (chosen: string) => {
    combobox.closeDropdown()
    setError(null)
    try {
      const organisationId = chosen === NEW ? (await client.organisations.create({ name: typed })).id : chosen
      notifyWritten(
        await client.memberships.create({ organisationId, parentId, validFrom: null, validTo: null }),
      )
      setTyped('')
    } catch (refusal) {
      setError(refusal)
    }
  }

  return (
    <div className={classes.addUnit}>
      <Combobox {...IN_PAGE} store={combobox} onOptionSubmit={(value) => void add(value)}>
        <Combobox.Target>
          <InputBase
            aria-label={t('organisations:units.add')}
            placeholder={t('organisations:units.add')}
            aria-describedby={error === null ? undefined : id}
            error={error !== null}
            leftSection={<IconPlus size={14} aria-hidden />}
            autoComplete="off"
            maxLength={500}
            value={typed}
            onClick={() => combobox.openDropdown()}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setError(null)
              combobox.openDropdown()
              combobox.selectFirstOption()
            }}
            onKeyDown={firstOnEnter(combobox, typed)}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={fitting.length === 0 && !isNew}>
          <Combobox.Options aria-label={t('organisations:units.add')}>
            {fitting.map((option) => (
              <Combobox.Option key={option.id} value={option.id}>
                {option.name} <span className={classes.hint}>{option.detail}</span>
              </Combobox.Option>
            ))}
            {isNew && (
              <Combobox.Option value={NEW}>
                {t('organisations:units.create', { name: typed.trim() })}
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {error !== null && (
        <p id={id} className={classes.error} role="alert">
          {explain(error)}
        </p>
      )}
    </div>
  )
}
