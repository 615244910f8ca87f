import { licences } from 'virtual:licences'
import { TextInput } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { fold } from '../../../db/rules/text'
import { usePageTitle } from '../../app/pageTitle'
import { useT } from '../../components/word'
import classes from './licences.module.css'

/** What Drejebog is made of, and the licence of each part; its text when clicked. */
export function LicencesPage() {
  const t = useT()
  usePageTitle(t('licences:title'))
  const [query, setQuery] = useState('')
  const shown = licences.filter(({ name }) => fold(name).includes(fold(query.trim())))
  return (
    <div className={classes.page}>
      <h1>{t('licences:title')}</h1>
      <p className={classes.about}>{t('licences:about')}</p>
      <p className={classes.about}>{t('licences:chromium')}</p>
      <TextInput
        className={classes.find}
        label={t('licences:find')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" className={classes.about}>
        {shown.length > 0 ? t('licences:count', { count: shown.length }) : t('licences:none')}
      </p>
      <div>
        {shown.map(({ name, version, licence, text }) => (
          <details key={`${name} ${version}`} className={classes.part}>
            <summary className={classes.line}>
              <IconChevronRight size={16} aria-hidden className={classes.arrow} />
              <span className={classes.name}>{name}</span>
              <span className={classes.fact}>{version}</span>
              <span className={classes.fact}>{licence}</span>
            </summary>
            <pre className={classes.text}>{text}</pre>
          </details>
        ))}
      </div>
    </div>
  )
}
