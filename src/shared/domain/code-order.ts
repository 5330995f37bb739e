/** The order of texts by their codes: the same on every machine and in every language, for what no user reads as a list. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
