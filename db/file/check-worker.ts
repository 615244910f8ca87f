import { parentPort, workerData } from 'node:worker_threads'
import { DrejebogError } from '../errors'
import { checkDocument } from './check-document'

/** A thread that checks one document and answers with null, or with the code of what is wrong. */
const { path, key } = workerData as { path: string; key: string }

checkDocument(path, Buffer.from(key, 'hex')).then(
  () => parentPort?.postMessage(null),
  (error: unknown) => parentPort?.postMessage(error instanceof DrejebogError ? error.code : 'internal'),
)
