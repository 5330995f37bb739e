/** The name under which the browser lets a page reach the main process, until the preload has taken it away. */
export const INVOKE = '__navetteInvoke'

/** Electron's two halves of the bridge, as the sandboxed preload script finds them. */
const surroundings = (send: (...args: unknown[]) => Promise<unknown>) => ({
  contextBridge: {
    exposeInMainWorld(key: string, api: object): void {
      Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true })
    }
  },
  ipcRenderer: {
    invoke: send,
    on: (channel: string, listener: () => void) => window.addEventListener(`main:${channel}`, listener),
    off: (channel: string, listener: () => void) => window.removeEventListener(`main:${channel}`, listener)
  }
})

/** The built preload script as one that Chromium runs before the page's own; in the top frame alone, as in Electron. */
export function preloadScript(source: string): string {
  return `(() => {
    const send = globalThis.${INVOKE}
    if (window !== window.top) return
    delete globalThis.${INVOKE}
    const electron = (${surroundings.toString()})((...args) => send(...args))
    const require = (name) => {
      if (name !== 'electron') throw new Error('module not found: ' + name)
      return electron
    }
    const module = { exports: {} }
    ;(function (require, module, exports) {${source}\n})(require, module, module.exports)
  })()`
}
