import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { PAPERS, type Paper } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { Part } from '../../components/record/Part'
import { useT } from '../../components/word'
import { paperLabel } from './fields'
import type { PaperRow } from './placements'
import classes from './placements.module.css'

/**
 * The papers of a placement as a list to tick off: there since a day, or not needed for a reason.
 * @param required those that the rules of the scheme ask for; what was said of others stands there all the same
 */
export function Papers({
  placementId,
  required,
  rows,
}: {
  placementId: string
  required: readonly Paper[]
  rows: readonly PaperRow[]
}) {
  const t = useT()
  const said = new Map(rows.map((row) => [row.paper, row]))
  const shown = PAPERS.filter((paper) => required.includes(paper) || said.has(paper))
  return (
    <Part title={t('placements:papers.title')}>
      {shown.length === 0 && <p className={classes.hint}>{t('placements:papers.none')}</p>}
      <ul className={classes.plain}>
        {shown.map((paper) => (
          <PaperLine
            key={paper}
            placementId={placementId}
            paper={paper}
            row={said.get(paper) ?? null}
            isRequired={required.includes(paper)}
          />
        ))}
      </ul>
    </Part>
  )
}

function PaperLine({
  placementId,
  paper,
  row,
  isRequired,
}: {
  placementId: string
  paper: Paper
  row: PaperRow | null
  isRequired: boolean
}) {
  const t = useT()
  const today = useToday()
  const [reason, setReason] = useState<string | null>(null)
  const name = paperLabel(paper, t)
  const write = (fields: { receivedOn: string | null; notNeededBecause: string | null }) =>
    row === null
      ? client.placementPapers.create({ placementId, paper, ...fields })
      : client.placementPapers.update({ id: row.id, fields })
  const takeBack = () =>
    row && client.placementPapers.remove({ id: row.id }).then(notifyWritten, notifyFailed)
  const receive = () => write({ receivedOn: today, notNeededBecause: null }).then(notifyWritten, notifyFailed)
  const skip = async (event: FormEvent) => {
    event.preventDefault()
    try {
      notifyWritten(await write({ receivedOn: null, notNeededBecause: reason }))
      setReason(null)
    } catch (error) {
      notifyFailed(error)
    }
  }
  const isThere = row !== null && row.receivedOn !== null
  const text = [
    isThere && t('placements:papers.received', { date: formatDate(row.receivedOn ?? '') }),
    row?.notNeededBecause != null && t('placements:papers.notNeeded', { reason: row.notNeededBecause }),
    !isRequired && t('placements:papers.notAsked'),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <li className={classes.paper}>
      <Checkbox
        size="sm"
        label={name}
        checked={isThere}
        onChange={() => void (isThere ? takeBack() : receive())}
      />
      {row === null && reason === null && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.paperSkip}
          aria-label={t('placements:papers.skipFor', { paper: name })}
          onClick={() => setReason('')}
        >
          {t('placements:papers.skip')}
        </Button>
      )}
      {row?.notNeededBecause != null && (
        <ActionIcon
          className={classes.paperSkip}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('placements:papers.takeBack')}
          title={t('placements:papers.takeBack')}
          onClick={() => void takeBack()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
      {text !== '' && <p className={classes.paperSaid}>{text}</p>}
      {reason !== null && (
        <form className={classes.paperReason} onSubmit={(event) => void skip(event)}>
          <TextInput
            size="sm"
            aria-label={t('placements:papers.because')}
            placeholder={t('placements:papers.because')}
            value={reason}
            maxLength={1_000}
            autoComplete="off"
            autoFocus
            required
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setReason(null)
            }}
          />
          <Button type="submit" variant="default" disabled={reason.trim() === ''}>
            {t('placements:papers.save')}
          </Button>
        </form>
      )}
    </li>
  )
}
