import type { MapCircle, MapPerson, MapView } from '#shared/contract/map'
import type { Naming } from '#shared/contract/map-files'
import { pseudonyms } from '#shared/domain/pseudonyms'
import { circleKindLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'

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

/** What a file without names has to know of the people and circles in it. */
export interface Discretion {
  /** Those who may stand in a list at all. */
  listed: ReadonlySet<string>
  /** Circles whose name holds somebody's or an organisation's, each with its kind. */
  namedAfterOthers: ReadonlyMap<string, keyof typeof circleKindLabel>
  codes: Parameters<typeof pseudonyms>[0]
}

/**
 * The map as a report without names would have it: people by code or initials, those left out of reports or of their lists
 * not at all, and no circle whose name or size says who is in it: a small one is one of the others, one whose name holds
 * somebody's or an organisation's is called by its kind.
 */
export function shownWithoutNames(
  view: MapView,
  hidden: ReadonlySet<string>,
  naming: Exclude<Naming, 'names'>,
  { listed, namedAfterOthers, codes: known }: Discretion,
  t: Translate
): ShownMap {
  const shown = view.people.filter(({ id }) => !hidden.has(id))
  const people = shown.filter(({ id }) => listed.has(id))
  const codes = pseudonyms(known)
  return {
    ...view,
    people,
    labels: labelsOf(people, ({ id, initials }) => (naming === 'initials' ? initials : codes.of(id))),
    circles: view.circles.map((circle, index): MapCircle => {
      if (circle.people < SMALLEST_CIRCLE)
        return { ...circle, name: t('mapFiles.otherCircles'), code: '', colour: null }
      const kind = namedAfterOthers.get(circle.id)
      // The letters stand for the name, so that its rank takes their place.
      return kind === undefined ? circle : { ...circle, name: t(circleKindLabel[kind]), code: String(index + 1) }
    }),
    leftOut: shown.length - people.length,
    newCodes: codes.fresh
  }
}

const labelsOf = (people: readonly MapPerson[], label: (person: MapPerson) => string): Map<string, string> =>
  new Map(people.map((person) => [person.id, label(person)]))
