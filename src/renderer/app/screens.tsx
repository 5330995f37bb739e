import type { ComponentType } from 'react'
import type { MessageKey } from '#shared/i18n/messages'
import { BinScreen } from '../features/bin/bin-screen'
import { FavoursScreen } from '../features/favours/favours-screen'
import { HistoryScreen } from '../features/history/history-screen'
import { JournalScreen } from '../features/journal/journal-screen'
import { PreparationScreen } from '../features/journal/preparation-screen'
import { MapScreen } from '../features/map/map-screen'
import { NetworkScreen } from '../features/network/network-screen'
import { WhoKnowsWhomScreen } from '../features/network/who-knows-whom-screen'
import { PeopleScreen } from '../features/people/people-screen'
import { PersonScreen } from '../features/people/person-screen'
import { ReportScreen } from '../features/report/report-screen'
import { SettingsScreen } from '../features/settings/settings-screen'
import { ImportScreen } from '../features/transfer/import-screen'
import { WeekScreen } from '../features/week/week-screen'

interface Screen {
  path: string
  component: ComponentType
  /** Set for the screens of the sidebar; `digit` with Ctrl, where there is one, opens it and stays the same when pages are added. */
  menu?: { label: MessageKey; digit?: number }
}

/** Every screen, in the order of the sidebar. */
export const screens: readonly Screen[] = [
  { path: '/', component: WeekScreen, menu: { label: 'app.week', digit: 1 } },
  { path: '/journal', component: JournalScreen, menu: { label: 'app.journal', digit: 2 } },
  { path: '/meetings/:id/prepare', component: PreparationScreen },
  { path: '/people', component: PeopleScreen, menu: { label: 'app.people', digit: 3 } },
  { path: '/people/:id', component: PersonScreen },
  { path: '/map', component: MapScreen, menu: { label: 'app.map', digit: 4 } },
  { path: '/favours', component: FavoursScreen, menu: { label: 'app.favours', digit: 5 } },
  { path: '/network', component: NetworkScreen, menu: { label: 'network.title' } },
  { path: '/network/who-knows-whom', component: WhoKnowsWhomScreen },
  { path: '/report', component: ReportScreen, menu: { label: 'app.report', digit: 8 } },
  { path: '/settings', component: SettingsScreen, menu: { label: 'app.settings', digit: 9 } },
  { path: '/import', component: ImportScreen },
  { path: '/history', component: HistoryScreen },
  { path: '/bin', component: BinScreen }
]

/** The screens of the sidebar. */
export const menuScreens = screens.flatMap((screen) => (screen.menu ? [{ ...screen, menu: screen.menu }] : []))
