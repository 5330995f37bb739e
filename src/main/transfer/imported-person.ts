import { emailKey, nameWords, organisationKey, profileKey } from './identity'

/** A person as a line of a file says them; null where it says nothing. */
export interface ImportedPerson {
  givenName: string
  particle: string | null
  familyName: string | null
  organisation: string | null
  roleText: string | null
  /** The address of a profile, which is one person's alone. */
  link: string | null
  email: string | null
  metOn: string | null
  metNote: string | null
}

/** Somebody in the journal, or made by an earlier line, as far as an import compares and fills them. */
export interface KnownPerson {
  id: string
  isNew: boolean
  inBin: boolean
  givenName: string
  particle: string | null
  familyName: string | null
  preferredName: string | null
  organisation: KnownOrganisation | null
  roleText: string | null
  metOn: string | null
  metNote: string | null
  links: string[]
  /** Whether one of the links is a profile, which is one person's alone; others may be anything. */
  hasProfile: boolean
  emails: string[]
  /** What the import adds to somebody who was there before it. */
  filled: Set<PersonField>
}

export interface KnownOrganisation {
  id: string
  name: string
  isNew: boolean
}

export const personFields = ['name', 'organisation', 'roleText', 'link', 'email', 'metOn', 'metNote'] as const
export type PersonField = (typeof personFields)[number]

interface Comparison {
  /** Empty in the journal, said by the file. */
  fills: PersonField[]
  /** Said by both, and not the same. */
  differs: PersonField[]
}

type Compared = keyof Comparison | 'same'

/** What a line adds to somebody, and where it says something else; the journal's values are never replaced. */
export function compare(known: KnownPerson, line: ImportedPerson): Comparison {
  const comparison: Comparison = { fills: [], differs: [] }
  for (const field of personFields) {
    const result = comparators[field](known, line)
    if (result !== 'same') comparison[result].push(field)
  }
  return comparison
}

const comparators: Record<PersonField, (known: KnownPerson, line: ImportedPerson) => Compared> = {
  name: compareNames,
  organisation: (known, line) => compareText(known.organisation?.name, line.organisation, organisationKey),
  roleText: (known, line) => compareText(known.roleText, line.roleText, organisationKey),
  link: (known, line) => {
    const key = line.link && profileKey(line.link)
    if (!key || known.links.some((link) => profileKey(link) === key)) return 'same'
    return known.hasProfile ? 'differs' : 'fills'
  },
  email: (known, line) => {
    if (!line.email || known.emails.some((email) => emailKey(email) === emailKey(line.email!))) return 'same'
    return known.emails.length > 0 ? 'differs' : 'fills'
  },
  metOn: (known, line) => {
    if (!line.metOn) return 'same'
    if (!known.metOn) return 'fills'
    // A date of which less is known says nothing else.
    return line.metOn.startsWith(known.metOn) || known.metOn.startsWith(line.metOn) ? 'same' : 'differs'
  },
  // A date that was not understood is no reason to doubt who somebody is.
  metNote: (known, line) => (line.metNote && !known.metNote && !known.metOn ? 'fills' : 'same')
}

function compareText(known: string | null | undefined, said: string | null, key: (text: string) => string): Compared {
  if (!said) return 'same'
  if (!known) return 'fills'
  return key(known) === key(said) ? 'same' : 'differs'
}

function compareNames(known: KnownPerson, line: ImportedPerson): Compared {
  const said = nameWords(line.givenName, line.particle, line.familyName)
  const names = namesOf(known)
  if (names.some((words) => words.join(' ') === said.join(' '))) return 'same'
  if (names.some((words) => isPartOf(said, words))) return 'same'
  return !known.familyName && line.familyName && names.some((words) => isPartOf(words, said)) ? 'fills' : 'differs'
}

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.includes(word))

/** The names somebody goes by: the one in full, and the one they prefer. */
export function namesOf({ givenName, preferredName, particle, familyName }: KnownPerson): string[][] {
  const full = nameWords(givenName, particle, familyName)
  const preferred = preferredName ? nameWords(preferredName, particle, familyName) : full
  return preferred.join(' ') === full.join(' ') ? [full] : [full, preferred]
}
