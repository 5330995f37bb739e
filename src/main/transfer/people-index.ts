import { emailKey, nameWords, organisationKey, profileKey } from './identity'
import {
  compare,
  namesOf,
  personFields,
  type ImportedPerson,
  type KnownPerson,
  type PersonField
} from './imported-person'
import { createNameIndex } from './name-index'

/** So many homonyms in one organisation are compared; more are no help to anybody. */
const homonymsToCompare = 200

export interface PeopleIndex {
  /** Has somebody found again; later, once more for the fields that were filled. */
  add(known: KnownPerson, fields?: Iterable<PersonField>): void
  /** Those with the same profile or the same e-mail; `disputed` when the two name different people. */
  byKeys(line: ImportedPerson): { live: KnownPerson[]; inBin: KnownPerson[]; disputed: boolean }
  /** Those of the same name in the same organisation who may be the same person. */
  byNameAndOrganisation(line: ImportedPerson): KnownPerson[]
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
  const byLink = new Map<string, KnownPerson[]>()
  const byEmail = new Map<string, KnownPerson[]>()
  const byPlace = new Map<string, KnownPerson[]>()
  const byIdentity = identities.map(() => createNameIndex<KnownPerson>())

  return {
    add: (known, fields = personFields) => {
      const changed = new Set(fields)
      if (changed.has('link')) for (const link of known.links) put(byLink, profileKey(link), known)
      if (changed.has('email')) for (const email of known.emails) put(byEmail, emailKey(email), known)
      if (known.inBin) return
      for (const words of namesOf(known)) {
        if (changed.has('name') || changed.has('organisation')) put(byPlace, placeOf(words, known), known)
        if (changed.has('name') || changed.has('link') || changed.has('email'))
          byIdentity[knownIdentity(known)]!.add(words, known)
      }
    },
    byKeys: (line) => {
      const links = found(byLink, line.link && profileKey(line.link))
      const emails = found(byEmail, line.email && emailKey(line.email))
      const [liveLinks, liveEmails] = [links.filter(isLive), emails.filter(isLive)]
      const inBin = [...links, ...emails].filter((known) => known.inBin)
      const both = liveLinks.filter((known) => liveEmails.includes(known))
      const live = both.length > 0 ? both : [...liveLinks, ...liveEmails]
      return { live, inBin, disputed: both.length === 0 && liveLinks.length > 0 && liveEmails.length > 0 }
    },
    byNameAndOrganisation: (line) => {
      const words = nameWords(line.givenName, line.particle, line.familyName)
      const place = placeIn(words, line.organisation)
      return found(byPlace, place).filter((known) => {
        // Whoever was given an organisation since stands in another place as well.
        if (!namesOf(known).some((name) => placeOf(name, known) === place)) return false
        const { differs } = compare(known, line)
        return !(['name', 'organisation', 'link', 'email'] as const).some((field) => differs.includes(field))
      })
    },
    byName: (line) => {
      const words = nameWords(line.givenName, line.particle, line.familyName)
      const shared = identities.filter((kind) => (kind & lineIdentity(line)) === 0)
      const found = shared.flatMap((kind) =>
        byIdentity[kind]!.find(words).flatMap((group) => {
          // Whoever was given a profile or an e-mail since stands under another identity as well.
          const known = group.bearers.find((bearer) => knownIdentity(bearer) === kind)
          return known ? [{ known, same: group.words.join(' ') === words.join(' ') }] : []
        })
      )
      return found.find(({ same }) => same) ?? found[0]
    }
  }
}

const placeIn = (words: readonly string[], organisation: string | null | undefined): string =>
  `${words.join(' ')}|${organisation ? organisationKey(organisation) : ''}`

const placeOf = (words: readonly string[], known: KnownPerson): string => placeIn(words, known.organisation?.name)

function put(index: Map<string, KnownPerson[]>, key: string | undefined, known: KnownPerson): void {
  if (key === undefined) return
  const there = index.get(key)
  if (there) there.push(known)
  else index.set(key, [known])
}

const found = (index: Map<string, KnownPerson[]>, key: string | null | undefined): KnownPerson[] =>
  key ? [...new Set(index.get(key)?.slice(0, homonymsToCompare))] : []
