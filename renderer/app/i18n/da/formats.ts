import type { FormatCode } from '../../../../db/rules/parsed'
import type { Sentences } from '../words'

/** Why a typed text cannot be used; each says what would do. */
export const formats = {
  date: {
    unknown: 'Det er ikke en dato. Skriv for eksempel 3/4 2026, 24. dec, i dag eller +13 uger.',
    impossible: 'Den dag findes ikke. Se efter dag og måned.',
    year: 'Året skal ligge mellem 1900 og 2199.',
    weekday: 'Ugedagen passer ikke til datoen. Ret en af dem.',
  },
  number: {
    form: 'Det er ikke et tal. Skriv for eksempel 1.250 eller 70,5.',
    decimalPoint: 'Brug komma til decimaler: 70,5. Punktum deler tusinder: 1.250.',
    size: 'Tallet er for stort. Det kan have højst 15 cifre.',
  },
  money: {
    decimals: 'Et beløb har højst to decimaler.',
  },
  range: {
    form: 'Skriv et tal eller et interval, for eksempel 13-26 uger, mindst 25 eller op til 150.',
    order: 'Det mindste tal skal stå først.',
  },
  cvr: {
    characters: 'Et CVR-nummer har kun cifre.',
    length: 'Et CVR-nummer har 8 cifre. Tæl efter.',
    leadingZero: 'Et CVR-nummer begynder ikke med 0.',
    checkDigit: 'Det CVR-nummer findes ikke: cifrene passer ikke sammen. Et af dem er nok tastet forkert.',
  },
  pNumber: {
    characters: 'Et P-nummer har kun cifre.',
    length: 'Et P-nummer har 10 cifre. Tæl efter.',
  },
  gln: {
    characters: 'Et EAN-nummer har kun cifre.',
    length: 'Et EAN-nummer har 13 cifre. Tæl efter.',
    checkDigit: 'Det EAN-nummer findes ikke: cifrene passer ikke sammen. Et af dem er nok tastet forkert.',
  },
  phone: {
    characters: 'Et telefonnummer har kun cifre, mellemrum og eventuelt + foran.',
    length: 'Et dansk telefonnummer har 8 cifre. Et udenlandsk begynder med +.',
  },
  postcode: {
    characters: 'Et postnummer har kun cifre.',
    length: 'Et postnummer har 4 cifre.',
  },
  email: {
    form: 'Det er ikke en e-mailadresse. Skriv for eksempel navn@firma.dk.',
  },
  website: {
    scheme: 'En hjemmeside begynder med https:// eller http://.',
    form: 'Det er ikke en hjemmeside. Skriv for eksempel www.firma.dk.',
  },
  industryCode: {
    characters: 'En branchekode har kun cifre og eventuelt punktummer.',
    length: 'En branchekode har 6 cifre.',
  },
} as const satisfies Sentences<FormatCode>
