import { LABEL_HEIGHT, placeLabels } from '../map-labels'
import type { Frame } from './frame'
import { estimatedWidth, haloed, shortened } from './letters'
import type { Spot } from './marks'
import type { Pen } from './pen'

export interface Named extends Spot {
  id: string
  text: string
  /** Higher goes first. */
  priority: number
  /** Written even where it covers something. */
  always?: boolean
  bold?: boolean
}

const LONGEST_NAME = 28

/** The names that find room, none over another, and those that are written in any case. */
export function nameTexts(names: readonly Named[], frame: Frame, pen: Pen): string[] {
  // Names are placed in the pixels of the screen's map, whose lines are higher.
  const zoom = LABEL_HEIGHT / (pen.font * 1.25)
  const byId = new Map(names.map((name) => [name.id, { ...name, text: shortened(name.text, LONGEST_NAME) }]))
  const widthOf = ({ text, bold }: Named): number => estimatedWidth(text, pen.font) * (bold ? 1.08 : 1) + 2
  const candidates = [...byId.values()].map((name) => ({
    id: name.id,
    // What is measured is the candidate's own text; its weight is told by its id.
    text: name.text === '' ? '' : name.id,
    x: name.x * zoom,
    y: name.y * zoom,
    radius: name.radius * zoom,
    priority: name.priority,
    always: name.always ?? false
  }))
  const placed = placeLabels(candidates, (id) => widthOf(byId.get(id)!) * zoom, {
    width: frame.width * zoom,
    height: frame.height * zoom
  })
  return placed.map(({ id, left, top }) => {
    const name = byId.get(id)!
    const [start, end] = [left / zoom, left / zoom + widthOf(name)]
    // Beside a mark the text begins or ends at it, whatever its true width.
    const [x, anchor] =
      start > name.x
        ? ([start, 'start'] as const)
        : end < name.x
          ? ([end, 'end'] as const)
          : ([(start + end) / 2, 'middle'] as const)
    return haloed(name.text, { x, y: top / zoom + pen.font, anchor, size: pen.font, bold: name.bold ?? false }, pen)
  })
}
