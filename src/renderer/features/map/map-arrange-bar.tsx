import { Button, Group, Progress, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { formatPercent } from '#shared/i18n/format'
import { failureText } from '../../lib/failure'
import { useLanguage, useT } from '../../lib/i18n'
import { useReturnFocus } from '../../ui/return-focus'
import { useMap } from './map-state'
import classes from './map-time.module.css'
import { useArrangeProgress, type Arrangement } from './use-arrangement'

/** While places are worked out anew and looked at: how far it is, then keep them or go back. */
export function MapArrangeBar() {
  const { arrangement } = useMap()
  return arrangement.stage.kind === 'none' ? null : <Bar {...arrangement} />
}

function Bar({ stage, start, stop, keep, revert }: Arrangement) {
  const t = useT()
  useReturnFocus()
  const isPreview = stage.kind === 'preview' || stage.kind === 'keeping'

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (stage.kind === 'working') stop()
    else if (stage.kind !== 'keeping') revert()
  }

  return (
    <section className={classes.bar} aria-label={t('mapTime.arrangement')} onKeyDown={onKeyDown}>
      {stage.kind === 'working' && <Working onStop={stop} />}
      {stage.kind === 'failed' && (
        <Group gap="xs">
          <Text size="sm" role="alert">
            {t('mapTime.arrangeFailed', { why: failureText(stage.error, t) })}
          </Text>
          <Button size="compact-sm" onClick={start} ref={focused}>
            {t('map.tryAgain')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={revert}>
            {t('app.close')}
          </Button>
        </Group>
      )}
      {isPreview && (
        <Group gap="xs">
          <Text size="sm" role="status">
            {[
              t('mapTime.preview', { count: stage.moved }),
              stage.pinned > 0 && t('mapTime.previewPinned', { count: stage.pinned })
            ]
              .filter(Boolean)
              .join(' ')}
          </Text>
          <Button size="compact-sm" onClick={keep} loading={stage.kind === 'keeping'} ref={focused}>
            {t('mapTime.keep')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={revert} disabled={stage.kind === 'keeping'}>
            {t('mapTime.revert')}
          </Button>
        </Group>
      )}
    </section>
  )
}

function Working({ onStop }: { onStop(): void }) {
  const t = useT()
  const language = useLanguage()
  const share = useArrangeProgress(true)
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" className={classes.working}>
        {t('mapTime.arranging')}
      </Text>
      <Progress.Root className={classes.progress} size="lg">
        <Progress.Section
          value={share * 100}
          aria-label={t('mapTime.arranging')}
          aria-valuetext={formatPercent(share, language)}
        />
      </Progress.Root>
      <Button size="compact-sm" variant="default" onClick={onStop} ref={focused}>
        {t('mapTime.stop')}
      </Button>
    </Group>
  )
}

/** What is to be answered has the focus as soon as it is there. */
const focused = (button: HTMLButtonElement | null): void => button?.focus()
