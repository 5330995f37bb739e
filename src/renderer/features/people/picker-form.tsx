import { useEffect, useRef, type ReactNode } from 'react'
import classes from './person.module.css'

/** A field that opens on the page to pick somebody: it has the focus at once, and Escape closes it. */
export function PickerForm({ onClose, children }: { onClose(): void; children: ReactNode }) {
  const here = useRef<HTMLFormElement>(null)
  useEffect(() => here.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={here}
      autoComplete="off"
      className={classes.picker}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </form>
  )
}
