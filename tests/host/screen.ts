import type { Display, Screen } from 'electron'

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Display]
} satisfies Pick<Screen, 'getAllDisplays'>
