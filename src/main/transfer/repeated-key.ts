import type { Work } from '../db/slices'

/** An object or a list that is being read: the keys it has named so far, and where in it one is. */
interface Level {
  keys: Set<string> | null
  step: string | number
}

/** Where in a valid JSON text an object first names a key again; `JSON.parse` would silently keep the last value only. */
export function* repeatedKey(text: string): Work<(string | number)[] | undefined> {
  const levels: Level[] = []
  let last = ''
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1)
    switch (text.charAt(at)) {
      case '"': {
        const end = endOfString(text, at)
        last = text.slice(at, end)
        at = end - 1
        break
      }
      case '{':
        levels.push({ keys: new Set(), step: '' })
        break
      case '[':
        levels.push({ keys: null, step: 0 })
        break
      case ':': {
        const key = JSON.parse(last) as string
        level!.step = key
        if (level!.keys!.has(key)) return levels.map(({ step }) => step)
        level!.keys!.add(key)
        break
      }
      case ',':
        if (typeof level!.step === 'number') level!.step += 1
        break
      case '}':
      case ']':
        levels.pop()
        yield
        break
      default:
      // Numbers, words and white space name nothing.
    }
  }
  return undefined
}

/** The place after the quote that ends the string which begins here. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}
