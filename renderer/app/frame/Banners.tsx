import { CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconFlask, IconInfoCircle, IconKey, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useContact } from '../events'
import type { OpenDocument } from '../status'
import classes from './Banners.module.css'

/** What holds for the whole file, between the top and the page; the gravest first. */
export function Banners(props: { document: OpenDocument; onWho: (() => void) | null }) {
  const { document, onWho } = props
  const { t } = useTranslation(['frame', 'common', 'errors'])
  const [seenCopy, setSeenCopy] = useState<string | null>(null)
  const lost = useContact() === 'lost'
  const copy = document.conflictCopy
  return (
    <section aria-label={t('banner.title')} className={classes.banners}>
      {lost && (
        <Banner tone="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('common:unreachable')}
        </Banner>
      )}
      {document.damaged && (
        <Banner tone="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('errors:file.damaged')} <Link to="/settings">{t('banner.toBackups')}</Link>
        </Banner>
      )}
      {copy !== null && copy !== seenCopy && (
        <Banner tone="notice" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t('banner.conflict', { copy })}
          <CloseButton
            className={classes.close}
            aria-label={t('common:close')}
            onClick={() => setSeenCopy(copy)}
          />
        </Banner>
      )}
      {onWho && (
        <Banner tone="plain" icon={<IconUser size={18} aria-hidden />}>
          {t('banner.nobody')}{' '}
          <button type="button" className={classes.link} onClick={onWho}>
            {t('banner.sayWho')}
          </button>
        </Banner>
      )}
      {document.example && (
        <Banner tone="plain" icon={<IconFlask size={18} aria-hidden />}>
          <strong>{t('banner.example')}</strong> {t('banner.exampleMeans')}
        </Banner>
      )}
      {!document.example && !document.hasSheet && (
        <Banner tone="plain" icon={<IconKey size={18} aria-hidden />}>
          {t('banner.noSheet')} <Link to="/sheet">{t('banner.toSheet')}</Link>
        </Banner>
      )}
    </section>
  )
}

function Banner(props: { tone: 'alert' | 'notice' | 'plain'; icon: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.banner} data-tone={props.tone} role={props.tone === 'plain' ? 'note' : 'status'}>
      {props.icon}
      <p>{props.children}</p>
    </div>
  )
}
