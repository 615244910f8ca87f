import { SCHEMES, type Scheme } from '../../../db/rules/vocabulary'

/** How a scheme is told apart on the board besides its two letters: a colour and a pattern, by their numbers in the styles. */
export type Look = { hue: number; pattern: number }

/** No two alike, and those that are most often side by side differ in both. */
export const LOOKS: Record<Scheme, Look> = {
  companyTraineeship: { hue: 1, pattern: 1 },
  wageSubsidyJob: { hue: 2, pattern: 2 },
  apprenticeship: { hue: 3, pattern: 3 },
  adultApprenticeship: { hue: 3, pattern: 4 },
  ordinaryEmployment: { hue: 4, pattern: 5 },
  flexJob: { hue: 5, pattern: 6 },
  basicIntegrationEducation: { hue: 6, pattern: 7 },
  afterSchoolJob: { hue: 7, pattern: 8 },
  pocketMoneyJob: { hue: 7, pattern: 3 },
  jobRotation: { hue: 8, pattern: 2 },
  industryOrientation: { hue: 6, pattern: 4 },
  communityWork: { hue: 5, pattern: 8 },
  mentor: { hue: 8, pattern: 1 },
  network: { hue: 2, pattern: 5 },
  flexibleEducation: { hue: 1, pattern: 6 },
  other: { hue: 4, pattern: 7 },
}

/** Schemes in the order in which they are offered. */
export function inOrder(schemes: ReadonlySet<Scheme>): Scheme[] {
  return SCHEMES.filter((scheme) => schemes.has(scheme))
}
