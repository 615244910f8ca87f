import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPhone } from '../../../db/rules/identifiers'
import { orpc } from '../client'
import { useCommand } from '../commands'
import { find, searchable } from './find'
import classes from './SearchField.module.css'

const SHOWN = 8
const ALL = 'all'
const RESULTS = 'search-results'

/** The option that the arrow keys stand on, by the id of its element. */
function chosenOption(): string | null {
  return document.querySelector(`#${RESULTS} [data-combobox-selected]`)?.id ?? null
}

/** Finds a partner from anywhere by name, town, contact or phone, and goes there. */
export function SearchField() {
  const { t } = useTranslation('frame')
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { data } = useQuery(orpc.organisations.list.queryOptions({ input: {}, enabled: wanted }))
  const rows = useMemo(() => searchable(data ?? []), [data])
  const sought = useDeferredValue(text)
  const found = useMemo(() => find(rows, sought), [rows, sought])

  // Enter goes to the first that is shown, which is not known before it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is a new object at every render
  useEffect(() => {
    setActive(found.length > 0 ? combobox.selectFirstOption() : null)
  }, [found])

  useCommand('find', () => {
    input.current?.focus()
    input.current?.select()
  })

  const leave = () => {
    combobox.closeDropdown()
    input.current?.blur()
  }
  const choose = (value: string) => {
    const q = text.trim()
    setText('')
    leave()
    if (value === ALL) void navigate({ to: '/organisations', search: { q } })
    else void navigate({ to: '/organisations/$id', params: { id: value } })
  }

  return (
    <search className={classes.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={choose}
        withinPortal={false}
        width={440}
        position="bottom-start"
        shadow="md"
      >
        <Combobox.Target withAriaAttributes={false}>
          <TextInput
            ref={input}
            role="combobox"
            aria-label={t('search')}
            aria-autocomplete="list"
            aria-expanded={combobox.dropdownOpened}
            aria-controls={combobox.dropdownOpened ? RESULTS : undefined}
            aria-activedescendant={combobox.dropdownOpened ? (active ?? undefined) : undefined}
            aria-keyshortcuts="Control+K"
            placeholder={t('searchHint')}
            title={t('searchTitle')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={text}
            maxLength={200}
            autoComplete="off"
            onFocus={() => setWanted(true)}
            onChange={(event) => {
              setText(event.currentTarget.value)
              if (event.currentTarget.value.trim() === '') combobox.closeDropdown()
              else combobox.openDropdown()
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              if (text === '') leave()
              setText('')
              combobox.closeDropdown()
            }}
            onKeyUp={() => setActive(chosenOption())}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ''}>
          <Combobox.Options id={RESULTS} aria-label={t('searchResults')} className={classes.options}>
            {found.slice(0, SHOWN).map(({ id, name, city, contactName, contactPhone }) => (
              <Combobox.Option key={id} value={id} className={classes.option}>
                <span className={classes.name}>{name}</span>
                <span className={classes.facts}>
                  {[city, contactName, contactPhone && formatPhone(contactPhone)].filter(Boolean).join(' · ')}
                </span>
              </Combobox.Option>
            ))}
            {found.length > 0 && (
              <Combobox.Option value={ALL} className={classes.all}>
                {t('showAll', { count: found.length })}
              </Combobox.Option>
            )}
            {found.length === 0 && (
              <Combobox.Option value="" disabled className={classes.none}>
                {t('nothingFound')}
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  )
}
