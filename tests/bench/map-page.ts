import cytoscape, { type Core } from 'cytoscape'
import type { MapView } from '#shared/contract/map'
import { circleLook, type Lens } from '#shared/domain/map-style'
import { createDrawing, type Drawing } from '../../src/renderer/features/map/controllers/drawing'
import { grounds, mapStylesheet } from '../../src/renderer/features/map/controllers/map-colours'
import { inOrder } from '../support/in-order'
import { drawMini } from '../../src/renderer/features/map/controllers/mini'
import { mapElements } from '../../src/renderer/features/map/controllers/map-elements'
import type { Requests } from '../../src/renderer/features/map/controllers/pointer'

/** What the page is asked to do; times in milliseconds. */
export interface MapPage {
  show(view: MapView): void
  openOurs(): Promise<number>
  openBare(): Promise<number>
  moveOurs(): Promise<number>
  moveBare(): Promise<number>
  /** What our own code takes of each frame while the map moves, and to choose the names anew. */
  ownWork(): Promise<{ frames: number[]; names: number[] }>
}

const MOVING = 2000
const STEPS = 80
const ROUNDS = 5
/** What nineteen in twenty of them stay within. */
const late = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0

let view: MapView
const noRequests: Requests = {
  onSelect: () => undefined,
  onSurrounded: () => undefined,
  onFocus: () => undefined,
  onPath: () => undefined,
  onMoved: () => undefined,
  onOpenCircle: () => undefined,
  onFoldCircle: () => undefined
}

function made<K extends keyof HTMLElementTagNameMap>(tag: K, into: HTMLElement): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;transform-origin:0 0'
  into.append(element)
  return element
}

function emptyFrame(): HTMLElement {
  document.body.replaceChildren()
  const frame = made('div', document.body)
  frame.style.cssText = 'position:absolute;left:0;top:0;width:1000px;height:600px;overflow:hidden'
  return frame
}

const knowledge = () => ({
  bridges: new Map(),
  circles: new Map(view.circles.map((circle) => [circle.id, { ...circle, look: circleLook(circle) }]))
})

interface Opened {
  drawing: Drawing
  cy: Core
}

function ours(lens: Lens = 'freshness'): Opened {
  const frame = emptyFrame()
  const [ground, marks, labels] = [made('canvas', frame), made('div', frame), made('canvas', frame)]
  labels.style.pointerEvents = 'none'
  const lassoLine = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  const drawing = createDrawing({ frame, ground, marks, labels, lassoLine, covered: () => [] }, () => noRequests)
  drawing.show({
    view,
    lens,
    knowledge: knowledge(),
    bridges: new Set(),
    appearance: { hidden: new Set(), faint: new Set(), quiet: null, compared: new Map(), lit: null },
    current: null,
    chosen: [],
    around: null,
    initials: false,
    scheme: 'light',
    ringNames: []
  })
  // Cytoscape tells by its container where it is drawn.
  const registered = (marks as unknown as Record<string, { cy: Core }>)['_cyreg']
  return { drawing, cy: registered!.cy }
}

/** The same elements through the same styles; names as Cytoscape writes them, over one another. */
function bare(): Core {
  const container = made('div', emptyFrame())
  const names = new Map(view.people.map(({ id, label }) => [id, label]))
  const elements = mapElements(view, 'freshness', knowledge(), grounds.light).map((element) => ({
    ...element,
    data: { ...element.data, name: names.get(element.data.id!) }
  }))
  const cy = cytoscape({
    container,
    elements,
    style: [
      ...mapStylesheet('light'),
      {
        selector: 'node[name]',
        style: { label: 'data(name)', 'font-size': 24, 'font-weight': 'normal', 'text-valign': 'bottom' }
      }
    ],
    layout: { name: 'preset' },
    boxSelectionEnabled: false,
    autounselectify: true
  })
  cy.fit(undefined, 44)
  return cy
}

const drawn = (cy: Core): Promise<unknown> => new Promise((resolve) => cy.one('render', resolve))

/** Pans and zooms for a while, each frame a step; tells how long a frame took. */
function move(panBy: (x: number, y: number) => void, zoomBy: (factor: number) => void): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    let frames = 0
    const step = () => {
      const time = performance.now() - start
      if (time > MOVING) return resolve(time / frames)
      frames++
      if (frames % 40 < 20) panBy(frames % 80 < 40 ? 6 : -6, 3 * Math.sign((frames % 80) - 40))
      else zoomBy(frames % 80 < 40 ? 1.02 : 1 / 1.02)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const page: MapPage = {
  show: (given) => {
    view = given
  },
  async openOurs() {
    const start = performance.now()
    const { drawing, cy } = ours()
    await drawn(cy)
    const time = performance.now() - start
    drawing.destroy()
    return time
  },
  async openBare() {
    const start = performance.now()
    const cy = bare()
    await drawn(cy)
    const time = performance.now() - start
    cy.destroy()
    return time
  },
  async moveOurs() {
    const { drawing, cy } = ours()
    await drawn(cy)
    const time = await move(drawing.panBy, drawing.zoomBy)
    drawing.destroy()
    return time
  },
  async moveBare() {
    const cy = bare()
    await drawn(cy)
    const middle = { x: cy.width() / 2, y: cy.height() / 2 }
    const time = await move(
      (x, y) => cy.panBy({ x, y }),
      (factor) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle })
    )
    cy.destroy()
    return time
  },
  async ownWork() {
    // The lens that has most to draw, with the small map.
    const { drawing } = ours('circles')
    const mini = made('canvas', document.body)
    const context = mini.getContext('2d')!
    drawing.onChange(() => drawMini(context, drawing, mini))
    const round = (does: () => void) =>
      inOrder(Array.from({ length: STEPS }).keys(), async (step) => {
        // One a frame, as it is in the window: canvases are painted in between.
        await new Promise(requestAnimationFrame)
        drawing.panBy(step % 2 === 0 ? 5 : -4, 1)
        return timed(does)
      })
    // The quietest of some rounds: the turn of another program in between is not our code's time.
    const work = async (does: () => void) => {
      const rounds = await inOrder(Array.from({ length: ROUNDS }), () => round(does))
      return rounds.reduce((best, one) => (late(one) < late(best) ? one : best))
    }
    const times = { frames: await work(drawing.follow), names: await work(drawing.settle) }
    drawing.destroy()
    return times
  }
}

Object.assign(window, { mapPage: page })
