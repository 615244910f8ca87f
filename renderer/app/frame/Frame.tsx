import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureDrawer } from '../../components/figures/FigureDrawer'
import { useCommand } from '../commands'
import { Help } from '../help/Help'
import { setNamesHidden } from '../names'
import { closeDocument } from '../opening'
import type { OpenDocument, Status } from '../status'
import { notifyFailed } from '../toast'
import { Banners } from './Banners'
import { FileState } from './FileState'
import classes from './Frame.module.css'
import { LogContact } from './LogContact'
import { NamesMark } from './NamesMark'
import { Navigation } from './Navigation'
import { SearchField } from './SearchField'
import { ToastBar } from './ToastBar'
import { UndoButtons } from './UndoButtons'
import { usePublishWhenAway } from './usePublishWhenAway'
import { WhoAreYou } from './WhoAreYou'

/** Navigation on the left, search, undo and the file's state on top, the page in the middle, the toast below. */
export function Frame(props: { status: Status; document: OpenDocument; children: ReactNode }) {
  const { status, document: open, children } = props
  const { t } = useTranslation('frame')
  const navigate = useNavigate()
  const main = useRef<HTMLElement>(null)
  const [later, setLater] = useState(false)
  const nobody = !open.example && open.staffId === null
  usePublishWhenAway(status)
  useFocusOnPage(main)
  useCommand('settings', () => void navigate({ to: '/settings' }))
  useCommand('shortcuts', () => void navigate({ to: '/shortcuts' }))
  useCommand('licences', () => void navigate({ to: '/licences' }))
  useCommand('names', () => void setNamesHidden(!status.namesHidden).catch(notifyFailed))
  useCommand('print', () => window.print())
  useCommand('closeDocument', () => void closeDocument().catch(notifyFailed))
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Navigation document={open} />
      <section className={classes.top} aria-label={t('tools')}>
        <SearchField />
        <LogContact />
        <UndoButtons />
        <NamesMark />
        <FileState document={open} today={status.today} />
      </section>
      <div className={classes.body}>
        <Banners document={open} onWho={nobody && later ? () => setLater(false) : null} />
        <main id="main" ref={main} tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <ToastBar />
      <FigureDrawer />
      <Help />
      <WhoAreYou asked={nobody && !later} onLater={() => setLater(true)} />
    </div>
  )
}

/** When a page goes and takes the focused element with it, the keyboard goes on in the new page. */
function useFocusOnPage(main: React.RefObject<HTMLElement | null>): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(pathname)
  useEffect(() => {
    const changed = before.current !== undefined && before.current !== pathname
    before.current = pathname
    if (changed && document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [pathname, main])
}
