import { element, escapeXml } from '#shared/domain/xml'
import type { GraphAttribute, MapGraph } from './map-graph'

/** The words of GraphML for the types of values. */
const types: Record<GraphAttribute['type'], string> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean'
}

/** What Gephi, Cytoscape Desktop and igraph know by these names: how a node is called and drawn, and what a tie weighs. */
const drawn = {
  node: { label: 'string', x: 'double', y: 'double', size: 'double', r: 'int', g: 'int', b: 'int' },
  edge: { weight: 'double' }
} as const

/**
 * The graph as GraphML 1.0 (graphml.graphdrawing.org), for Cytoscape Desktop, yEd, igraph and networkx. Some of them read
 * no graph of which only some edges have a direction: who introduced is the source, and a value says that it is one.
 */
export function graphmlOf(graph: MapGraph): string {
  const root = {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd'
  }
  const xml = element(
    'graphml',
    root,
    element('desc', {}, escapeXml(graph.description)),
    ...keysOf('node', graph.nodeAttributes),
    ...keysOf('edge', graph.edgeAttributes),
    element('graph', { id: 'map', edgedefault: 'undirected' }, ...graph.nodes.map(nodeOf), ...graph.edges.map(edgeOf))
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}

/** Keys of nodes and of edges may share a name, but no id. */
const keyOf = (kind: 'node' | 'edge', name: string): string => `${kind}.${name}`

const keysOf = (kind: 'node' | 'edge', attributes: readonly GraphAttribute[]): string[] => [
  ...Object.entries(drawn[kind]).map(([name, type]) =>
    element('key', { id: keyOf(kind, name), for: kind, 'attr.name': name, 'attr.type': type })
  ),
  ...attributes.map(({ id, title, type }) =>
    element(
      'key',
      { id: keyOf(kind, id), for: kind, 'attr.name': id, 'attr.type': types[type] },
      element('desc', {}, escapeXml(title))
    )
  )
]

const nodeOf = ({ id, label, x, y, size, colour, values }: MapGraph['nodes'][number]): string =>
  element('node', { id }, ...dataOf('node', { label, x, y, size, ...colour, ...values }))

const edgeOf = ({ id, source, target, weight, values }: MapGraph['edges'][number]): string =>
  element('edge', { id, source, target }, ...dataOf('edge', { weight, ...values }))

/** A value that is not known is left out. */
const dataOf = (kind: 'node' | 'edge', values: MapGraph['nodes'][number]['values']): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : element('data', { key: keyOf(kind, name) }, escapeXml(String(value)))
  )
