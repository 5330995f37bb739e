import { byCode } from './code-order'
import { hullOf } from './map-hull'
import { bubbleKey, type Frame, layOut, type Layout, type PictureBubble } from './map-picture/frame'
import { legendOf, type LegendWords } from './map-picture/legend'
import { letters } from './map-picture/letters'
import { bubbleLine, lineKind, lineSvg, type PictureTie } from './map-picture/lines'
import { badgeSpot, badgeSvg, bubbleSvg, markSvg, type Spot } from './map-picture/marks'
import { nameTexts, type Named } from './map-picture/names'
import { penFor, unit, type Pen, type PictureStyle } from './map-picture/pen'
import type { PicturePerson } from './map-picture/person'
import { circleLook, diameter, isDashed, lookThrough, type BridgeFacts, type Lens } from './map-style'
import { occurrences } from './occurrences'
import { element, escapeXml } from './xml'

interface PictureCircle {
  id: string
  name: string
  code: string
  colour: number | null
}

export interface PictureOptions {
  people: readonly PicturePerson[]
  ties: readonly PictureTie[]
  /** The largest first, as the legend names them. */
  circles: readonly PictureCircle[]
  bubbles: readonly PictureBubble[]
  bubbleTies: readonly { bubble: string; other: string; isBubble: boolean; ties: number }[]
  /** The circles of closeness around the user, from the inner one, where people stand in them. */
  rings: readonly { radius: number; text: string }[]
  /** By person, for the lens that shows them. */
  bridges: ReadonlyMap<string, BridgeFacts>
  lens: Lens
  style: PictureStyle
  /** The name, initials or code of each person; whoever has none is a mark without a label. */
  labels: ReadonlyMap<string, string>
  words: LegendWords
  title: string
  /** What a reader who does not see the picture should know of it. */
  description: string
  /** In pixels, the legend included; null for a picture as large as the map on screen. */
  size: Frame | null
  /** In a page: what ids inside begin with. The page's font is used, and its headings tell what is seen. */
  inPage: string | null
}

/** Of more ties than this each is fainter, or they would be one grey area. */
const MANY_TIES = 800

export interface Picture extends Frame {
  svg: string
}

/** The map as one SVG: people and circles at their places, ties, names that do not cover one another, and the legend. */
export function mapPicture(options: PictureOptions): Picture {
  const { people, bubbles, title, description, inPage, size } = options
  const pen = penFor(options.style, inPage !== null)
  const knowledge = { bridges: options.bridges, circles: new Map(options.circles.map((circle) => [circle.id, circle])) }
  const placed = {
    people,
    bubbles,
    rings: options.rings.map(({ radius }) => radius),
    isOutlined: options.lens === 'circles'
  }
  const side = inPage === null ? 16 : 0
  const width = size?.width ?? layOut(placed, null, pen).frame.width
  const legend = legendOf({ ...options, knowledge }, options.words, width - 2 * side, pen)
  const foot = legend.height + (inPage === null ? 44 : 6)
  const layout = layOut(placed, size && { width, height: Math.max(40, size.height - foot) }, pen)
  const { frame } = layout
  const height = Math.ceil(frame.height + foot)
  const marks = people
    .toSorted((a, b) => diameter[b.band] - diameter[a.band] || byCode(a.id, b.id))
    .map((person) => ({ person, spot: layout.spots.get(person.id)! }))
  const ids = inPage ?? 'map'
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...(inPage === null && { width, height }),
      role: 'img',
      'aria-labelledby': `${ids}-title ${ids}-description`,
      'font-family': inPage === null ? 'sans-serif' : undefined
    },
    element('title', { id: `${ids}-title` }, escapeXml(title)),
    element('desc', { id: `${ids}-description` }, escapeXml(description)),
    pen.ground === null ? '' : element('rect', { width, height, fill: pen.ground }),
    group(`${ids}-rings`, {}, ringShapes(options, layout, pen)),
    group(`${ids}-circles`, {}, hullShapes(options, layout.spots, pen)),
    group(`${ids}-ties`, { stroke: pen.line, ...(options.ties.length > MANY_TIES && { 'stroke-opacity': '0.3' }) }, [
      ...bubbleLines(options, layout.spots, pen),
      ...tieLines(options, layout.spots, pen)
    ]),
    group(`${ids}-marks`, {}, [
      ...bubbleMarks(options, layout.spots, pen),
      ...marks.map(({ person, spot }) =>
        markSvg({ look: lookThrough(options.lens, person, knowledge), dashed: isDashed(person.state), ...spot }, pen)
      ),
      ...marks.map(({ person: { badge }, spot }) => (badge === null ? '' : badgeSvg(badge, badgeSpot(spot, pen), pen)))
    ]),
    group(`${ids}-names`, {}, nameTexts(namesOf(options, layout, pen), frame, pen)),
    element(
      'g',
      { id: `${ids}-legend`, transform: `translate(${side} ${(height - legend.height - side / 2).toFixed(2)})` },
      ...(inPage === null ? [letters(title, { x: 0, y: -8, size: pen.font, ink: pen.ink, bold: true })] : []),
      legend.svg
    )
  )
  return { svg, width, height }
}

