import { app, Menu } from 'electron'
import type { Language } from '#shared/i18n/languages'
import { translator } from '#shared/i18n/messages'

/** The native menu: editing keys, size of text, quitting; everything else is done in the page. */
export function setMenu(language: Language): void {
  const t = translator(language)
  const tools: Electron.MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ role: 'toggleDevTools', label: t('menu.developerTools') }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: process.platform === 'darwin' ? app.name : t('menu.file'),
        submenu: [{ role: 'quit', label: t('menu.quit') }]
      },
      {
        label: t('menu.edit'),
        submenu: [
          // Shown for their keys, which the page answers: outside a text field they take back and redo whole actions.
          { role: 'undo', label: t('menu.undo'), registerAccelerator: false },
          { role: 'redo', label: t('menu.redo'), registerAccelerator: false },
          { type: 'separator' },
          { role: 'cut', label: t('menu.cut') },
          { role: 'copy', label: t('menu.copy') },
          { role: 'paste', label: t('menu.paste') },
          { role: 'selectAll', label: t('menu.selectAll') }
        ]
      },
      {
        label: t('menu.view'),
        submenu: [
          { role: 'resetZoom', label: t('menu.resetZoom') },
          { role: 'zoomIn', label: t('menu.zoomIn') },
          { role: 'zoomOut', label: t('menu.zoomOut') },
          { type: 'separator' },
          { role: 'togglefullscreen', label: t('menu.fullScreen') },
          ...tools
        ]
      }
    ])
  )
}
