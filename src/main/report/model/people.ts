import { listName } from '#shared/domain/names'
import { nameScanner, type NameScanner } from '#shared/domain/names-in-text'
import { pseudonyms } from '#shared/domain/pseudonyms'
import { type reportPrivacies } from '#shared/contract/report'
import type { PersonFact } from '../report.repository'

export type Privacy = (typeof reportPrivacies)[number]

/** How one person may appear: a name or a code, and what is said beside it. */
export interface PersonLabel {
  /** `P-014`, or `DUPONT Marie` where the name is allowed. */
  name: string
  /** Whether `name` is a name. */
  named: boolean
  roleFamily: string | null
  sector: string | null
  organisation: string | null
}

/** Organisation (where it may be said), function family and sector in one line. */
export const aboutOf = ({ organisation, roleFamily, sector }: PersonLabel): string | null =>
  [...new Set([organisation, roleFamily, sector])].filter(Boolean).join(' · ') || null

export interface ReportPeople {
  /** Is known, not in the bin and not left out by the user. */
  counts(id: string): boolean
  excluded(id: string): boolean
  /** May stand in a row, by name or by code. */
  shown(id: string): boolean
  /** Gives out a code where the name is not allowed; only for people who may be shown. */
  label(id: string): PersonLabel
  /** A label that the user typed for something else (a circle, a sector), or null when it would give a name away. */
  safe(text: string | null): string | null
  /** Names that this report may not print. */
  hidden: NameScanner
  excludedCount: number
  /** Counted, but shown by code where others are named. */
  unnamedCount: number
  /** Codes given out for the first time, in order of first use. */
  newCodes: { personId: string; code: string }[]
}

/** The people of a report at one level of privacy. A code belongs to one person for ever; new ones follow the highest known. */
export function reportPeople(
  people: readonly PersonFact[],
  knownCodes: readonly { personId: string; code: string }[],
  privacy: Privacy
): ReportPeople {
  const living = new Map(people.filter((person) => person.deletedAt === null).map((person) => [person.id, person]))
  const codes = pseudonyms(knownCodes)

  const named = (person: PersonFact) => privacy === 'named' && person.reportLevel === 'named'
  const hidden = nameScanner(people.filter((person) => !named(person) || person.deletedAt !== null))
  const safe = (text: string | null) => (text && hidden.find(text).length === 0 ? text : null)
  const everybody = [...living.values()]
  const counted = everybody.filter((person) => person.reportLevel !== 'excluded')

  const shown = (id: string) => {
    const level = living.get(id)?.reportLevel
    return privacy !== 'figures' && (level === 'named' || level === 'pseudonym')
  }

  return {
    counts: (id) => living.has(id) && living.get(id)!.reportLevel !== 'excluded',
    excluded: (id) => living.get(id)?.reportLevel === 'excluded',
    shown,
    label: (id) => {
      const person = living.get(id)
      if (!person || !shown(id)) throw new Error('somebody who may not be shown was asked for')
      const facts = { roleFamily: safe(person.roleFamily), sector: safe(person.sector) }
      if (named(person)) {
        const name = listName(person)
        return { ...facts, name, named: true, organisation: safe(person.organisation) }
      }
      return { ...facts, name: codes.of(id), named: false, organisation: null }
    },
    safe,
    hidden,
    excludedCount: everybody.length - counted.length,
    unnamedCount: counted.filter((person) => !named(person)).length,
    newCodes: codes.fresh
  }
}
