import { Button, FileButton, Progress, Radio, TextInput } from '@mantine/core'
import { IconClipboard, IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { IMPORT_KINDS, type ImportKind } from '../../../db/rules/import/concepts'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../../components/word'
import { BookView } from './BookView'
import classes from './exchange.module.css'
import { chooseKind, putAway, readFile, stopReading } from './importActions'
import { changeImport, type ImportState } from './importStore'
import { Layouts } from './Layouts'
import { PasteDialog } from './PasteDialog'

const ENDINGS = '.xlsx,.xlsm,.csv,.txt,.tsv,.xls'

/** The file, or the rows that were pasted: what it is, which table of it is read, and whom it comes from. */
export function FileStep({ state }: { state: ImportState }) {
  const { book, reading } = state
  if (reading) return <ReadingNow state={state} />
  if (!book) return <NothingYet state={state} />
  return <Given state={state} />
}

function NothingYet({ state }: { state: ImportState }) {
  const t = useT()
  const [pasting, setPasting] = useState(false)
  return (
    <div className={classes.step}>
      <div className={classes.dropZone}>
        <p>{t('imports:file.what')}</p>
        <div className={classes.buttons}>
          <FileButton accept={ENDINGS} onChange={(file) => file && void readFile(file)}>
            {(props) => (
              <Button {...props} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>
                {t('imports:file.choose')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconClipboard size={16} aria-hidden />}
            onClick={() => setPasting(true)}
          >
            {t('imports:file.paste')}
          </Button>
        </div>
      </div>
      <Sender state={state} />
      <Layouts />
      <PasteDialog opened={pasting} onClose={() => setPasting(false)} />
    </div>
  )
}

function Sender({ state: { sender } }: { state: ImportState }) {
  const t = useT()
  return (
    <TextInput
      className={classes.sender}
      label={t('imports:file.sender')}
      description={t('imports:file.senderHint')}
      value={sender}
      maxLength={200}
      onChange={({ currentTarget }) => changeImport({ sender: currentTarget.value })}
    />
  )
}

function ReadingNow({ state: { source, reading } }: { state: ImportState }) {
  const t = useT()
  if (!reading) return null
  const { phase, done, total } = reading
  return (
    <div className={classes.step} role="status">
      <p>
        <strong>{t('imports:file.reading', { name: source?.name ?? '' })}</strong>
      </p>
      <p className={classes.dimmed}>
        {t(`imports:file.phase.${phase}`)}{' '}
        {phase === 'rows' &&
          (total === null
            ? t('imports:file.rowsSoFar', { count: done, number: formatNumber(done) })
            : t('imports:file.rowsRead', { done: formatNumber(done), total: formatNumber(total) }))}
      </p>
      <Progress
        className={classes.progress}
        value={total ? (100 * done) / total : 100}
        animated={!total}
        aria-hidden
      />
      <div>
        <Button variant="default" onClick={stopReading}>
          {t('imports:file.stop')}
        </Button>
      </div>
    </div>
  )
}

function Given({ state }: { state: ImportState }) {
  const t = useT()
  const { book, source, proposal } = state
  if (!book) return null
  return (
    <div className={classes.step}>
      <div className={classes.given}>
        <IconFileSpreadsheet size={20} stroke={1.7} aria-hidden />
        <strong>{source?.name ?? book.name}</strong>
        <Button variant="subtle" size="compact-sm" onClick={() => putAway()}>
          {t('imports:file.another')}
        </Button>
      </div>
      <BookView state={state} book={book} />
      {proposal && (
        <Radio.Group
          label={t('imports:file.which')}
          description={t('imports:file.guess')}
          value={proposal.kind}
          onChange={(kind) => void chooseKind(kind as ImportKind)}
        >
          <div className={classes.choices}>
            {IMPORT_KINDS.map((kind) => (
              <Radio key={kind} value={kind} label={t(`imports:kind.${kind}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      <Sender state={state} />
    </div>
  )
}
