/**
 * The words and abbreviations that offices write for the closed lists of codes (domain.md 7), in any spelling: they are
 * compared in the form that `comparable` gives. No word stands for two codes of one list.
 */
import type {
  AgreementStatus,
  AgreementType,
  Benefit,
  InteractionKind,
  OrganisationKind,
  Scheme,
  Sector,
} from '../vocabulary'

import { PEOPLE_WORDS } from './people-vocabulary'

type Words<Code extends string> = Readonly<Record<Code, readonly string[]>>

const organisationKind: Words<OrganisationKind> = {
  housingOrganisation: [
    'boligorganisation',
    'boligselskab',
    'boligforening',
    'almen boligorganisation',
    'boligorg',
    'bo',
  ],
  municipality: ['kommune', 'kommunen', 'kommunal', 'forvaltning', 'komm'],
  jobCentre: ['jobcenter', 'jobcentret', 'jobcenteret', 'jc'],
  company: ['virksomhed', 'virksomheder', 'firma', 'privat virksomhed', 'entreprenør', 'leverandør', 'virk'],
  union: ['fagforening', 'fagforbund', 'forbund', 'fagforeninger', 'lønmodtagerorganisation'],
  employerBody: [
    'arbejdsgiverforening',
    'arbejdsgiverorganisation',
    'brancheforening',
    'erhvervsforening',
    'arbejdsgivere',
  ],
  school: ['skole', 'uddannelsesinstitution', 'erhvervsskole', 'produktionsskole', 'skoler'],
  association: ['forening', 'frivillig forening', 'idrætsforening', 'foreninger', 'ngo'],
  youthProject: ['ungeprojekt', 'ungdomsprojekt', 'ungeindsats'],
  other: ['andet', 'anden', 'andre', 'øvrige', 'øvrigt'],
}

const sector: Words<Sector> = {
  public: ['offentlig', 'offentligt', 'offentlige', 'off', 'o', 'kommunal', 'regional', 'statslig'],
  private: ['privat', 'private', 'priv', 'pri', 'p'],
}

const benefit: Words<Benefit> = {
  unemploymentInsurance: [
    'dagpenge',
    'a-dagpenge',
    'adp',
    'dp',
    'arbejdsløshedsdagpenge',
    'dagpengemodtagere',
    'dagpengemodtager',
    'forsikrede ledige',
    'a-kasse',
  ],
  cashBenefit: [
    'kontanthjælp',
    'kth',
    'kh',
    'kontanthjælpsmodtagere',
    'kontanthjælpsmodtager',
    'kontanth',
    'kth-modtagere',
  ],
  educationBenefit: [
    'uddannelseshjælp',
    'uh',
    'udh',
    'uddannelseshjælpsmodtagere',
    'uddannelseshjælpsmodtager',
    'udd hjælp',
    'uddhjælp',
  ],
  integrationBenefit: [
    'integrationsydelse',
    'integration',
    'iy',
    'overgangsydelse',
    'selvforsørgelses- og hjemrejseydelse',
    'selvforsørgelses- og hjemrejseydelse eller overgangsydelse',
    'hjemrejseydelse',
    'sho',
  ],
  sicknessBenefit: [
    'sygedagpenge',
    'sdp',
    'sygd',
    'sygedagp',
    'sygedagpengemodtagere',
    'sygedagpengemodtager',
    'sygemeldt',
    'sygemeldte',
  ],
  resourceProgramme: [
    'ressourceforløb',
    'ressourceforløbsydelse',
    'rf',
    'rfy',
    'ressourceforl',
    'res forløb',
    'ressourceforløbsydelse under ressourceforløb',
  ],
  jobClarification: [
    'jobafklaringsforløb',
    'jobafklaring',
    'jaf',
    'jobafkl',
    'ressourceforløbsydelse under jobafklaring',
    'ressourceforløbsydelse under jobafklaringsforløb',
  ],
  rehabilitation: [
    'revalidering',
    'revalideringsydelse',
    'reva',
    'rev',
    'revalidend',
    'revalidender',
    'forrevalidering',
  ],
  flexUnemployment: ['ledighedsydelse', 'ly', 'ledighedsyd', 'ledighedsydelsesmodtagere'],
  disabilityPension: ['førtidspension', 'føp', 'førtidspensionist', 'førtidspensionister'],
  selfSupporting: ['selvforsørgende', 'selvforsørget', 'selvforsørger', 'ingen ydelse', 'uden ydelse'],
  other: ['anden ydelse', 'andet', 'anden', 'andre ydelser', 'øvrige', 'andre'],
}

const agreementType: Words<AgreementType> = {
  partnership: ['partnerskabsaftale', 'partnerskab', 'partneraftale', 'partnerskabsaft', 'samarbejdsaftale'],
  framework: ['rammeaftale', 'ramme', 'hovedaftale'],
  subAgreement: ['delaftale', 'underaftale', 'del', 'tillæg', 'tillægsaftale'],
  local: ['lokalaftale', 'lokal aftale', 'lokal'],
  network: ['netværksaftale', 'netværk'],
  letterOfIntent: ['hensigtserklæring', 'hensigt', 'intentionserklæring', 'loi', 'letter of intent'],
}

