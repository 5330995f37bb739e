const names = new Intl.Collator('fr', { ignorePunctuation: true, numeric: true })

/** The order of names of circles, organisations and views, the same in every language: accents and punctuation aside, `2` before `10`. */
export const byName = (one: string, other: string): number => names.compare(one, other)
