import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../app/i18n/time'
import { undo } from '../../app/toast'
import { describeEntry, type Entry, isShortened } from '../../components/history/describeChange'
import classes from './UndoPage.module.css'

/** So many sentences of one operation are told at first. */
const TOLD = 3

/** One thing somebody did: when, what, and the button that takes it back. */
export function UndoItem({ entry }: { entry: Entry }) {
  const { t } = useTranslation('undo')
  const [whole, setWhole] = useState(false)
  const takeBack = useMutation({ mutationFn: () => undo(entry.n) })
  const sentences = describeEntry(entry)
  const shown = whole ? describeEntry(entry, { each: true }) : sentences.slice(0, TOLD)
  const more = sentences.length - shown.length
  const [first = ''] = sentences
  const name = entry.kind === 'undo' ? t('redo') : t('undo')
  return (
    <li className={classes.item}>
      <time dateTime={entry.at} className={classes.time}>
        {formatTime(entry.at)}
      </time>
      <div className={classes.told} data-undone={entry.undone || undefined}>
        {shown.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {(more > 0 || isShortened(entry)) && (
          <button
            type="button"
            className={classes.more}
            aria-expanded={whole}
            onClick={() => setWhole((now) => !now)}
          >
            {whole ? t('less') : more > 0 ? t('more', { count: more }) : t('each')}
          </button>
        )}
      </div>
      <div className={classes.act}>
        {entry.undone ? (
          <span className={classes.undone}>{t(entry.kind === 'undo' ? 'redone' : 'undone')}</span>
        ) : (
          (entry.kind === 'edit' || entry.kind === 'undo') && (
            <Button
              variant="default"
              aria-label={`${name}: ${first}`}
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate()}
            >
              {name}
            </Button>
          )
        )}
      </div>
    </li>
  )
}
