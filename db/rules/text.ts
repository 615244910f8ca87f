/**
 * Danish order and search (domain.md 9: æ, ø, å last; aa sorts as å). None of these throws.
 */

/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN_LETTERS: Record<string, string> = { ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l', œ: 'oe' }

function lower(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFC')
}

function withoutMarks(text: string): string {
  return text
    .replace(/[ßđðþłœ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
}

const collator = new Intl.Collator('da', { numeric: true })

/** Danish order for lists held in the window: æ ø å last, aa as å, `2` before `10`. */
export function compareDanish(a: string, b: string): number {
  return collator.compare(a, b)
}

/**
 * A key whose plain byte order is the Danish one, for SQLite, which has no collations of its own.
 * Letters in lower case without marks, `{ | }` for æ ø å (the three signs after z), ä ö ü as æ ø y, aa as å
 * (Aalborg stands with Århus). A number gets its length in front, so that `2` comes before `10`; everything
 * else is one space. Equal keys can stand for different names: sort by the key, then by the id.
 */
export function nameKey(text: string): string {
  const letters = lower(text)
    .replace(/[{|}]/g, ' ')
    .replace(/aa|å/g, '}')
    .replace(/[æä]/g, '{')
    .replace(/[øöő]/g, '|')
    .replace(/[üű]/g, 'y')
  return withoutMarks(letters)
    .replace(/[^\p{L}\p{N}{|}]+/gu, ' ')
    .trim()
    .replace(/0*(\d{1,99})/g, (_, digits: string) => String(digits.length).padStart(2, '0') + digits)
}

const SPACED_PHONE = /(?<!\d)(?:\d\d \d\d \d\d \d\d|\d{4} \d{4}|\d\d \d{3} \d{3}|\d{3} \d\d \d{3})(?!\d)/g

/**
 * A text as it is searched: lower case, no marks, æ ø å as ae oe aa (so Århus = Aarhus and Sønder = Soender;
 * ä ö as ae oe), every sign that is neither letter nor digit one space, the eight digits of a phone together.
 * Index and query both go through here, so quotes, minus, `@` and AND have no meaning of their own.
 */
export function fold(text: string): string {
  const letters = lower(text).replace(/å/g, 'aa').replace(/[æä]/g, 'ae').replace(/[øöő]/g, 'oe')
  return withoutMarks(letters)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(SPACED_PHONE, (phone) => phone.replaceAll(' ', ''))
}

/** The folded words of a query, each to be found somewhere; none of them for a query of signs only. */
export function searchWords(query: string): string[] {
  const folded = fold(query)
  return folded === '' ? [] : folded.split(' ')
}

/** Whether every word of the query stands somewhere in the text, also inside a word. An empty query finds all. */
export function matches(haystack: string, query: string): boolean {
  const folded = fold(haystack)
  return searchWords(query).every((word) => folded.includes(word))
}
