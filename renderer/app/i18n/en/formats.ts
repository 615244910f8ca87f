import type { FormatCode } from '../../../../db/rules/parsed'
import type { Sentences } from '../words'

/** Why a typed text cannot be used; each says what would do. */
export const formats = {
  date: {
    unknown: 'This is not a date. Dates are typed the Danish way: 3/4 2026, 24. dec, i dag or +13 uger.',
    impossible: 'That day does not exist. Check day and month; the day comes first.',
    year: 'The year must be between 1900 and 2199.',
    weekday: 'The weekday does not fit the date. Correct one of them.',
  },
  number: {
    form: 'This is not a number. Type for example 1.250 or 70,5.',
    decimalPoint: 'Use a comma for decimals: 70,5. A full stop divides thousands: 1.250.',
    size: 'The number is too large. It can have at most 15 digits.',
  },
  money: {
    decimals: 'An amount has at most two decimals.',
  },
  range: {
    form: 'Type a number or a range, for example 13-26 uger, mindst 25 or op til 150.',
    order: 'The smaller number must come first.',
  },
  cvr: {
    characters: 'A CVR number has digits only.',
    length: 'A CVR number has 8 digits. Count them.',
    leadingZero: 'A CVR number does not begin with 0.',
    checkDigit:
      'That CVR number does not exist: its digits do not fit together. One of them is probably mistyped.',
  },
  pNumber: {
    characters: 'A P-number has digits only.',
    length: 'A P-number has 10 digits. Count them.',
  },
  gln: {
    characters: 'An EAN number has digits only.',
    length: 'An EAN number has 13 digits. Count them.',
    checkDigit:
      'That EAN number does not exist: its digits do not fit together. One of them is probably mistyped.',
  },
  phone: {
    characters: 'A phone number has digits and spaces only, and + in front if need be.',
    length: 'A Danish phone number has 8 digits. A foreign one begins with +.',
  },
  postcode: {
    characters: 'A postcode has digits only.',
    length: 'A postcode has 4 digits.',
  },
  email: {
    form: 'This is not an e-mail address. Type for example name@company.dk.',
  },
  website: {
    scheme: 'A website begins with https:// or http://.',
    form: 'This is not a website. Type for example www.company.dk.',
  },
  industryCode: {
    characters: 'An industry code has digits only, and full stops if need be.',
    length: 'An industry code has 6 digits.',
  },
} as const satisfies Sentences<FormatCode>
