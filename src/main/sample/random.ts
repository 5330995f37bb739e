/** Chance that is the same for the same seed: a sample journal must come out equal on every machine. */
export interface Random {
  /** From 0 up to 1, without 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Deals from a shuffled list, and shuffles again when it is used up, so that neighbours differ. */
  deck<T>(list: readonly T[]): () => T
  /** Shaped as a UUID of version 4. */
  id(): string
}

/** mulberry32 (Tommy Ettinger, 2017; public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = (): number => word() / 2 ** 32
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const hex = (): string => word().toString(16).padStart(8, '0')

  function deck<T>(list: readonly T[]): () => T {
    let hand: T[] = []
    return () => {
      if (hand.length === 0) {
        hand = [...list]
        for (let last = hand.length - 1; last > 0; last--) {
          const other = between(0, last)
          ;[hand[last], hand[other]] = [hand[other]!, hand[last]!]
        }
      }
      return hand.pop()!
    }
  }

  return {
    next,
    between,
    deck,
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    id: () => {
      const bits = hex() + hex() + hex() + hex()
      const variant = '89ab'[Number.parseInt(bits[16]!, 16) % 4]
      return `${bits.slice(0, 8)}-${bits.slice(8, 12)}-4${bits.slice(13, 16)}-${variant}${bits.slice(17, 20)}-${bits.slice(20)}`
    }
  }
}
