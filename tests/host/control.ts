// What the stand-in and the test that started it tell each other, over the channel between parent and child.

interface AskedRequest {
  url: string
  /** Served by the application, refused by it, or let through: the last must never happen. */
  outcome: 'served' | 'refused' | 'let-through'
}

export type FromHost =
  | { kind: 'window'; endpoint: string; preferences: object; switches: readonly string[] }
  | { kind: 'request'; request: AskedRequest }
  | { kind: 'navigation'; url: string; prevented: boolean }
  | { kind: 'popup'; url: string; action: string }
  | { kind: 'permissions'; decisions: Record<string, boolean> }
  | { kind: 'dialog'; options: object }
  | { kind: 'menu'; labels: string[] }
  | { kind: 'shortcuts'; keys: readonly string[] }
  | { kind: 'focused' }

/** Answers the next dialog, null being «cancel»; presses keys in some other window; or takes them, as its own. */
export type ToHost = { kind: 'answer'; path: string | null } | { kind: 'press' | 'take'; keys: string }

/** Whether a test drives this process; otherwise somebody sits in front of it. */
export const isDriven = process.send !== undefined

export function tell(message: FromHost): void {
  process.send?.(message)
}

const answers: (string | null)[] = []

/** The answer that the test gave to the next dialog beforehand; a dialog that nobody expected is cancelled. */
export function nextAnswer(): string | null {
  return answers.shift() ?? null
}

const taken = new Set<string>()
let press: (keys: string) => void = () => undefined

/** Listens for the keys that the test presses; answers those that another application holds. */
export function onPress(listener: (keys: string) => void): ReadonlySet<string> {
  press = listener
  return taken
}

if (isDriven) {
  process.on('message', (message: ToHost) => {
    if (message.kind === 'answer') answers.push(message.path)
    else if (message.kind === 'press') press(message.keys)
    else taken.add(message.keys)
  })
  // Listening must not keep a command from ending.
  process.channel?.unref()
}
