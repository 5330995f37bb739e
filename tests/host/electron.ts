// A stand-in for the part of Electron that `src/main` uses, over an installed Chromium, Chrome or Edge.
// Each piece is checked by type against Electron's own declarations; none of it is ever packaged.
export { app } from './app.ts'
export { dialog } from './dialog.ts'
export { globalShortcut } from './global-shortcut.ts'
export { ipcMain } from './ipc.ts'
export { Menu } from './menu.ts'
export { protocol, session } from './session.ts'
export { screen } from './screen.ts'
export { BrowserWindow } from './window.ts'
