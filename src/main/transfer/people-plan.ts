import type { DoubtfulChoice, LineOutcome } from '#shared/contract/transfer'
import {
  compare,
  namesOf,
  type ImportedPerson,
  type Keyed,
  type KnownOrganisation,
  type KnownPerson,
  type PersonField
} from './imported-person'
import { createPeopleIndex } from './people-index'

type Doubt = 'different-value' | 'same-name' | 'near-name' | 'several-people' | 'in-bin'

/** What becomes of a line: who it is or may be, which fields it fills, or where it differs. */
export interface Verdict {
  outcome: Exclude<LineOutcome, 'unreadable'>
  known: KnownPerson
  fields: readonly PersonField[]
  doubt: Doubt | null
}

export interface PeoplePlan {
  /** What becomes of a line, with a doubtful one settled as asked; later lines see what earlier ones made. */
  add(line: ImportedPerson, settle: DoubtfulChoice): Verdict
  createdPeople(): readonly KnownPerson[]
  filledPeople(): readonly KnownPerson[]
  createdOrganisations(): readonly KnownOrganisation[]
}

/**
 * Decides who each line of a file is. Same profile or e-mail: the same person. Same name in the same organisation:
 * the same too. Same or near name elsewhere: doubtful, unless both have a profile or an e-mail that tells them apart.
 */
export function planPeople(
  people: Iterable<KnownPerson>,
  organisations: Iterable<KnownOrganisation>,
  newId: () => string
): PeoplePlan {
  const index = createPeopleIndex()
  for (const known of people) index.add(known)
  const places = new Map<string, KnownOrganisation>()
  for (const organisation of organisations) {
    if (!places.has(organisation.key)) places.set(organisation.key, organisation)
  }
  const created: KnownPerson[] = []
  const filled = new Set<KnownPerson>()

  function organisationNamed({ text, key }: Keyed): KnownOrganisation {
    const there = places.get(key) ?? { id: newId(), name: text, key, isNew: true }
    places.set(key, there)
    return there
  }

  function create(line: ImportedPerson): Verdict {
    const known: KnownPerson = {
      id: newId(),
      isNew: true,
      inBin: false,
      givenName: line.givenName,
      particle: line.particle,
      familyName: line.familyName,
      preferredName: null,
      names: [line.words],
      organisation: line.organisation ? organisationNamed(line.organisation) : null,
      roleText: line.roleText,
      metOn: line.metOn,
      metNote: line.metNote,
      links: line.link ? [line.link] : [],
      hasProfile: line.link !== null,
      emails: line.email ? [line.email] : [],
      filled: []
    }
    created.push(known)
    index.add(known)
    return { outcome: 'created', known, fields: [], doubt: null }
  }

  function fill(known: KnownPerson, line: ImportedPerson): Verdict {
    const { fills } = compare(known, line)
    if (fills.length === 0) return { outcome: 'unchanged', known, fields: [], doubt: null }
    for (const field of fills) fillers[field](known, line, organisationNamed)
    known.filled = [...known.filled, ...fills]
    index.add(known, fills)
    if (!known.isNew) filled.add(known)
    return { outcome: 'merged', known, fields: fills, doubt: null }
  }

  return {
    add: (line, settle) => {
      const finding = find(index, line)
      if (finding === undefined) return create(line)
      if (finding.doubt === null) return fill(finding.known, line)
      if (settle === 'create') return create(line)
      if (settle === 'merge' && !finding.known.inBin) return fill(finding.known, line)
      return { outcome: 'doubtful', ...finding }
    },
    createdPeople: () => created,
    filledPeople: () => [...filled],
    createdOrganisations: () => [...places.values()].filter(({ isNew }) => isNew)
  }
}

const fillers: Record<
  PersonField,
  (known: KnownPerson, line: ImportedPerson, organisationNamed: (organisation: Keyed) => KnownOrganisation) => void
> = {
  name: (known, { particle, familyName }) => {
    Object.assign(known, { particle: known.particle ?? particle, familyName })
    known.names = namesOf(known)
  },
  organisation: (known, line, named) => Object.assign(known, { organisation: named(line.organisation!) }),
  roleText: (known, { roleText }) => Object.assign(known, { roleText }),
  link: (known, line) => Object.assign(known, { links: [...known.links, line.link!], hasProfile: true }),
  email: (known, line) => Object.assign(known, { emails: [...known.emails, line.email!] }),
  metOn: (known, { metOn }) => Object.assign(known, { metOn }),
  metNote: (known, { metNote }) => Object.assign(known, { metNote })
}

type Finding = Pick<Verdict, 'known' | 'fields' | 'doubt'>

/** Who a line is or may be; nothing when it is somebody new. */
function find(index: ReturnType<typeof createPeopleIndex>, line: ImportedPerson): Finding | undefined {
  const { live, inBin, disputed } = index.byKeys(line)
  if (disputed) return { known: live[0]!, fields: [], doubt: 'several-people' }
  if (live.length > 0) return choose(live, line)
  if (inBin[0]) return { known: inBin[0], fields: [], doubt: 'in-bin' }

  const homonyms = index.byNameAndOrganisation(line)
  if (homonyms.length > 0) return choose(homonyms, line)

  const near = index.byName(line)
  return near && { known: near.known, fields: [], doubt: near.same ? 'same-name' : 'near-name' }
}

/** Among people whom a line may be: whoever already has all it says, else the only one whom it does not contradict. */
function choose(candidates: readonly KnownPerson[], line: ImportedPerson): Finding {
  const compared = candidates.map((known) => ({ known, ...compare(known, line) }))
  const fitting = compared.filter(({ differs }) => differs.length === 0)
  const complete = fitting.find(({ fills }) => fills.length === 0)
  const [first] = compared as [(typeof compared)[number]]
  if (complete) return { known: complete.known, fields: [], doubt: null }
  if (fitting.length === 1) return { known: fitting[0]!.known, fields: [], doubt: null }
  if (fitting.length > 1) return { known: first.known, fields: [], doubt: 'several-people' }
  return { known: first.known, fields: first.differs, doubt: 'different-value' }
}
