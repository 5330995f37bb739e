export interface Mark {
  id: string
  x: number
  y: number
  diameter: number
}

/** Room around a mark for its name, in pixels. */
const ROOM = { x: 34, y: 22 }
const PASSES = 200

/** Moves marks that stand on one another apart, along the way that is shortest, until none does or it has been tried enough. */
export function separate(marks: readonly Mark[]): Map<string, { x: number; y: number }> {
  const places = marks.map(({ id, x, y, diameter }) => ({ id, x, y, radius: diameter / 2 }))
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        const across = one.radius + other.radius + ROOM.x - Math.abs(one.x - other.x)
        const down = one.radius + other.radius + ROOM.y - Math.abs(one.y - other.y)
        if (across <= 0.01 || down <= 0.01) continue
        moved = true
        const axis = across < down ? 'x' : 'y'
        const push = (axis === 'x' ? across : down) / 2
        const towards = one[axis] <= other[axis] ? -1 : 1
        one[axis] += towards * push
        other[axis] -= towards * push
      }
    }
    if (!moved) break
  }
  return new Map(places.map(({ id, x, y }) => [id, { x, y }]))
}
