import { defineConfig } from 'vitest/config'

// What a user does, on the built bundles: a browser for each of two cores, so two files at a time.
export default defineConfig({
  test: {
    name: 'e2e',
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 120_000,
    // A window on a busy machine may miss a beat: what fails once is run once more, and the report says so.
    retry: 1,
    hookTimeout: 120_000
  }
})
