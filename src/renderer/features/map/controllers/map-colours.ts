import type { StylesheetJson } from 'cytoscape'
import { outline } from '#shared/domain/map-style'

interface Ground {
  ground: string
  text: string
  line: string
  focus: string
  outline: string
}

/** The user's own colours of the system stand above ours. */
export type MapScheme = 'light' | 'dark' | 'forced'

const grounds: Record<'light' | 'dark', Ground> = {
  light: { ground: '#ffffff', text: '#1f2933', line: '#7b8794', focus: '#005fcc', outline: outline.light },
  dark: { ground: '#16181d', text: '#e8ecf1', line: '#76828f', focus: '#7ab8ff', outline: outline.dark }
}

function groundOf(scheme: MapScheme): Ground {
  if (scheme !== 'forced') return grounds[scheme]
  const [ground, text, focus] = ['Canvas', 'CanvasText', 'Highlight'].map(systemColour) as [string, string, string]
  return { ground, text, focus, line: text, outline: text }
}

/** What a colour of the system is at present: Cytoscape and canvases know no names of system colours. */
function systemColour(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = name
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** Names are written in the text's colour, with a halo of the ground behind. */
export function labelColours(scheme: MapScheme): { colour: string; halo: string } {
  const { text, ground } = groundOf(scheme)
  return { colour: text, halo: ground }
}

/** The marks and lines; colour comes from each element, shape and size never change with the lens. */
export function mapStylesheet(scheme: MapScheme): StylesheetJson {
  const { ground, text, line, focus, outline: border } = groundOf(scheme)
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(fill)',
        'border-width': 1.5,
        'border-color': border,
        label: 'data(glyph)',
        color: 'data(ink)',
        'font-size': 'data(glyphSize)',
        'min-zoomed-font-size': 8,
        'text-valign': 'center',
        'text-halign': 'center'
      }
    },
    { selector: 'node.hollow', style: { 'border-style': 'dashed', 'background-color': ground, color: text } },
    {
      selector: 'edge',
      style: { width: 2, 'line-color': line, 'curve-style': 'haystack', opacity: 0.75 }
    },
    { selector: 'edge.introduced', style: { width: 3.5 } },
    { selector: 'edge.metTogether', style: { 'line-style': 'dotted' } },
    { selector: '.faded', style: { opacity: 0.18 } },
    { selector: 'edge.near', style: { 'line-color': focus, width: 4, opacity: 1 } },
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': focus, 'border-style': 'solid' } },
    { selector: 'core', style: { 'active-bg-size': 0 } as never }
  ] as StylesheetJson
}
