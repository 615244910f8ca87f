import { NativeSelect, Radio } from '@mantine/core'
import type { BookInfo, FoundTable, SheetInfo } from '../../../db/rules/import/outcome'
import { formatNumber } from '../../../db/rules/numbers'
import type { BookNote, CsvReading, Encoding } from '../../../db/rules/sheet'
import { type T, useT } from '../../components/word'
import classes from './exchange.module.css'
import { chooseTable, readFile } from './importActions'
import type { ImportState } from './importStore'

/** What a workbook that was read holds: what is to be said of it, how its letters were read, its sheets and tables. */
export function BookView({ state, book }: { state: ImportState; book: BookInfo }) {
  const t = useT()
  const { chosen } = state
  const tables = book.sheets.flatMap(({ tables }) => tables)
  const cut = book.sheets.some((sheet) => sheet.cut)
  return (
    <>
      {book.notes.map((note) => (
        <p key={JSON.stringify(note)} className={classes.notice}>
          {noteText(note, t)}
        </p>
      ))}
      {cut && <p className={classes.notice}>{t('imports:file.cut')}</p>}
      {book.csv && <Letters csv={book.csv} file={state.source?.file ?? null} />}
      {tables.length === 0 && (
        <p className={classes.notice} role="alert">
          {t('imports:file.noTables')}
        </p>
      )}
      {tables.length > 0 && (
        <Radio.Group
          label={t('imports:file.tables')}
          value={chosen ? `${chosen.sheet} ${chosen.table}` : ''}
          onChange={(value) => {
            const [sheet = 0, table = 0] = value.split(' ').map(Number)
            void chooseTable(sheet, table)
          }}
        >
          <ul className={classes.tables}>
            {book.sheets.map((sheet, at) => (
              <SheetTables key={sheet.name} sheet={sheet} at={at} />
            ))}
          </ul>
        </Radio.Group>
      )}
    </>
  )
}

function SheetTables({ sheet, at }: { sheet: SheetInfo; at: number }) {
  const t = useT()
  const facts = [
    sheet.hidden ? t('imports:file.hidden') : '',
    sheet.tables.length === 0 ? t('imports:file.noTable') : '',
  ].filter((fact) => fact !== '')
  return (
    <li>
      <span>
        <strong>{sheet.name}</strong>
        {facts.length > 0 && <span className={classes.dimmed}> · {facts.join(' · ')}</span>}
      </span>
      {sheet.tables.map((table, place) => (
        <Radio
          key={table.firstRow}
          value={`${at} ${place}`}
          label={tableText(table, t)}
          description={headersText(table, t)}
        />
      ))}
    </li>
  )
}

function tableText({ firstRow, lastRow }: FoundTable, t: T): string {
  const count = lastRow - firstRow + 1
  return t('imports:file.table', {
    count,
    number: formatNumber(count),
    from: String(firstRow),
    to: String(lastRow),
  })
}

function headersText({ headers }: FoundTable, t: T): string {
  const filled = headers.filter((header) => header !== '')
  return filled.length === 0
    ? t('imports:file.noHeaders')
    : t('imports:file.headers', { headers: filled.join(', ') })
}

function noteText(note: BookNote, t: T): string {
  switch (note.code) {
    case 'date1904':
      return t('imports:file.notes.date1904')
    case 'otherEnding':
      return t('imports:file.notes.otherEnding', { is: t(`imports:file.bookKind.${note.is}`) })
    case 'lostSigns':
      return t('imports:file.notes.lostSigns', { count: note.count, number: formatNumber(note.count) })
    case 'sheetLeftOut':
      return t('imports:file.notes.sheetLeftOut', { name: note.name })
  }
}

const DELIMITERS: Record<string, 'comma' | 'semicolon' | 'tab'> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
}

/** How a text file was taken apart, with lines to judge it by. */
function Letters({ csv, file }: { csv: CsvReading; file: File | null }) {
  const t = useT()
  const { delimiter, encoding, encodings, samples } = csv
  const name = t(`imports:file.delimiterName.${DELIMITERS[delimiter] ?? 'other'}`, { sign: delimiter })
  const choices = [...new Set([encoding, ...encodings])]
  return (
    <div className={classes.letters}>
      {file && samples.length > 0 && (
        <NativeSelect
          label={t('imports:file.encoding')}
          description={t('imports:file.encodingHow')}
          value={encoding}
          data={choices.map((value) => ({ value, label: t(`imports:file.encodings.${value}`) }))}
          onChange={({ currentTarget }) => void readFile(file, currentTarget.value as Encoding)}
        />
      )}
      {samples.length > 0 && (
        <ul className={classes.samples}>
          {samples.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={classes.dimmed}>{t('imports:file.delimiter', { delimiter: name })}</p>
    </div>
  )
}
