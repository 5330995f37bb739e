import type { Box } from '#shared/domain/map-labels'
import { createClock } from './clock'
import { createGlide } from './glide'
import { createGraph, hideLinesWhileMoving } from './graph'
import { createGroundLayer } from './ground-layer'
import { createHold } from './hold-still'
import { createLabelLayer } from './label-layer'
import { drawnTies, lightingOf, type Lighting } from './lighting'
import { groundOf, mapStylesheet, type Ground } from './map-colours'
import { isCrowd, mapElements } from './map-elements'
import { patchElements } from './patch-elements'
import { listenToPointer, type Requests } from './pointer'
import { createCaptions, ringsOf, surroundedOf, type Scene } from './scene'
import { isAnybodySeen, reveal, see, seeAll, seePlaces, shownNodes, sightOf, type Sight } from './sight'

/** From so many elements on, lines rest while the map is moved. */
const MANY_ELEMENTS = 1200
/** For so many milliseconds after the page was opened, or until it is used, everybody stays in sight however it changes. */
const OPENING = 1000

export interface DrawingParts {
  /** Around all layers. */
  frame: HTMLElement
  /** Under the marks, the marks, and above them. */
  ground: HTMLCanvasElement
  marks: HTMLElement
  labels: HTMLCanvasElement
  lassoLine: SVGPathElement
  /** What of the drawing stands under buttons at present, in its pixels. */
  covered(): readonly Box[]
}

interface Dot {
  x: number
  y: number
  fill: string
}

export interface Drawing {
  /**
   * Draws what is asked: what is the same stays as it is, and nothing moves by itself. Another projection, as the first,
   * begins with what was in sight of it before, else with everybody.
   */
  show(scene: Scene, before?: Sight): void
  fit(): void
  /** Whether everybody is in sight as `fit` has brought them, and nothing has moved since. */
  isFit(): boolean
  /** Everybody in sight again after the room has changed, unless the user has moved what is in sight since. */
  keepFit(): void
  sight(): Sight
  setSight(sight: Sight): void
  zoomBy(factor: number): void
  panBy(x: number, y: number): void
  reveal(id: string): void
  shift(ids: readonly string[], x: number, y: number): void
  placeOf(id: string): { x: number; y: number }
  /** All of them in sight; null is back to where people are stored. */
  glideTo(places: ReadonlyMap<string, { x: number; y: number }> | null): void
  /** The layers that are ours go along with what is in sight; once a frame. */
  follow(): void
  /** Names are chosen and written anew. */
  settle(): void
  /** Tells whenever what is in sight or where somebody stands has changed. Returns how to stop. */
  onChange(listener: () => void): () => void
  /** Everybody who is not hidden, in model pixels. */
  dots(): Dot[]
  /** Of lines and of what is in sight, on the present ground. */
  colours(): Pick<Ground, 'outline' | 'focus'>
  /** What of the model is in sight. */
  extent(): { x: number; y: number; width: number; height: number }
  destroy(): void
}

/** Both projections have places of their own: one is not seen where the other was. */
const hasRings = ({ view }: Scene): boolean => view.rings.length > 0