const group = (id: string, attributes: Record<string, string>, parts: readonly string[]): string =>
  parts.length === 0 ? '' : element('g', { id, ...attributes }, ...parts)

type Spots = ReadonlyMap<string, Spot>

const ringShapes = ({ rings }: PictureOptions, { middle: { x, y }, scale }: Layout, pen: Pen): string[] =>
  rings.map(({ radius }) =>
    element('circle', {
      cx: x,
      cy: y,
      r: radius * scale,
      fill: 'none',
      stroke: pen.line,
      'stroke-width': 0.8,
      opacity: 0.7
    })
  )

/** Through the lens of circles: an outline around the people of each that has a colour. */
function hulls({ people, circles, lens }: PictureOptions, spots: Spots, pen: Pen) {
  if (lens !== 'circles') return []
  return circles.flatMap((circle) => {
    const members = people.filter(({ circleId }) => circleId === circle.id).map(({ id }) => spots.get(id)!)
    if (circle.colour === null || members.length < 2) return []
    const room = Math.max(...members.map(({ radius }) => radius)) + 10 * unit(pen)
    return [{ circle, corners: hullOf(members, room) }]
  })
}

function hullShapes(options: PictureOptions, spots: Spots, pen: Pen): string[] {
  return hulls(options, spots, pen).map(({ circle, corners }) => {
    const points = corners.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')
    const colour = circleLook(circle).fill
    return element('polygon', {
      points,
      fill: pen.tint > 0 ? colour : 'none',
      'fill-opacity': pen.tint > 0 ? pen.tint : undefined,
      stroke: colour,
      'stroke-width': 1.6 * unit(pen),
      'stroke-linejoin': 'round'
    })
  })
}

/** Every tie whose two ends are drawn, the wider ones last. */
function tieLines({ ties }: PictureOptions, spots: Spots, pen: Pen): string[] {
  return ties
    .toSorted((one, other) => one.strength - other.strength)
    .flatMap((tie) => {
      const isTurned = tie.introducerId === tie.b
      const [from, to] = isTurned ? [spots.get(tie.b), spots.get(tie.a)] : [spots.get(tie.a), spots.get(tie.b)]
      return from && to ? [lineSvg({ from, to, kind: lineKind(tie), strength: tie.strength }, pen)] : []
    })
}

const bubbleLines = ({ bubbleTies }: PictureOptions, spots: Spots, pen: Pen): string[] =>
  bubbleTies.flatMap(({ bubble, other, isBubble, ties }) => {
    const [from, to] = [spots.get(bubbleKey(bubble)), spots.get(isBubble ? bubbleKey(other) : other)]
    return from && to ? [bubbleLine(from, to, ties, pen)] : []
  })

function bubbleMarks({ bubbles, circles, lens }: PictureOptions, spots: Spots, pen: Pen): string[] {
  const byId = new Map(circles.map((circle) => [circle.id, circle]))
  return bubbles.map((bubble) => {
    const circle = byId.get(bubble.circleId)
    const look = lens === 'circles' && circle ? circleLook(circle) : null
    return bubbleSvg({ ...bubble, ...spots.get(bubbleKey(bubble.circleId))!, look }, pen)
  })
}

/** Names of people, those of strong ties first, and of circles before all. */
function namesOf(options: PictureOptions, { spots, middle, scale }: Layout, pen: Pen): Named[] {
  const { people, ties, labels, circles, bubbles, rings } = options
  const degree = occurrences(ties.flatMap(({ a, b }) => [a, b]))
  const names = new Map(circles.map(({ id, name }) => [id, name]))
  const atTop = 18 * unit(pen)
  return [
    ...rings.map(({ radius, text }, index) => ({
      id: `ring ${index}`,
      text,
      x: middle.x,
      y: middle.y - radius * scale,
      radius: 0,
      priority: 3e6,
      always: true
    })),
    ...hulls(options, spots, pen).map(({ circle, corners }) => {
      const top = corners.toSorted((one, other) => one.y - other.y)[0]!
      return {
        id: `of ${circle.id}`,
        text: circle.name,
        x: top.x,
        y: top.y - atTop,
        radius: 0,
        priority: 2e6,
        always: true,
        bold: true
      }
    }),
    ...bubbles.map(({ circleId }) => ({
      id: bubbleKey(circleId),
      text: names.get(circleId) ?? '',
      ...spots.get(bubbleKey(circleId))!,
      priority: 1e6,
      always: true,
      bold: true
    })),
    ...people.map(({ id, band, badge }) => ({
      id,
      text: labels.get(id) ?? '',
      ...spots.get(id)!,
      priority: (badge === 'bridge' ? 1000 : 0) + diameter[band] * 10 + (degree.get(id) ?? 0)
    })),
    // Names keep off the signs beside the marks too.
    ...people.flatMap(({ id, badge }) =>
      badge === null ? [] : [{ id: `badge of ${id}`, text: '', ...badgeSpot(spots.get(id)!, pen), priority: 0 }]
    )
  ]
}
