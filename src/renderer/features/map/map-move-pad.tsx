import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { MessageKey } from '#shared/i18n/messages'
import { useT } from '../../lib/i18n'
import classes from './map-walk.module.css'
import type { Mover } from './use-moving'

const arrows: readonly { sign: string; label: MessageKey; right: number; down: number; area: string }[] = [
  { sign: '↑', label: 'mapWalk.moveUp', right: 0, down: -1, area: 'up' },
  { sign: '←', label: 'mapWalk.moveLeft', right: -1, down: 0, area: 'left' },
  { sign: '→', label: 'mapWalk.moveRight', right: 1, down: 0, area: 'right' },
  { sign: '↓', label: 'mapWalk.moveDown', right: 0, down: 1, area: 'down' }
]

/** Moves people without dragging: four buttons, then kept or put back. */
export function MapMovePad({ mover, takesFocus }: { mover: Mover; takesFocus: boolean }) {
  const t = useT()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) first.current?.focus()
  }, [takesFocus])
  return (
    <div className={classes.moving} role="group" aria-label={t('mapWalk.move')}>
      <Text size="sm" fw={600}>
        {t('mapWalk.move')}
      </Text>
      <div className={classes.pad}>
        {arrows.map(({ sign, label, right, down, area }, index) => (
          <ActionIcon
            key={area}
            ref={index === 0 ? first : undefined}
            variant="default"
            size={32}
            style={{ gridArea: area }}
            aria-label={t(label)}
            onClick={(event) => mover.step(right, down, event.shiftKey)}
          >
            <span aria-hidden>{sign}</span>
          </ActionIcon>
        ))}
      </div>
      <Group gap="xs">
        <Button size="compact-sm" onClick={mover.keep}>
          {t('mapWalk.keep')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={mover.revert}>
          {t('mapWalk.revert')}
        </Button>
      </Group>
    </div>
  )
}
