import { contextBridge, ipcRenderer } from 'electron'
import { IPC_CHANNEL, WRITE_CHANNEL, type Bridge } from '#shared/contract/bridge'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(IPC_CHANNEL, name, input),
  onWrite: (listener) => {
    const told = () => listener()
    ipcRenderer.on(WRITE_CHANNEL, told)
    return () => ipcRenderer.off(WRITE_CHANNEL, told)
  }
}
contextBridge.exposeInMainWorld('bridge', bridge)
