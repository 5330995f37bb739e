import { byCode } from './code-order'
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
  /** Where the middle of the text may be, the best first, for a text that belongs to no mark. */
  middles?: readonly { x: number; y: number }[]
}

/** A part of the screen, in pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface PlacedLabel {
  id: string
  text: string
  left: number
  top: number
}

/** Of a line of names in pixels, room around it included. */
export const LABEL_HEIGHT = 15
const CELL = 64
const GAP = 1
/** A label may stand so much farther from its mark, or twice, and no reader takes it for another's. */
const ASIDE = 6
/** How far from its mark a label that must be shown is looked for a place, in steps of its height. */
const FARTHEST = 3

interface Frame {
  width: number
  height: number
}

interface Placed extends Box {
  of: LabelCandidate
}

/** What labels keep off, found by the cells of a grid: marks are round, labels are boxes. */
interface Taken {
  marks: Grid<LabelCandidate>
  labels: Grid<Placed>
  covered: readonly Box[]
}

/** How often a label asks others to stand elsewhere, which may ask others in turn; and how many at once. */
const DEPTH = 2
const ASKED = 2
/** Of each label, so many spots count as wished by it. */
const WISHED = 12
/** How many spots of others a label would rather cover than stand on its next side. */
const SIDE = 0.6

/**
 * Which labels are shown, and where: by priority, below the mark, else beside, above or across from it, where they are least
 * in the way of others; never over another label nor over another mark, but for those that are always shown. Whoever finds
 * no room asks neighbours' labels to stand on another side of their mark. `width` measures a text in pixels; nothing is
 * written on what is `covered`.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  width: (text: string) => number,
  frame: Frame,
  covered: readonly Box[] = []
): PlacedLabel[] {
  const taken: Taken = { marks: new Map(), labels: new Map(), covered }
  for (const mark of candidates) if (mark.radius > 0) add(taken.marks, squareAround(mark), mark)
  const inOrder = candidates
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => b.priority - a.priority || byCode(a.id, b.id))
  const spots = new Map(
    inOrder.map((mark) => [
      mark,
      [0, ASIDE, 2 * ASIDE]
        .flatMap((farther) => spotsAround(mark, width(mark.text), farther))
        .filter((box) => isInside(box, frame, taken) && !coversMark(taken, box))
    ])
  )
  const board = createBoard(taken.labels, spots)
  const wishes: Grid<Placed> = new Map()
  for (const [mark, boxes] of spots) for (const box of boxes.slice(0, WISHED)) add(wishes, box, { ...box, of: mark })

  for (const mark of inOrder) {
    const free = spots.get(mark)!.filter((box) => overlapping(taken.labels, box).length === 0)
    const costs = free.map(
      (box, side) => side * SIDE + overlapping(wishes, box).filter(({ of }) => of !== mark && !board.has(of)).length
    )
    const spot =
      free[costs.indexOf(Math.min(...costs))] ??
      (mark.always ? whatever(mark, width(mark.text), taken, frame) : undefined)
    if (spot) board.put(mark, spot)
  }
  for (const mark of inOrder) if (!board.has(mark)) board.squeeze(mark, DEPTH, [])
  return inOrder.flatMap((mark) => {
    const label = board.get(mark)
    return label ? [{ id: mark.id, text: mark.text, left: label.left, top: label.top }] : []
  })
}

/** The labels placed so far; what was tried in vain is taken back. */
function createBoard(labels: Grid<Placed>, spots: ReadonlyMap<LabelCandidate, readonly Box[]>) {
  const placed = new Map<LabelCandidate, Placed>()
  const done: (() => void)[] = []

  function put(mark: LabelCandidate, box: Box): void {
    const label = { ...box, of: mark }
    add(labels, box, label)
    placed.set(mark, label)
    done.push(() => {
      remove(labels, label, label)
      placed.delete(mark)
    })
  }

  function lift(label: Placed): void {
    remove(labels, label, label)
    placed.delete(label.of)
    done.push(() => {
      add(labels, label, label)
      placed.set(label.of, label)
    })
  }

  function takeBack(to: number): void {
    while (done.length > to) done.pop()!()
  }

  /** Puts a label on a spot that is free or that others can leave, and off what is held; tells whether it did. */
  function squeeze(mark: LabelCandidate, depth: number, held: readonly Box[]): boolean {
    return spots.get(mark)!.some((spot) => {
      if (held.some((box) => overlaps(box, spot))) return false
      const inTheWay = overlapping(labels, spot)
      if (inTheWay.length > 0 && (depth === 0 || inTheWay.length > ASKED || inTheWay.some(({ of }) => of.always)))
        return false
      const before = done.length
      inTheWay.forEach(lift)
      put(mark, spot)
      if (inTheWay.every(({ of }) => squeeze(of, depth - 1, [...held, spot]))) return true
      takeBack(before)
      return false
    })
  }

  return {
    has: (mark: LabelCandidate) => placed.has(mark),
    get: (mark: LabelCandidate) => placed.get(mark),
    put,
    squeeze
  }
}

