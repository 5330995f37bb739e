/** What an import reads at most; beyond, it says so and writes nothing. */
export const limits = {
  fileMiB: 200,
  rows: 1_000_000,
  columns: 2_000,
  cellBytes: 1_048_576,
  archiveEntries: 10_000
} as const

export const mebibyte = 1_048_576
