import { dialog, type BrowserWindow } from 'electron'
import type { Language } from '#shared/i18n/languages'
import { translator } from '#shared/i18n/messages'
import type { Ports } from './context'

/** The questions that the operating system asks for us, above our window and in the user's language. */
export function dialogs(
  window: () => BrowserWindow | null,
  language: () => Language
): Pick<Ports, 'chooseFile' | 'chooseFolder' | 'chooseSaveFile'> {
  async function open(options: Electron.OpenDialogOptions): Promise<string | null> {
    const parent = window()
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return canceled ? null : (filePaths[0] ?? null)
  }

  return {
    chooseFile: (extensions) => {
      const t = translator(language())
      return open({
        title: t('menu.chooseFile'),
        properties: ['openFile'],
        filters: [
          { name: t('menu.knownFiles'), extensions: [...extensions] },
          { name: t('menu.allFiles'), extensions: ['*'] }
        ]
      })
    },
    chooseFolder: () =>
      open({ title: translator(language())('menu.chooseFolder'), properties: ['openDirectory', 'createDirectory'] }),
    chooseSaveFile: async (suggestedName) => {
      const parent = window()
      const options = { title: translator(language())('menu.chooseSaveFile'), defaultPath: suggestedName }
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      return canceled || filePath === '' ? null : filePath
    }
  }
}
