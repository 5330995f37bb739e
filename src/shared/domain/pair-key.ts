/** Names two people in either order; no id holds the character between, whatever file it comes from. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one}\0${other}` : `${other}\0${one}`)
