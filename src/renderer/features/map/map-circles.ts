import type { MapQuestion, MapView } from '#shared/contract/map'
import type { Translate } from '#shared/i18n/messages'

type Question = Pick<MapQuestion, 'folded' | 'opened'>
type Circle = Pick<MapView['circles'][number], 'id'>

/** Circles that are opened, and circles that are folded, at most (the contract of the question). */
const MOST_OPENED = 10
const MOST_FOLDED = 1000

/** A circle's people stand as one bubble. */
export function foldCircle({ folded, opened }: Question, circleId: string): Question {
  return {
    folded: [...without(folded, circleId), circleId].slice(-MOST_FOLDED),
    opened: without(opened, circleId)
  }
}

/** A circle's people are drawn again where they stand, the closest forty of them whoever else is drawn. */
export function openCircle({ folded, opened }: Question, circleId: string): Question {
  return {
    folded: without(folded, circleId),
    opened: [...without(opened, circleId), circleId].slice(-MOST_OPENED)
  }
}

/** Every circle as one bubble; people without a circle stay people. */
export const foldAll = (circles: readonly Circle[]): Question => ({
  folded: circles.map(({ id }) => id).slice(0, MOST_FOLDED),
  opened: []
})

/** The people most worth drawing, as before any circle was folded or opened. */
export const unfoldAll = (): Question => ({ folded: [], opened: [] })

/** A bubble in one sentence, for screen readers and the live region. */
export function bubbleWords(
  { circleId, people }: Pick<MapView['bubbles'][number], 'circleId' | 'people'>,
  { circles }: Pick<MapView, 'circles'>,
  t: Translate
): string {
  const name = circles.find(({ id }) => id === circleId)?.name ?? ''
  return t('mapTime.bubbleWords', { name, count: people })
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id)
