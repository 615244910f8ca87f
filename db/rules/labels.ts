import type {
  AgreementStatus,
  AgreementType,
  Benefit,
  CommitmentUnit,
  Confidence,
  CountedAgreements,
  CountingRule,
  DanishLevel,
  DiscussionTopic,
  DurationUnit,
  GroupFigure,
  IndustryScheme,
  InteractionKind,
  Measure,
  MentorModel,
  OrganisationKind,
  Outcome,
  Paper,
  ParticipantStage,
  PartnerStep,
  PartySide,
  PlacementState,
  ProgrammeGroupKind,
  Renewal,
  RuleKind,
  Scheme,
  Sector,
  SlotKind,
  YesNo,
} from './vocabulary'

/** What the closed lists of codes are called in Danish: in the window, and in whatever leaves it. */
export const LABELS = {
  organisationKind: {
    housingOrganisation: 'Boligorganisation',
    municipality: 'Kommune',
    jobCentre: 'Jobcenter',
    company: 'Virksomhed',
    union: 'Fagforening',
    employerBody: 'Arbejdsgiverforening',
    school: 'Skole',
    association: 'Forening',
    youthProject: 'Ungeprojekt',
    other: 'Andet',
  },
  sector: { public: 'Offentlig', private: 'Privat' },
  partnerStep: {
    contact: 'Kontakt',
    dialogue: 'Dialog',
    pledge: 'Tilsagn',
    assessmentCompany: 'Afklaringsvirksomhed',
  },
  industryScheme: { DB07: 'DB07', DB25: 'DB25' },
  interactionKind: {
    call: 'Opkald',
    meeting: 'Møde',
    visit: 'Besøg',
    mail: 'Mail',
    discussion: 'Drøftelse',
  },
  discussionTopic: {
    workTrial: 'Arbejdsprøvning',
    education: 'Uddannelse',
    employment: 'Beskæftigelse',
  },
  programmeGroupKind: {
    steeringGroup: 'Styregruppe',
    advisoryGroup: 'Følgegruppe',
    initiativeGroup: 'Initiativgruppe',
    ambassadorGroup: 'Ambassadørgruppe',
    other: 'Anden gruppe',
  },
  benefit: {
    unemploymentInsurance: 'Dagpenge',
    cashBenefit: 'Kontanthjælp',
    educationBenefit: 'Uddannelseshjælp',
    integrationBenefit: 'Integrationsydelse',
    sicknessBenefit: 'Sygedagpenge',
    resourceProgramme: 'Ressourceforløb',
    jobClarification: 'Jobafklaringsforløb',
    rehabilitation: 'Revalidering',
    flexUnemployment: 'Ledighedsydelse',
    disabilityPension: 'Førtidspension',
    selfSupporting: 'Selvforsørgende',
    other: 'Anden ydelse',
  },
  confidence: {
    high: 'Høj',
    medium: 'Middel',
    low: 'Lav',
  },
  agreementType: {
    partnership: 'Partnerskabsaftale',
    framework: 'Rammeaftale',
    subAgreement: 'Delaftale',
    local: 'Lokalaftale',
    network: 'Netværksaftale',
    letterOfIntent: 'Hensigtserklæring',
  },
  agreementStatus: {
    dialogue: 'I dialog',
    draft: 'Udkast',
    signed: 'Underskrevet',
    active: 'Aktiv',
    expired: 'Udløbet',
    terminated: 'Opsagt',
  },
  partySide: {
    own: 'Vores side',
    partner: 'Partner',
  },
  renewal: {
    none: 'Udløber',
    automatic: 'Forlænges af sig selv',
    negotiated: 'Aftales på ny',
  },
  countingRule: {
    agreements: 'Aftaler',
    units: 'Enheder',
    points: 'Punkter',
  },
  scheme: {
    companyTraineeship: 'Virksomhedspraktik',
    wageSubsidyJob: 'Løntilskudsjob',
    apprenticeship: 'Læreplads',
    adultApprenticeship: 'Voksenlærling',
    ordinaryEmployment: 'Ordinært job',
    flexJob: 'Fleksjob',
    basicIntegrationEducation: 'IGU',
    afterSchoolJob: 'Fritidsjob',
    pocketMoneyJob: 'Lommepengejob',
    jobRotation: 'Jobrotation',
    industryOrientation: 'Brancheafklaring',
    communityWork: 'Nytteindsats',
    mentor: 'Mentorordning',
    network: 'Netværk',
    flexibleEducation: 'Fleksibelt uddannelsesforløb',
    other: 'Anden ordning',
  },
  commitmentUnit: {
    slots: 'Pladser',
    people: 'Personer',
    hours: 'Timer',
    meetings: 'Møder',
    courses: 'Kurser',
  },
  measure: {
    placementsStarted: 'Startede forløb',
    placementsInProgress: 'Forløb i gang',
    placementsCompleted: 'Gennemførte forløb',
    outcomes: 'Resultater af forløb',
    slots: 'Pladser',
    participants: 'Deltagere',
    commitments: 'Aftalte pladser',
    agreements: 'Aftaler',
    discussions: 'Drøftelser',
    targetGroup: 'Målgruppens tal',
    manual: 'Indtastede tal',
  },
  countedAgreements: {
    inForce: 'Dem, der gælder',
    signed: 'Dem, der er underskrevet i perioden',
  },
  groupFigure: {
    total: 'I alt',
    active: 'I gang et andet sted',
    available: 'Til rådighed',
  },
  keeper: { municipality: 'Kommune', housingOrganisation: 'Boligorganisation' },
  yesNo: { yes: 'Ja', no: 'Nej' },
  danishLevel: { none: 'Intet dansk', some: 'Lidt dansk', good: 'Godt dansk', fluent: 'Flydende dansk' },
  participantStage: {
    referred: 'Visiteret',
    accepted: 'Sagt ja',
    declined: 'Sagt nej',
    withdrawn: 'Trukket sig',
    inPlacement: 'I forløb',
    finished: 'Færdig',
  },
  slotKind: { standing: 'Fast plads', oneOff: 'Enkelt plads' },
  mentorModel: {
    companyFullTime: 'Mentor på fuld tid i virksomheden',
    companyPartialBuyOut: 'Delvist frikøbt medarbejder',
    municipalOnSite: 'Jobcentrets mentorer på stedet',
    companyRoving: 'Én mentor for mange steder',
  },
  placementState: {
    planned: 'Planlagt',
    inProgress: 'I gang',
    completed: 'Gennemført',
    interrupted: 'Afbrudt',
    cancelled: 'Annulleret',
  },
  outcome: {
    ordinaryEmployment: 'Ordinært job',
    wageSubsidyJob: 'Løntilskudsjob',
    flexJob: 'Fleksjob',
    apprenticeship: 'Læreplads',
    education: 'Uddannelse',
    newTraineeship: 'Ny praktik',
    none: 'Intet endnu',
  },
  paper: {
    employmentContract: 'Ansættelseskontrakt',
    practiceAgreement: 'Praktikaftale',
    insurance: 'Forsikring noteret',
    ratioDeclaration: 'Erklæring om forholdstal',
    stewardHeard: 'Tillidsrepræsentant hørt',
    educationPlan: 'Undervisningsplan',
  },
  ruleKind: {
    duration: 'Varighed',
    hours: 'Timer om ugen',
    priorBenefit: 'Tid på ydelse før',
    rate: 'Tilskud i timen',
    papers: 'Papirer',
    ratio: 'Forholdstal',
    netGrowth: 'Merbeskæftigelse',
  },
  durationUnit: { days: 'Dage', weeks: 'Uger', months: 'Måneder' },
} as const satisfies {
  organisationKind: Record<OrganisationKind, string>
  sector: Record<Sector, string>
  partnerStep: Record<PartnerStep, string>
  industryScheme: Record<IndustryScheme, string>
  interactionKind: Record<InteractionKind, string>
  discussionTopic: Record<DiscussionTopic, string>
  programmeGroupKind: Record<ProgrammeGroupKind, string>
  benefit: Record<Benefit, string>
  confidence: Record<Confidence, string>
  agreementType: Record<AgreementType, string>
  agreementStatus: Record<AgreementStatus, string>
  partySide: Record<PartySide, string>
  renewal: Record<Renewal, string>
  countingRule: Record<CountingRule, string>
  scheme: Record<Scheme, string>
  commitmentUnit: Record<CommitmentUnit, string>
  measure: Record<Measure, string>
  countedAgreements: Record<CountedAgreements, string>
  groupFigure: Record<GroupFigure, string>
  keeper: Record<'municipality' | 'housingOrganisation', string>
  yesNo: Record<YesNo, string>
  danishLevel: Record<DanishLevel, string>
  participantStage: Record<ParticipantStage, string>
  slotKind: Record<SlotKind, string>
  mentorModel: Record<MentorModel, string>
  placementState: Record<PlacementState, string>
  outcome: Record<Outcome, string>
  paper: Record<Paper, string>
  ruleKind: Record<RuleKind, string>
  durationUnit: Record<DurationUnit, string>
}

/** The label of a code; the code itself where it has none, null for what is no code. */
export function label(labels: Readonly<Record<string, string>>, code: unknown): string | null {
  return typeof code === 'string' ? (labels[code] ?? code) : null
}
