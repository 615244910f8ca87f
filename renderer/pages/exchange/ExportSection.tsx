import { Button, Checkbox } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { READY_WORKBOOKS, type ReadyWorkbook } from '../../../db/rules/exports'
import { client, orpc, queryClient } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'
import { ExportDialog } from '../../components/export/ExportDialog'
import { optionsOf } from '../../components/export/options'
import { useT } from '../../components/word'
import { ExportRegister } from './ExportRegister'
import classes from './exports.module.css'

/** What goes out: the ready-made workbooks, and what has gone out before. */
export function ExportSection() {
  const t = useT()
  const [kind, setKind] = useState<ReadyWorkbook | null>(null)
  return (
    <section className={classes.section} aria-labelledby="exports">
      <h2 id="exports">{t('exports:section')}</h2>
      <ul className={classes.ready}>
        {READY_WORKBOOKS.map((each) => (
          <li key={each} className={classes.workbook}>
            <IconFileSpreadsheet size={20} aria-hidden />
            <div className={classes.what}>
              <strong>{t(`exports:ready.${each}`)}</strong>
              <span>{t(`exports:about.${each}`)}</span>
            </div>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('exports:makeOf', { what: t(`exports:ready.${each}`) })}
              onClick={() => setKind(each)}
            >
              {t('exports:make')}
            </Button>
          </li>
        ))}
      </ul>
      {kind && <ReadyDialog key={kind} kind={kind} onClose={() => setKind(null)} />}
      <ExportRegister />
    </section>
  )
}

function ReadyDialog({ kind, onClose }: { kind: ReadyWorkbook; onClose: () => void }) {
  const t = useT()
  const [prefilled, setPrefilled] = useState(false)
  const columns = useQuery(orpc.exports.columns.queryOptions({ input: { kind } }))
  if (columns.error) return <ErrorMessage error={columns.error} />
  if (!columns.data) return null
  return (
    <ExportDialog
      opened
      title={t(`exports:ready.${kind}`)}
      options={optionsOf(columns.data)}
      extra={
        kind === 'targetGroupForm' && (
          <Checkbox
            label={t('exports:prefilled')}
            checked={prefilled}
            onChange={({ currentTarget }) => setPrefilled(currentTarget.checked)}
          />
        )
      }
      make={async (wanted, reason) => {
        const file = await client.exports.ready({ kind, columns: [...wanted], prefilled, reason })
        await queryClient.invalidateQueries({ queryKey: orpc.exports.register.key() })
        return file
      }}
      onClose={onClose}
    />
  )
}
