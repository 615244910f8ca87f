import type { CellFault, CellFlag } from '../../../../db/rules/import/declaration'
import type { FormatCode } from '../../../../db/rules/parsed'
import type { Sentences } from '../words'

/** Why a cell or a row is not taken, for reasons that only the page Excel ind og ud knows. */
export const faults = {
  cell: {
    error: 'Cellen viser en fejl fra Excel. Ret formlen, eller skriv værdien.',
    cpr: 'Det ligner et CPR-nummer, og dem læser Drejebog ikke.',
    tooLong: 'Teksten er for lang.',
    required: 'Skal være udfyldt.',
  },
  date: {
    week: 'Den uge findes ikke i det år.',
    yearMissing: 'Der mangler et årstal.',
  },
  number: {
    negative: 'Tallet er under nul, og det kan det ikke være her.',
    whole: 'Det skal være et helt tal.',
    range: 'Det er ikke ét tal. Skriv et enkelt tal.',
  },
  percent: { range: 'En procent ligger mellem 0 og 100.' },
  yesNo: { unknown: 'Det er hverken ja eller nej.' },
  word: { unknown: 'Ordet kendes ikke. Vælg under Værdier, hvad det betyder.' },
  lookup: {
    unknown: 'Det står ikke i filen. Vælg under Værdier, hvad der skal ske.',
    several: 'Flere hedder det samme. Vælg under Værdier, hvilken det er.',
    left: 'Du har valgt at springe det over, og uden det handler rækken ikke om noget.',
    circle: 'Den ville komme til at høre under sig selv.',
  },
  period: { reversed: 'Slutdatoen ligger før startdatoen.' },
  hours: { week: 'Der er ikke så mange timer i en uge.' },
  birth: { differs: 'Fødselsdatoen og fødselsåret passer ikke sammen.' },
  localId: { taken: 'En anden har det nummer.' },
  extension: { notLater: 'Den nye sidste dag ligger ikke efter den, der var aftalt før.' },
  placement: { ended: 'Det siger noget om, hvordan forløbet sluttede, men det er ikke slut.' },
  row: {
    differs: 'En anden række siger noget andet om den samme.',
    hidden: 'Afsenderen har skjult rækken. Svar under Kolonner, om den skal læses.',
  },
} as const satisfies Sentences<Exclude<CellFault, FormatCode>>

/** What was noticed while a cell was read. */
export const flags = {
  date: {
    shortYear: 'Århundredet er lagt til.',
    month: 'Der står kun en måned, så den første i måneden er brugt.',
    week: 'Der står en uge, så ugens mandag er brugt.',
    weekEnd: 'Der står en uge, så ugens søndag er brugt.',
    monthEnd: 'Der står kun en måned, så den sidste i måneden er brugt.',
    time: 'Klokkeslættet er ikke taget med.',
    serial: 'Excels nummer på en dag er læst som en dato.',
    text: 'Datoen var skrevet som tekst.',
    fuzzy: 'Det er ikke en bestemt dag. Teksten er lagt i noten.',
    supplied: 'Der var ingen frist, så den er sat til to uger efter.',
  },
  number: {
    negative: 'Læst som et tal under nul.',
    range: 'Der står et interval, og det ene tal er brugt.',
    approx: 'Der står cirka, og tallet er brugt.',
    thousands: 'Ganget med 1.000.',
  },
  empty: { word: 'Læst som tomt.' },
  phone: { several: 'Der står flere numre, og det første er brugt.' },
  postcode: { split: 'Postnummer og by er skilt ad.' },
  text: { apostrophe: 'Et tegn foran er taget væk.' },
  parent: { stands: 'Den hører allerede under en anden, og det er ikke ændret.' },
  sector: { stands: 'Listen siger en anden sektor end den, der står. Den er ikke ændret.' },
  state: {
    stands: 'Filen er længere fremme end listen. Det er ikke ændret.',
    supplied: 'Der stod ingen status. Den er sat ud fra datoerne.',
  },
  end: { supplied: 'Der står ikke, hvilken dag det sluttede. {{more}} er brugt.' },
  extension: { dayMissing: 'Der står, at det er forlænget, men ikke til hvornår.' },
  placement: {
    overlaps: 'Deltageren har allerede et forløb her i samme tid. Er startdatoen rettet?',
  },
  localId: { stands: 'Deltageren har nummer {{more}} hos os. Det er ikke ændret.' },
  free: { differs: 'Drejebog regner {{more}} ledige ud fra forløbene. Listens tal gemmes ikke.' },
  quota: { all: 'Der stod intet antal for jobcentret, så det skal holde alle pladserne besat.' },
} as const satisfies Sentences<CellFlag>
