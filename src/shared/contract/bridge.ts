export const IPC_CHANNEL = 'app:call'

export interface Failure {
  code: string
  values?: Readonly<Record<string, string | number>>
  fields?: Readonly<Record<string, string>>
}

export type Reply = { ok: true; value: unknown } | { ok: false; error: Failure }

/** The one function that the preload script puts on `window`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>
}
