/** `Mette Holm` → `MH`: the first letters of the names, three at most. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/[\s-]+/)
  return words
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3)
    .toLocaleUpperCase('da')
}
