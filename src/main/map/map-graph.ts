import type { Bridge } from '#shared/contract/map-reading'
import type { Naming } from '#shared/contract/map-files'
import { firstDay, type IsoDate } from '#shared/domain/dates'
import { bubbleKey } from '#shared/domain/map-picture/frame'
import { bubbleDiameter, circleLook, diameter, lookThrough, type Lens, type Look } from '#shared/domain/map-style'
import { acquaintanceSourceLabel, balanceLabel, tieBandLabel, tieStateLabel } from '#shared/i18n/labels'
import type { MessageKey, Translate } from '#shared/i18n/messages'
import type { ShownMap } from './shown-map'

/** What a column of the file holds, under a name that is the same in every language. */
export interface GraphAttribute {
  id: string
  title: string
  type: 'string' | 'integer' | 'double' | 'boolean'
}

type Values = Readonly<Record<string, string | number | boolean | null>>

interface GraphNode {
  id: string
  label: string
  x: number
  /** Upwards, as Gephi draws; on the map it goes down. */
  y: number
  size: number
  /** Red, green and blue, 0 to 255. */
  colour: { r: number; g: number; b: number }
  values: Values
}

interface GraphEdge {
  id: string
  source: string
  target: string
  isDirected: boolean
  weight: number
  start: IsoDate | null
  values: Values
}

/** The map as a graph that a file of any format can be written from; its ids say nothing of who is meant. */
export interface MapGraph {
  description: string
  madeOn: IsoDate
  nodeAttributes: readonly GraphAttribute[]
  edgeAttributes: readonly GraphAttribute[]
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
}

const nodeColumns: Record<string, [GraphAttribute['type'], MessageKey]> = {
  kind: ['string', 'mapFiles.attribute.kind'],
  circle: ['string', 'mapFiles.attribute.circle'],
  circleCode: ['string', 'mapFiles.attribute.circleCode'],
  band: ['string', 'mapFiles.attribute.band'],
  state: ['string', 'mapFiles.attribute.state'],
  lastContact: ['string', 'mapFiles.attribute.lastContact'],
  silenceDays: ['integer', 'mapFiles.attribute.silenceDays'],
  given: ['double', 'mapFiles.attribute.given'],
  received: ['double', 'mapFiles.attribute.received'],
  balance: ['string', 'mapFiles.attribute.balance'],
  cutOff: ['integer', 'mapFiles.attribute.cutOff'],
  circlesLinked: ['integer', 'mapFiles.attribute.circlesLinked'],
  promises: ['integer', 'mapFiles.attribute.promises'],
  isTarget: ['boolean', 'mapFiles.attribute.isTarget'],
  people: ['integer', 'mapFiles.attribute.people']
}

/** Function and organisation tell who somebody is: they go with the name only. */
const namedColumns: typeof nodeColumns = {
  name: ['string', 'mapFiles.attribute.name'],
  organisation: ['string', 'mapFiles.attribute.organisation'],
  role: ['string', 'mapFiles.attribute.role'],
  city: ['string', 'mapFiles.attribute.city']
}

/** Gephi and Cytoscape keep `source` and `target` for the ends. */
const edgeColumns: typeof nodeColumns = {
  origin: ['string', 'mapFiles.attribute.origin'],
  introduction: ['boolean', 'mapFiles.attribute.introduction'],
  since: ['string', 'mapFiles.attribute.since'],
  lastTogether: ['string', 'mapFiles.attribute.lastTogether'],
  ties: ['integer', 'mapFiles.attribute.ties']
}

interface GraphOptions {
  bridges: ReadonlyMap<string, Bridge>
  lens: Lens
  naming: Naming
  description: string
  today: IsoDate
}

