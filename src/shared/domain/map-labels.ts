export interface LabelCandidate {
  id: string
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

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Which labels are shown, and where: greedy by priority, below the mark, else right, left or above it,
 * never over another label nor over another mark, but for those that are always shown. `width` measures a text in pixels.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  width: (text: string) => number,
  frame: { width: number; height: number }
): PlacedLabel[] {
  const taken = new Map<string, Box[]>()
  for (const { x, y, radius } of candidates)
    add(taken, { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })

  const placed: PlacedLabel[] = []
  const inOrder = candidates.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
  for (const { id, text, x, y, radius, always = false } of inOrder) {
    const w = width(text)
    const spots = [
      { left: x - w / 2, top: y + radius + GAP },
      { left: x + radius + GAP, top: y - LABEL_HEIGHT / 2 },
      { left: x - radius - GAP - w, top: y - LABEL_HEIGHT / 2 },
      { left: x - w / 2, top: y - radius - GAP - LABEL_HEIGHT }
    ]
    const inside = spots.filter(
      ({ left, top }) => left >= 0 && top >= 0 && left + w <= frame.width && top + LABEL_HEIGHT <= frame.height
    )
    const free = inside.find(({ left, top }) =>
      isFree(taken, { left, top, right: left + w, bottom: top + LABEL_HEIGHT })
    )
    const spot = free ?? (always ? inside[0] : undefined)
    if (!spot) continue
    add(taken, { ...spot, right: spot.left + w, bottom: spot.top + LABEL_HEIGHT })
    placed.push({ id, text, ...spot })
  }
  return placed
}

function cellsOf(box: Box): string[] {
  const cells: string[] = []
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
      cells.push(`${column} ${row}`)
  }
  return cells
}

function add(taken: Map<string, Box[]>, box: Box): void {
  for (const cell of cellsOf(box)) {
    const boxes = taken.get(cell)
    if (boxes) boxes.push(box)
    else taken.set(cell, [box])
  }
}

function isFree(taken: Map<string, Box[]>, box: Box): boolean {
  return cellsOf(box).every((cell) =>
    (taken.get(cell) ?? []).every(
      (other) =>
        box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom
    )
  )
}
