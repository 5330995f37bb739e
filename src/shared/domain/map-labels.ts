export interface LabelCandidate {
  id: string
  /** Empty for something that is not named, and that labels keep off. */
  text: string
  /** Screen position of the mark's centre, and its radius, in pixels. */
  x: number
  y: number
  radius: number
  /** Higher goes first. */
  priority: number
  /** Shown even where there is no free place for it. */
  always?: boolean
}

export interface PlacedLabel {
  id: string
  text: string
  left: number
  top: number
}

export const LABEL_HEIGHT = 18
const CELL = 64
const GAP = 2
/** How far from its mark a label that must be shown is looked for a place, in steps of its height. */
const FARTHEST = 3

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** What labels keep off, found by the cells of a grid: marks are round, labels are boxes. */
interface Taken {
  marks: Map<number, LabelCandidate[]>
  labels: Map<number, Box[]>
}

/**
 * Which labels are shown, and where: greedy by priority, below the mark, else beside, above or across from it,
 * never over another label nor over another mark, but for those that are always shown. `width` measures a text in pixels.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  width: (text: string) => number,
  frame: { width: number; height: number }
): PlacedLabel[] {
  const taken: Taken = { marks: new Map(), labels: new Map() }
  for (const mark of candidates) if (mark.radius > 0) add(taken.marks, squareAround(mark.x, mark.y, mark.radius), mark)

  const placed: PlacedLabel[] = []
  const inOrder = candidates.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
  for (const mark of inOrder) {
    if (mark.text === '') continue
    const w = width(mark.text)
    const spot = spotFor(mark, w, taken, frame)
    if (!spot) continue
    add(taken.labels, spot, spot)
    placed.push({ id: mark.id, text: mark.text, left: spot.left, top: spot.top })
  }
  return placed
}

function spotFor(mark: LabelCandidate, w: number, taken: Taken, frame: { width: number; height: number }): Box | null {
  const isInside = ({ left, top, right, bottom }: Box) =>
    left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height
  const inside = spotsAround(mark, w, 0).filter(isInside)
  const free = inside.find((box) => !coversLabel(taken, box) && !coversMark(taken, box))
  if (free || !mark.always) return free ?? null
  for (let step = 1; step <= FARTHEST; step++) {
    const farther = spotsAround(mark, w, step * LABEL_HEIGHT).filter(isInside)
    const found = farther.find((box) => !coversLabel(taken, box) && !coversMark(taken, box))
    if (found) return found
  }
  return inside.find((box) => !coversLabel(taken, box)) ?? inside[0] ?? null
}

/** Below, right, left, above, then the four corners, so much farther from the mark. */
function spotsAround({ x, y, radius }: LabelCandidate, w: number, farther: number): Box[] {
  const off = radius + GAP + farther
  // At a corner the round mark is left earlier.
  const corner = off * Math.SQRT1_2
  const half = LABEL_HEIGHT / 2
  return [
    boxAt(x - w / 2, y + off, w),
    boxAt(x + off, y - half, w),
    boxAt(x - off - w, y - half, w),
    boxAt(x - w / 2, y - off - LABEL_HEIGHT, w),
    boxAt(x + corner, y + corner - GAP, w),
    boxAt(x - corner - w, y + corner - GAP, w),
    boxAt(x + corner, y - corner - LABEL_HEIGHT + GAP, w),
    boxAt(x - corner - w, y - corner - LABEL_HEIGHT + GAP, w)
  ]
}

const boxAt = (left: number, top: number, w: number): Box => ({
  left,
  top,
  right: left + w,
  bottom: top + LABEL_HEIGHT
})

const squareAround = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius
})

/** Cells are numbered so that the number of a row never reaches that of the next column. */
const ROWS = 2 ** 20

function cellsOf(box: Box): number[] {
  const cells: number[] = []
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
      cells.push(column * ROWS + row)
  }
  return cells
}

function add<T>(taken: Map<number, T[]>, box: Box, what: T): void {
  for (const cell of cellsOf(box)) {
    const there = taken.get(cell)
    if (there) there.push(what)
    else taken.set(cell, [what])
  }
}

const found = <T>(taken: Map<number, T[]>, box: Box, covers: (what: T) => boolean): boolean =>
  cellsOf(box).some((cell) => taken.get(cell)?.some(covers))

const coversLabel = ({ labels }: Taken, box: Box): boolean =>
  found(
    labels,
    box,
    (other) => box.right > other.left && box.left < other.right && box.bottom > other.top && box.top < other.bottom
  )

const coversMark = ({ marks }: Taken, box: Box): boolean =>
  found(marks, box, ({ x, y, radius }) => {
    const across = x - Math.min(box.right, Math.max(box.left, x))
    const down = y - Math.min(box.bottom, Math.max(box.top, y))
    return across * across + down * down < radius * radius
  })
