import type { Hit } from './Found'

/** A page of the window, as the router takes it. */
type Destination =
  | { to: '/' | '/programme' }
  | {
      to:
        | '/organisations/$id'
        | '/agreements/$id'
        | '/goals/$id'
        | '/target-groups/$id'
        | '/participants/$id'
        | '/slots/$id'
      params: { id: string }
    }
type RecordPath = Extract<Destination, { params: object }>['to']

const page = (to: RecordPath, id: string | null): Destination =>
  id === null ? { to: '/' } : { to, params: { id } }

/** The page that a hit leads to, by its kind. A step that stands by itself is on "I dag". */
const DESTINATIONS: Record<Hit['kind'], (hit: Hit) => Destination> = {
  organisation: partner,
  contact: partner,
  interaction: partner,
  nextStep: partner,
  attachment: (hit) => (hit.agreementId === null ? partner(hit) : agreement(hit)),
  agreement,
  agreementPoint: agreement,
  goal: ({ id }) => page('/goals/$id', id),
  targetGroup: ({ id }) => page('/target-groups/$id', id),
  participant: ({ id }) => page('/participants/$id', id),
  slot: ({ id }) => page('/slots/$id', id),
  programmeGroup: () => ({ to: '/programme' }),
}

function partner({ organisationId }: Hit): Destination {
  return page('/organisations/$id', organisationId)
}

function agreement({ agreementId }: Hit): Destination {
  return page('/agreements/$id', agreementId)
}

/** The page on which stands what was found. */
export function destinationOf(hit: Hit): Destination {
  return DESTINATIONS[hit.kind](hit)
}
