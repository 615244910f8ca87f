import type { vocabulary as danish } from '../da/vocabulary'
import type { Words } from '../words'

/** The labels of the closed lists of codes. */
export const vocabulary = {
  organisationKind: {
    housingOrganisation: 'Housing organisation',
    municipality: 'Municipality',
    jobCentre: 'Job centre',
    company: 'Company',
    union: 'Trade union',
    employerBody: 'Employers’ association',
    school: 'School',
    association: 'Association',
    youthProject: 'Youth project',
    other: 'Other',
  },
  sector: { public: 'Public', private: 'Private' },
  partnerStep: {
    contact: 'Contact',
    dialogue: 'Dialogue',
    pledge: 'Pledge',
    assessmentCompany: 'Assessment company',
  },
  industryScheme: { DB07: 'DB07', DB25: 'DB25' },
  interactionKind: {
    call: 'Call',
    meeting: 'Meeting',
    visit: 'Visit',
    mail: 'Mail',
    discussion: 'Discussion',
  },
  discussionTopic: { workTrial: 'Work trial', education: 'Education', employment: 'Employment' },
  keeper: { municipality: 'Municipality', housingOrganisation: 'Housing organisation' },
} as const satisfies Words<typeof danish>
