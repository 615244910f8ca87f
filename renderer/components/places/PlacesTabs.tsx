import { type PageTab, PageTabs } from '../tabs/PageTabs'

const TABS: readonly PageTab[] = [
  { to: '/board', word: 'board:board' },
  { to: '/slots', word: 'slots:title' },
  { to: '/placements', word: 'placements:title' },
]

/** The ways to look at places and placements. */
export function PlacesTabs() {
  return <PageTabs label="slots:both" tabs={TABS} />
}
