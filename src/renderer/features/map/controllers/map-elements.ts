import type { ElementDefinition } from 'cytoscape'
import type { MapView } from '#shared/contract/map'
import { diameter, lookThrough, type Lens, type LensKnowledge } from '#shared/domain/map-style'
import { tieKey } from '../map-derived'

/** What Cytoscape draws: people at their stored places, and the ties between them. */
export function mapElements({ people, ties }: MapView, lens: Lens, knowledge: LensKnowledge): ElementDefinition[] {
  return [
    ...people.map((person) => {
      const look = lookThrough(lens, person, knowledge)
      return {
        group: 'nodes' as const,
        data: {
          id: person.id,
          label: person.label,
          size: diameter[person.band],
          fill: look.fill,
          ink: look.ink,
          glyph: look.glyph,
          glyphSize: diameter[person.band] * (look.glyph.length > 1 ? 0.38 : 0.5)
        },
        classes: [look.hollow && 'hollow', person.pinned && 'pinned'].filter(Boolean).join(' '),
        position: { x: person.x, y: person.y }
      }
    }),
    ...ties.map(({ a, b, source }) => ({
      group: 'edges' as const,
      data: { id: tieKey(a, b), source: a, target: b },
      classes: source
    }))
  ]
}
