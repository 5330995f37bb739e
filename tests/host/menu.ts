import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron'
import { tell } from './control.ts'

/** A menu is only told about: the browser's window has none of its own. */
export const Menu = {
  buildFromTemplate(template: MenuItemConstructorOptions[]): ElectronMenu {
    return { items: template } as unknown as ElectronMenu
  },
  setApplicationMenu(menu: ElectronMenu | null): void {
    tell({ kind: 'menu', labels: (menu?.items ?? []).map(({ label }) => label) })
  }
} satisfies Pick<typeof ElectronMenu, 'buildFromTemplate' | 'setApplicationMenu'>
