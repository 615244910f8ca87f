import { CloseButton } from '@mantine/core'
import { useT } from '../word'
import type { ListDeclaration } from './declaration'
import { filtersInWords } from './filterWords'
import classes from './list.module.css'
import type { ListState } from './listState'

/** What the list is searched and filtered by, in words, each to be taken away. */
export function FilterChips<Row extends object>({
  declaration,
  state,
  change,
}: {
  declaration: ListDeclaration<Row>
  state: ListState
  change: (change: Partial<ListState>) => void
}) {
  const t = useT()
  const { search, columnFilters } = state
  return (
    <>
      {search !== '' && (
        <span className={classes.searched}>
          <span className={classes.filterText}>{t('list:searched', { text: search })}</span>
          <CloseButton size="xs" aria-label={t('list:clearSearch')} onClick={() => change({ search: '' })} />
        </span>
      )}
      {filtersInWords(declaration, state, t).map(({ key, text }) => (
        <span key={key} className={classes.searched}>
          <span className={classes.filterText} title={text}>
            {text}
          </span>
          <CloseButton
            size="xs"
            aria-label={t('views:removeFilter', { filter: text })}
            onClick={() => change({ columnFilters: columnFilters.filter(({ id }) => id !== key) })}
          />
        </span>
      ))}
    </>
  )
}
