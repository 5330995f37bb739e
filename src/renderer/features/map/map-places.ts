/** The field that looks for people and organisations. */
export const SEARCH_ID = 'map-search'

export function focusSearch(): void {
  document.getElementById(SEARCH_ID)?.focus()
}

const inRegion = (name: string, selector = ''): HTMLElement | null =>
  document.querySelector(`[data-region="${name}"] ${selector}`.trim())

/** To the row of the table one stood on, else its first. */
export function focusTable(): void {
  inRegion('table', '[data-stop]')?.focus()
}

/** From a line of the table that is about to leave its place to the box of the next, else of the one before. */
export function leaveLine(box: HTMLElement): void {
  const lines = [...(inRegion('table')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const here = lines.findIndex((line) => line.contains(box))
  const beside = lines[here + 1] ?? lines[here - 1]
  beside?.querySelector<HTMLElement>('td:last-child input')?.focus()
}

/** Back to where people are: the map, or the table where nothing is drawn. */
export function focusPeople(): void {
  const map = inRegion('map')
  if (map) map.focus()
  else focusTable()
}

const focusable = 'button:not(:disabled), input:not(:disabled), select, textarea, a[href], [tabindex="0"]'

/** What takes the focus when one comes to a part of the page: the row one stands on in the table, else what is first. */
function entryOf(region: HTMLElement): HTMLElement | null {
  if (region.tabIndex === 0) return region
  const all = [...region.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && element.getClientRects().length > 0
  )
  return region.querySelector<HTMLElement>('[data-stop]') ?? all[0] ?? null
}

/** Goes to the next part of the page, in its order, or to the one before; round and round. */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('main [data-region]')].flatMap((region) => {
    const entry = entryOf(region)
    return entry ? [{ region, entry }] : []
  })
  const at = regions.findIndex(({ region }) => region.contains(document.activeElement))
  const from = at < 0 && step < 0 ? 0 : at
  const next = regions.at((from + step + regions.length) % regions.length)
  next?.entry.focus()
  next?.entry.scrollIntoView({ block: 'nearest' })
}
