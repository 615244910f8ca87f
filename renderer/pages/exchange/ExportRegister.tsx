import { useQuery } from '@tanstack/react-query'
import { READY_WORKBOOKS, type ReadyWorkbook } from '../../../db/rules/exports'
import { formatNumber } from '../../../db/rules/numbers'
import { orpc } from '../../app/client'
import { formatMoment } from '../../app/i18n/time'
import { ErrorMessage } from '../../components/ErrorMessage'
import { type T, useT } from '../../components/word'
import classes from './exports.module.css'

const HEADS = ['at', 'staff', 'what', 'recipient', 'purpose', 'columns', 'rows'] as const

/** What has left the secretariat: when, for whom, what for. */
export function ExportRegister() {
  const t = useT()
  const register = useQuery(orpc.exports.register.queryOptions())
  const now = new Date().toISOString()
  const notes = register.data ?? []
  return (
    <>
      <h3>{t('exports:register')}</h3>
      <ErrorMessage error={register.error} />
      {register.data && notes.length === 0 && <p className={classes.about}>{t('exports:registerEmpty')}</p>}
      {notes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={t('exports:register')}>
          <table className={classes.register}>
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col" data-number={head === 'rows' || undefined}>
                    {t(`exports:heads.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {notes.map((note) => (
                <tr key={note.id}>
                  <td className={classes.at}>{formatMoment(note.at, now)}</td>
                  <td>{note.staffName ?? ''}</td>
                  <td>{whatText(note.what, t)}</td>
                  <td>{note.recipient ?? t('exports:ownUse')}</td>
                  <td>{note.purpose ?? ''}</td>
                  <td title={note.columns.join(', ')}>
                    {[formatNumber(note.columns.length), note.persons && t('exports:withPersons')]
                      .filter(Boolean)
                      .join(', ')}
                  </td>
                  <td data-number>{formatNumber(note.rows)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function whatText(what: string, t: T): string {
  const ready = READY_WORKBOOKS.find((each): each is ReadyWorkbook => each === what)
  if (ready) return t(`exports:ready.${ready}`)
  if (what === 'organisations') return t('exports:lists.organisations')
  // The list of agreements shares its name with the workbook.
  return t('exports:otherList')
}