const agreementStatus: Words<AgreementStatus> = {
  dialogue: ['i dialog', 'dialog', 'under forhandling', 'forhandling', 'i gang med dialog'],
  draft: ['udkast', 'kladde', 'til underskrift', 'sendt til underskrift', 'under udarbejdelse'],
  signed: ['underskrevet', 'indgået', 'underskr', 'skrevet under'],
  active: ['aktiv', 'aktive', 'i kraft', 'gældende', 'gælder', 'i gang', 'kørende'],
  expired: ['udløbet', 'ophørt', 'afsluttet', 'slut', 'færdig'],
  terminated: ['opsagt', 'afbrudt', 'annulleret', 'udgået', 'opsagt før tid'],
}

const scheme: Words<Scheme> = {
  companyTraineeship: [
    'virksomhedspraktik',
    'virksomhedspraktikker',
    'virksomhedspraktikplads',
    'vp',
    'praktik',
    'praktikplads',
    'praktikpladser',
    'virk praktik',
  ],
  wageSubsidyJob: [
    'løntilskudsjob',
    'løntilskud',
    'job med løntilskud',
    'ansættelse med løntilskud',
    'vlt',
    'lt',
    'privat lt',
    'offentlig lt',
    'off lt',
    'priv lt',
    'privat løntilskud',
    'offentligt løntilskud',
    'off løntilskud',
    'løntilskud priv',
    'løntilskud privat',
    'løntilskud off',
    'løntilskud offentlig',
    'lt priv',
    'lt privat',
    'lt off',
    'lt offentlig',
    'vlt priv',
    'vlt off',
    'priv løntilskud',
    'off vlt',
    'privat vlt',
  ],
  apprenticeship: [
    'læreplads',
    'lærepladser',
    'lærling',
    'lærlinge',
    'lærling/elev',
    'elev',
    'elever',
    'elevplads',
    'elevpladser',
  ],
  adultApprenticeship: ['voksenlærling', 'voksenlærlinge', 'vokl', 'voksenlærlingeplads', 'voksenelev'],
  ordinaryEmployment: [
    'ordinært job',
    'ordinær',
    'ordinært',
    'ordinær ansættelse',
    'ordinær beskæftigelse',
    'ord job',
    'ord',
    'fast job',
    'fastansættelse',
    'ordinære timer',
  ],
  flexJob: ['fleksjob', 'fleks', 'flexjob', 'flex', 'fleksjobber'],
  basicIntegrationEducation: ['igu', 'integrationsgrunduddannelse', 'integrationsgrunduddannelsen'],
  afterSchoolJob: ['fritidsjob', 'fritid', 'fritidsjobs'],
  pocketMoneyJob: ['lommepengejob', 'lommepenge', 'lommepengeprojekt'],
  jobRotation: ['jobrotation', 'rotation', 'jobrot'],
  industryOrientation: ['brancheafklaring', 'brancheafkl', 'brancheorientering'],
  communityWork: ['nytteindsats', 'nytte', 'nyttejob', 'nyttejobs'],
  mentor: ['mentorordning', 'mentor', 'mentorer', 'mentorforløb'],
  network: ['netværk', 'netværksforløb', 'netværksmøder'],
  flexibleEducation: ['fleksibelt uddannelsesforløb', 'uddannelsesforløb', 'fleksibel uddannelse'],
  other: ['anden ordning', 'andet', 'anden', 'øvrige', 'andre'],
}

const interactionKind: Words<InteractionKind> = {
  call: ['opkald', 'telefon', 'tlf', 'telefonsamtale', 'telefonisk', 'ringet', 'ringede', 'tlf samtale'],
  meeting: [
    'møde',
    'mødt',
    'møder',
    'teams',
    'teamsmøde',
    'onlinemøde',
    'online møde',
    'opstartsmøde',
    'statusmøde',
  ],
  visit: ['besøg', 'virksomhedsbesøg', 'besøgt', 'rundvisning'],
  mail: ['mail', 'e-mail', 'email', 'mails'],
  discussion: ['drøftelse', 'drøftelser', 'drøftet'],
}

/** Words for a scheme that say besides what kind of workplace it is at. */
export const SECTOR_IN_SCHEME: Words<Sector> = {
  private: [
    'privat lt',
    'priv lt',
    'privat løntilskud',
    'priv løntilskud',
    'løntilskud priv',
    'løntilskud privat',
    'lt priv',
    'lt privat',
    'vlt priv',
    'privat vlt',
  ],
  public: [
    'off lt',
    'offentlig lt',
    'offentligt løntilskud',
    'off løntilskud',
    'løntilskud off',
    'løntilskud offentlig',
    'lt off',
    'lt offentlig',
    'vlt off',
    'off vlt',
  ],
}

/** By list and code. */
export const WORDS = {
  organisationKind,
  sector,
  benefit,
  agreementType,
  agreementStatus,
  scheme,
  interactionKind,
  ...PEOPLE_WORDS,
}
