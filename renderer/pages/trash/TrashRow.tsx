import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../app/client'
import { i18n } from '../../app/i18n'
import { formatMoment } from '../../app/i18n/time'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { counted } from '../../components/history/describeChange'
import { describeDeleted } from '../../components/history/describeDeleted'
import { useT } from '../../components/word'
import classes from './TrashPage.module.css'
import type { TrashItem, TrashKind } from './trash'

/** Something deleted: what it was, what it hung on, what went along, when and by whom; and the way back. */
export function TrashRow({ item, onRestored }: { item: TrashItem; onRestored: () => void }) {
  const t = useT()
  const today = useToday()
  const restore = useMutation({
    mutationFn: () => client.trash.restore({ id: item.id }),
    onSuccess: (done) => {
      notifyWritten(done)
      onRestored()
    },
    onError: notifyFailed,
  })
  const { name, detail, partner } = describeDeleted(item.deleted)
  const along = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    item.along.map(({ table, count }) => counted(table, count)),
  )
  const more = [
    detail,
    partner === null ? '' : t('trash:of', { name: partner }),
    along === '' ? '' : t('trash:along', { things: along }),
  ]
  return (
    <li className={classes.item}>
      <span className={classes.kind}>{t(`trash:one.${item.deleted.table as TrashKind}`)}</span>
      <div className={classes.what}>
        <strong>{name}</strong>
        <span className={classes.more}>{more.filter((part) => part !== '').join(' · ')}</span>
      </div>
      <span className={classes.when}>
        {t('trash:deletedBy', {
          when: formatMoment(item.at, today),
          who: item.staffName ?? t('changes:somebody').toLocaleLowerCase(i18n.language),
        })}
      </span>
      <Button
        variant="default"
        leftSection={<IconRestore size={16} aria-hidden />}
        aria-label={`${t('trash:restore')}: ${name}`}
        loading={restore.isPending}
        onClick={() => restore.mutate()}
      >
        {t('trash:restore')}
      </Button>
    </li>
  )
}
