import type {
  AgreementStatus,
  AgreementType,
  Benefit,
  CommitmentUnit,
  Confidence,
  CountedAgreements,
  CountingRule,
  DiscussionTopic,
  GroupFigure,
  IndustryScheme,
  InteractionKind,
  Measure,
  OrganisationKind,
  PartnerStep,
  PartySide,
  ProgrammeGroupKind,
  Renewal,
  Scheme,
  Sector,
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
}

/** The label of a code; the code itself where it has none, null for what is no code. */
export function label(labels: Readonly<Record<string, string>>, code: unknown): string | null {
  return typeof code === 'string' ? (labels[code] ?? code) : null
}
