import type { MapCircle, MapPerson, MapView } from '#shared/contract/map'
import type { Naming } from '#shared/contract/map-files'
import { nameScanner } from '#shared/domain/names-in-text'
import { pseudonyms } from '#shared/domain/pseudonyms'
import { circleKindLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import type { FileFacts } from './map-files.repository'

/** What goes into a file: who may be in it, and what they and their circles are called there. */
export interface ShownMap extends Omit<MapView, 'matching' | 'total' | 'left'> {
  labels: ReadonlyMap<string, string>
  /** People who are not in the file because of what the user chose for them. */
  leftOut: number
  /** Codes given out for the first time. */
  newCodes: { personId: string; code: string }[]
}

/** Circles with fewer people than this are not told apart where nobody is named: one would know who it is. */
const SMALLEST_CIRCLE = 3

/** The map without those who are hidden, everybody named in full or in short. */
export function shownByName(view: MapView, hidden: ReadonlySet<string>): ShownMap {
  const people = view.people.filter(({ id }) => !hidden.has(id))
  return { ...view, people, labels: labelsOf(people, ({ label }) => label), leftOut: 0, newCodes: [] }
}

/**
 * The map as a report without names would have it: people by code or initials, those left out of reports or of their lists
 * not at all, and no circle whose name or size says who is in it: a small one is one of the others, one whose name holds
 * somebody's is called by its kind.
 */
export function shownWithoutNames(
  view: MapView,
  hidden: ReadonlySet<string>,
  naming: Exclude<Naming, 'names'>,
  facts: FileFacts,
  t: Translate
): ShownMap {
  const listed = new Set(
    facts.people.filter(({ reportLevel }) => reportLevel === 'named' || reportLevel === 'pseudonym').map(({ id }) => id)
  )
  const shown = view.people.filter(({ id }) => !hidden.has(id))
  const people = shown.filter(({ id }) => listed.has(id))
  const codes = pseudonyms(facts.codes)
  const names = nameScanner(facts.people)
  const labels = labelsOf(people, ({ id, initials }) => (naming === 'initials' ? initials : codes.of(id)))
  return {
    ...view,
    people,
    labels,
    circles: view.circles.map((circle, index): MapCircle => {
      if (circle.people < SMALLEST_CIRCLE)
        return { ...circle, name: t('mapFiles.otherCircles'), code: '', colour: null }
      if (names.find(circle.name).length === 0) return circle
      // The letters stand for the name, so that its rank takes their place.
      const kind = facts.circleKinds.get(circle.id)
      return { ...circle, name: t(kind ? circleKindLabel[kind] : 'mapFiles.otherCircles'), code: String(index + 1) }
    }),
    leftOut: shown.length - people.length,
    newCodes: codes.fresh
  }
}

const labelsOf = (people: readonly MapPerson[], label: (person: MapPerson) => string): Map<string, string> =>
  new Map(people.map((person) => [person.id, label(person)]))
