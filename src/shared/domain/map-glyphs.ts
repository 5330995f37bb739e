import type { Badge } from './map-badges'

/**
 * The signs on marks as shapes, so that no font is needed: paths in a square of 24 by 24 around the mark's middle,
 * which the mark's outline circumscribes. A sign that has no path here is written as text.
 */
export const glyphPaths: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '●': 'M12 7.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
    '◐': 'M12 0a12 12 0 0 0 0 24z',
    '◌':
      'M12 5.4a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6zM12 16a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6z' +
      'M6.7 10.7a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6zM17.3 10.7a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6z',
    '·': 'M12 10.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6z',
    '▲': 'M12 6.5l6 10h-12z',
    '▲▲': 'M12 3.5l5.4 8h-10.8zM12 11.5l5.4 8h-10.8z',
    '▼': 'M12 17.5l6-10h-12z',
    '▼▼': 'M12 20.5l5.4-8h-10.8zM12 12.5l5.4-8h-10.8z',
    '=': 'M6.5 8.4h11v2.4h-11zM6.5 13.2h11v2.4h-11z',
    '∞':
      'M12 12c-1.7-2.5-3-3.5-4.5-3.5a3.5 3.5 0 0 0 0 7c1.5 0 2.8-1 4.5-3.5c1.7-2.5 3-3.5 4.5-3.5' +
      'a3.5 3.5 0 0 1 0 7c-1.5 0-2.8-1-4.5-3.5zm-1.6 0c-1.1-1.5-2-2.1-2.9-2.1a2.1 2.1 0 0 0 0 4.2' +
      'c.9 0 1.8-.6 2.9-2.1zm3.2 0c1.1 1.5 2 2.1 2.9 2.1a2.1 2.1 0 0 0 0-4.2c-.9 0-1.8.6-2.9 2.1z',
    '◆': 'M12 4.5l6 7.5l-6 7.5l-6-7.5z',
    '◇': 'M12 4.5l6 7.5l-6 7.5l-6-7.5zm0 3.2l-3.4 4.3l3.4 4.3l3.4-4.3z'
  })
)

/** The badges as shapes, so that no font of emoji changes them: paths around the middle of ten pixels. */
export const badgePaths: Readonly<Record<Badge, string>> = {
  bridge: 'M0-4.2L4.2 0L0 4.2L-4.2 0Z',
  confidential: 'M-3.1-.6H-2.5V-1.8A2.5 2.5 0 0 1 2.5-1.8V-.6H3.1V3.8H-3.1ZM-1.3-.6H1.3V-1.8A1.3 1.3 0 0 0-1.3-1.8Z',
  promise: 'M-1-4.2H1L.6 1.2H-.6ZM-.9 2.2H.9V4H-.9Z',
  new: 'M0-4.8L1.2-1.2L4.8 0L1.2 1.2L0 4.8L-1.2 1.2L-4.8 0L-1.2-1.2Z'
}

/** The sign of a place that the user chose, as the badges are. */
export const pinPath =
  'M-2.6-4.6H2.6V-3.4L1.7-2.8V-.4L3.4 1.4V2.4H.6V5.2L0 6L-.6 5.2V2.4H-3.4V1.4L-1.7-.4V-2.8L-2.6-3.4Z'
