import classes from './key.module.css'

/** The key that does what the button around it does. */
export function Key({ children }: { children: string }) {
  return (
    <kbd aria-hidden className={classes.key}>
      {children}
    </kbd>
  )
}