/** Cytoscape's part of the map, with layers of ours under and above it: one for as long as the page is open. */
export function createDrawing(parts: DrawingParts, requests: () => Requests): Drawing {
  const cy = createGraph(parts.marks)
  const glide = createGlide(cy)
  const listeners = new Set<() => void>()
  let scene: Scene | null = null
  let hovered: string | null = null
  let ties: ReturnType<typeof drawnTies> = new Map()
  let lighting: Lighting = { people: null, classes: new Map() }
  let base = new Map<string, string>()
  const applied = new Map<string, string>()
  let away: ReadonlyMap<string, { x: number; y: number }> | null = null
  let isFitted = false
  let fitted = ''
  let openUntil = 0

  const captions = createCaptions()
  const groundNow = () => groundOf(scene?.scheme ?? 'light')
  let ground = groundNow()
  const under = createGroundLayer(cy, parts.ground, () => ({
    ground,
    circles: scene ? surroundedOf(scene) : [],
    rings: scene ? ringsOf(scene) : [],
    isDark: scene?.scheme === 'dark',
    crowd: scene && isCrowd(scene.view) ? { lines: ties, classes: lighting.classes } : null
  }))
  const labels = createLabelLayer(cy, parts.labels, () => ({
    ground,
    captionOf: (id) => captions.of(id, { hovered, lighting }),
    headings: under.headings,
    covered: parts.covered
  }))
  const clock = createClock({
    follow,
    settle,
    move: () => {
      under.outline()
      under.draw()
      labels.draw()
    }
  })

  function follow(): void {
    under.follow()
    labels.follow()
    for (const listener of listeners) listener()
  }

  function settle(): void {
    under.draw()
    labels.draw()
    for (const listener of listeners) listener()
  }

  function show(next: Scene, before?: Sight): void {
    const last = scene
    scene = next
    const isOther = last?.view !== next.view
    if (last?.scheme !== next.scheme) {
      ground = groundNow()
      cy.style(mapStylesheet(next.scheme))
    }
    if (isOther || last.lens !== next.lens || last.knowledge !== next.knowledge || last.scheme !== next.scheme) {
      const wanted = mapElements(next.view, next.lens, next.knowledge, ground)
      base = new Map(wanted.map(({ data, classes }) => [data.id!, classes as string]))
      patchElements(cy, wanted, { places: isOther, placeOf: (id) => away?.get(id) })
      for (const id of applied.keys()) if (!base.has(id)) applied.delete(id)
    }
    if (isOther) {
      ties = drawnTies(next.view)
      hideLinesWhileMoving(cy, cy.elements().length > MANY_ELEMENTS)
    }
    captions.set(next)
    light()
    const isOtherGround = last === null || hasRings(last) !== hasRings(next)
    if (isOtherGround && before) setSight(before)
    if ((isOtherGround && !before) || (isOther && !isAnybodySeen(cy))) fit()
    under.outline()
    settle()
  }

  /** Classes are set where they change alone: each set costs a look at all styles. */
  function light(): void {
    if (!scene) return
    lighting = lightingOf(
      [...base.keys()].filter((id) => !ties.has(id)),
      ties,
      { ...scene, hovered }
    )
    cy.batch(() => {
      for (const [id, words] of base) {
        const classes = `${words} ${lighting.classes.get(id) ?? ''}`.trim()
        if (applied.get(id) === classes) continue
        applied.set(id, classes)
        cy.getElementById(id).classes(classes.split(' '))
      }
    })
  }

  function fit(): void {
    if (cy.width() === 0 || cy.height() === 0) return
    if (!isFitted) openUntil = performance.now() + OPENING
    isFitted = true
    seeAll(cy, Math.max(0, ...(scene ? ringsOf(scene) : []).map(({ radius }) => radius)))
    fitted = seenNow()
  }

  const seenNow = (): string => `${cy.zoom()} ${cy.pan().x} ${cy.pan().y}`

  /** Follows the frame; everybody stays in sight when the window changes, if they were. */
  function followFrame(): void {
    const wasFit = fitted === seenNow()
    const isOtherWindow = holdStill()
    if (wasFit && isOtherWindow) fit()
    else if (wasFit) fitted = seenNow()
  }

  function keepFit(): void {
    followFrame()
    if (fitted === seenNow()) fit()
  }

  function setSight(sight: Sight): void {
    isFitted = true
    openUntil = 0
    // What stands beside the map may have just taken its room.
    followFrame()
    see(cy, sight)
  }

  // Whoever begins to use the map is not moved by what opens late around it.
  const stopOpening = () => {
    openUntil = 0
  }
  const began = ['pointerdown', 'keydown'] as const
  for (const kind of began) document.addEventListener(kind, stopOpening, { capture: true })

  cy.on('viewport', clock.viewport)
  cy.on('position', 'node', clock.position)
  const stopPointer = listenToPointer({
    cy,
    frame: parts.frame,
    lassoLine: parts.lassoLine,
    requests,
    chosen: () => scene?.chosen ?? [],
    labelAt: labels.at,
    onHover: (id) => {
      hovered = id
      light()
      if (scene && isCrowd(scene.view)) under.draw()
      labels.draw()
    }
  })
  const holdStill = createHold(cy, parts.frame)
  const observer = new ResizeObserver(() => {
    followFrame()
    // What stands around the map finds its size while the page opens.
    if (scene && (!isFitted || performance.now() < openUntil)) fit()
    settle()
  })
  observer.observe(parts.frame)

  return {
    show,
    fit,
    isFit: () => fitted === seenNow(),
    keepFit,
    sight: () => sightOf(cy),
    setSight,
    zoomBy: (factor) =>
      void cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    panBy: (x, y) => void cy.panBy({ x, y }),
    reveal: (id) => reveal(cy, id),
    shift: (ids, x, y) => cy.batch(() => ids.forEach((id) => cy.getElementById(id).shift({ x, y }))),
    placeOf: (id) => ({ ...cy.getElementById(id).position() }),
    glideTo: (places) => {
      away = places
      followFrame()
      if (places) seePlaces(cy, places)
      const stored = scene?.view.people.map(({ id, x, y }) => [id, { x, y, ...away?.get(id) }] as const) ?? []
      glide.to(new Map(stored))
    },
    follow,
    settle,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    dots: () =>
      shownNodes(cy).map((node) => ({
        ...node.position(),
        fill: node.hasClass('hollow') ? ground.muted : String(node.data('fill'))
      })),
    colours: () => ground,
    extent: () => {
      const { x1, y1, w, h } = cy.extent()
      return { x: x1, y: y1, width: w, height: h }
    },
    destroy: () => {
      clock.stop()
      glide.stop()
      observer.disconnect()
      for (const kind of began) document.removeEventListener(kind, stopOpening, { capture: true })
      stopPointer()
      cy.destroy()
    }
  }
}
