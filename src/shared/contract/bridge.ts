export const IPC_CHANNEL = 'app:call'
/** By which the window is told that somebody wants to write, whatever window they were in. */
export const WRITE_CHANNEL = 'app:write'

export interface Failure {
  code: string
  values?: Readonly<Record<string, string | number>>
  fields?: Readonly<Record<string, string>>
}

export type Reply = { ok: true; value: unknown } | { ok: false; error: Failure }

/** All that the preload script puts on `window`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>
  /** Calls whenever the system-wide keys are pressed; answers what ends it. */
  onWrite(listener: () => void): () => void
}
