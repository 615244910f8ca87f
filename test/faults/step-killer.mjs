// Loaded into the host before the program (`--import`): ends it, as a power cut would end a process, when a step of
// db/file/steps.ts is reached for the n-th time. DREJEBOG_KILL_AT is `step n`, such as `publish:renamed 2`.
import { isMainThread } from 'node:worker_threads'

const [step, count] = (process.env.DREJEBOG_KILL_AT ?? '').split(' ')
let left = Number(count)

if (isMainThread && step)
  globalThis[Symbol.for('drejebog.step')] = (reached) => {
    if (reached === step && --left === 0) process.kill(process.pid, 'SIGKILL')
  }
