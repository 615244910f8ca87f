import { unescaped } from './cells'
import { decodeXml, Tags } from './xml'

/** The shared texts in their order; of formatted ones the pieces together. */
export function readStrings(xml: string): string[] {
  const strings: string[] = []
  const tags = new Tags(xml)
  while (tags.next())
    if (tags.name === 'si' && !tags.closing) strings.push(unescaped(decodeXml(readText(tags, 'si'))))
  return strings
}

/**
 * The text of an element that holds `t`, alone or in pieces, still escaped; how it is pronounced (`rPh`) is left out.
 * @param within name of the element that the tags stand at; they stand at its end afterwards
 */
export function readText(tags: Tags, within: string): string {
  let text = ''
  let spoken = false
  if (tags.empty) return text
  while (tags.next()) {
    if (tags.name === within && tags.closing) break
    if (tags.name === 'rPh') spoken = !tags.closing && !tags.empty
    else if (tags.name === 't' && !tags.closing && !spoken) text += tags.content()
  }
  return text
}
