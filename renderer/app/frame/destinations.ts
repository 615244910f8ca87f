import type { Hit } from './Found'

const page = (path: string, id: string | null) => (id === null ? '/' : `${path}/${id}`)

/** The page that a hit leads to, by its kind. A step that stands by itself is on "I dag". */
const DESTINATIONS: Record<Hit['kind'], (hit: Hit) => string> = {
  organisation: partner,
  contact: partner,
  interaction: partner,
  nextStep: partner,
  attachment: (hit) => (hit.agreementId === null ? partner(hit) : agreement(hit)),
  agreement,
  agreementPoint: agreement,
  goal: ({ id }) => page('/goals', id),
  targetGroup: ({ id }) => page('/target-groups', id),
  programmeGroup: () => '/programme',
}

function partner({ organisationId }: Hit): string {
  return page('/organisations', organisationId)
}

function agreement({ agreementId }: Hit): string {
  return page('/agreements', agreementId)
}

/** The address, within the window, of what was found. */
export function destinationOf(hit: Hit): string {
  return DESTINATIONS[hit.kind](hit)
}
