import type { Cast } from './entities'
import { foldAt, type Sentence } from './sentence'
import { isBeforeName } from './person-place'
import { andWords } from './words/particles'
import { wordSet } from './words/word-set'

/** People that a verb's clause names after the verb, by the part they have in it. */
export interface Arguments {
  /** `présenté Karim`, `introduced Karim`: entities in the order of writing. */
  direct: number[]
  /** `à Tom`, `to Tom`, `auprès de`. */
  towards: number[]
  /** `avec Anna`, `with Anna`. */
  along: number[]
  /** `pour Karim`, `for Karim`. */
  sake: number[]
  /** `par Marie`, `by Marie`. */
  by: number[]
  /** `le CV d'Anna`, `Anna's CV`. */
  owners: number[]
  /** `him`, `to her`, `moi`, `my`: pronouns after the verb, by their token. */
  pronouns: { at: number; word: string; isTowards: boolean }[]
  /** `son CV`, `her CV`. */
  possessives: number[]
  hasMe: boolean
  hasMy: boolean
}

const towardsWords = wordSet('a to aupres au')
const stops = wordSet('chez at about from sur parce because dont')
const owned = wordSet('de d du')
const objectPronouns = wordSet('him her them lui elle eux leur')
const fillers = wordSet('le la l les un une des the an mon ma mes my nom name contact aussi also both')

export function argumentsOf(sentence: Sentence, cast: Cast, from: number, to: number): Arguments {
  const { tokens } = sentence
  const found: Arguments = {
    direct: [],
    towards: [],
    along: [],
    sake: [],
    by: [],
    owners: [],
    pronouns: [],
    possessives: [],
    hasMe: false,
    hasMy: false
  }
  let last: number[] | null = null
  for (let at = from; at < to; at++) {
    const word = foldAt(tokens, at)
    const index = sentence.mentionAt[at] ?? -1
    const mention = sentence.mentions[index]
    if (mention && mention.from === at) {
      const entity = cast.entityOf[index]!
      const list: number[] = placeOf(sentence, found, at, from, mention.to, last)
      list.push(entity)
      last = list
      at = Math.max(at, Math.min(mention.end, to) - 1)
      continue
    }
    if (stops.has(word) && last === null && sentence.tokens[at + 1]?.capital) last = []
    const before = foldAt(tokens, at - 1)
    if (['me', 'us', 'moi', 'nous', 'm'].includes(word)) found.hasMe = true
    else if (['my', 'mon', 'ma', 'mes', 'our', 'notre'].includes(word)) found.hasMy ||= isOwnThing(sentence, from, at)
    else if (
      ['son', 'sa', 'ses', 'his', 'their', 'leur', 'leurs'].includes(word) ||
      (word === 'her' && isNounAt(sentence, at + 1, to))
    )
      found.possessives.push(at)
    else if (objectPronouns.has(word)) found.pronouns.push({ at, word, isTowards: towardsWords.has(before) })
  }
  return found
}

/** `relu mon CV`, `talked about my profile`, but not `a eu le poste grâce à ma recommandation`. */
const isOwnThing = (sentence: Sentence, from: number, at: number): boolean =>
  !sentence.tokens.slice(from, at).some(({ fold }) => around.has(fold))
const around = wordSet(
  'grace thanks pour for avec with sans without dans in depuis since apres after avant before pendant during malgre despite'
)

const isNounAt = (sentence: Sentence, at: number, to: number): boolean => {
  const token = sentence.tokens[at]
  return (
    at < to &&
    token !== undefined &&
    token.kind === 'word' &&
    (sentence.whenAt[at] ?? -1) === -1 &&
    !smallWords.has(token.fold) &&
    (sentence.mentionAt[at] ?? -1) === -1
  )
}
const smallWords = wordSet(
  'to a the an some two three my his with for about at by on in and or but this that before next tomorrow today yesterday'
)

function placeOf(
  sentence: Sentence,
  found: Arguments,
  at: number,
  from: number,
  end: number,
  last: number[] | null
): number[] {
  const { tokens } = sentence
  let left = at - 1
  while (left >= from && isBeforeName(foldAt(tokens, left), left, at) && !['et', 'and'].includes(foldAt(tokens, left)))
    left--
  const before = left >= from ? foldAt(tokens, left) : ''
  if (andWords.has(before) && last !== null) return last
  if (foldAt(tokens, end) === 's' && tokens[end]?.joined === "'") return found.owners
  if (before === 'par' || before === 'by') return found.by
  if (before === 'de' && foldAt(tokens, left - 1) === 'aupres') return found.towards
  if (owned.has(before) || before === 'of') return found.owners
  if (['grace', 'merci', 'thanks', 'thank'].includes(foldAt(tokens, left - 1)) || before === 'via') return []
  if (towardsWords.has(before)) return found.towards
  if (before === 'avec' || before === 'with') return found.along
  if (before === 'pour' || before === 'for') return found.sake
  if (before === '' || left < from) return found.direct
  return fillers.has(before) || left === from - 1
    ? found.direct
    : last === null && isPlainBefore(before)
      ? found.direct
      : []
}

const isPlainBefore = (word: string): boolean => !stops.has(word) && word !== 'in' && word !== 'chez'
