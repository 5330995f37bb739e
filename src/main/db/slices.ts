import { setImmediate } from 'node:timers/promises'

/** So long the window may wait for work that is done in slices. */
const sliceMs = 12

/** Work that stops now and then, so that others may go on in between. */
export type Work<T> = Generator<undefined, T>

/** Does the work in slices, and lets everything else happen between them. */
export async function inSlices<T>(work: Work<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await setImmediate()
  }
}

/** Does the work without a pause: inside a command, which is one transaction. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
