// Measures the application against floors in the same run: `npm run bench -- [--json] [--only 1,2]`.
// The code under test is built as for release, into out/bench, and run by Node without the test runner.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const out = join(root, 'out/bench')

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: out,
    emptyOutDir: true,
    rollupOptions: {
      input: { bench: join(root, 'tests/bench/bench.ts'), worker: join(root, 'src/main/worker.ts') },
      output: { entryFileNames: '[name].js' }
    }
  }
})

const { status } = spawnSync(process.execPath, [join(out, 'bench.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
