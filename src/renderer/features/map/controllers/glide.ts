import type { Core } from 'cytoscape'

interface Place {
  x: number
  y: number
}

const GLIDE = 600

const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2)

/** Moves marks on screen to other places, at once where motion is reduced; a new glide begins where the last one is. */
export function createGlide(cy: Core): { to(places: ReadonlyMap<string, Place>): void; stop(): void } {
  let frame = 0

  function put(places: ReadonlyMap<string, Place>): void {
    cy.batch(() => {
      for (const [id, place] of places) cy.getElementById(id).position({ ...place })
    })
  }

  function to(places: ReadonlyMap<string, Place>): void {
    cancelAnimationFrame(frame)
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return put(places)
    const begin = performance.now()
    const from = new Map([...places.keys()].map((id) => [id, { ...cy.getElementById(id).position() }]))
    const step = (now: number) => {
      const share = eased(Math.min(1, Math.max(0, (now - begin) / GLIDE)))
      if (share === 1) return put(places)
      put(
        new Map(
          [...places].map(([id, { x, y }]) => {
            const start = from.get(id)!
            return [id, { x: start.x + (x - start.x) * share, y: start.y + (y - start.y) * share }]
          })
        )
      )
      frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }

  return { to, stop: () => cancelAnimationFrame(frame) }
}