/** The people, circles and ties that are shown, as a graph. */
export function mapGraph(shown: ShownMap, options: GraphOptions, t: Translate): MapGraph {
  const columns = (given: typeof nodeColumns): GraphAttribute[] =>
    Object.entries(given).map(([id, [type, key]]) => ({ id, type, title: t(key) }))
  const marks = [...shown.people.map(({ id }) => id), ...shown.bubbles.map(({ circleId }) => bubbleKey(circleId))]
  const ids = new Map(marks.map((id, index) => [id, `n${index + 1}`]))
  const isNamed = options.naming === 'names'
  return {
    description: options.description,
    madeOn: options.today,
    nodeAttributes: columns(isNamed ? { ...namedColumns, ...nodeColumns } : nodeColumns),
    edgeAttributes: columns(edgeColumns),
    nodes: [...personNodes(shown, ids, options, t), ...circleNodes(shown, ids, t)],
    edges: edgesOf(shown, ids, t)
  }
}

function personNodes(
  { people, circles, labels }: ShownMap,
  ids: Ids,
  options: GraphOptions,
  t: Translate
): GraphNode[] {
  const byId = new Map(circles.map((circle) => [circle.id, circle]))
  const knowledge = { bridges: options.bridges, circles: byId }
  return people.map((person) => {
    const circle = person.circleId === null ? undefined : byId.get(person.circleId)
    const bridge = options.bridges.get(person.id)
    const named = {
      name: person.name,
      organisation: person.organisation,
      role: person.roleText,
      city: person.city
    }
    return {
      id: ids.get(person.id)!,
      label: labels.get(person.id)!,
      x: person.x,
      y: -person.y,
      size: diameter[person.band],
      colour: colourOf(lookThrough(options.lens, person, knowledge)),
      values: {
        ...(options.naming === 'names' && named),
        kind: t('mapFiles.person'),
        circle: circle?.name ?? null,
        circleCode: circle?.code || null,
        band: t(tieBandLabel[person.band]),
        state: t(tieStateLabel[person.state]),
        lastContact: person.lastContactOn,
        silenceDays: person.silenceDays,
        // What is not counted has no number.
        given: person.noLedger ? null : person.given,
        received: person.noLedger ? null : person.received,
        balance: t(balanceLabel[person.balance]),
        cutOff: bridge?.cutOff ?? null,
        circlesLinked: bridge?.circles ?? null,
        promises: person.openPromises,
        isTarget: person.isTarget
      }
    }
  })
}

type Ids = ReadonlyMap<string, string>

/** The parts of a fill, which is `#rrggbb`. */
function colourOf({ fill }: Look): GraphNode['colour'] {
  const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(fill.slice(start, start + 2), 16)) as [
    number,
    number,
    number
  ]
  return { r, g, b }
}

function circleNodes({ bubbles, circles }: ShownMap, ids: Ids, t: Translate): GraphNode[] {
  const byId = new Map(circles.map((circle) => [circle.id, circle]))
  return bubbles.flatMap(({ circleId, people, x, y }) => {
    const circle = byId.get(circleId)
    if (!circle) return []
    return [
      {
        id: ids.get(bubbleKey(circleId))!,
        label: circle.name,
        x,
        y: -y,
        size: bubbleDiameter(people),
        colour: colourOf(circleLook(circle)),
        values: { kind: t('mapFiles.circle'), circle: circle.name, circleCode: circle.code || null, people }
      }
    ]
  })
}

/** An introduction goes from who introduced to who was introduced; every other tie goes both ways. */
function edgesOf({ ties, bubbleTies }: ShownMap, ids: Ids, t: Translate): GraphEdge[] {
  const between = ties.map(({ a, b, source, since, introducerId, strength, lastTogetherOn }) => ({
    from: introducerId === b ? b : a,
    to: introducerId === b ? a : b,
    isDirected: introducerId !== null,
    weight: strength,
    start: since && firstDay(since),
    values: {
      origin: t(acquaintanceSourceLabel[source]),
      introduction: introducerId !== null,
      since,
      lastTogether: lastTogetherOn
    }
  }))
  const folded = bubbleTies.map(({ bubble, other, isBubble, ties: count }) => ({
    from: bubbleKey(bubble),
    to: isBubble ? bubbleKey(other) : other,
    isDirected: false,
    weight: count,
    start: null,
    values: { ties: count }
  }))
  return [...between, ...folded].flatMap(({ from, to, ...edge }, index) => {
    const [source, target] = [ids.get(from), ids.get(to)]
    return source && target ? [{ ...edge, id: `e${index + 1}`, source, target }] : []
  })
}
