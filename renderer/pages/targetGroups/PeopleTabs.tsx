import { type PageTab, PageTabs } from '../../components/tabs/PageTabs'

const TABS: readonly PageTab[] = [
  { to: '/target-groups', word: 'participants:tabs.numbers' },
  { to: '/participants', word: 'participants:tabs.people' },
]

/** The two ways to look at the target group: as numbers, and as the people who are followed. */
export function PeopleTabs() {
  return <PageTabs label="participants:tabs.label" tabs={TABS} />
}
