import { emailKey, nameWords, organisationKey, profileKey } from './identity'

/** A text as it was typed, and the form in which it is compared. */
export interface Keyed {
  text: string
  key: string
}

const keyed =
  (keyOf: (text: string) => string | undefined) =>
  (text: string): Keyed | null => {
    const key = keyOf(text)
    return key === undefined || text === '' ? null : { text, key }
  }

/** The address of a profile, an e-mail, an organisation; null where the text is none. */
export const asProfile = keyed(profileKey)
export const asEmail = keyed(emailKey)
export const asOrganisation = keyed(organisationKey)

/** A person as a line of a file says them; null where it says nothing. */
export interface ImportedPerson {
  givenName: string
  particle: string | null
  familyName: string | null
  /** The words of the name, as names are compared. */
  words: readonly string[]
  organisation: Keyed | null
  roleText: string | null
  /** The address of a profile, which is one person's alone. */
  link: Keyed | null
  email: Keyed | null
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
  /** The names somebody goes by, as they are compared: the one in full, and the one they prefer. */
  names: readonly (readonly string[])[]
  organisation: KnownOrganisation | null
  roleText: string | null
  metOn: string | null
  metNote: string | null
  links: readonly Keyed[]
  /** Whether one of the links is a profile, which is one person's alone; others may be anything. */
  hasProfile: boolean
  emails: readonly Keyed[]
  /** What the import adds to somebody who was there before it. */
  filled: readonly PersonField[]
}

export interface KnownOrganisation {
  id: string
  name: string
  key: string
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
  organisation: (known, { organisation }) => {
    if (!organisation || known.organisation?.key === organisation.key) return 'same'
    return known.organisation ? 'differs' : 'fills'
  },
  roleText: (known, { roleText }) => {
    if (!roleText || known.roleText === roleText) return 'same'
    if (!known.roleText) return 'fills'
    return organisationKey(known.roleText) === organisationKey(roleText) ? 'same' : 'differs'
  },
  link: (known, { link }) => {
    if (!link || known.links.some(({ key }) => key === link.key)) return 'same'
    return known.hasProfile ? 'differs' : 'fills'
  },
  email: (known, { email }) => {
    if (!email || known.emails.some(({ key }) => key === email.key)) return 'same'
    return known.emails.length > 0 ? 'differs' : 'fills'
  },
  metOn: (known, { metOn }) => {
    if (!metOn) return 'same'
    if (!known.metOn) return 'fills'
    // A date of which less is known says nothing else.
    return metOn.startsWith(known.metOn) || known.metOn.startsWith(metOn) ? 'same' : 'differs'
  },
  // A date that was not understood is no reason to doubt who somebody is.
  metNote: (known, { metNote }) => (metNote && !known.metNote && !known.metOn ? 'fills' : 'same')
}

function compareNames(known: KnownPerson, line: ImportedPerson): Compared {
  if (known.names.some((words) => isPartOf(line.words, words))) return 'same'
  const isLonger = !known.familyName && line.familyName && known.names.some((words) => isPartOf(words, line.words))
  return isLonger ? 'fills' : 'differs'
}

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.includes(word))

type NameParts = Pick<KnownPerson, 'givenName' | 'preferredName' | 'particle' | 'familyName'>

export function namesOf({ givenName, preferredName, particle, familyName }: NameParts): string[][] {
  const full = nameWords(givenName, particle, familyName)
  const preferred = preferredName ? nameWords(preferredName, particle, familyName) : full
  return preferred.join(' ') === full.join(' ') ? [full] : [full, preferred]
}
