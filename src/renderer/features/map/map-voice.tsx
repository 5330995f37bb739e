import { useState } from 'react'
import { lensLabel } from '#shared/i18n/map-words'
import { useLanguage, useT } from '../../lib/i18n'
import { bubbleId, circleOfBubble } from './controllers/map-elements'
import { bubbleWords } from './map-circles'
import { useMap } from './map-state'
import { degrees, nameShown, personWords } from './map-words'
import type { Ring } from './use-map-keys'
import type { Moving } from './use-moving'

interface MapVoiceProps {
  ring: Ring | null
  moving: Moving | null
}

/** What has just changed on the map, in words, for screen readers: each landing, each lens, what is hidden, chosen or moved. */
export function MapVoice({ ring, moving }: MapVoiceProps) {
  const t = useT()
  const language = useLanguage()
  const { state, view, knowledge, appearance } = useMap()
  const [said, setSaid] = useState('')

  const person = view.people.find(({ id }) => id === state.current)
  const bubble = view.bubbles.find(({ circleId }) => bubbleId(circleId) === state.current)
  const circleName = (id: string | undefined) => view.circles.find((circle) => circle.id === id)?.name ?? ''
  const naming = (id: string) => {
    const one = view.people.find((other) => other.id === id)
    return one ? nameShown(one, state.initials) : ''
  }
  const isAwaited = state.current !== null && !person && circleOfBubble(state.current) === null
  const card = view.people.find(({ id }) => id === state.card)?.id ?? null
  const visible = view.people.length - appearance.hidden.size

  /** Each part of what can be said, and what it hangs on: it is said when that changes. */
  const parts: readonly { on: unknown; words(before: unknown): string | false }[] = [
    { on: state.lens, words: () => t('mapWalk.lensIs', { lens: t(lensLabel[state.lens]) }) },
    {
      on: state.question.projection,
      words: () => t(state.question.projection === 'map' ? 'mapWalk.asMap' : 'mapWalk.asRings')
    },
    {
      on: state.focus && `${state.focus.id} ${state.focus.depth}`,
      words: () =>
        state.focus
          ? `${t('mapWalk.around', { name: naming(state.focus.id), count: state.focus.depth })} ${t('mapWalk.visible', { count: visible })}`
          : `${t('mapWalk.allAgain')} ${t('mapWalk.visible', { count: visible })}`
    },
    { on: state.off.join(' '), words: () => t('mapWalk.visible', { count: visible }) },
    {
      on: state.question.folded.join(' '),
      words: (before) => {
        const earlier = String(before).split(' ').filter(Boolean)
        const folded = state.question.folded.filter((id) => !earlier.includes(id))
        const opened = earlier.filter((id) => !state.question.folded.includes(id))
        if (folded.length + opened.length > 1) return false
        return folded[0] !== undefined
          ? t('mapWalk.folded', { name: circleName(folded[0]) })
          : t('mapWalk.opened', { name: circleName(opened[0]) })
      }
    },
    {
      on: moving && `${moving.right} ${moving.down}`,
      words: () => {
        if (!moving) return false
        if (moving.right === 0 && moving.down === 0)
          return t('mapWalk.movingBegins', {
            name:
              moving.ids.length === 1 ? naming(moving.ids[0]!) : t('mapWalk.somePeople', { count: moving.ids.length })
          })
        const steps = [
          moving.right !== 0 &&
            t(moving.right > 0 ? 'mapWalk.right' : 'mapWalk.left', { count: Math.abs(moving.right) }),
          moving.down !== 0 && t(moving.down > 0 ? 'mapWalk.down' : 'mapWalk.up', { count: Math.abs(moving.down) })
        ]
        return `${steps.filter(Boolean).join(', ')}.`
      }
    },
    {
      // Somebody who is being put on the map is told once they are there.
      on: `${isAwaited ? '' : state.current} ${ring?.hub ?? ''}`,
      words: (before) => {
        if (bubble) return bubbleWords(bubble, view, t)
        // Who leaves a round stands where they stood.
        if (!person || (!ring && String(before).startsWith(`${person.id} `))) return false
        const ties = degrees(view, appearance.hidden).get(person.id) ?? 0
        const words = personWords(person, { ties, knowledge, initials: state.initials }, t, language)
        return ring
          ? `${words} ${t('mapWalk.ringPlace', { place: ring.place, count: ring.count, name: naming(ring.hub) })}`
          : words
      }
    },
    { on: card, words: () => card !== null && t('mapWalk.cardOpen', { name: naming(card) }) },
    {
      on: state.chosen.join(' '),
      words: () =>
        (state.chosen.length !== 1 || state.card === null) && t('mapWalk.chosen', { count: state.chosen.length })
    }
  ]

  const now = parts.map(({ on }) => on)
  const [before, setBefore] = useState(now)
  const changed = parts.filter((_, index) => now[index] !== before[index])
  if (changed.length > 0) {
    setBefore(now)
    const words = changed.map((part) => part.words(before[parts.indexOf(part)])).filter(Boolean)
    if (words.length > 0) setSaid(words.join(' '))
  }

  return (
    <p className="nv-hidden" aria-live="polite">
      {said}
    </p>
  )
}
