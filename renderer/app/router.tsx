import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { AgreementPage } from '../pages/agreements/AgreementPage'
import { AgreementsPage } from '../pages/agreements/AgreementsPage'
import { BoardPage } from '../pages/board/BoardPage'
import { CategoriesPage } from '../pages/categories/CategoriesPage'
import { ContentsPage } from '../pages/contents/ContentsPage'
import { DuplicatesPage } from '../pages/duplicates/DuplicatesPage'
import { ExchangePage } from '../pages/exchange/ExchangePage'
import { GoalPage } from '../pages/goals/GoalPage'
import { GoalsPage } from '../pages/goals/GoalsPage'
import { MatchingPage } from '../pages/matching/MatchingPage'
import { OrganisationPage } from '../pages/organisations/OrganisationPage'
import { OrganisationsPage } from '../pages/organisations/OrganisationsPage'
import { ParticipantPage } from '../pages/participants/ParticipantPage'
import { ParticipantsPage } from '../pages/participants/ParticipantsPage'
import { PlacementPage } from '../pages/placements/PlacementPage'
import { PlacementsPage } from '../pages/placements/PlacementsPage'
import { ProgrammePage } from '../pages/programme/ProgrammePage'
import { RulesPage } from '../pages/rules/RulesPage'
import { SettingsPage } from '../pages/settings/SettingsPage'
import { SheetPage } from '../pages/sheet/SheetPage'
import { ShortcutsPage } from '../pages/shortcuts/ShortcutsPage'
import { SincePage } from '../pages/since/SincePage'
import { SlotPage } from '../pages/slots/SlotPage'
import { SlotsPage } from '../pages/slots/SlotsPage'
import { TargetGroupPage } from '../pages/targetGroups/TargetGroupPage'
import { TargetGroupsPage } from '../pages/targetGroups/TargetGroupsPage'
import { TodayPage } from '../pages/today/TodayPage'
import { TrashPage } from '../pages/trash/TrashPage'
import { UndoPage } from '../pages/undo/UndoPage'
import { NotFound } from './NotFound'
import { PageFailed } from './PageFailed'
import { Root } from './Root'

const root = createRootRoute({ component: Root, notFoundComponent: NotFound })

const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayPage })

const organisations = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  /** `q`: what was typed in the search field on top and is to be shown as a list. */
  validateSearch: (search): { q?: string } => (typeof search.q === 'string' ? { q: search.q } : {}),
  component: OrganisationsPage,
})

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisations/$id',
  component: OrganisationPage,
})

const agreements = createRoute({ getParentRoute: () => root, path: '/agreements', component: AgreementsPage })
const agreement = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$id',
  component: AgreementPage,
})
const targetGroups = createRoute({
  getParentRoute: () => root,
  path: '/target-groups',
  component: TargetGroupsPage,
})
const targetGroup = createRoute({
  getParentRoute: () => root,
  path: '/target-groups/$id',
  component: TargetGroupPage,
})
const participants = createRoute({
  getParentRoute: () => root,
  path: '/participants',
  component: ParticipantsPage,
})
const participant = createRoute({
  getParentRoute: () => root,
  path: '/participants/$id',
  component: ParticipantPage,
})
const board = createRoute({ getParentRoute: () => root, path: '/board', component: BoardPage })
const goals = createRoute({ getParentRoute: () => root, path: '/goals', component: GoalsPage })
const goal = createRoute({ getParentRoute: () => root, path: '/goals/$id', component: GoalPage })
const since = createRoute({ getParentRoute: () => root, path: '/since', component: SincePage })

const slots = createRoute({ getParentRoute: () => root, path: '/slots', component: SlotsPage })
const slot = createRoute({ getParentRoute: () => root, path: '/slots/$id', component: SlotPage })
const placements = createRoute({ getParentRoute: () => root, path: '/placements', component: PlacementsPage })
const placement = createRoute({
  getParentRoute: () => root,
  path: '/placements/$id',
  component: PlacementPage,
})
const matching = createRoute({
  getParentRoute: () => root,
  path: '/matching',
  /** Whom or what the others are shown beside, by id. */
  validateSearch: (search): { participant?: string; slot?: string } => {
    const { participant, slot } = search
    if (typeof slot === 'string') return { slot }
    return typeof participant === 'string' ? { participant } : {}
  },
  component: MatchingPage,
})

const exchange = createRoute({ getParentRoute: () => root, path: '/exchange', component: ExchangePage })

const programme = createRoute({ getParentRoute: () => root, path: '/programme', component: ProgrammePage })
const categories = createRoute({
  getParentRoute: () => root,
  path: '/categories',
  component: CategoriesPage,
})

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  /** `rule`: the one that a verdict was made by. */
  validateSearch: (search): { rule?: string } =>
    typeof search.rule === 'string' ? { rule: search.rule } : {},
  component: RulesPage,
})

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  component: DuplicatesPage,
})
const undo = createRoute({ getParentRoute: () => root, path: '/undo', component: UndoPage })
const trash = createRoute({ getParentRoute: () => root, path: '/trash', component: TrashPage })
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsPage })
const sheet = createRoute({ getParentRoute: () => root, path: '/sheet', component: SheetPage })
const shortcuts = createRoute({ getParentRoute: () => root, path: '/shortcuts', component: ShortcutsPage })
const contents = createRoute({ getParentRoute: () => root, path: '/contents', component: ContentsPage })
const licences = createRoute({
  getParentRoute: () => root,
  path: '/licences',
  // Some hundred kilobytes of text that hardly anybody asks for.
  component: lazyRouteComponent(() => import('../pages/licences/LicencesPage'), 'LicencesPage'),
})

/** The pages by address. The hash holds it, so that no host needs to know the pages. */
export const router = createRouter({
  routeTree: root.addChildren([
    today,
    organisations,
    organisation,
    agreements,
    agreement,
    targetGroups,
    targetGroup,
    participants,
    participant,
    board,
    goals,
    goal,
    since,
    slots,
    slot,
    placements,
    placement,
    exchange,
    matching,
    programme,
    categories,
    rules,
    duplicates,
    undo,
    trash,
    settings,
    sheet,
    shortcuts,
    contents,
    licences,
  ]),
  history: createHashHistory(),
  scrollRestoration: false,
  defaultErrorComponent: PageFailed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
