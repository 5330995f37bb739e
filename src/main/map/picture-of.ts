import type { Bridge } from '#shared/contract/map-reading'
import type { Naming } from '#shared/contract/map-files'
import type { IsoDate } from '#shared/domain/dates'
import { badgeOf, markedBridges } from '#shared/domain/map-badges'
import { mapPicture, type Picture, type PictureOptions } from '#shared/domain/map-picture'
import type { PictureStyle } from '#shared/domain/map-picture/pen'
import { ringBands } from '#shared/domain/map-rings'
import { lensClass, type Lens } from '#shared/domain/map-style'
import { formatDay } from '#shared/i18n/format'
import { tieBandLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import { legendWords } from '#shared/i18n/map-words'
import { translator, type Translate } from '#shared/i18n/messages'
import type { ShownMap } from './shown-map'

interface Drawing {
  bridges: ReadonlyMap<string, Bridge>
  lens: Lens
  naming: Naming
  today: IsoDate
  language: Language
}

/** What is shown, drawn as on screen. */
export function pictureOf(shown: ShownMap, drawing: Drawing & { style: PictureStyle }): Picture {
  const { bridges, lens, style, today, language } = drawing
  const t = translator(language)
  const marked = new Set(markedBridges(bridges))
  const clubs = new Set(shown.circles.filter(({ isClub }) => isClub).map(({ id }) => id))
  return mapPicture({
    people: shown.people.map((person) => ({ ...person, badge: badgeOf(person, marked) })),
    ties: shown.ties,
    circles: shown.circles,
    bubbles: shown.bubbles.map((bubble) => ({ ...bubble, isClub: clubs.has(bubble.circleId) })),
    bubbleTies: shown.bubbleTies,
    rings: ringsOf(shown.rings, t),
    bridges,
    lens,
    style,
    labels: shown.labels,
    words: legendWords(lens, shown.circles, t),
    title: t('mapFiles.pictureTitle', { date: formatDay(today, language) }),
    description: describeMap(shown, drawing),
    size: null,
    inPage: null
  })
}

/** The circles of closeness, each with the strength of the ties in it. */
const ringsOf = (radii: readonly number[], t: Translate): PictureOptions['rings'] =>
  radii.map((radius, ring) => ({ radius, text: t(tieBandLabel[ringBands[ring]!]) }))

/** The map in words, for whoever does not see it: how many people and ties, and how many of each class of the lens. */
export function describeMap(shown: ShownMap, { bridges, lens, naming, language }: Drawing): string {
  const t = translator(language)
  const { people, circles, bubbles } = shown
  if (people.length === 0 && bubbles.length === 0) return t('mapFiles.nobody')
  const drawn = new Set(people.map(({ id }) => id))
  const words = legendWords(lens, circles, t)
  const knowledge = { bridges, circles: new Map(circles.map((circle) => [circle.id, circle])) }
  const classes = Map.groupBy(people, (person) => lensClass(lens, person, knowledge))
  const counts = Object.entries(words.classes).flatMap(([name, text]) =>
    classes.has(name) ? `${text} ${classes.get(name)!.length}` : []
  )
  return [
    t('mapFiles.description', {
      people: t('mapFiles.people', { count: people.length }),
      ties: t('mapFiles.ties', { count: shown.ties.filter(({ a, b }) => drawn.has(a) && drawn.has(b)).length }),
      lens: words.lens,
      list: counts.join(', ')
    }),
    bubbles.length > 0 && t('mapFiles.descriptionBubbles', { count: bubbles.length }),
    naming === 'pseudonyms' && t('mapFiles.byCode'),
    naming === 'initials' && t('mapFiles.byInitials')
  ]
    .filter(Boolean)
    .join(' ')
}
