import type { Person, ReportLevel } from './person'

/** What two people who are one may say differently, and the columns that go together. */
const mergedColumns = {
  name: ['givenName', 'particle', 'familyName', 'suffix'],
  preferredName: ['preferredName'],
  work: ['roleText', 'organisationId'],
  roleFamily: ['roleFamily'],
  sector: ['sector'],
  city: ['city'],
  closeness: ['closeness'],
  temperament: ['temperament'],
  tieNature: ['tieNature'],
  noLedger: ['noLedger'],
  noSuggestions: ['noSuggestions'],
  isFamily: ['isFamily'],
  reportLevel: ['reportLevel'],
  cadence: ['cadenceDays'],
  needs: ['needs'],
  offers: ['offers'],
  met: ['metOn'],
  metNote: ['metNote'],
  introducedBy: ['introducedById'],
  deceased: ['deceasedOn'],
  birthday: ['birthday'],
  notes: ['notes']
} as const satisfies Record<string, readonly (keyof Person)[]>

export type MergedField = keyof typeof mergedColumns
export const mergedFields = Object.keys(mergedColumns) as MergedField[]

/** Lists, of which both may be kept: nothing of them is there twice. */
export const mergedLists = ['emails', 'phones', 'links', 'roles', 'circles'] as const
export type MergedList = (typeof mergedLists)[number]

/** Whose value stays: the one's who stays, the other's, or, for texts and lists, both. */
export const mergeChoices = ['kept', 'other', 'both'] as const
export type MergeChoice = (typeof mergeChoices)[number]
export type MergeChoices = Partial<Record<MergedField | MergedList, MergeChoice>>

const texts = ['needs', 'offers', 'metNote', 'notes'] as const
type TextField = (typeof texts)[number]
export const isText = (field: MergedField): field is TextField => (texts as readonly string[]).includes(field)

type Value = Person[keyof Person]

const isEmpty = (value: Value): boolean => value === null || value === '' || value === false

/** The values of a field, in the order of its columns. */
const valuesOf = (person: Person, field: MergedField): Value[] => mergedColumns[field].map((column) => person[column])

export const isUnsaid = (person: Person, field: MergedField): boolean => valuesOf(person, field).every(isEmpty)

export const saysTheSame = (one: Person, other: Person, field: MergedField): boolean =>
  valuesOf(one, field).every((value, index) => {
    const another = valuesOf(other, field)[index]
    return value === another || (isEmpty(value) && isEmpty(another ?? null))
  })

/** From the one that tells most to the one that tells nothing. */
const discretion: readonly ReportLevel[] = ['named', 'pseudonym', 'figures', 'excluded']

/**
 * What to keep unless the user says otherwise: what is said rather than what is not, both texts, the more discreet report
 * level, the earlier first meeting, the fuller name and the fuller role; else the value of who stays.
 */
export function suggestedChoice(kept: Person, other: Person, field: MergedField): MergeChoice {
  if (field === 'reportLevel')
    return discretion.indexOf(other.reportLevel) > discretion.indexOf(kept.reportLevel) ? 'other' : 'kept'
  if (isUnsaid(other, field) || saysTheSame(kept, other, field)) return 'kept'
  if (isUnsaid(kept, field)) return 'other'
  if (isText(field)) return 'both'
  const said = (person: Person) => valuesOf(person, field).filter((value) => !isEmpty(value)).length
  if (field === 'name' || field === 'work') return said(other) > said(kept) ? 'other' : 'kept'
  if (field === 'met') return (other.metOn ?? '') < (kept.metOn ?? '') ? 'other' : 'kept'
  return 'kept'
}

/** Two texts one after the other; one that is in the other is not said twice. */
function joined(one: string | null, another: string | null): string | null {
  const [a, b] = [one ?? '', another ?? '']
  if (a.includes(b)) return one
  return b.includes(a) ? another : `${a}\n\n${b}`
}

/** The person who stays, with what was chosen for each field. Nobody is introduced by themselves. */
export function mergedPerson(kept: Person, other: Person, choices: MergeChoices): Person {
  const merged: Person = { ...kept }
  for (const field of mergedFields) {
    const choice = choices[field] ?? suggestedChoice(kept, other, field)
    if (choice === 'kept') continue
    if (choice === 'both' && isText(field)) merged[field] = joined(kept[field], other[field])
    else Object.assign(merged, Object.fromEntries(mergedColumns[field].map((column) => [column, other[column]])))
  }
  const isOneself = (id: string | null) => id === kept.id || id === other.id
  if (isOneself(merged.introducedById)) {
    const another = [kept.introducedById, other.introducedById].find((id) => id !== null && !isOneself(id))
    merged.introducedById = another ?? null
  }
  return merged
}
