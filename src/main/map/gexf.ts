import { element, escapeXml } from '#shared/domain/xml'
import type { GraphAttribute, MapGraph } from './map-graph'

/**
 * The graph as GEXF 1.3 (gexf.net/schema.html), for Gephi: places, sizes and colours as they are drawn, and a time line
 * where it is known since when two people know each other.
 */
export function gexfOf(graph: MapGraph): string {
  const isDynamic = graph.edges.some(({ start }) => start !== null)
  const root = {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
    version: '1.3'
  }
  const time = isDynamic ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' } : { mode: 'static' }
  const description = element('description', {}, escapeXml(graph.description))
  const xml = element(
    'gexf',
    root,
    element('meta', { lastmodifieddate: graph.madeOn }, description),
    element(
      'graph',
      { defaultedgetype: 'undirected', idtype: 'string', ...time },
      attributesOf('node', graph.nodeAttributes),
      attributesOf('edge', graph.edgeAttributes),
      element('nodes', {}, ...graph.nodes.map(nodeOf)),
      element('edges', {}, ...graph.edges.map(edgeOf))
    )
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}

const attributesOf = (kind: 'node' | 'edge', attributes: readonly GraphAttribute[]): string =>
  element(
    'attributes',
    { class: kind, mode: 'static' },
    ...attributes.map(({ id, title, type }) => element('attribute', { id, title, type }))
  )

const nodeOf = ({ id, label, x, y, size, colour, values }: MapGraph['nodes'][number]): string =>
  element(
    'node',
    { id, label },
    valuesOf(values),
    element('viz:color', colour),
    element('viz:position', { x, y, z: 0 }),
    element('viz:size', { value: size })
  )

function edgeOf({ id, source, target, isDirected, weight, start, values }: MapGraph['edges'][number]): string {
  const type = isDirected ? 'directed' : 'undirected'
  return element('edge', { id, source, target, type, weight, start }, valuesOf(values))
}

/** A value that is not known is left out: the format has no empty one. */
const valuesOf = (values: MapGraph['nodes'][number]['values']): string =>
  element(
    'attvalues',
    {},
    ...Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : element('attvalue', { for: name, value: String(value) })
    )
  )
