import { onTestFinished } from 'vitest'
import type { Input, Output } from '#shared/contract/index'
import { startApp } from './app'
import { journalFile } from './commands'
import { importText } from './import-file'

/** The application on a journal with this content, with short ways to ask for its map. */
export async function withMap(content: object = {}, given: Parameters<typeof startApp>[0] = {}) {
  const app = startApp(given)
  onTestFinished(app.close)
  if (Object.keys(content).length > 0) await importText(app, journalFile(content))
  const view = (question: Input<'map.view'> = {}) => app.call('map.view', question)
  return {
    ...app,
    view,
    /** The ids of the people who are drawn, in the order of their ids. */
    drawn: async (question: Input<'map.view'> = {}) => (await view(question)).people.map(({ id }) => id).toSorted()
  }
}

type View = Output<'map.view'>

/** Where everybody who is drawn stands. */
export const placesOf = ({ people }: View) => new Map(people.map(({ id, x, y, pinned }) => [id, { x, y, pinned }]))

/** People `p01`, `p02`… of whom nothing else is known. */
export const manyPeople = (count: number, facts: object = {}) =>
  Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0')
    return { id: `p${number}`, givenName: 'N', familyName: `F${number}`, ...facts }
  })

/** Each of these people in this circle, which is their circle of origin. */
export const membersOf = (circleId: string, personIds: readonly string[]) =>
  personIds.map((personId) => ({ personId, circleId, primary: true }))
