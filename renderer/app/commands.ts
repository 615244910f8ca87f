import { useEffect, useRef } from 'react'
import { bridge } from './bridge'

/** What the menu of the desktop and the keyboard can ask of the page. */
export type Command =
  | 'new'
  | 'find'
  | 'undo'
  | 'redo'
  | 'export'
  | 'settings'
  | 'newDocument'
  | 'openDocument'
  | 'closeDocument'
  | 'print'

/** With Ctrl, or Cmd on a Mac. The menu shows them but leaves them to the window, so that none acts twice. */
const KEYS: Record<string, Command> = { n: 'new', k: 'find', z: 'undo', y: 'redo', e: 'export' }

const handlers = new Map<Command, (() => void)[]>()

/** Runs a command; the handler that was added last has it. @returns whether anybody had it */
function run(command: Command): boolean {
  // What lies behind a dialog is not there for the keyboard.
  if (document.querySelector('[aria-modal="true"]')) return false
  const handler = handlers.get(command)?.at(-1)
  handler?.()
  return handler !== undefined
}

/** Takes a command, from the keyboard or the menu, for as long as the component is shown. */
export function useCommand(command: Command, fn: () => void): void {
  const latest = useRef(fn)
  latest.current = fn
  useEffect(() => {
    const handler = () => latest.current()
    handlers.set(command, [...(handlers.get(command) ?? []), handler])
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((each) => each !== handler),
      )
    }
  }, [command])
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !/^(checkbox|radio|button|submit|reset|file)$/.test(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

/** Listens to keyboard and menu. Called once, when the window starts. */
export function listenForCommands(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    const command = event.shiftKey ? (key === 'z' ? 'redo' : undefined) : KEYS[key]
    if (!command) return
    // In a text field Ctrl+Z takes back what was typed there.
    if ((command === 'undo' || command === 'redo') && isTextField(event.target)) return
    if (run(command)) event.preventDefault()
  })
  bridge?.onCommand((command) => {
    const inText = isTextField(document.activeElement)
    if (inText && (command === 'undo' || command === 'redo')) document.execCommand(command)
    else run(command as Command)
  })
}
