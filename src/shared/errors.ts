/** Every failure the application can tell a user about; the words stand in the catalogues under `errors.<code>`. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'unknown-method',
  'unexpected',
  'work-stopped',
  'circle-exists',
  'filter-exists',
  'view-exists',
  'future-date',
  'text-too-long',
  'person-twice',
  'same-person',
  'introduced-in-circle',
  // the journal file
  'journal-unavailable',
  'journal-not-a-journal',
  'journal-from-future',
  'journal-damaged',
  'journal-read-only',
  'journal-missing',
  'journal-in-use',
  'journal-unreadable',
  'journal-replaced',
  'journal-not-empty',
  'folder-missing',
  'folder-read-only',
  'disk-full',
  'write-failed',
  'backup-invalid',
  'file-exists',
  'path-is-file',
  'path-is-folder',
  'name-too-long',
  // taking back
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-blocked',
  'bin-needs',
  'undo-blocked-for-good',
  'undo-final',
  // import and export
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-empty',
  'format-unknown',
  'file-has-no-rows',
  'too-many-columns',
  'too-many-rows',
  'cell-too-large',
  'file-encoding',
  'file-not-text',
  'file-is-workbook',
  'archive-without-connections',
  'journal-file-invalid',
  'journal-file-from-future',
  'import-changed',
  'pdf-unavailable',
  'picture-invalid',
  'shortcut-refused',
  // commands
  'usage'
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** A failure the user can be told about; `code` picks the words, `values` fill them, `fields` point into the input. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly values: Readonly<Record<string, string | number>>
  readonly fields: Readonly<Record<string, string>> | undefined

  constructor(code: ErrorCode, values: Record<string, string | number> = {}, fields?: Record<string, string>) {
    super(code)
    this.code = code
    this.values = values
    this.fields = fields
  }
}
