import { ActionIcon, Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useStop } from './stop'

interface MoreMenuProps {
  /** What the dots stand for, for screen readers. */
  label: string
  /** The entries, made when the menu opens for the first time: long lists have many of them. */
  children(): ReactNode
}

/** The dots behind which the rarer actions are. */
export function MoreMenu({ label, children }: MoreMenuProps) {
  const stop = useStop()
  const [used, setUsed] = useState(false)
  const [open, setOpen] = useState(false)
  const dots = (
    <ActionIcon
      variant="subtle"
      tabIndex={stop}
      aria-label={label}
      aria-haspopup="menu"
      onClick={() => {
        setUsed(true)
        setOpen(true)
      }}
    >
      <span aria-hidden>⋯</span>
    </ActionIcon>
  )
  if (!used) return dots
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-end" withinPortal returnFocus>
      <Menu.Target>{dots}</Menu.Target>
      <Menu.Dropdown>{children()}</Menu.Dropdown>
    </Menu>
  )
}
