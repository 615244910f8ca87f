import { describe, expect, it } from 'vitest'
import { documentIn } from '../../../electron/arguments'

describe('the document named on the command line', () => {
  const exe = 'C:\\Users\\ane\\AppData\\Local\\Programs\\Drejebog\\Drejebog.exe'

  it('is found as Explorer passes it, with spaces and Danish letters', () => {
    const path = 'C:\\Users\\ane\\Delte filer\\Øst æ.drejebog'
    expect(documentIn([exe, path], 'C:\\', 'win32')).toBe(path)
  })

  it('is found among the switches that Chromium adds to a second start', () => {
    const argv = [
      exe,
      '--allow-file-access-from-files',
      '--original-process-start-time=1337',
      'P:\\a.DREJEBOG',
    ]
    expect(documentIn(argv, 'C:\\', 'win32')).toBe('P:\\a.DREJEBOG')
  })

  it('keeps a network path', () => {
    expect(documentIn([exe, '\\\\server\\delt\\a.drejebog'], 'C:\\', 'win32')).toBe(
      '\\\\server\\delt\\a.drejebog',
    )
  })

  it('is seen from the folder the start was made in', () => {
    expect(documentIn(['drejebog', 'b/a.drejebog'], '/home/ane', 'linux')).toBe('/home/ane/b/a.drejebog')
    expect(documentIn([exe, 'a.drejebog'], 'P:\\delt', 'win32')).toBe('P:\\delt\\a.drejebog')
  })

  it('is read from an address, as file managers on Linux pass it', () => {
    expect(documentIn(['drejebog', 'file:///home/ane/%C3%98st.drejebog'], '/', 'linux')).toBe(
      '/home/ane/Øst.drejebog',
    )
  })

  it.each([
    ['nothing', []],
    ['the folder of a development build', ['.']],
    ['a switch that looks like a document', ['--user-data-dir=x.drejebog']],
    ['a Windows switch that looks like a document', ['/p:x.drejebog']],
    ['another kind of file', ['C:\\a.xlsx']],
    ['a web address', ['https://example.com/a.drejebog']],
    ['a file on another computer by address', ['file://%00/a.drejebog']],
  ])('is none where there is %s', (_what, words) => {
    expect(documentIn([exe, ...words], 'C:\\', 'win32')).toBeNull()
  })

  it('is never the program itself', () => {
    expect(documentIn(['/opt/x.drejebog'], '/', 'linux')).toBeNull()
  })

  it('may start with a slash on Linux, where that is no switch', () => {
    expect(documentIn(['drejebog', '/a.drejebog'], '/', 'linux')).toBe('/a.drejebog')
  })
})
