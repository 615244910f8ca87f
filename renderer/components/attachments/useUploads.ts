import { ORPCError } from '@orpc/client'
import { useEffect, useRef, useState } from 'react'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { MOST_BYTES } from './attachments'

/** A file that was not taken in, with the reason. */
export type Refused = { key: number; name: string; error: unknown }

/** Files under way: how many of how many, and how far by their bytes. */
export type Progress = { name: string; number: number; of: number; percent: number }

type Send = (file: File) => Promise<{ operation: number | null }>

/** Refuses before anything is sent what the backend would refuse. */
function refusalOfSize({ size }: File): unknown {
  if (size === 0) return new ORPCError('attachment.empty')
  if (size > MOST_BYTES)
    return new ORPCError('attachment.tooLarge', { data: { megabytes: MOST_BYTES / 1_000_000 } })
  return null
}

/** Takes files in one after another. Those that are refused are named with the reason; the others go on. */
export function useUploads() {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refused, setRefused] = useState<Refused[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const count = useRef({ done: 0, all: 0, doneBytes: 0, allBytes: 0, keys: 0 })

  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const refuse = (name: string, error: unknown) => {
    // The user has gone on to another page meanwhile, where there is no place for it.
    if (!here.current) return notifyFailed(error)
    count.current.keys += 1
    const { keys: key } = count.current
    setRefused((now) => [...now, { key, name, error }])
  }

  const one = async (file: File, send: Send) => {
    const now = count.current
    setProgress({
      name: file.name,
      number: now.done + 1,
      of: now.all,
      percent: now.allBytes === 0 ? 0 : (100 * now.doneBytes) / now.allBytes,
    })
    try {
      notifyWritten(await send(file))
    } catch (error) {
      refuse(file.name, error)
    }
    now.done += 1
    now.doneBytes += file.size
    if (now.done < now.all) return
    Object.assign(now, { done: 0, all: 0, doneBytes: 0, allBytes: 0 })
    setProgress(null)
  }

  /** @param send puts one of them in */
  const add = (files: readonly File[], send: Send) => {
    for (const file of files) {
      const wrong = refusalOfSize(file)
      if (wrong !== null) {
        refuse(file.name, wrong)
        continue
      }
      count.current.all += 1
      count.current.allBytes += file.size
      queue.current = queue.current.then(() => one(file, send))
    }
  }

  const dismiss = (key: number) => setRefused((now) => now.filter((each) => each.key !== key))
  return { add, progress, refused, dismiss }
}
