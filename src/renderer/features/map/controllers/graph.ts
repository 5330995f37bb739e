import cytoscape, { type Core } from 'cytoscape'

/** How small and how large the map may be drawn. */
const zoom = { minZoom: 0.1, maxZoom: 4 } as const

/** Cytoscape in an element: what is selected is ours to say, and the wheel and the lasso are heard before it. */
export function createGraph(container: HTMLElement): Core {
  return cytoscape({
    container,
    layout: { name: 'preset' },
    ...zoom,
    boxSelectionEnabled: false,
    autounselectify: true
  })
}

interface Restful {
  hideEdgesOnViewport: boolean
}

/** Thousands of lines are left out while the map moves: it goes along with the hand, and they are back when it rests. */
export function hideLinesWhileMoving(cy: Core, hide: boolean): void {
  // An option of the renderer from its beginning, which reads it for each frame.
  ;(cy as unknown as { renderer(): Restful }).renderer().hideEdgesOnViewport = hide
}
