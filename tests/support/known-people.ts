import { startApp } from './app'
import { aPerson } from './builders'
import { inOrder } from './in-order'

type Someone = [given: string, family: string | null, organisation?: string]

export const namesOf = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name)

/** An application that knows these people; `ids` is in the order given. */
export async function withPeople(...people: Someone[]) {
  const app = startApp()
  const created = await inOrder(people, ([givenName, familyName, organisation = null]) =>
    app.call('people.create', aPerson({ givenName, familyName }, { organisation }))
  )
  return { ...app, ids: created.map(({ id }) => id) }
}

/** An application that knows Marie Dupont, Paul Martin and Karim Benali. */
export async function withThree() {
  const app = await withPeople(['Marie', 'Dupont'], ['Paul', 'Martin'], ['Karim', 'Benali'])
  const [marie = '', paul = '', karim = ''] = app.ids
  return { ...app, marie, paul, karim }
}
