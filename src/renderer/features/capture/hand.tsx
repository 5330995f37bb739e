import { createContext, useContext } from 'react'
import type { Facts, ItemList, ItemOf, Items, NextItem } from '#shared/capture/items'

/** The meeting in hand, and the ways to change it. */
export interface Hand {
  items: Items
  setFacts(facts: Partial<Facts>): void
  /** Changes an item, adds one (its key is new), or takes it away (null). */
  set<L extends ItemList>(list: L, key: string, change: Partial<ItemOf<L>> | null): void
  setNext(change: Partial<NextItem> | null): void
}

const HandContext = createContext<Hand | null>(null)
export const HandProvider = HandContext.Provider

export function useHand(): Hand {
  const hand = useContext(HandContext)
  if (!hand) throw new Error('a chip stands outside of the writing panel')
  return hand
}
