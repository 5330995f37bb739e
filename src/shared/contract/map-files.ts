import { z } from 'zod'
import { pictureStyles } from '../domain/map-picture/pen'
import { lenses } from '../domain/map-style'
import { PersonId } from '../domain/person'
import { MapQuestion } from './map'
import { query, task } from './method'

/** How people are called in a file of the map. */
export const namings = ['names', 'pseudonyms', 'initials'] as const
export type Naming = (typeof namings)[number]

const Shown = z.object({
  question: MapQuestion,
  /** People whom the legend or the focus hides at present. */
  hidden: z.array(PersonId).max(3000).default([]),
  lens: z.enum(lenses),
  naming: z.enum(namings).default('pseudonyms')
})

/** A file once written; null when the user chose no place for it. */
const Saved = z.object({ path: z.string() }).nullable()

export const mapFiles = {
  /** The map as it is shown, as an SVG whose texts are text. Codes given out for the first time are kept. */
  'map.picture': query(
    Shown.extend({ style: z.enum(pictureStyles).default('light') }),
    z.object({
      svg: z.string(),
      width: z.number(),
      height: z.number(),
      people: z.int(),
      /** Those whom the user leaves out of lists or of reports altogether: they are in no file without names. */
      leftOut: z.int()
    })
  ),
  /** Writes a picture where the user says. A PNG comes in base 64. */
  'map.savePicture': task(
    z.object({ format: z.enum(['svg', 'png']), content: z.string().max(120_000_000), path: z.string().optional() }),
    Saved
  ),
  /** Writes the people and ties shown for Gephi or Cytoscape Desktop. */
  'map.saveGraph': task(Shown.extend({ format: z.enum(['gexf', 'graphml']), path: z.string().optional() }), Saved)
}
