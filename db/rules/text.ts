/**
 * Danish order and search (domain.md 9: æ, ø, å last; aa sorts as å). None of these throws.
 */

/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN_LETTERS: Record<string, string> = { ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l', œ: 'oe' }

/**
 * Lower case without marks, and the three Danish letters as given; ä and ö are read as æ and ø.
 * Taken apart first, so that å counts the same in one sign or as a with a ring.
 */
function plain(text: string, danish: { æ: string; ø: string; å: string }): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/a\u030a/g, 'å')
    .replace(/a\u0308/g, 'æ')
    .replace(/o[\u0308\u030b]/g, 'ø')
    .replace(/\p{M}/gu, '')
    .replace(/[ßđðþłœ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[æøå]/g, (letter) => danish[letter as 'æ' | 'ø' | 'å'])
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
  const letters = text
    .normalize('NFKC')
    .replace(/[{|}]/g, ' ')
    .replace(/[üűÜŰ]/g, 'y')
  return plain(letters, { æ: '{', ø: '|', å: '}' })
    .replace(/aa/g, '}')
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
  return plain(text, { æ: 'ae', ø: 'oe', å: 'aa' })
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
