import type { ElementDefinition } from 'cytoscape'
import type { MapView } from '#shared/contract/map'
import { diameter, lookThrough, type Lens } from '#shared/domain/map-style'

/** What Cytoscape draws: people at their stored places, and the ties between them. */
export function mapElements({ people, ties }: MapView, lens: Lens): ElementDefinition[] {
  return [
    ...people.map((person) => {
      const look = lookThrough(lens, person)
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
      data: { id: `${a} ${b}`, source: a, target: b },
      classes: source
    }))
  ]
}
