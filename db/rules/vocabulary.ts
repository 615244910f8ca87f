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

/** The steps as they are shown, in order: with the one that follows from the agreements. */
export const SHOWN_STEPS = ['contact', 'dialogue', 'pledge', 'agreement', 'assessmentCompany'] as const
export type ShownStep = (typeof SHOWN_STEPS)[number]

/** How far a partner has come: what was written, or "aftale" where an agreement is in force and nothing lies beyond. */
export function shownStep(written: PartnerStep | null, hasAgreement: boolean): ShownStep | null {
  if (!hasAgreement) return written
  return written === 'assessmentCompany' ? written : 'agreement'
}

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

/** The groups around a programme (domain.md 1): styregruppe, følgegruppe, initiativgruppe, ambassadørgruppe. */
export const PROGRAMME_GROUP_KINDS = [
  'steeringGroup',
  'advisoryGroup',
  'initiativeGroup',
  'ambassadorGroup',
  'other',
] as const
export type ProgrammeGroupKind = (typeof PROGRAMME_GROUP_KINDS)[number]

/** What people of a target group live on (domain.md 1 and 7). */
export const BENEFITS = [
  'unemploymentInsurance',
  'cashBenefit',
  'educationBenefit',
  'integrationBenefit',
  'sicknessBenefit',
  'resourceProgramme',
  'jobClarification',
  'rehabilitation',
  'flexUnemployment',
  'disabilityPension',
  'selfSupporting',
  'other',
] as const
export type Benefit = (typeof BENEFITS)[number]

/** How sure a mapping between two category schemes is (domain.md 3). */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/**
 * The kinds of agreements: partnerskabsaftale, delaftale, rammeaftale, lokalaftale, netværksaftale, hensigtserklæring.
 */
export const AGREEMENT_TYPES = [
  'partnership',
  'framework',
  'subAgreement',
  'local',
  'network',
  'letterOfIntent',
] as const
export type AgreementType = (typeof AGREEMENT_TYPES)[number]

/** How far an agreement has come, in order. It is in force while `signed` or `active`. */
export const AGREEMENT_STATUSES = ['dialogue', 'draft', 'signed', 'active', 'expired', 'terminated'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** Whether a party stands on the programme's own side of an agreement, or is the partner it is made with. */
export const PARTY_SIDES = ['own', 'partner'] as const
export type PartySide = (typeof PARTY_SIDES)[number]

/** What happens when an agreement has run out. */
export const RENEWALS = ['none', 'automatic', 'negotiated'] as const
export type Renewal = (typeof RENEWALS)[number]

/**
 * What makes one in a count of agreements. `agreements`: each agreement, without its sub-agreements and without letters
 * of intent. `units`: each workplace that they cover. `points`: each numbered point that is sub-agreed with a unit.
 */
export const COUNTING_RULES = ['agreements', 'units', 'points'] as const
export type CountingRule = (typeof COUNTING_RULES)[number]

/** The ways into work (domain.md 2), in the order in which they are offered. */
export const SCHEMES = [
  'companyTraineeship',
  'wageSubsidyJob',
  'apprenticeship',
  'adultApprenticeship',
  'ordinaryEmployment',
  'flexJob',
  'basicIntegrationEducation',
  'afterSchoolJob',
  'pocketMoneyJob',
  'jobRotation',
  'industryOrientation',
  'communityWork',
  'mentor',
  'network',
  'flexibleEducation',
  'other',
] as const
export type Scheme = (typeof SCHEMES)[number]

/** What a commitment is counted in. */
export const COMMITMENT_UNITS = ['slots', 'people', 'hours', 'meetings', 'courses'] as const
export type CommitmentUnit = (typeof COMMITMENT_UNITS)[number]

/** What a goal is measured by. `manual`: figures that somebody enters, each with its day and source. */
export const MEASURES = [
  'placementsStarted',
  'placementsInProgress',
  'placementsCompleted',
  'outcomes',
  'slots',
  'participants',
  'commitments',
  'agreements',
  'discussions',
  'targetGroup',
  'manual',
] as const
export type Measure = (typeof MEASURES)[number]

/** Which agreements a goal counts: those in force on the day, or those that were signed in its period. */
export const COUNTED_AGREEMENTS = ['inForce', 'signed'] as const
export type CountedAgreements = (typeof COUNTED_AGREEMENTS)[number]

/** The figures of a target group: all of them, those active elsewhere, and those who are left. */
export const GROUP_FIGURES = ['total', 'active', 'available'] as const
export type GroupFigure = (typeof GROUP_FIGURES)[number]

/** What is either so or not; nothing where nobody knows. */
export const YES_NO = ['yes', 'no'] as const
export type YesNo = (typeof YES_NO)[number]

/** How well somebody speaks Danish, or has to, in order. */
export const DANISH_LEVELS = ['none', 'some', 'good', 'fluent'] as const
export type DanishLevel = (typeof DANISH_LEVELS)[number]

/** How far a participant has come: visiteret, sagt ja, sagt nej, trukket sig, i forløb, færdig. */
export const PARTICIPANT_STAGES = [
  'referred',
  'accepted',
  'declined',
  'withdrawn',
  'inPlacement',
  'finished',
] as const
export type ParticipantStage = (typeof PARTICIPANT_STAGES)[number]

/** A place that is kept filled (fast løbende plads, C15), or one that is filled once. */
export const SLOT_KINDS = ['standing', 'oneOff'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** The four mentor models of C15 (domain.md 2.4). */
export const MENTOR_MODELS = [
  'companyFullTime',
  'companyPartialBuyOut',
  'municipalOnSite',
  'companyRoving',
] as const
export type MentorModel = (typeof MENTOR_MODELS)[number]

/** How far a placement (forløb) has come. The last three are its ends. */
export const PLACEMENT_STATES = ['planned', 'inProgress', 'completed', 'interrupted', 'cancelled'] as const
export type PlacementState = (typeof PLACEMENT_STATES)[number]

/** What a placement ended in (domain.md 6, step 12). */
export const OUTCOMES = [
  'ordinaryEmployment',
  'wageSubsidyJob',
  'flexJob',
  'apprenticeship',
  'education',
  'newTraineeship',
  'none',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The papers that a scheme asks for: kontrakt, praktikaftale, forsikring, erklæring om forholdstal, TR hørt, plan. */
export const PAPERS = [
  'employmentContract',
  'practiceAgreement',
  'insurance',
  'ratioDeclaration',
  'stewardHeard',
  'educationPlan',
] as const
export type Paper = (typeof PAPERS)[number]

/**
 * What a rule of the rule book is about: how long, how many hours a week, how long on benefit before, the subsidy an
 * hour, which papers, how many supported people a workplace may have (forholdstal), and merbeskæftigelse.
 */
export const RULE_KINDS = [
  'duration',
  'hours',
  'priorBenefit',
  'rate',
  'papers',
  'ratio',
  'netGrowth',
] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** What a duration is given in. */
export const DURATION_UNITS = ['days', 'weeks', 'months'] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

/** The figures of placements: those begun, in progress on the day, completed, and with a result. */
export const PLACEMENT_FIGURES = ['started', 'inProgress', 'completed', 'outcomes'] as const
export type PlacementFigure = (typeof PLACEMENT_FIGURES)[number]
