import type { Args, MethodName, Output } from '#shared/contract/index'
import { createApp } from '../../src/main/app'
import type { Ports } from '../../src/main/context'
import { openDatabase } from '../../src/main/db/open'
import { doOnce, inlineRunner } from '../../src/main/heavy'

/** The day on which tests take place, unless they say otherwise. */
export const TODAY = '2026-06-30'

/** The real application on an empty journal in memory, behind the same door that the window uses. */
export function startApp({ path = ':memory:', ...given }: Partial<Ports> & { path?: string } = {}) {
  const db = openDatabase(path)
  const ports: Ports = {
    today: () => TODAY,
    newId: () => crypto.randomUUID(),
    language: () => 'fr',
    heavy: inlineRunner(db).heavy,
    apart: (...work) => doOnce(inlineRunner(db), ...work),
    chooseFile: async () => null,
    chooseFolder: async () => null,
    chooseSaveFile: async () => null,
    printPdf: async () => {
      throw new Error('this test prints nothing')
    },
    ...given
  }
  const app = createApp(db, ports, { checkOutput: true })
  // Structured clone is what IPC does to both sides; a test that passes here passes there.
  const bridge = {
    call: async (name: string, input: unknown) => structuredClone(await app.route(name, structuredClone(input)))
  }
  async function call<M extends MethodName>(name: M, ...[input]: Args<M>): Promise<Output<M>> {
    const reply = await bridge.call(name, input)
    if (!reply.ok) throw Object.assign(new Error(reply.error.code), reply.error)
    return reply.value as Output<M>
  }
  return { db, bridge, call, purgeOld: app.purgeOld, close: () => db.close() }
}
