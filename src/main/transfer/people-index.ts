import { compare, personFields, type ImportedPerson, type KnownPerson, type PersonField } from './imported-person'
import { createNameIndex } from './name-index'

/** So many homonyms in one organisation are compared; more are no help to anybody. */
const homonymsToCompare = 200

export interface PeopleIndex {
  /** Has somebody found again; later, once more for the fields that were filled. */
  add(known: KnownPerson, fields?: Iterable<PersonField>): void
  /** Those with the same profile or the same e-mail; `disputed` when the two name different people. */
  byKeys(line: ImportedPerson): { live: KnownPerson[]; inBin: KnownPerson[]; disputed: boolean }
  /** Those of the same name in the same organisation who may be the same person. */
  byNameAndOrganisation(line: ImportedPerson): readonly KnownPerson[]
  /** Somebody of the same name, or nearly, who may be the same person. */
  byName(line: ImportedPerson): { known: KnownPerson; same: boolean } | undefined
}

/** Whether somebody has a profile (1) and an e-mail (2): two who have the same kind, and not the same one, are two people. */
const identityOf = (hasLink: boolean, hasEmail: boolean): number => (hasLink ? 1 : 0) + (hasEmail ? 2 : 0)
const knownIdentity = (known: KnownPerson): number => identityOf(known.hasProfile, known.emails.length > 0)
const lineIdentity = (line: ImportedPerson): number => identityOf(line.link !== null, line.email !== null)
const isLive = (known: KnownPerson): boolean => !known.inBin
const identities = [0, 1, 2, 3] as const

export function createPeopleIndex(): PeopleIndex {
  const byLink = new Map<string, Bearers>()
  const byEmail = new Map<string, Bearers>()
  const byPlace = new Map<string, Bearers>()
  const byIdentity = identities.map(() => createNameIndex<KnownPerson>())

  return {
    add: (known, fields = personFields) => {
      const changed = new Set(fields)
      if (changed.has('link')) for (const { key } of known.links) put(byLink, key, known)
      if (changed.has('email')) for (const { key } of known.emails) put(byEmail, key, known)
      if (known.inBin) return
      for (const words of known.names) {
        if (changed.has('name') || changed.has('organisation')) put(byPlace, placeOf(words, known), known)
        if (changed.has('name') || changed.has('link') || changed.has('email'))
          byIdentity[knownIdentity(known)]!.add(words, known)
      }
    },
    byKeys: (line) => {
      const links = lookUp(byLink, line.link?.key)
      const emails = lookUp(byEmail, line.email?.key)
      const [liveLinks, liveEmails] = [links.filter(isLive), emails.filter(isLive)]
      const inBin = [...links, ...emails].filter((known) => known.inBin)
      const both = liveLinks.filter((known) => liveEmails.includes(known))
      const live = both.length > 0 ? both : [...liveLinks, ...liveEmails]
      return { live, inBin, disputed: both.length === 0 && liveLinks.length > 0 && liveEmails.length > 0 }
    },
    byNameAndOrganisation: (line) => {
      const place = placeIn(line.words, line.organisation?.key)
      return lookUp(byPlace, place).filter((known) => {
        // Whoever was given an organisation since stands in another place as well.
        if (!known.names.some((name) => placeOf(name, known) === place)) return false
        const { differs } = compare(known, line)
        return !(['name', 'organisation', 'link', 'email'] as const).some((field) => differs.includes(field))
      })
    },
    byName: (line) => {
      const shared = identities.filter((kind) => (kind & lineIdentity(line)) === 0)
      const found = shared.flatMap((kind) =>
        byIdentity[kind]!.find(line.words).flatMap(({ words, bearers }) => {
          // Whoever was given a profile, an e-mail or more of a name since stands elsewhere as well.
          const isHere = (bearer: KnownPerson) => knownIdentity(bearer) === kind && hasName(bearer, words)
          const known = bearers.find(isHere)
          return known ? [{ known, same: areSame(words, line.words) }] : []
        })
      )
      return found.find(({ same }) => same) ?? found[0]
    }
  }
}

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at])

const hasName = ({ names }: KnownPerson, words: readonly string[]): boolean =>
  names.some((name) => areSame(name, words))

const placeIn = (words: readonly string[], organisation = ''): string => `${words.join(' ')}|${organisation}`

const placeOf = (words: readonly string[], known: KnownPerson): string => placeIn(words, known.organisation?.key)

/** Nearly always one: a list for each would take more room than the people. */
type Bearers = KnownPerson | KnownPerson[]

function put(index: Map<string, Bearers>, key: string, known: KnownPerson): void {
  const there = index.get(key)
  if (there === undefined) index.set(key, known)
  else if (Array.isArray(there)) there.push(known)
  else index.set(key, [there, known])
}

function lookUp(index: Map<string, Bearers>, key: string | undefined): readonly KnownPerson[] {
  const there = (key !== undefined && index.get(key)) || []
  return Array.isArray(there) ? [...new Set(there.slice(0, homonymsToCompare))] : [there]
}
