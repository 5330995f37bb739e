import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/*.test.ts', 'tests/shared/**/*.test.ts', 'tests/main/**/*.test.ts'],
          environment: 'node',
          // Property tests on a real database take their time on a busy machine; nothing here asserts on time.
          testTimeout: 120_000
        }
      },
      {
        plugins: [react()],
        test: {
          name: 'window',
          include: ['tests/renderer/**/*.test.tsx'],
          environment: 'jsdom',
          // A whole window in jsdom is slow on a busy machine; nothing here asserts on time.
          testTimeout: 40_000,
          setupFiles: ['tests/support/window-setup.ts']
        }
      }
    ]
  }
})
