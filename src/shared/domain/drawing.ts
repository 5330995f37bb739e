/**
 * What counts when the people most worth drawing are chosen, and for how much: declared closeness, how recent the last
 * contact is, ties to other contacts, and being in the plan. The shares are a convention and not a judgement of anybody.
 */
export const drawingShares = { closeness: 0.4, recency: 0.3, ties: 0.2, plan: 0.1 } as const
