import { describe, expect, it, vi } from 'vitest'
import { fileName } from '../../../electron/dialogs'

vi.mock('electron', () => ({ app: {}, dialog: {}, shell: {}, safeStorage: {} }))

describe('the name suggested for a new file', () => {
  it('keeps what people write', () => {
    expect(fileName('Områdesekretariat Øst, 2026')).toBe('Områdesekretariat Øst, 2026')
  })

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\a', 'C--a'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['a\u0000b\nc', 'a-b-c'],
    [' .skjult ', 'skjult'],
    ['slut...', 'slut'],
    ['NUL', '_NUL'],
    ['com1.x', '_com1.x'],
    ['Console', 'Console'],
    ['', ''],
    ['///', ''],
  ])('turns %j into %j', (given, made) => {
    expect(fileName(given)).toBe(made)
  })

  it('is no longer than a folder bears', () => {
    expect(fileName('å'.repeat(500))).toHaveLength(100)
  })
})
