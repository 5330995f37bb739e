interface Point {
  x: number
  y: number
}

/** Shorter ways are a slip of the hand. */
const LEAST = 24

/** Whether a point lies inside a polygon, by the crossings of a ray (Shimrat, 1962). */
export function isInside({ x, y }: Point, corners: readonly Point[]): boolean {
  let inside = false
  corners.forEach((one, index) => {
    const other = corners.at(index - 1)!
    if (one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) inside = !inside
  })
  return inside
}

interface LassoOptions {
  /** Receives the pointer before the drawing does. */
  frame: HTMLElement
  line: SVGPathElement
  onDrawn(corners: readonly Point[], adds: boolean): void
}

/** Shift and drag draw a line around people; Escape gives it up. Returns how to stop listening. */
export function listenForLasso({ frame, line, onDrawn }: LassoOptions): () => void {
  const stopped = new AbortController()
  const { signal } = stopped
  let corners: Point[] | null = null
  let pointer = -1

  function draw(): void {
    const way = corners?.map(({ x, y }) => `${x} ${y}`).join('L')
    line.setAttribute('d', way ? `M${way}Z` : '')
  }

  function end(): void {
    corners = null
    draw()
  }

  frame.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.shiftKey || event.button !== 0) return
      // The drawing must not pan along, nor the page select text.
      event.preventDefault()
      event.stopPropagation()
      pointer = event.pointerId
      frame.setPointerCapture(pointer)
      corners = [pointIn(frame, event)]
      frame.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
    },
    { capture: true, signal }
  )
  // Without this the drawing would still pan: it listens to the mouse, not to the pointer.
  frame.addEventListener('mousedown', (event) => event.shiftKey && event.stopPropagation(), { capture: true, signal })
  frame.addEventListener(
    'pointermove',
    (event) => {
      if (corners === null || event.pointerId !== pointer) return
      corners.push(pointIn(frame, event))
      draw()
    },
    { signal }
  )
  frame.addEventListener(
    'pointerup',
    (event) => {
      const drawn = corners
      end()
      if (drawn && lengthOf(drawn) >= LEAST) onDrawn(drawn, event.ctrlKey || event.metaKey)
    },
    { signal }
  )
  frame.addEventListener('pointercancel', end, { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || corners === null) return
      event.stopPropagation()
      end()
    },
    { capture: true, signal }
  )
  return () => stopped.abort()
}

function pointIn(frame: HTMLElement, event: PointerEvent): Point {
  const { left, top } = frame.getBoundingClientRect()
  return { x: Math.round(event.clientX - left), y: Math.round(event.clientY - top) }
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, { x, y }, index) => sum + Math.hypot(x - points[index]!.x, y - points[index]!.y), 0)
