import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** What this is, why it is empty, and one thing to do. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Stack align="flex-start" gap="sm" className={classes.empty}>
      <Text>{text}</Text>
      {children}
    </Stack>
  )
}
