import type { PersonDetail } from '#shared/contract/people'
import {
  isText,
  isUnsaid,
  mergedFields,
  mergedLists,
  saysTheSame,
  suggestedChoice,
  type MergeChoice,
  type MergedField,
  type MergedList
} from '#shared/domain/merge'
import { displayName } from '#shared/domain/names'
import { cadenceText } from '#shared/i18n/cadence'
import { formatBirthday, formatDay } from '#shared/i18n/format'
import { closenessLabel, reportLevelLabel, temperamentLabel, tieNatureLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'

/** A line of the comparison: what each of the two says, in words, and what is proposed. */
export interface MergeRow {
  field: MergedField | MergedList
  label: string
  kept: string
  other: string
  suggested: MergeChoice
  canBeBoth: boolean
}

const fieldLabel: Record<MergedField | MergedList, MessageKey> = {
  name: 'people.name',
  preferredName: 'people.preferredName',
  work: 'merge.work',
  roleFamily: 'people.roleFamily',
  sector: 'people.sector',
  city: 'people.city',
  closeness: 'people.closeness',
  temperament: 'people.temperament',
  tieNature: 'people.tieNature',
  noLedger: 'merge.noLedger',
  noSuggestions: 'merge.noSuggestions',
  isFamily: 'people.family',
  reportLevel: 'people.reportLevel',
  cadence: 'people.cadence',
  needs: 'people.needs',
  offers: 'people.offers',
  met: 'people.met',
  metNote: 'people.metNote',
  introducedBy: 'people.introducedBy',
  deceased: 'people.deceasedOn',
  birthday: 'people.birthday',
  notes: 'people.notes',
  emails: 'people.emails',
  phones: 'people.phones',
  links: 'people.links',
  roles: 'merge.roles',
  circles: 'people.circles'
}

function fieldText(detail: PersonDetail, field: MergedField, t: Translate, language: Language): string {
  const { person, organisation, introducedBy } = detail
  const yes = (value: boolean) => t(value ? 'merge.yes' : 'merge.no')
  const texts: Record<MergedField, () => string | null> = {
    name: () => displayName({ ...person, preferredName: null }),
    preferredName: () => person.preferredName,
    work: () => [person.roleText, organisation].filter(Boolean).join(', '),
    roleFamily: () => person.roleFamily,
    sector: () => person.sector,
    city: () => person.city,
    closeness: () => (person.closeness === null ? null : t(closenessLabel(person.closeness))),
    temperament: () => person.temperament && t(temperamentLabel[person.temperament]),
    tieNature: () => person.tieNature && t(tieNatureLabel[person.tieNature]),
    noLedger: () => yes(person.noLedger),
    noSuggestions: () => yes(person.noSuggestions),
    isFamily: () => yes(person.isFamily),
    reportLevel: () => t(reportLevelLabel[person.reportLevel]),
    cadence: () => (person.cadenceDays === null ? null : cadenceText(person.cadenceDays, t)),
    needs: () => person.needs,
    offers: () => person.offers,
    met: () => person.metOn && formatDay(person.metOn, language),
    metNote: () => person.metNote,
    introducedBy: () => introducedBy?.name ?? null,
    deceased: () => person.deceasedOn && formatDay(person.deceasedOn, language),
    birthday: () => person.birthday && formatBirthday(person.birthday, language),
    notes: () => person.notes
  }
  return texts[field]() ?? ''
}

function listText(detail: PersonDetail, list: MergedList): string {
  const values =
    list === 'roles'
      ? detail.roles.map(({ role, organisation, from, to }) =>
          [[role, organisation].filter(Boolean).join(', '), from || to ? `${from ?? ''}–${to ?? ''}` : '']
            .filter(Boolean)
            .join(' · ')
        )
      : list === 'circles'
        ? detail.circles.map(({ name }) => name)
        : detail[list].map(({ value }) => value)
  return values.join('\n')
}

/** The fields in which both say something, and not the same, and the lists that differ. */
export function mergeRows(kept: PersonDetail, other: PersonDetail, t: Translate, language: Language): MergeRow[] {
  const fields = mergedFields
    .filter((field) => !isUnsaid(other.person, field) || !isUnsaid(kept.person, field))
    .filter((field) => !saysTheSame(kept.person, other.person, field))
    .map((field) => ({
      field,
      label: t(fieldLabel[field]),
      kept: fieldText(kept, field, t, language),
      other: fieldText(other, field, t, language),
      suggested: suggestedChoice(kept.person, other.person, field),
      canBeBoth: isText(field) && !isUnsaid(other.person, field) && !isUnsaid(kept.person, field)
    }))
  const lists = mergedLists
    .map((list) => ({ list, kept: listText(kept, list), other: listText(other, list) }))
    .filter((row) => row.other !== row.kept)
    .map((row) => ({
      field: row.list,
      label: t(fieldLabel[row.list]),
      kept: row.kept,
      other: row.other,
      suggested: 'both' as const,
      canBeBoth: true
    }))
  return [...fields, ...lists]
}
