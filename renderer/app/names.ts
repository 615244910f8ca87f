import { useEffect, useId } from 'react'
import { bridge } from './bridge'
import { client, orpc, queryClient } from './client'
import { ofTheMachine } from './documentChanged'
import { type Status, useStatus } from './status'
import { closeToast } from './toast'

const WINDOW_KEY = 'drejebog.window'

/** Tells this window apart from the others of the same host; a reload is the same window. */
function windowId(): string {
  const known = sessionStorage.getItem(WINDOW_KEY)
  if (known !== null) return known
  const id = crypto.randomUUID()
  sessionStorage.setItem(WINDOW_KEY, id)
  return id
}

/** What this window shows now; null before anything is known. */
let applied: boolean | null = null

/** Forgets all that was shown before names were hidden, or shown again, and asks anew. */
function apply(hidden: boolean): void {
  if (applied === hidden) return
  const first = applied === null
  applied = hidden
  queryClient.setQueryData(orpc.session.status.queryKey(), (status) =>
    status === undefined ? undefined : { ...status, namesHidden: hidden },
  )
  if (first) return
  closeToast()
  if (hidden) forgetMeasured()
  // Also what is being fetched: it may have been answered before.
  void queryClient.resetQueries({ predicate: ({ queryKey }) => !ofTheMachine(queryKey) })
}

/** Fields that grow are measured in a field out of sight, which keeps the text that was measured last. */
function forgetMeasured(): void {
  for (const measured of document.querySelectorAll<HTMLTextAreaElement>('body > textarea[aria-hidden]'))
    measured.value = ''
}

/** Another window has hidden names or shown them. */
export async function namesChanged(): Promise<void> {
  apply((await client.session.status()).namesHidden)
}

/** Whether names and free texts are hidden (F8). */
export function useNamesHidden(): boolean {
  return useStatus().data?.namesHidden === true
}

/** Keeps what is shown in step with whether names are hidden. */
export function useHiding(status: Status | undefined): void {
  const hidden = status?.namesHidden
  useEffect(() => {
    if (hidden !== undefined) apply(hidden)
  }, [hidden])
  useEffect(() => listenForFullScreen(), [])
}

/** Hides names and free texts, or shows them again. */
export async function setNamesHidden(hidden: boolean): Promise<void> {
  // Leaving a field saves what stands in it.
  if (hidden && document.activeElement instanceof HTMLElement) document.activeElement.blur()
  apply((await client.names.set({ hidden, window: windowId() })).hidden)
}

/** Why this window fills the screen just now. */
const reasons = new Set<string>()
let told = false
let telling: Promise<unknown> = Promise.resolve()

/** Says whether the window fills the screen for a reason: there names are hidden by themselves. */
function fillsScreen(reason: string, fills: boolean): void {
  if (fills) reasons.add(reason)
  else reasons.delete(reason)
  if (told === reasons.size > 0) return
  told = reasons.size > 0
  void tellScreen()
}

/** One after the other, so that the last word is the last that is heard. */
function tellScreen(): Promise<unknown> {
  telling = telling
    .then(() => client.names.screen({ fills: told, window: windowId() }))
    .then(({ hidden }) => apply(hidden))
    // Whoever does not answer is asked again when it is there: see `screenAgain`.
    .catch(() => undefined)
  return telling
}

/** A backend that was started anew knows of no screen. */
export async function screenAgain(): Promise<void> {
  if (told) await tellScreen()
}

/** A part of the page fills the screen for as long as it is open, such as the goals on the projector. */
export function useFillsScreen(opened: boolean): void {
  const id = useId()
  useEffect(() => {
    if (!opened) return
    fillsScreen(id, true)
    return () => fillsScreen(id, false)
  }, [opened, id])
}

const FULL = 'full screen'

function listenForFullScreen(): () => void {
  const media = window.matchMedia('(display-mode: fullscreen)')
  const look = () => fillsScreen(FULL, document.fullscreenElement !== null || media.matches)
  document.addEventListener('fullscreenchange', look)
  media.addEventListener('change', look)
  bridge?.onFullScreen((full) => fillsScreen('window', full))
  look()
  // A window that was loaded anew while it filled the screen may not do so any more.
  if (!told) void tellScreen()
  return () => {
    document.removeEventListener('fullscreenchange', look)
    media.removeEventListener('change', look)
  }
}
