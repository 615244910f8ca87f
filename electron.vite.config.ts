import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import mantine from 'postcss-preset-mantine'
import type { Plugin } from 'vite'
import { devProxy } from './tools/dev-proxy.mjs'
import { licences } from './tools/licences.mjs'

const at = (path: string) => resolve(import.meta.dirname, path)
const { collect, show } = licences()

/**
 * What exceljs brings for its streaming reader and its CSV, neither of which is used: one of their parts says no licence.
 */
const UNUSED = ['unzipper', 'fast-csv']
const leaveOut: Plugin = {
  name: 'drejebog:leave-out',
  enforce: 'pre',
  resolveId: (id) => (UNUSED.includes(id) ? `\0left-out:${id}` : undefined),
  load: (id) => (id.startsWith('\0left-out:') ? 'export default {}' : undefined),
}

// Everything is bundled into out/ except `electron` and what package.json lists under "dependencies".
export default defineConfig({
  main: {
    plugins: [leaveOut, collect],
    build: {
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          backend: at('electron/backend/hosts/port.ts'),
          'browser-host': at('electron/backend/hosts/http.ts'),
          'check-worker': at('db/file/check-worker.ts'),
          'excel-worker': at('electron/backend/excel/excel-worker.ts'),
          'excel-writer': at('electron/backend/excel/write-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [collect],
    build: {
      // The sandbox has no require for packages and no ES modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: at('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), devProxy, show],
    css: { postcss: { plugins: [mantine()] } },
    server: { host: '127.0.0.1' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Read from the disk, so one large file costs nothing.
      chunkSizeWarningLimit: 5_000,
      // The browser host runs in whatever Chrome or Edge is installed, which may be older than Electron's.
      target: 'chrome120',
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
