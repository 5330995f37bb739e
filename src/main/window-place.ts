import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow } from 'electron'
import { z } from 'zod'

const Place = z.object({
  bounds: z.object({ x: z.int().optional(), y: z.int().optional(), width: z.int().min(640), height: z.int().min(480) }),
  maximized: z.boolean()
})
export type Place = z.infer<typeof Place>

const firstPlace: Place = { bounds: { width: 1280, height: 800 }, maximized: false }

/** Where the window stood when it was last closed; a place that is on no screen any more, or cannot be read, is forgotten. */
export function readPlace(folder: string): Place {
  try {
    const place = Place.parse(JSON.parse(readFileSync(placeFile(folder), 'utf8')))
    return isOnScreen(place.bounds) ? place : firstPlace
  } catch {
    return firstPlace
  }
}

/** Keeps the place of a window that is about to close; failing to is no reason to keep it open. */
export function keepPlace(folder: string, window: BrowserWindow): void {
  const place: Place = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(placeFile(folder), JSON.stringify(place))
  } catch (error) {
    console.error(error)
  }
}

function placeFile(folder: string): string {
  return join(folder, 'window.json')
}

/** At least the title bar's middle must be within reach. */
function isOnScreen({ x, y, width }: Place['bounds']): boolean {
  if (x === undefined || y === undefined) return true
  return screen.getAllDisplays().some(({ workArea }) => {
    const middle = x + width / 2
    return (
      middle >= workArea.x &&
      middle <= workArea.x + workArea.width &&
      y >= workArea.y &&
      y <= workArea.y + workArea.height - 40
    )
  })
}
