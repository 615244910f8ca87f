import { endingOf, savedName } from '../../../db/rules/file-names'
import { type Answer, type Client, client } from '../../app/client'

export type Attachment = Answer<Client['organisations']['get']>['attachments'][number]

/** The largest that is taken in: the backend refuses more, so nothing larger is sent to it. */
export const MOST_BYTES = 10_000_000

const IMAGES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.svg': 'image/svg+xml',
}

const ENDINGS = {
  text: ['.txt', '.csv', '.log', '.md', '.json', '.xml', '.html', '.htm', '.ics', '.vcf', '.eml'],
  pdf: ['.pdf'],
  sheet: ['.xlsx', '.xls', '.xlsm', '.ods'],
  document: ['.docx', '.doc', '.odt', '.rtf'],
  slides: ['.pptx', '.ppt', '.odp'],
  mail: ['.msg'],
  archive: ['.zip'],
} as const

export type FileKind = 'image' | keyof typeof ENDINGS | 'other'

/** What a file is, by the ending of its name alone: what a sender says of a file is not believed. */
export function kindOf(name: string): FileKind {
  const ending = endingOf(name)
  if (ending in IMAGES) return 'image'
  const kinds = Object.keys(ENDINGS) as (keyof typeof ENDINGS)[]
  return kinds.find((kind) => (ENDINGS[kind] as readonly string[]).includes(ending)) ?? 'other'
}

/** Whether it can be looked at in the program: pictures, and text, which is shown as it is written. */
export function canShow(name: string): boolean {
  return ['image', 'text'].includes(kindOf(name))
}

/** An address of a picture for `<img>` only, where nothing in a file can run. The caller revokes it. */
export function imageUrl(name: string, file: Blob): string {
  return URL.createObjectURL(new Blob([file], { type: IMAGES[endingOf(name)] ?? 'image/png' }))
}

/** So much of a text is shown; the rest is in the copy that one saves. */
const MOST_LETTERS = 200_000

/** A text as it is written: UTF-8, or what older Windows programs write. */
export async function readText(file: Blob): Promise<{ text: string; cut: boolean }> {
  const bytes = await file.arrayBuffer()
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes)
  }
  return { text: text.slice(0, MOST_LETTERS), cut: text.length > MOST_LETTERS }
}

/** Hands the user a copy under its own name. It is never opened: whatever it is, it is only bytes on their way. */
export async function saveCopy({ id, name }: Pick<Attachment, 'id' | 'name'>): Promise<void> {
  const file = await client.attachments.open({ id })
  const url = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = savedName(name, 'Bilag')
  link.click()
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
