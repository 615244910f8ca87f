import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { describeEntry, type Entry } from '../../components/history/describeChange'
import { orpc } from '../client'
import { useCommand } from '../commands'
import { redo, undo } from '../toast'
import classes from './UndoButtons.module.css'

/** Undo and redo of the user's own work, saying what they will take. */
export function UndoButtons() {
  const { t } = useTranslation(['frame', 'changes'])
  const { data } = useQuery(orpc.changes.next.queryOptions())
  const told = (entry: Entry | null | undefined) =>
    entry
      ? describeEntry(entry, { who: t('changes:you') })
          .slice(0, 3)
          .join(' · ')
      : undefined
  const undoing = told(data?.undo)
  const redoing = told(data?.redo)
  useCommand('undo', () => void undo())
  useCommand('redo', () => void redo())
  return (
    <div className={classes.buttons}>
      <Tooltip label={undoing ? `${t('undoHint')} ${undoing}` : t('nothingToUndo')} multiline maw={360}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          aria-keyshortcuts="Control+Z"
          aria-disabled={!undoing}
          data-disabled={!undoing || undefined}
          onClick={() => undoing && void undo()}
        >
          {t('undo')}
        </Button>
      </Tooltip>
      <Tooltip label={redoing ? `${t('redoHint')} ${redoing}` : t('nothingToRedo')} multiline maw={360}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('redo')}
          aria-keyshortcuts="Control+Y"
          aria-disabled={!redoing}
          data-disabled={!redoing || undefined}
          onClick={() => redoing && void redo()}
        >
          <IconArrowForwardUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
