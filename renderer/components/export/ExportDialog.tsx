import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useNamesHidden } from '../../app/names'
import { ErrorMessage } from '../ErrorMessage'
import { saveFile } from '../saveFile'
import { useT } from '../word'
import classes from './export.module.css'
import { type ExportOption, firstTicked } from './options'

/** Whom it is for and what for; null for our own use, or for nothing said. */
export type Reason = { recipient: string | null; purpose: string | null }

type Props = {
  title: string
  options: readonly ExportOption[]
  /** What else is asked, such as whether a form comes filled in. */
  extra?: ReactNode
  /** @param columns keys of those that go along */
  make: (columns: readonly string[], reason: Reason) => Promise<File>
  onClose: () => void
}

/** Asks what goes along, for whom and what for, and hands the user the workbook. Closed while there is no title. */
export function ExportDialog({ opened, ...props }: Props & { opened: boolean }) {
  const t = useT()
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={t('exports:dialog', { title: props.title })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <ExportForm {...props} />
    </Modal>
  )
}

function ExportForm({ options, extra, make, onClose }: Props) {
  const t = useT()
  const own = t('exports:ownUse')
  const hidden = useNamesHidden()
  const [ticked, setTicked] = useState(() => firstTicked(options))
  const [recipient, setRecipient] = useState<string>(own)
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const chosen = options.filter(({ key }) => ticked.includes(key))
  const ofSheets = options.some(({ columns }) => columns.length > 1)
  const persons = chosen.some(({ person }) => person)
  const missing = {
    columns: chosen.length === 0,
    recipient: recipient.trim() === '',
    purpose: persons && purpose.trim() === '',
  }

  const submit = async () => {
    setTried(true)
    if (Object.values(missing).includes(true)) return
    setBusy(true)
    setError(null)
    try {
      const file = await make(
        chosen.flatMap(({ columns }) => columns),
        {
          recipient: recipient.trim() === own ? null : recipient.trim(),
          purpose: purpose.trim() === '' ? null : purpose.trim(),
        },
      )
      saveFile(file.name, file)
      onClose()
    } catch (refusal) {
      setError(refusal)
      setBusy(false)
    }
  }
  const tick = (key: string, on: boolean) =>
    setTicked((now) => (on ? [...now, key] : now.filter((each) => each !== key)))
  const ticks = (person: boolean) =>
    options
      .filter((option) => option.person === person)
      .map(({ key, label }) => (
        <Checkbox
          key={key}
          label={label}
          checked={ticked.includes(key)}
          onChange={({ currentTarget: { checked } }) => tick(key, checked)}
        />
      ))

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <fieldset className={classes.group}>
        <legend>{t(ofSheets ? 'exports:sheets' : 'exports:columns')}</legend>
        <div className={classes.ticks}>{ticks(false)}</div>
      </fieldset>
      {options.some(({ person }) => person) && (
        <fieldset className={classes.group}>
          <legend>{t('exports:persons')}</legend>
          <p className={classes.about}>{t('exports:personsAbout')}</p>
          <div className={classes.ticks}>{ticks(true)}</div>
        </fieldset>
      )}
      {tried && missing.columns && (
        <p role="alert" className={classes.missing}>
          {t('exports:noColumns')}
        </p>
      )}
      {extra}
      <div className={classes.reason}>
        <TextInput
          label={t('exports:recipient')}
          value={recipient}
          maxLength={200}
          error={tried && missing.recipient ? t('exports:recipientMissing') : null}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ currentTarget }) => setRecipient(currentTarget.value)}
        />
        <TextInput
          label={t('exports:purpose')}
          value={purpose}
          maxLength={200}
          withAsterisk={persons}
          error={tried && missing.purpose ? t('exports:purposeMissing') : null}
          onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
        />
      </div>
      {hidden && (
        <p className={classes.about} role="note">
          {t('exports:namesHidden')}
        </p>
      )}
      <p className={classes.about}>{t('exports:noted')}</p>
      <ErrorMessage error={error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={busy} data-autofocus>
          {t('exports:save')}
        </Button>
      </div>
    </form>
  )
}
