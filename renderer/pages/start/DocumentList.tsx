import { ActionIcon, Loader, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Answer, type Client, client, orpc, queryClient } from '../../app/client'
import { formatMoment } from '../../app/i18n/time'
import { openDocument, useOpening } from '../../app/opening'
import { useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import classes from './DocumentList.module.css'

type Entry = Answer<Client['documents']['list']>[number]

/** Documents that can be opened, the last opened first; what went wrong with one stands under it. */
export function DocumentList({ entries, desktop }: { entries: Entry[] | undefined; desktop: boolean }) {
  const { t } = useTranslation('start')
  const opening = useOpening()
  if (!entries) return null
  const copies = entries.filter(({ weeklyCopy }) => weeklyCopy)
  const offered =
    opening.step === 'failed' && !entries.some(({ ref }) => ref === opening.ref) ? opening.error : null
  return (
    <>
      <ErrorMessage error={offered} />
      {entries.length === 0 && <p className={classes.empty}>{t(desktop ? 'noneDesktop' : 'noneBrowser')}</p>}
      <Documents entries={entries.filter(({ weeklyCopy }) => !weeklyCopy)} desktop={desktop} />
      {copies.length > 0 && (
        <details className={classes.copies}>
          <summary>{t('weeklyCopies', { number: copies.length })}</summary>
          <p className={classes.empty}>{t('weeklyCopiesMean')}</p>
          <Documents entries={copies} desktop={desktop} />
        </details>
      )}
    </>
  )
}

function Documents({ entries, desktop }: { entries: Entry[]; desktop: boolean }) {
  return (
    <ul className={classes.list}>
      {entries.map((entry) => (
        <DocumentItem key={entry.ref} entry={entry} desktop={desktop} />
      ))}
    </ul>
  )
}

function DocumentItem({ entry, desktop }: { entry: Entry; desktop: boolean }) {
  const { t } = useTranslation('start')
  const today = useToday()
  const opening = useOpening()
  const forget = useMutation({
    mutationFn: () => client.documents.forget({ ref: entry.ref }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.documents.list.key() }),
  })
  const { ref, name, folder, openedAt, missing } = entry
  const mine = 'ref' in opening && opening.ref === ref
  const busy = mine && opening.step === 'opening'
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.open}
        aria-busy={busy}
        aria-describedby={mine && opening.step === 'failed' ? `error-${ref}` : undefined}
        onClick={() => void openDocument(entry)}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.facts}>
          {missing ? t('missing', { folder }) : t('inFolder', { folder })}
        </span>
        <span className={classes.when}>
          {busy ? <Loader size={16} aria-label={t('opening')} /> : openedAt && formatMoment(openedAt, today)}
        </span>
      </button>
      {/* A file that lies in the documents folder stays on the list whatever one does. */}
      {openedAt !== null && (desktop || missing) && (
        <Tooltip label={t('forgetHint')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('forget', { name })}
            onClick={() => forget.mutate()}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {mine && opening.step === 'failed' && <ErrorMessage error={opening.error} id={`error-${ref}`} />}
      <ErrorMessage error={forget.error} />
    </li>
  )
}
