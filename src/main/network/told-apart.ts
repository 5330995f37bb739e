import type { PersonName } from '#shared/contract/people'
import { occurrences } from '#shared/domain/occurrences'

/** How people who stand on one page are called: whoever shares a name has the organisation with it. */
export function toldApart(people: Iterable<PersonName>): Map<string, string> {
  const all = [...people]
  const bearers = occurrences(all.map(({ name }) => name))
  return new Map(
    all.map(({ id, name, organisation }) => [
      id,
      organisation !== null && bearers.get(name) !== 1 ? `${name} (${organisation})` : name
    ])
  )
}
