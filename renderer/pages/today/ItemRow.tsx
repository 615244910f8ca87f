import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatPhone } from '../../../db/rules/identifiers'
import { DateText } from '../../components/dates/DateText'
import { DueText } from '../../components/nextSteps/DueText'
import { useT } from '../../components/word'
import { itemText, type TodayItem } from './items'
import classes from './today.module.css'

/** One thing to do: what, with whom, by when, by whom, and the two things that are mostly done with it. */
export function ItemRow({
  item,
  active,
  onOpen,
  onDone,
  onLater,
}: {
  item: TodayItem
  /** The row that the keyboard stands on. */
  active: boolean
  onOpen: () => void
  onDone: () => void
  onLater: () => void
}) {
  const t = useT()
  const text = itemText(item, t)
  const { id, dueOn, organisationName, contactName, contactPhone, ownerName, ownerInitials } = item
  const phone = contactPhone === null ? null : formatPhone(contactPhone)
  const tabIndex = active ? 0 : -1
  return (
    <li className={classes.row} data-row={id} data-active={active || undefined}>
      <button type="button" className={classes.open} tabIndex={tabIndex} data-open onClick={onOpen}>
        <span className={classes.what}>
          <span className={classes.text}>{withWholeDates(text)}</span>
          <span className={classes.whom}>
            <span>
              {[organisationName ?? (item.kind === 'nextStep' ? t('today:noPartner') : null), contactName]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {phone !== null && <span className={classes.phone}>{phone}</span>}
          </span>
        </span>
        <span className={classes.due}>
          <DateText date={dueOn} />
          <DueText dueOn={dueOn} />
        </span>
        {ownerName === null ? (
          <span className={classes.owner} />
        ) : (
          <span className={classes.owner} title={ownerName}>
            <span aria-hidden>{ownerInitials}</span>
            <span className={classes.hidden}>{t('today:owner', { name: ownerName })}</span>
          </span>
        )}
      </button>
      <Button
        variant="default"
        size="compact-sm"
        px={8}
        miw={69}
        tabIndex={tabIndex}
        title={t(item.kind === 'nextStep' ? 'nextSteps:doneHint' : 'today:seenHint')}
        aria-label={t(item.kind === 'nextStep' ? 'nextSteps:doneOf' : 'today:seenOf', { text })}
        onClick={onDone}
      >
        {t(item.kind === 'nextStep' ? 'nextSteps:done' : 'today:seen')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        px={8}
        tabIndex={tabIndex}
        title={t('nextSteps:laterHint')}
        aria-label={t('nextSteps:laterOf', { text })}
        onClick={onLater}
      >
        {t('nextSteps:later')}
      </Button>
    </li>
  )
}

/** A date that is broken at the end of a line is hard to read. */
function withWholeDates(text: string): ReactNode[] {
  return text.split(/(\d\d-\d\d-\d{4})/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which have no other name
      <span key={at} className={classes.whole}>
        {part}
      </span>
    ),
  )
}
