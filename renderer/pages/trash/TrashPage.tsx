import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { ErrorMessage } from '../../components/ErrorMessage'
import { Chips } from '../../components/list/Chips'
import classes from './TrashPage.module.css'
import { TrashRow } from './TrashRow'
import { TRASH_KINDS } from './trash'

type Shown = (typeof TRASH_KINDS)[number] | 'all'

/** Everything that was deleted and not put back, newest first. */
export function TrashPage() {
  const { t } = useTranslation('trash')
  usePageTitle(t('title'))
  const [kind, setKind] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const [searched] = useDebouncedValue(search, 200)
  const title = useRef<HTMLHeadingElement>(null)
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orpc.trash.list.infiniteOptions({
      input: (before: number | undefined) => ({
        before,
        search: searched,
        ...(kind !== 'all' && { table: kind }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ items, more }) => (more ? items.at(-1)?.n : undefined),
      placeholderData: keepPreviousData,
    }),
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const filters = kind !== 'all' || searched.trim() !== ''
  return (
    <div className={classes.page}>
      <h1 ref={title} tabIndex={-1}>
        {t('title')}
      </h1>
      <p className={classes.about}>{t('about')}</p>
      <div className={classes.filters}>
        <TextInput
          className={classes.search}
          aria-label={t('search')}
          placeholder={t('searchHint')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Chips
          label={t('kinds')}
          chips={['all' as const, ...TRASH_KINDS].map((key) => ({ key, label: t(`kind.${key}`) }))}
          value={kind}
          onChange={(key) => setKind(key as Shown)}
        />
      </div>
      <ErrorMessage error={error} />
      {data && items.length === 0 && (
        <p className={classes.none} role="status">
          {t(filters ? 'noMatch' : 'empty')}
        </p>
      )}
      {items.length > 0 && (
        <ul className={classes.list} aria-label={t('list')}>
          {items.map((item) => (
            <TrashRow key={item.id} item={item} onRestored={() => title.current?.focus()} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </div>
  )
}
