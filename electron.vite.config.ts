import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      // Heavy work runs in a thread of its own, so it is an entry of its own.
      rollupOptions: { input: { index: 'src/main/index.ts', worker: 'src/main/worker.ts' } }
    }
  },
  preload: {
    build: {
      // A sandboxed preload script must be one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    build: {
      minify: true,
      target: 'chrome152',
      rollupOptions: { input: { index: resolve(import.meta.dirname, 'src/renderer/index.html') } }
    },
    plugins: [react()]
  }
})
