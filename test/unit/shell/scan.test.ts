import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Rule {
  what: string
  /** What must not stand in a source. */
  pattern: RegExp
  /** A line that the rule must find. */
  breach: string
  /** The files it is looked for in. */
  files: string
  /** The files that may do it, and are tested for how. */
  but?: RegExp
}

const shell = 'electron/*.ts'
const window = '{renderer/**/*.{ts,tsx,html},electron/preload.ts}'
const all = '{electron,renderer,db}/**/*.{ts,tsx,html}'

const rules: Rule[] = [
  {
    what: 'a message of the window is listened to without looking at its sender',
    pattern: /\bipcMain\s*\.\s*(on|once|handle|handleOnce|addListener)\b/,
    breach: "ipcMain.handle('save', save)",
    files: shell,
    but: /security\.ts$/,
  },
  {
    what: 'the window is given a piece of Electron',
    pattern: /exposeInMainWorld\([^)]*ipcRenderer\s*[,)]|:\s*ipcRenderer\s*[,}]|\.\.\.\s*ipcRenderer/,
    breach: "contextBridge.exposeInMainWorld('electron', ipcRenderer)",
    files: shell,
  },
  {
    what: 'an address is opened outside the program',
    pattern: /\bopenExternal\b|\bopenPath\s*\(\s*['"`]?http/,
    breach: 'void shell.openExternal(url)',
    files: shell,
  },
  {
    what: 'code is put into the page from outside',
    pattern: /\bexecuteJavaScript|\binsertCSS\b|\bregisterPreloadScript\b/,
    breach: "window.webContents.executeJavaScript('1')",
    files: shell,
  },
  {
    what: 'the page is loaded from a file, past its policy',
    pattern: /\bloadFile\b|['"`]file:\/\//,
    breach: "window.loadFile('index.html')",
    files: shell,
  },
  {
    what: 'Electron itself goes to the network',
    pattern:
      /\bnet\s*\.\s*(fetch|request)\b|\bdownloadURL\b|\bautoUpdater\b|\bcrashReporter\b|\bsetFeedURL\b/,
    breach: "await net.fetch('https://example.com')",
    files: shell,
  },
  {
    what: 'a second window is opened past the one place that does it safely',
    pattern: /new\s+(BrowserWindow|BrowserView|WebContentsView)\b/,
    breach: 'const view = new WebContentsView()',
    files: shell,
    but: /window\.ts$/,
  },
  {
    what: 'text becomes code',
    pattern: /\beval\s*\(|new\s+Function\s*\(|set(?:Timeout|Interval)\s*\(\s*['"`]/,
    breach: "new Function('return 1')",
    files: all,
  },
  {
    what: 'text becomes HTML',
    pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/,
    breach: 'element.innerHTML = note',
    files: window,
  },
  {
    what: 'the page brings a script or a handler that its policy refuses',
    pattern: /<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+\s*=\s*["']|javascript:/,
    breach: '<body onload="start()">',
    files: 'renderer/**/*.html',
  },
  {
    what: 'something is fetched from elsewhere',
    pattern: /\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|@import\s+(?:url\()?["']?https?:/,
    breach: '<link href="https://example.com/font.css">',
    files: 'renderer/**/*.{ts,tsx,html,css}',
  },
]

const sources = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    lines: readFileSync(join(root, path), 'utf8').split('\n'),
  }))

describe.each(rules)('no source in which $what', ({ pattern, breach, files, but }) => {
  it('is there', () => {
    const read = sources(files)
    expect(read.length).toBeGreaterThan(0)
    const found = read
      .filter(({ path }) => !but?.test(path))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, index) => (pattern.test(line) ? `${path}:${index + 1} ${line.trim()}` : [])),
      )
    expect(found).toEqual([])
  })

  it('would go unnoticed: its example is found', () => {
    expect(pattern.test(breach)).toBe(true)
  })
})
