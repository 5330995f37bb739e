import { EventEmitter } from 'node:events'
import type { Protocol, Session, WebRequest } from 'electron'
import type { Route } from 'playwright-core'
import { fromChromium } from './addresses.ts'
import { tell } from './control.ts'

type Answer = Parameters<Protocol['handle']>[1]
type Before = (details: { url: string }, decide: (response: { cancel?: boolean }) => void) => void
type PermissionRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DeviceCheck = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>

export const protocol = {
  registerSchemesAsPrivileged: (): void => undefined
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>

/** A session: who answers our scheme, what may leave, which permissions are given. */
export class HostSession extends EventEmitter implements Checked {
  readonly #answers = new Map<string, Answer>()
  #before: Before | null = null
  #requested: PermissionRequest | null = null
  #checked: PermissionCheck | null = null
  #device: DeviceCheck | null = null

  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, answer) => {
      if (this.#answers.has(scheme)) throw new Error(`the scheme ${scheme} is already handled`)
      this.#answers.set(scheme, answer)
    }
  }

  readonly webRequest = {
    onBeforeRequest: (listener: Before): void => {
      this.#before = listener
    }
  } satisfies { onBeforeRequest: (listener: Before) => ReturnType<WebRequest['onBeforeRequest']> }

  setSpellCheckerEnabled(): void {
    // A fresh profile of Chromium has no dictionary, and nothing to fetch one from.
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.#requested = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#checked = handler
  }

  setDevicePermissionHandler(handler: DeviceCheck | null): void {
    this.#device = handler
  }

  /** What the three handlers say to everything a page could ask for; without a handler Electron says yes. */
  permissions(): Record<string, boolean> {
    const asked = ['geolocation', 'media', 'notifications', 'clipboard-read', 'midi', 'fullscreen', 'openExternal']
    const decisions: Record<string, boolean> = {}
    for (const permission of asked) {
      decisions[`request ${permission}`] = true
      this.#requested?.(
        null as never,
        permission as never,
        (granted) => {
          decisions[`request ${permission}`] = granted
        },
        {} as never
      )
      decisions[`check ${permission}`] = this.#checked?.(null, permission as never, '', {} as never) ?? true
    }
    decisions['device usb'] = this.#device?.({ deviceType: 'usb', origin: '', device: {} as never }) ?? true
    return decisions
  }

  /** Gives a request of the page to the application; whatever it does not serve is refused all the same. */
  async settle(route: Route): Promise<void> {
    const url = fromChromium(route.request().url())
    const cancelled = await new Promise<boolean>((resolve) => {
      if (this.#before) this.#before({ url }, ({ cancel }) => resolve(cancel ?? false))
      else resolve(false)
    })
    const answer = this.#answers.get(new URL(url).protocol.slice(0, -1))
    if (cancelled || !answer) {
      tell({ kind: 'request', request: { url, outcome: cancelled ? 'refused' : 'let-through' } })
      return route.abort('blockedbyclient')
    }
    tell({ kind: 'request', request: { url, outcome: 'served' } })
    await fulfil(route, await answer(new Request(url)))
  }
}

type Checked = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setSpellCheckerEnabled'
>

async function fulfil(route: Route, response: Response): Promise<void> {
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer())
  })
}

const sessions = new Map<string, HostSession>()

export const session = {
  fromPartition(name: string): HostSession {
    const known = sessions.get(name) ?? new HostSession()
    sessions.set(name, known)
    return known
  }
}
