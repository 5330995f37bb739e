import type { IsoDate } from '../../dates'
import { about } from './calendar'
import { anyOf, parts, which } from './words'
import type { Lean, Meaning } from './when-expression'

/** Any of the words that say which week, month or year, after it. */
export const ways = anyOf(which)
/** Those that stand before it. */
export const waysBefore = '(?:ce|cet|cette|this|next|last|the following|following|coming|past|previous)'
export const lead =
  '(?:(?:a la|en|au|la|le|les|l|the|at|at the|vers|vers la|dans la|in|in the|of the|du|of|around the) ){0,2}'
export const part = `(?:(?<part>${anyOf(parts)}) (?:de |d |du |of )?(?:la |l |the )?)?`

/** How many periods after this one the words mean; null when they do not say. */
export function wayOf(...words: (string | undefined)[]): number | null {
  const said = words.find((word) => word !== undefined)
  return said === undefined ? null : (which[said.replace('.', '').replace('the ', '')] ?? 0)
}

export const partOf = (said: string | undefined): number | null => (said === undefined ? null : (parts[said] ?? 0))

/** On which side of today a period so many away lies. */
export const sideOf = (way: number): Pick<Meaning, 'isPast' | 'isFuture'> => ({ isPast: way < 0, isFuture: way > 0 })

/** The day in this period when it lies on the side asked for, else that in the one beside it. */
export function onSide(today: IsoDate, lean: Lean, dayIn: (step: number) => IsoDate): IsoDate {
  const here = dayIn(0)
  return (lean === 'past' ? here <= today : here >= today) ? here : dayIn(lean === 'past' ? -1 : 1)
}

/** A day near which something is, in the period that `way` says or, when it says none, on the side asked for. */
export function periodMeaning(
  way: number | null,
  today: IsoDate,
  dayIn: (step: number, lean: Lean) => IsoDate
): Meaning {
  if (way === null) return { resolve: (lean) => about(onSide(today, lean, (step) => dayIn(step, lean))) }
  return { resolve: (lean) => about(dayIn(way, lean)), ...sideOf(way) }
}