/** Where a label that must be shown goes when no spot is free: farther away, else over the fewest marks, at worst over a label. */
function whatever(mark: LabelCandidate, w: number, taken: Taken, frame: Frame): Box | null {
  for (let step = 1; step <= FARTHEST; step++) {
    const farther = spotsAround(mark, w, step * LABEL_HEIGHT).filter((box) => isInside(box, frame, taken))
    const free = farther.find((box) => isFree(taken, box))
    if (free) return free
  }
  const inside = spotsAround(mark, w, 0).filter((box) => isInside(box, frame, taken))
  const unwritten = inside.filter((box) => overlapping(taken.labels, box).length === 0)
  const covers = unwritten.map((box) => marksUnder(taken, box).length)
  return unwritten[covers.indexOf(Math.min(...covers))] ?? inside[0] ?? null
}

/** Below, right, left, above, then the four corners, then a little aside, so much farther from the mark. */
function spotsAround({ x, y, radius, middles }: LabelCandidate, w: number, farther: number): Box[] {
  if (middles) return middles.map((middle) => boxAt(middle.x - w / 2, middle.y - LABEL_HEIGHT / 2, w))
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
    boxAt(x - corner - w, y - corner - LABEL_HEIGHT + GAP, w),
    boxAt(x - w / 4, y + off, w),
    boxAt(x - (3 * w) / 4, y + off, w),
    boxAt(x - w / 4, y - off - LABEL_HEIGHT, w),
    boxAt(x - (3 * w) / 4, y - off - LABEL_HEIGHT, w)
  ]
}

const boxAt = (left: number, top: number, w: number): Box => ({
  left,
  top,
  right: left + w,
  bottom: top + LABEL_HEIGHT
})

const squareAround = ({ x, y, radius }: LabelCandidate): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius
})

const isInside = (box: Box, frame: Frame, { covered }: Taken): boolean =>
  box.left >= 0 &&
  box.top >= 0 &&
  box.right <= frame.width &&
  box.bottom <= frame.height &&
  !covered.some((other) => overlaps(box, other))

const overlaps = (one: Box, other: Box): boolean =>
  one.right > other.left && one.left < other.right && one.bottom > other.top && one.top < other.bottom

const isFree = (taken: Taken, box: Box): boolean =>
  overlapping(taken.labels, box).length === 0 && !coversMark(taken, box)

function overlapping(grid: Grid<Placed>, box: Box): Placed[] {
  const found = new Set<Placed>()
  for (const cell of cellsOf(box)) for (const label of grid.get(cell) ?? []) if (overlaps(label, box)) found.add(label)
  return [...found]
}

const isOver = (box: Box, { x, y, radius }: LabelCandidate): boolean => {
  const across = x - Math.min(box.right, Math.max(box.left, x))
  const down = y - Math.min(box.bottom, Math.max(box.top, y))
  return across * across + down * down < radius * radius
}

const coversMark = ({ marks }: Taken, box: Box): boolean =>
  cellsOf(box).some((cell) => marks.get(cell)?.some((mark) => isOver(box, mark)))

const marksUnder = ({ marks }: Taken, box: Box): LabelCandidate[] =>
  [...new Set(cellsOf(box).flatMap((cell) => marks.get(cell) ?? []))].filter((mark) => isOver(box, mark))

type Grid<T> = Map<number, T[]>

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

function add<T>(grid: Grid<T>, box: Box, what: T): void {
  for (const cell of cellsOf(box)) {
    const there = grid.get(cell)
    if (there) there.push(what)
    else grid.set(cell, [what])
  }
}

function remove<T>(grid: Grid<T>, box: Box, what: T): void {
  for (const cell of cellsOf(box))
    grid.set(
      cell,
      grid.get(cell)!.filter((one) => one !== what)
    )
}
