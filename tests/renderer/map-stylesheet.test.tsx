import { expect, test } from 'vitest'
import { grounds, mapStylesheet, type MapScheme } from '../../src/renderer/features/map/controllers/map-colours'

function styleOf(scheme: MapScheme, selector: string): Record<string, unknown> {
  const rules = mapStylesheet(scheme) as unknown as { selector: string; style: Record<string, unknown> }[]
  return rules.find((rule) => rule.selector === selector)!.style
}

test('who is chosen has a wider outline, and a wider one still where the system forces its colours', () => {
  expect(styleOf('light', 'node')['border-width']).toBe(1.5)
  expect(styleOf('light', 'node.chosen')['border-width']).toBe(3)
  expect(styleOf('forced', 'node.chosen')['border-width']).toBeGreaterThan(3)
})

test('who the keyboard is on has a ring that stands apart from the outline', () => {
  expect(styleOf('light', 'node.current')).toMatchObject({ 'outline-offset': 4, 'outline-color': grounds.light.text })
})

test('where the system forces its colours, outlines are those of its text', () => {
  const probe = document.createElement('span')
  probe.style.color = 'CanvasText'
  document.body.append(probe)
  expect(styleOf('forced', 'node')['border-color']).toBe(getComputedStyle(probe).color)
})

test('no style of a lens, of light or of choice changes where or how large anything is', () => {
  const still = ['width', 'height', 'padding', 'position']
  for (const scheme of ['light', 'dark', 'forced'] as const) {
    const rules = mapStylesheet(scheme) as unknown as { selector: string; style: Record<string, unknown> }[]
    const nodes = rules.filter(({ selector }) => selector.startsWith('node.') || selector.startsWith('node['))
    expect(nodes.length).toBeGreaterThan(5)
    for (const { style } of nodes) expect(Object.keys(style).filter((name) => still.includes(name))).toEqual([])
  }
})
