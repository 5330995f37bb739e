import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { projections, type Projection } from '#shared/contract/map'
import { formatDay, formatTime } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { Chevron } from '../../ui/chevron'
import { useMap } from './map-state'
import classes from './map-time.module.css'

/** So many pins are released at once at most (the contract of the layout). */
const MOST_RELEASED = 500

const projectionLabel: Record<Projection, MessageKey> = { map: 'mapTime.mapProjection', rings: 'mapTime.rings' }

/** How people stand there: by forces or in circles of closeness, arranged anew, pinned, by initials, and as they stood before. */
export function MapArrange() {
  const t = useT()
  const [open, setOpen] = useState(false)
  return (
    // In its place on the page: outside of it, it would be in no region.
    <Menu opened={open} onChange={setOpen} position="bottom-start" withinPortal={false} returnFocus shadow="md" loop>
      <Menu.Target>
        <Button variant="default" size="xs" rightSection={<Chevron />}>
          {t('mapTime.layout')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu} aria-label={t('mapTime.layout')}>
        {open && <Entries />}
      </Menu.Dropdown>
    </Menu>
  )
}

function Entries() {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const { state, set, ask, view, arrangement } = useMap()
  const { projection } = state.question
  const pin = useCommand('map.pin')
  const pinned = view.people.flatMap((person) => (person.pinned ? person.id : [])).slice(0, MOST_RELEASED)
  return (
    <>
      {projections.map((one) => (
        <Menu.RadioItem
          key={one}
          value={one}
          checked={one === projection}
          checkIcon={<span aria-hidden>✓</span>}
          closeMenuOnClick
          onChange={() => ask({ projection: one })}
        >
          {t(projectionLabel[one])}
        </Menu.RadioItem>
      ))}
      <Menu.Divider />
      <Menu.Item
        disabled={arrangement.stage.kind !== 'none' || view.people.length === 0}
        onClick={() => {
          if (state.shown === 'table') set({ shown: 'both' })
          arrangement.start()
        }}
      >
        {t('mapTime.arrange')}
        {pinned.length > 0 && <span className={classes.hint}>{t('mapTime.pinnedStay', { count: pinned.length })}</span>}
      </Menu.Item>
      {pinned.length > 0 && (
        <Menu.Item
          onClick={() =>
            pin.mutate(
              { projection, personIds: pinned, pinned: false },
              { onSuccess: () => say(t('mapTime.released', { count: pinned.length })), onError: fail }
            )
          }
        >
          {t('mapTime.release', { count: pinned.length })}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.CheckboxItem
        checked={state.initials}
        checkIcon={<span aria-hidden>✓</span>}
        closeMenuOnClick
        onChange={(initials) => set({ initials })}
      >
        {t('mapPanels.initials')}
      </Menu.CheckboxItem>
      <Menu.Divider />
      <EarlierLayouts projection={projection} />
    </>
  )
}

/** The ten last layouts that were replaced by another, the newest first. */
function EarlierLayouts({ projection }: { projection: Projection }) {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const layouts = useRead('map.layouts', { projection })
  const restore = useCommand('map.restoreLayout')
  return (
    <>
      <Menu.Label>{t('mapTime.earlier')}</Menu.Label>
      {layouts.data?.length === 0 && <p className={classes.hint}>{t('mapTime.noEarlier')}</p>}
      {layouts.data?.map(({ id, keptAt, people }) => (
        <Menu.Item
          key={id}
          onClick={() =>
            restore.mutate(
              { id },
              {
                onSuccess: () => say(t('mapTime.restored', { when: momentWords(keptAt, language) })),
                onError: fail
              }
            )
          }
        >
          {t('mapTime.layoutOf', { when: momentWords(keptAt, language), count: people })}
        </Menu.Item>
      ))}
    </>
  )
}

function momentWords(moment: string, language: Language): string {
  const at = new Date(moment)
  return `${formatDay(at.toLocaleDateString('sv-SE'), language)}, ${formatTime(at, language)}`
}
