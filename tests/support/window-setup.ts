import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// What jsdom lacks: media queries, fonts, observers, scrolling, and sizes, without which
// long lists draw no row and lists of choices stay hidden.
window.matchMedia = (query) =>
  ({
    matches: query.includes('prefers-reduced-motion'),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined
  }) as unknown as MediaQueryList

Object.defineProperty(document, 'fonts', { value: new EventTarget() })

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Element.prototype.scrollIntoView = () => undefined
Element.prototype.scrollTo = () => undefined
Object.defineProperties(Element.prototype, { clientHeight: { get: () => 600 }, clientWidth: { get: () => 1000 } })
Object.defineProperties(HTMLElement.prototype, { offsetHeight: { get: () => 40 }, offsetWidth: { get: () => 1000 } })
Element.prototype.getBoundingClientRect = () => DOMRect.fromRect({ width: 1000, height: 40 })
Range.prototype.getBoundingClientRect = () => DOMRect.fromRect({ width: 8, height: 20 })

// A canvas takes every stroke and shows none of it; a letter is eight pixels wide.
const strokes: Record<string | symbol, unknown> = {
  measureText: (text: string) => ({ width: 8 * text.length }),
  getImageData: () => ({ data: [] })
}
const drawing = new Proxy(strokes, { get: (known, name) => known[name] ?? (() => drawing) })
HTMLCanvasElement.prototype.getContext = (() => drawing) as never
window.Path2D = function Path() {
  return drawing
} as never

// Waiting ends as soon as what is waited for is there; the limit only matters on a busy machine.
configure({ asyncUtilTimeout: 8000 })
