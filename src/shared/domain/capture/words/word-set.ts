/** The words of a text as a set; they are written folded. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(wordList(text))

export const wordList = (text: string): string[] => text.split(/\s+/u).filter(Boolean)
