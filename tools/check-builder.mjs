// Holds electron-builder.yml to electron-builder's own schema, which it otherwise only does while packaging.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const { getConfig, validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config')

try {
  await validateConfiguration(await getConfig(root, 'electron-builder.yml', null), { isEnabled: false })
  console.log('electron-builder.yml fits the schema')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
