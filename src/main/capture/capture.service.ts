import type { Handlers } from '#shared/contract/index'
import { understand } from '#shared/domain/capture/understand'
import type { Understanding } from '#shared/domain/capture/understanding'
import { translator } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { complete } from './complete'
import { createKnownWorld } from './known-world'
import { namedChoices } from './known.repository'

export function captureService(context: AppContext): Handlers<'capture'> {
  const { db, ports } = context
  const world = createKnownWorld(context)
  return {
    'capture.understand': ({ text, language, personId, circleId, asOf }) => {
      const known = world()
      const place = { today: asOf ?? ports.today(), language, personId, circleId }
      const understanding = understand(text, known, place)
      const ids = understanding.people.flatMap((person) => [person.personId ?? [], person.candidates].flat())
      return {
        understanding,
        people: namedChoices(db, [...new Set(ids)], known.contact),
        places: knownAmong(known.places, understanding)
      }
    },
    'capture.complete': ({ before }) => {
      const language = ports.language()
      return complete(before, world(), { t: translator(language), language })
    }
  }
}

const knownAmong = (places: readonly string[], { place }: Understanding): string[] =>
  place && places.includes(place.value) ? [place.value] : []
