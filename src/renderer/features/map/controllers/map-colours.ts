import type { StylesheetJson } from 'cytoscape'
import { outline } from '#shared/domain/map-style'
import { comparedColour, type Compared } from '../map-derived'

export interface Ground {
  ground: string
  text: string
  muted: string
  /** Ties by when the two were last seen together: within a year, or not known to be. */
  line: string
  formerLine: string
  focus: string
  outline: string
}

/** The user's own colours of the system stand above ours. */
export type MapScheme = 'light' | 'dark' | 'forced'

export const grounds: Record<'light' | 'dark', Ground> = {
  light: {
    ground: '#ffffff',
    text: '#1f2933',
    muted: '#4a5560',
    line: '#7b8794',
    formerLine: '#b4bcc6',
    focus: '#005fcc',
    outline: outline.light
  },
  dark: {
    ground: '#16181d',
    text: '#e8ecf1',
    muted: '#aeb8c4',
    line: '#87939f',
    formerLine: '#4d5763',
    focus: '#7ab8ff',
    outline: outline.dark
  }
}

export function groundOf(scheme: MapScheme): Ground {
  if (scheme !== 'forced') return grounds[scheme]
  const [ground, text, focus] = ['Canvas', 'CanvasText', 'Highlight'].map(colourNow) as [string, string, string]
  return { ground, text, muted: text, focus, line: text, formerLine: text, outline: text }
}

/** What a colour is at present, by its CSS words: Cytoscape and canvases know neither system colours nor variables. */
export function colourNow(words: string): string {
  const probe = document.createElement('span')
  probe.style.color = words
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

const compared = Object.keys(comparedColour) as Compared[]

/** The marks and lines; colour comes from each element, shape and size never change with the lens. */
export function mapStylesheet(scheme: MapScheme): StylesheetJson {
  const { ground, text, line, formerLine, focus, outline: border } = groundOf(scheme)
  const isForced = scheme === 'forced'
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(fill)',
        'border-width': 1.5,
        'border-color': border,
        'overlay-opacity': 0,
        'font-family': FONT_FAMILY,
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center'
      }
    },
    { selector: 'node[code]', style: { label: 'data(code)', color: 'data(ink)', 'font-size': 'data(codeSize)' } },
    {
      selector: 'node[image]',
      style: { 'background-image': 'data(image)', 'background-fit': 'contain', 'background-image-crossorigin': 'null' }
    },
    { selector: 'node.hollow', style: { 'background-color': ground } },
    { selector: 'node.dashed', style: { 'border-style': 'dashed', 'border-dash-pattern': [4, 3] } },
    {
      selector: 'node.bubble',
      style: { 'border-width': 2, 'text-margin-y': 'data(lift)' as never, shape: 'data(shape)' }
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': line,
        'curve-style': 'haystack',
        'overlay-opacity': 0,
        opacity: 0.9
      }
    },
    { selector: 'edge.former', style: { 'line-color': formerLine } },
    {
      selector: 'edge.metTogether',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [0.5, 4.5], 'line-cap': 'round' }
    },
    {
      selector: 'edge.fromSource, edge.fromTarget',
      style: { 'curve-style': 'straight', 'arrow-scale': 0.9, 'target-arrow-color': line, 'source-arrow-color': line }
    },
    { selector: 'edge.fromSource', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.fromTarget', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge.many', style: { opacity: 0.6 } },
    // At a month of the past, who was silent then is dashed, and who was not is not.
    { selector: 'node.awake', style: { 'border-style': 'solid' } },
    { selector: 'node.quiet', style: { 'border-style': 'dashed', 'border-dash-pattern': [4, 3], opacity: 0.6 } },
    { selector: 'node.faded', style: { opacity: 0.28 } },
    { selector: 'edge.faded', style: { opacity: 0.14 } },
    { selector: 'node.faint', style: { opacity: 0.1 } },
    { selector: 'edge.faint', style: { opacity: 0.05 } },
    {
      selector: 'edge.near',
      style: {
        'line-color': focus,
        'target-arrow-color': focus,
        'source-arrow-color': focus,
        width: 'data(litWidth)',
        opacity: 1,
        'z-index': 1
      }
    },
    ...compared.map((kind) => ({
      selector: `node.${kind}`,
      style: {
        'border-width': 3,
        'border-color': isForced ? text : colourNow(`var(${comparedColour[kind]})`),
        opacity: 1
      }
    })),
    {
      selector: 'node.chosen',
      style: {
        'border-width': isForced ? 5 : 3,
        'border-color': focus,
        'border-style': 'solid',
        'outline-width': 1.5,
        'outline-color': ground,
        'outline-offset': 0
      }
    },
    {
      selector: 'node.current',
      style: { 'outline-width': isForced ? 3 : 2.5, 'outline-color': text, 'outline-offset': 4, opacity: 1 }
    },
    { selector: 'node.hovered', style: { opacity: 1, 'z-index': 2 } },
    { selector: '.hidden', style: { display: 'none' } },
    { selector: 'core', style: { 'active-bg-size': 0, 'active-bg-opacity': 0 } as never }
  ] as StylesheetJson
}

export const FONT_FAMILY = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'
