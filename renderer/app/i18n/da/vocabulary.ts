import type {
  DiscussionTopic,
  IndustryScheme,
  InteractionKind,
  OrganisationKind,
  PartnerStep,
  Sector,
} from '../../../../db/rules/vocabulary'

/** The labels of the closed lists of codes. */
export const vocabulary = {
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
  keeper: { municipality: 'Kommune', housingOrganisation: 'Boligorganisation' },
} as const satisfies {
  organisationKind: Record<OrganisationKind, string>
  sector: Record<Sector, string>
  partnerStep: Record<PartnerStep, string>
  industryScheme: Record<IndustryScheme, string>
  interactionKind: Record<InteractionKind, string>
  discussionTopic: Record<DiscussionTopic, string>
  keeper: Record<'municipality' | 'housingOrganisation', string>
}
