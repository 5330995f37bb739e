import type { PersonName } from '#shared/contract/people'

/** How people who stand on one page are called: whoever shares a name has the organisation with it. */
export function toldApart(people: Iterable<PersonName>): Map<string, string> {
  const all = [...people]
  const bearers = new Map<string, number>()
  for (const { name } of all) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  return new Map(
    all.map(({ id, name, organisation }) => [
      id,
      organisation !== null && bearers.get(name) !== 1 ? `${name} (${organisation})` : name
    ])
  )
}
