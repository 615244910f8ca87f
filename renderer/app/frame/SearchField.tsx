import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconArrowRight, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import { useActions } from '../actions'
import { orpc } from '../client'
import { useCommand } from '../commands'
import { destinationOf } from './destinations'
import { Found, type Group, type Hit } from './Found'
import classes from './SearchField.module.css'

const RESULTS = 'search-results'
/** So many of one kind, once all of them are asked for. */
const ALL_OF_KIND = 100
const IN_LIST = 'inList'

/** The option that the arrow keys stand on, by the id of its element. */
function chosenOption(): string | null {
  return document.querySelector(`#${RESULTS} [data-combobox-selected]`)?.id ?? null
}

/** Finds anything in the file from anywhere, and what can be done; empty it offers what was written about last. */
export function SearchField() {
  const t = useT()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Hit['kind'] | undefined>()
  const [active, setActive] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const query = useDeferredValue(text.trim())
  const open = combobox.dropdownOpened
  const { data, error } = useQuery(
    orpc.search.find.queryOptions({
      input: kind ? { query, kind, limit: ALL_OF_KIND } : { query },
      enabled: open && query !== '',
      placeholderData: keepPreviousData,
      // What was found before may have been changed since.
      gcTime: 0,
    }),
  )
  const recent = useQuery(orpc.search.recent.queryOptions({ enabled: open && query === '' }))
  const groups = query === '' ? [] : (data ?? [])
  const partners = groups.find((group) => group.kind === 'organisation')
  const actions = useActions(query)
  const empty = query === ''
  const nothing = !empty && data !== undefined && groups.length === 0 && actions.length === 0

  // Enter goes to the first that is shown, which is not known before it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is a new object at every render
  useEffect(() => {
    if (open) setActive(combobox.selectFirstOption())
  }, [data, recent.data, query, kind, open])

  useCommand('find', () => {
    input.current?.focus()
    input.current?.select()
    combobox.openDropdown()
  })

  const leave = () => {
    combobox.closeDropdown()
    input.current?.blur()
  }
  const choose = (value: string) => {
    const [what = '', id = ''] = value.split(' ')
    const hit = [...groups.flatMap(({ hits }) => hits), ...(recent.data ?? [])].find(
      (each) => optionOf(each) === value,
    )
    if (what === 'more') {
      setKind(id as Hit['kind'])
      return
    }
    setText('')
    setKind(undefined)
    leave()
    if (what === IN_LIST) void navigate({ to: '/organisations', search: { q: text.trim() } })
    else if (what === 'do') actions.find(({ key }) => key === id)?.run()
    else if (hit) void navigate(destinationOf(hit))
  }

  return (
    <search className={classes.search}>
      <Combobox
        store={combobox}
        onOptionSubmit={choose}
        withinPortal={false}
        width={560}
        position="bottom-start"
        shadow="md"
      >
        <Combobox.Target withAriaAttributes={false}>
          <TextInput
            spellCheck={false}
            ref={input}
            role="combobox"
            aria-label={t('search:label')}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? RESULTS : undefined}
            aria-activedescendant={open ? (active ?? undefined) : undefined}
            aria-keyshortcuts="Control+K"
            placeholder={t('search:hint')}
            title={t('search:title')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={text}
            maxLength={200}
            autoComplete="off"
            onClick={() => combobox.openDropdown()}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setKind(undefined)
              combobox.openDropdown()
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              if (text === '') leave()
              setText('')
              setKind(undefined)
            }}
            onKeyUp={() => setActive(chosenOption())}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options id={RESULTS} aria-label={t('search:results')} className={classes.options}>
            {groups.map((group) => (
              <FoundGroup key={group.kind} group={group} query={query} whole={kind !== undefined} />
            ))}
            {empty && recent.data && recent.data.length > 0 && (
              <Combobox.Group label={t('search:recent')}>
                {recent.data.map((hit) => (
                  <Found key={hit.id} hit={hit} query="" value={optionOf(hit)} />
                ))}
              </Combobox.Group>
            )}
            {kind === undefined && actions.length > 0 && (
              <Combobox.Group label={t('search:actionsTitle')}>
                {actions.map(({ key, name, keys }) => (
                  <Combobox.Option key={key} value={`do ${key}`} className={classes.option}>
                    <IconArrowRight size={18} stroke={1.6} aria-hidden className={classes.icon} />
                    <span className={classes.told}>{name}</span>
                    {keys && <kbd className={classes.keys}>{keys}</kbd>}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            )}
            {partners && (
              <Combobox.Option value={IN_LIST} className={classes.all}>
                {t('search:inList', { count: partners.count, number: formatNumber(partners.count) })}
              </Combobox.Option>
            )}
            {nothing && (
              <Combobox.Option value="" disabled className={classes.none}>
                {t('search:nothing')}
              </Combobox.Option>
            )}
          </Combobox.Options>
          <ErrorMessage error={error ?? recent.error} />
        </Combobox.Dropdown>
      </Combobox>
    </search>
  )
}

/** What was found of one kind, and the way to the rest of it. */
function FoundGroup({ group, query, whole }: { group: Group; query: string; whole: boolean }) {
  const t = useT()
  const { kind, count, hits } = group
  return (
    <Combobox.Group label={t(`search:groups.${kind}`)}>
      {hits.map((hit) => (
        <Found key={hit.id} hit={hit} query={query} value={optionOf(hit)} />
      ))}
      {!whole && count > hits.length && (
        <Combobox.Option value={`more ${kind}`} className={classes.all}>
          {t('search:more', { number: formatNumber(count) })}
        </Combobox.Option>
      )}
    </Combobox.Group>
  )
}

/** Several records may lead to one page, and every option needs a value of its own. */
const optionOf = ({ id }: Hit) => `to ${id}`
