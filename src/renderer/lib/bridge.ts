import type { Bridge, Failure } from '#shared/contract/bridge'
import type { Args, MethodName, Output } from '#shared/contract/index'

declare global {
  interface Window {
    bridge: Bridge
  }
}

/** A failed reply; `failure.code` picks the words, `failure.fields` point into the form. */
export class CallError extends Error {
  override name = 'CallError'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

/** Asks the main process. The name is checked against the contract, and so are both ends of the wire. */
export async function call<M extends MethodName>(name: M, ...[input]: Args<M>): Promise<Output<M>> {
  const reply = await window.bridge.call(name, input)
  if (!reply.ok) throw new CallError(reply.error)
  return reply.value as Output<M>
}

/** Calls whenever somebody asks to write from some other window of the computer; answers what ends it. */
export const onWrite = (listener: () => void): (() => void) => window.bridge.onWrite(listener)
