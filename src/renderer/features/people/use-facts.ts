import type { PersonDetail } from '#shared/contract/people'
import type { PersonFacts } from '#shared/contract/person-page'
import { useSaying } from '../../lib/saving'

/** Sets facts of this person, one step back in the history, and says so. */
export function useFacts({ person }: PersonDetail): (facts: PersonFacts, what: string) => Promise<boolean> {
  const set = useSaying('people.setFacts')
  return (facts, what) => set({ id: person.id, facts }, what)
}
