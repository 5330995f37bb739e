import { z } from 'zod'
import { lenses } from '../domain/map-style'
import { PersonId } from '../domain/person'
import { MapQuestion } from './map'
import { query, task } from './method'

/** How people are called in a file of the map. */
export const namings = ['names', 'pseudonyms', 'initials'] as const
export type Naming = (typeof namings)[number]

const Shown = z.object({
  question: MapQuestion,
  /** People whom the legend, the focus or the time hides at present. */
  hidden: z.array(PersonId).max(1000).default([]),
  naming: z.enum(namings).default('pseudonyms')
})

export const mapFiles = {
  /** The map as it is shown, as an SVG whose texts are text. */
  'map.picture': query(
    Shown.extend({ lens: z.enum(lenses), style: z.enum(['light', 'print']).default('light') }),
    z.object({ svg: z.string(), width: z.number(), height: z.number() })
  ),
  /** Writes a picture where the user says; null when they say nowhere. A PNG comes in base 64. */
  'map.savePicture': task(
    z.object({ format: z.enum(['svg', 'png']), content: z.string().max(120_000_000), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable()
  ),
  /** Writes the people and ties shown for Gephi or Cytoscape Desktop. */
  'map.saveGraph': task(
    Shown.extend({ format: z.enum(['gexf', 'graphml']), path: z.string().optional() }),
    z.object({ path: z.string() }).nullable()
  )
}
