import { displayName, shortName } from './names'

type Named = Parameters<typeof shortName>[0] & { id: string; organisation?: string | null }

/** Family names are lengthened up to this many letters before they are written out. */
const LETTERS = 3

/**
 * Short names for people who stand side by side: `Marie D.`, lengthened to `Marie Du.` where two would read the same,
 * then written out, then with the organisation. Namesakes of the same organisation stay alike.
 */
export function shortNames(people: readonly Named[]): Map<string, string> {
  const names = new Map<string, string>()
  const steps: ((person: Named) => string)[] = [
    ...Array.from({ length: LETTERS }, (_, index) => (person: Named) => shortName(person, index + 1)),
    displayName,
    (person) => [displayName(person), person.organisation].filter(Boolean).join(' · ')
  ]
  let alike = [...people]
  for (const step of steps) {
    const counts = new Map<string, number>()
    for (const person of alike) {
      const name = step(person)
      names.set(person.id, name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    alike = alike.filter((person) => (counts.get(step(person)) ?? 0) > 1)
  }
  return names
}
