import { Button, Menu } from '@mantine/core'
import { useRef, useState } from 'react'
import type { MapSettings } from '#shared/contract/map-views'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { Chevron } from '../../ui/chevron'
import classes from './map-panels.module.css'
import { isShown, suppliedViews } from './map-supplied-views'
import { useMap } from './map-state'
import { MapViewsManage } from './map-views-manage'
import { MapViewsSave } from './map-views-save'
import { useSight } from './use-sight'

/** The map as it was under a name: four views that everybody has, and one's own. */
export function MapViews() {
  const t = useT()
  const { say } = useAnnouncer()
  const { state, set } = useMap()
  const see = useSight()
  const saved = useSteadyRead('map.views').data ?? []
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const supplied = suppliedViews.map((view) => ({ ...view, name: t(view.label) }))
  const present = [...saved, ...supplied].find(({ settings }) => isShown(settings, state))

  function apply(name: string, { question, lens, sight }: MapSettings) {
    // Whoever one stood on would leave all others of the view in the dark.
    const nobody = { current: null, chosen: [], card: null, focus: null }
    set({ question, lens, off: [], ...nobody, path: null, brought: [], takenOff: [], chains: null, time: null })
    see(sight, question)
    say(t('mapPanels.viewShown', { name }))
  }

  function close() {
    setDialog(null)
    // The entry of the menu that opened it is gone.
    button.current?.focus()
  }

  return (
    <>
      <Menu position="bottom-start" withinPortal={false} floatingStrategy="fixed" shadow="md" returnFocus loop>
        <Menu.Target>
          <Button ref={button} size="xs" variant="default" className={classes.viewButton} rightSection={<Chevron />}>
            {present ? t('mapPanels.view', { name: present.name }) : t('mapPanels.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.viewMenu}>
          {supplied.map(({ name, label, hint, settings }) => (
            <Menu.Item key={label} onClick={() => apply(name, settings)}>
              <span className={classes.viewName}>{name}</span> <span className={classes.hint}>{t(hint)}</span>
            </Menu.Item>
          ))}
          {saved.length > 0 && <Menu.Divider />}
          {saved.map(({ id, name, settings }) => (
            <Menu.Item key={id} onClick={() => apply(name, settings)}>
              <span className={classes.viewName}>{name}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog('save')}>{t('mapPanels.saveView')}</Menu.Item>
          {saved.length > 0 && <Menu.Item onClick={() => setDialog('manage')}>{t('filters.manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'save' && <MapViewsSave saved={saved} onClose={close} />}
      {dialog === 'manage' && <MapViewsManage saved={saved} onClose={close} />}
    </>
  )
}
