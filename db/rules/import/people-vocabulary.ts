/** The words that offices write of people, places and what became of them (domain.md 7). See `vocabulary.ts`. */
import type { DanishLevel, Outcome, ParticipantStage, PlacementState, SlotKind, YesNo } from '../vocabulary'

type Words<Code extends string> = Readonly<Record<Code, readonly string[]>>

const yesNo: Words<YesNo> = {
  yes: ['ja', 'j', 'x', '✓', '✔', '☑', '1', 'sand', 'true', 'yes', 'ja tak', 'behov', 'nødvendig'],
  no: ['nej', 'n', '0', 'falsk', 'false', 'no', '☐', 'ingen', 'ikke behov', 'ikke nødvendig', 'intet behov'],
}

const danishLevel: Words<DanishLevel> = {
  none: ['intet dansk', 'ingen', 'intet', 'taler ikke dansk', 'begynder'],
  some: ['lidt dansk', 'lidt', 'noget', 'begrænset', 'nogenlunde', 'let øvet'],
  good: ['godt dansk', 'godt', 'god', 'rimeligt', 'øvet'],
  fluent: ['flydende dansk', 'flydende', 'modersmål', 'dansk', 'perfekt'],
}

const participantStage: Words<ParticipantStage> = {
  referred: [
    'visiteret',
    'henvist',
    'klar',
    'venter',
    'venteliste',
    'ny',
    'kandidat',
    'afventer',
    'til visitation',
  ],
  accepted: ['sagt ja', 'ja', 'ja tak', 'accepteret', 'tilmeldt', 'klar til start'],
  declined: ['sagt nej', 'nej', 'nej tak', 'afslag', 'afvist', 'takket nej'],
  withdrawn: [
    'trukket sig',
    'trukket',
    'udgået',
    'stoppet',
    'frafaldet',
    'fraflyttet',
    'annulleret',
    'afmeldt',
    'afbrudt',
  ],
  inPlacement: [
    'i forløb',
    'i gang',
    'aktiv',
    'i praktik',
    'i job',
    'startet',
    'i virksomhed',
    'igangværende',
    'forlænget',
  ],
  finished: ['færdig', 'afsluttet', 'gennemført', 'slut'],
}

const slotKind: Words<SlotKind> = {
  standing: [
    'fast plads',
    'fast',
    'faste pladser',
    'løbende',
    'fast løbende',
    'fast løbende plads',
    'standing',
  ],
  oneOff: ['enkelt plads', 'enkelt', 'enkeltplads', 'engangs', 'en gang', 'enkeltstående'],
}

const placementState: Words<PlacementState> = {
  planned: [
    'planlagt',
    'visiteret',
    'klar',
    'aftalt',
    'kommende',
    'venter',
    'afventer start',
    'ikke startet',
    'bevilget',
  ],
  inProgress: [
    'i gang',
    'igang',
    'aktiv',
    'aktivt',
    'igangværende',
    'startet',
    'løbende',
    'forlænget',
    'påbegyndt',
    'i praktik',
  ],
  completed: ['gennemført', 'afsluttet', 'færdig', 'slut', 'ophørt', 'fuldført', 'afsluttet som planlagt'],
  interrupted: ['afbrudt', 'udgået', 'stoppet', 'stoppet før tid', 'afbrudt før tid', 'ophævet', 'frafaldet'],
  cancelled: ['annulleret', 'aflyst', 'ikke påbegyndt', 'bortfaldet', 'blev ikke til noget'],
}

/** Of these words the state is in progress, and that it goes on beyond its first last day. */
export const EXTENDED = ['forlænget']

const outcome: Words<Outcome> = {
  ordinaryEmployment: [
    'ordinært job',
    'ordinær',
    'ordinært',
    'ord job',
    'job',
    'i job',
    'ansat',
    'fastansat',
    'fastansættelse',
    'ordinær ansættelse',
    'ordinær beskæftigelse',
    'beskæftigelse',
    'selvforsørgende',
  ],
  wageSubsidyJob: ['løntilskudsjob', 'løntilskud', 'lt', 'vlt', 'job med løntilskud', 'privat lt', 'off lt'],
  flexJob: ['fleksjob', 'fleks', 'flexjob', 'flex'],
  apprenticeship: ['læreplads', 'lærling', 'elev', 'elevplads', 'voksenlærling', 'vokl', 'igu'],
  education: ['uddannelse', 'udd', 'su', 'skole', 'i uddannelse', 'ordinær uddannelse', 'erhvervsuddannelse'],
  newTraineeship: ['ny praktik', 'praktik', 'vp', 'nyt forløb', 'ny virksomhedspraktik', 'anden praktik'],
  none: [
    'intet endnu',
    'intet',
    'ingen',
    'intet resultat',
    'ledig',
    'fortsat ledig',
    'retur til jobcenter',
    'tilbage til ydelse',
    'nej',
  ],
}

/** By list and code. */
export const PEOPLE_WORDS = {
  yesNo,
  danishLevel,
  participantStage,
  slotKind,
  placementState,
  outcome,
}
