import cytoscape, { type Core } from 'cytoscape'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react'
import { createLabelLayer } from './controllers/label-layer'
import { labelColours, mapStylesheet, type MapScheme } from './controllers/map-colours'
import { mapElements } from './controllers/map-elements'
import classes from './map.module.css'
import { useMap } from './map-state'

const LARGEST = 1.5

/** What was in sight: the middle of the drawing in model pixels, and how much it is enlarged. */
export interface Sight {
  x: number
  y: number
  zoom: number
}

/** What the keys and buttons around the map may ask of it. */
export interface MapHandle {
  zoomBy(factor: number): void
  panBy(x: number, y: number): void
  fit(): void
  /** Brings somebody into sight when they are outside of it. */
  reveal(id: string): void
  /** Moves somebody on screen only; `placeOf` tells where they are now. */
  nudge(id: string, x: number, y: number): void
  placeOf(id: string): { x: number; y: number }
  sight(): Sight
  setSight(sight: Sight): void
  /** Shows people at other places for a look, gliding there unless motion is reduced; null brings back the stored ones. */
  preview(places: ReadonlyMap<string, { x: number; y: number }> | null): void
}

interface MapCanvasProps {
  scheme: MapScheme
  onSelect(id: string | null): void
  /** Somebody was dragged to a new place. */
  onMoved(id: string, x: number, y: number): void
  handle: Ref<MapHandle>
}

/** The drawing: people at their stored places. It renders nothing of React's but the element Cytoscape draws in. */
export function MapCanvas({ scheme, onSelect, onMoved, handle }: MapCanvasProps) {
  const { view, state, knowledge } = useMap()
  const { lens, current: selected } = state
  const host = useRef<HTMLDivElement>(null)
  const labels = useRef<HTMLCanvasElement>(null)
  const graph = useRef<Core | null>(null)
  const redraw = useRef<() => void>(() => undefined)
  // What Cytoscape's listeners need of the latest rendering, without drawing the map anew for it.
  const latest = useRef({ onSelect, onMoved, selected, lens, knowledge })
  useLayoutEffect(() => {
    latest.current = { onSelect, onMoved, selected, lens, knowledge }
  })

  useEffect(() => {
    if (!host.current || !labels.current) return
    const names = new Map(view.people.map((person) => [person.id, person]))
    const cy = cytoscape({
      container: host.current,
      elements: mapElements(view, latest.current.lens, latest.current.knowledge),
      style: mapStylesheet(scheme),
      layout: { name: 'preset' },
      minZoom: 0.15,
      maxZoom: 4,
      autoungrabify: false,
      boxSelectionEnabled: false,
      selectionType: 'single'
    })
    graph.current = cy
    seeAll(cy)
    const layer = createLabelLayer(cy, labels.current, {
      ...labelColours(scheme),
      labelOf: (id) => {
        const person = names.get(id)
        const chosen = id === latest.current.selected ? 1000 : cy.getElementById(id).hasClass('near') ? 500 : 0
        return {
          text: chosen === 1000 ? (person?.name ?? '') : (person?.label ?? ''),
          always: chosen === 1000,
          priority: chosen + (person?.closeness ?? 0) * 10 + cy.getElementById(id).degree(false)
        }
      }
    })
    let waiting = 0
    redraw.current = () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(layer.draw)
    }
    cy.on('viewport position resize', redraw.current)
    cy.on('tap', (event) =>
      latest.current.onSelect(event.target === cy ? null : event.target.isNode?.() ? event.target.id() : null)
    )
    cy.on('dragfree', 'node', (event) => {
      const { x, y } = event.target.position()
      latest.current.onMoved(event.target.id(), round(x), round(y))
    })
    cy.on('mouseover', 'node', (event) => light(cy, event.target.id(), redraw.current))
    cy.on('mouseout', 'node', () => light(cy, latest.current.selected, redraw.current))
    light(cy, latest.current.selected, redraw.current)
    const observer = new ResizeObserver(() => {
      cy.resize()
      seeAll(cy)
    })
    observer.observe(host.current)
    return () => {
      cancelAnimationFrame(waiting)
      observer.disconnect()
      cy.destroy()
      graph.current = null
    }
  }, [view, scheme])

  useEffect(() => {
    const cy = graph.current
    if (!cy) return
    cy.batch(() => {
      for (const element of mapElements(view, lens, knowledge)) {
        if (element.group === 'nodes')
          cy.getElementById(element.data.id!)
            .data(element.data)
            .classes(element.classes ?? [])
      }
    })
    light(cy, latest.current.selected, redraw.current)
  }, [view, lens, knowledge])

  useEffect(() => {
    if (graph.current) light(graph.current, selected, redraw.current)
  }, [selected])

  useImperativeHandle(handle, () => ({
    zoomBy: (factor) => {
      const cy = graph.current
      cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
    },
    panBy: (x, y) => void graph.current?.panBy({ x, y }),
    fit: () => graph.current && seeAll(graph.current),
    reveal: (id) => {
      const cy = graph.current
      if (!cy) return
      const { x, y } = cy.getElementById(id).renderedPosition()
      if (x < 20 || y < 20 || x > cy.width() - 20 || y > cy.height() - 20) cy.center(cy.getElementById(id))
    },
    nudge: (id, x, y) => void graph.current?.getElementById(id).shift({ x, y }),
    sight: () => {
      const cy = graph.current
      if (!cy) return { x: 0, y: 0, zoom: 1 }
      const { x1, y1, w, h } = cy.extent()
      return { x: x1 + w / 2, y: y1 + h / 2, zoom: cy.zoom() }
    },
    setSight: ({ x, y, zoom }) => {
      const cy = graph.current
      cy?.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } })
    },
    preview: (places) => {
      for (const person of view.people)
        graph.current?.getElementById(person.id).position({ x: person.x, y: person.y, ...places?.get(person.id) })
    },
    placeOf: (id) => {
      const { x, y } = graph.current?.getElementById(id).position() ?? { x: 0, y: 0 }
      return { x: round(x), y: round(y) }
    }
  }))

  return (
    <>
      <div ref={host} className={classes.canvas} aria-hidden />
      <canvas ref={labels} className={classes.labels} aria-hidden />
    </>
  )
}

/** Everybody in sight; few people do not become giants for it. */
function seeAll(cy: Core): void {
  cy.fit(undefined, 36)
  if (cy.zoom() > LARGEST) {
    cy.zoom(LARGEST)
    cy.center()
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Lights somebody, their ties and neighbours, and fades the rest; null lights everybody. */
function light(cy: Core, id: string | null, redraw: () => void): void {
  cy.batch(() => {
    cy.elements().removeClass('faded near chosen')
    const person = id === null ? cy.collection() : cy.getElementById(id)
    if (person.nonempty()) {
      const around = person.closedNeighborhood()
      cy.elements().not(around).addClass('faded')
      around.not(person).addClass('near')
      person.addClass('chosen')
    }
  })
  redraw()
}
