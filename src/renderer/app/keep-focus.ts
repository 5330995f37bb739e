const focusable = 'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), textarea, [tabindex="0"]'

/** Where an element stands: its parent, and its place among the parent's children. */
interface Step {
  parent: Element
  place: number
}

/**
 * When what has the focus disappears (a promise that is done, a line that is removed), the focus goes to what has
 * taken its place, or to what is nearest, instead of the beginning of the window. Returns how to stop.
 */
export function keepFocus(): () => void {
  let last: Element | null = null
  let way: Step[] = []

  function remember({ target }: FocusEvent) {
    if (!(target instanceof Element)) return
    last = target
    way = []
    for (let child = target; child.parentElement && !isEdge(child); child = child.parentElement)
      way.push({ parent: child.parentElement, place: [...child.parentElement.children].indexOf(child) })
  }

  function mend() {
    if (document.activeElement !== document.body || !last || last.isConnected) return
    const steps = way.filter(({ parent }) => parent.isConnected)
    last = null
    for (const { parent, place } of steps) {
      const children = [...parent.children]
      const nearest = [...children.slice(place), ...children.slice(0, place).toReversed()]
      const found = nearest.map((child) => firstFocusable(child)).find((element) => element !== null)
      if (found) return found.focus()
    }
  }

  const observer = new MutationObserver(mend)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', remember)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', remember)
  }
}

/** Nothing outside of the page or the dialog takes the focus of something inside. */
const isEdge = (element: Element): boolean => element.matches('main, [role="dialog"]')

function firstFocusable(element: Element): HTMLElement | null {
  if (element instanceof HTMLElement && element.matches(focusable)) return element
  return element.querySelector<HTMLElement>(focusable)
}
