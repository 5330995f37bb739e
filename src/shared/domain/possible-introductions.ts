import { fold } from './names'

/** What somebody seeks or offers, in the user's words, and how they rank among equals. */
export interface Wish {
  personId: string
  nameKey: string
  text: string
}

/** Two people who could help each other: `common` words stand in what one seeks and the other offers. */
export interface PossibleIntroduction {
  seekerId: string
  offererId: string
  seeks: string
  offers: string
  common: number
}

/** Words that say nothing of what is sought or offered, in French and English, folded. */
const emptyWords = new Set(
  (
    'a au aux avec avant apres ce ces cet cette chez comme d dans de des depuis du elle en entre est et etre eux il ils j je l la le ' +
    'les leur leurs lui mais me mes mon n ne nos notre nous on ont ou par pas plus pour qu que qui quelqu quelque quelques sa sans ' +
    'se ses si son sont sous sur ta tes toi ton tous tout toute toutes tres tu un une vos votre vous y autour lors vers chaque ' +
    'cherche chercher recherche rechercher propose proposer offre offrir besoin souhaite souhaiter voudrait aimerait peut pouvoir ' +
    'aide aider contact contacts personne personnes ete annee annees mois jour jours temps ' +
    'about after all an and any anyone are around as at be before but by can could each for from has have he her his how i in into ' +
    'is it its many more most my no not of off or our out over own she should so some somebody someone than that the their them ' +
    'then there they this to too under up very was we were what when where which who will with would you your ' +
    'looks looking seek seeks seeking search searches searching wants want need needs offers offer offering help helps find give ' +
    'gives people person year years month months week weeks day days time'
  ).split(' ')
)

/** A word shorter than this is too common to bring two people together, unless it is written in capitals (`DSI`, `CTO`). */
const TELLING_LETTERS = 4
/** A word that more people offer than this says too little about each of them (a convention). */
const COMMONPLACE = 50

/** The words of a text that say something, folded, and whether each alone tells enough. */
function significantWords(text: string): Map<string, boolean> {
  const words = new Map<string, boolean>()
  for (const [written] of text.matchAll(/[\p{L}\p{N}]+/gu))
    for (const word of fold(written).split(' ')) {
      if (word.length < 2 || emptyWords.has(word) || !/\p{L}/u.test(word)) continue
      const isTelling = word.length >= TELLING_LETTERS || written === written.toUpperCase()
      words.set(word, isTelling || (words.get(word) ?? false))
    }
  return words
}

/**
 * Who seeks what somebody else offers: at least one telling word in common, the pair with most common words first, then by the
 * names. A pair that `isLeftOut` says no to is none, such as two people who know each other. O(words), by an index of what is offered.
 */
export function possibleIntroductions(
  seekers: readonly Wish[],
  offerers: readonly Wish[],
  isLeftOut: (seekerId: string, offererId: string) => boolean,
  limit: number
): PossibleIntroduction[] {
  const offering = new Map<string, { wish: Wish; isTelling: boolean }[]>()
  for (const wish of offerers)
    for (const [word, isTelling] of significantWords(wish.text)) {
      const known = offering.get(word)
      if (known) known.push({ wish, isTelling })
      else offering.set(word, [{ wish, isTelling }])
    }

  const found: { introduction: PossibleIntroduction; keys: string }[] = []
  for (const seeker of seekers) {
    const common = new Map<Wish, { words: number; isTelling: boolean }>()
    for (const [word, isTelling] of significantWords(seeker.text)) {
      const offers = offering.get(word) ?? []
      if (offers.length > COMMONPLACE) continue
      for (const offer of offers) {
        const before = common.get(offer.wish)
        common.set(offer.wish, {
          words: (before?.words ?? 0) + 1,
          isTelling: isTelling || offer.isTelling || (before?.isTelling ?? false)
        })
      }
    }
    for (const [offerer, { words, isTelling }] of common)
      if (isTelling && offerer.personId !== seeker.personId && !isLeftOut(seeker.personId, offerer.personId))
        found.push({
          introduction: {
            seekerId: seeker.personId,
            offererId: offerer.personId,
            seeks: seeker.text,
            offers: offerer.text,
            common: words
          },
          keys: [seeker.nameKey, seeker.personId, offerer.nameKey, offerer.personId].join('\n')
        })
  }
  return found
    .toSorted((a, b) => b.introduction.common - a.introduction.common || (a.keys < b.keys ? -1 : 1))
    .slice(0, limit)
    .map(({ introduction }) => introduction)
}
