import { contextBridge, ipcRenderer } from 'electron'
import { IPC_CHANNEL, type Bridge } from '#shared/contract/bridge'

const bridge: Bridge = { call: (name, input) => ipcRenderer.invoke(IPC_CHANNEL, name, input) }
contextBridge.exposeInMainWorld('bridge', bridge)
