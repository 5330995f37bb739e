interface Work {
  /** Once a frame while what is in sight changes. */
  follow(): void
  /** When it has been still for a moment. */
  settle(): void
  /** Once a frame while somebody is moved. */
  move(): void
}

/** Names are chosen anew when the map has been still for so many milliseconds, or every so many while it goes on moving. */
const STILL = 90
const WHILE_MOVING = 450

/** Gathers what changes into one piece of work a frame, and what costs more into one when all is still. */
export function createClock(work: Work): { viewport(): void; position(): void; stop(): void } {
  let frame = 0
  let timer = 0
  let isMoved = false
  let settled = 0

  function inNextFrame(): void {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      if (isMoved) work.move()
      else if (performance.now() - settled > WHILE_MOVING) settle()
      else work.follow()
      isMoved = false
    })
  }

  function settle(): void {
    settled = performance.now()
    work.settle()
  }

  return {
    viewport() {
      // A movement that begins after a rest is followed first.
      if (timer === 0) settled = performance.now()
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        timer = 0
        settle()
      }, STILL)
      inNextFrame()
    },
    position() {
      isMoved = true
      inNextFrame()
    },
    stop() {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }
}
