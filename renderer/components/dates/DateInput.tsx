import { ActionIcon, Popover, TextInput, Tooltip } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import 'dayjs/locale/da'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, type IsoDate, isoWeek, parseDate } from '../../../db/rules/dates'
import type { Parsed } from '../../../db/rules/parsed'
import { useToday } from '../../app/status'
import { useT } from '../word'

type Props = {
  /** What is typed. */
  value: string
  onChange: (text: string) => void
  autoFocus?: boolean
  'data-autofocus'?: boolean
  error?: boolean
  'aria-label': string
  'aria-describedby'?: string | undefined
  /** How it is read, where it is not counted from today. */
  read?: (text: string) => Parsed<IsoDate>
}

/** A day was taken from the calendar; the text of it. */
type Pick = { compact?: false; onPick: (text: string) => void }

/** In a line with other fields: no calendar, and what was understood hovers below while one is there. */
type Compact = { compact: true }

/**
 * A date as Danes type it; what was understood stands below while it is typed. The calendar is there for those who
 * want to see the month.
 */
export function DateInput(props: Props & (Pick | Compact)) {
  return props.compact ? <CompactInput {...props} /> : <FullInput {...props} />
}

function CompactInput({ value, onChange, compact, read, ...input }: Props & Compact) {
  const t = useT()
  const { i18n } = useTranslation()
  const today = useToday()
  const understood = read ? read(value) : parseDate(value, today)
  const iso = understood.ok ? understood.value : null
  return (
    <Tooltip
      label={iso ? dayText(iso, i18n.language, t) : ''}
      disabled={iso === null}
      position="bottom-start"
      events={{ hover: true, focus: true, touch: false }}
      // In the page's own landmark, or in the dialog that keeps the keyboard.
      withinPortal={false}
    >
      <TextInput
        {...input}
        size="sm"
        value={value}
        autoComplete="off"
        placeholder={t('record:datePlaceholder')}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Tooltip>
  )
}

function FullInput({ value, onChange, compact, read, onPick, ...input }: Props & Pick) {
  const t = useT()
  const { i18n } = useTranslation()
  const today = useToday()
  const [opened, setOpened] = useState(false)
  const understood = read ? read(value) : parseDate(value, today)
  const iso = understood.ok ? understood.value : null
  return (
    <TextInput
      spellCheck={false}
      {...input}
      size="sm"
      value={value}
      autoComplete="off"
      placeholder={t('record:datePlaceholder')}
      title={t('record:dateHint')}
      description={iso && value.trim() !== formatDate(iso) ? dayText(iso, i18n.language, t) : undefined}
      inputWrapperOrder={['input', 'description']}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSection={
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-end"
          shadow="md"
          trapFocus
          returnFocus
          portalProps={{ target: '#main' }}
        >
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              tabIndex={-1}
              aria-label={t('record:calendar')}
              title={t('record:calendar')}
              // The field must not be left, since leaving it saves.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setOpened((now) => !now)}
            >
              <IconCalendar size={16} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('record:calendar')} data-part-of-field>
            <DatePicker
              locale={i18n.language}
              firstDayOfWeek={1}
              withWeekNumbers
              hideOutsideDates
              weekendDays={[]}
              previousLabel={t('record:earlier')}
              nextLabel={t('record:later')}
              defaultDate={iso ?? today}
              value={iso}
              getDayProps={(day) => ({ title: weekTitle(day, t) })}
              onChange={(day) => {
                setOpened(false)
                if (day) onPick(formatDate(day))
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}

/** `fredag 03-04-2026, uge 14`: what a shorter text was understood as. */
function dayText(iso: string, language: string, t: ReturnType<typeof useT>): string {
  // Noon, so that no time zone moves the day.
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${iso}T12:00:00Z`),
  )
  return `${name} ${formatDate(iso)}, ${weekTitle(iso, t)}`
}

function weekTitle(iso: string, t: ReturnType<typeof useT>): string {
  const { week, year } = isoWeek(iso)
  return t('record:week', { week: String(week), year: String(year) })
}
