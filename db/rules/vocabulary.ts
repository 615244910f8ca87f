/**
 * The closed lists of codes. The window gives each its label; a code is stored, so it never changes once
 * shipped. Names follow the glossary (domain.md 1).
 */

/** What a partner is; one organisation may be several at once. */
export const ORGANISATION_KINDS = [
  'housingOrganisation',
  'municipality',
  'jobCentre',
  'company',
  'union',
  'employerBody',
  'school',
  'association',
  'youthProject',
  'other',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const SECTORS = ['public', 'private'] as const
export type Sector = (typeof SECTORS)[number]

/**
 * How far the talk with a partner has come, in order: kontakt, dialog, tilsagn, afklaringsvirksomhed.
 * "Aftale" is missing on purpose: it follows from the agreements.
 */
export const PARTNER_STEPS = ['contact', 'dialogue', 'pledge', 'assessmentCompany'] as const
export type PartnerStep = (typeof PARTNER_STEPS)[number]

/** Which edition of Dansk Branchekode a code belongs to: DB07 (2008-2024) or DB25 (in CVR from January 2025). */
export const INDUSTRY_SCHEMES = ['DB07', 'DB25'] as const
export type IndustryScheme = (typeof INDUSTRY_SCHEMES)[number]

/**
 * The kinds of entries in the contact log. `discussion` is drøftelse: what a contractor is obliged to hold after the
 * contract, whether or not it leads to an agreement (F13).
 */
export const INTERACTION_KINDS = ['call', 'meeting', 'visit', 'mail', 'discussion'] as const
export type InteractionKind = (typeof INTERACTION_KINDS)[number]

/** What a discussion is about (F13): arbejdsprøvning, uddannelse, beskæftigelse. */
export const DISCUSSION_TOPICS = ['workTrial', 'education', 'employment'] as const
export type DiscussionTopic = (typeof DISCUSSION_TOPICS)[number]
