/** A category as it is always told: its number says nothing without its scheme. */
export function categoryText(name: string, schemeName: string): string {
  return `${name} (${schemeName})`
}
