import type { Arguments } from './arguments'
import type { Clause } from './clause'
import type { FavourSense } from './favour-sense'
import { nobody, type Reference, resolvePronoun } from './reference'
import type { Stage } from './stage'
import { wordSet } from './words/word-set'

/** `Fatou a obtenu le poste`: for herself, unless it says for whom. */
export const isAcquiring = ({ group }: Clause): boolean => group.verbs.some(({ verb }) => acquiring.has(verb.lemma))
const acquiring = wordSet('obtenir decrocher trouver degoter denicher get find land secure buy save')

const named = (...entities: number[]): Reference => ({ entities: [...new Set(entities)], confidence: 0.97 })
const both = (...references: Reference[]): Reference => {
  const real = references.filter(({ entities }) => entities.length > 0)
  return {
    entities: [...new Set(real.flatMap(({ entities }) => entities))],
    confidence: Math.min(1, ...real.map(({ confidence }) => confidence))
  }
}
const first = (...references: Reference[]): Reference =>
  references.find(({ entities }) => entities.length > 0) ?? nobody

/** To whom I did it, by the part that each frame gives to its objects. */
export function givenParties(clause: Clause, stage: Stage, sense: FavourSense, args: Arguments): Reference {
  const { sentence, cast, focus, present } = stage
  const { group } = clause
  const pronoun = (word: string, at: number, except: readonly number[]): Reference =>
    resolvePronoun(sentence, cast, focus, present, genderOf(word), at, except)
  const clitic = group.toThem ? pronoun(group.toThem.word, group.at, [...args.direct, ...args.towards]) : nobody
  const after = args.pronouns[0]
    ? pronoun(args.pronouns[0].word, args.pronouns[0].at, [...args.direct, ...args.towards])
    : nobody
  const owner = first(
    named(...args.owners),
    args.possessives[0] === undefined ? nobody : pronoun('any', args.possessives[0], [])
  )
  switch (sense.frame) {
    case 'introduces':
      return both(clitic, named(...args.direct), after, named(...args.towards, ...args.along))
    case 'gives':
      if (isAcquiring(clause))
        return first(
          clitic,
          isAtOnce(args, sense) ? after : nobody,
          group.language === 'en' ? named(...args.direct) : nobody,
          named(...args.sake)
        )
      return first(
        group.verbs.some(({ verb }) => verb.lemma === 'partager' || verb.lemma === 'share')
          ? named(...args.along, ...args.towards)
          : nobody,
        group.toThem?.isIndirect ? clitic : nobody,
        named(...args.towards),
        isAtOnce(args, sense) ? after : nobody,
        args.direct.length > 0 && group.language === 'en' && !group.verbs.some(({ verb }) => verb.lemma === 'suggest')
          ? named(args.direct[0]!)
          : nobody,
        args.pronouns.some(({ isTowards }) => isTowards) ? after : nobody,
        named(...args.sake)
      )
    case 'tells':
    case 'helps':
      return first(clitic, named(...args.direct), after, group.language === 'fr' ? named(...args.towards) : nobody)
    case 'recommends':
      return first(
        group.toThem && !group.toThem.isIndirect ? clitic : nobody,
        named(...args.direct),
        after,
        owner,
        clitic,
        named(...args.sake)
      )
    case 'reads':
      return first(owner, clitic, named(...args.towards), named(...args.direct))
  }
}

const isAtOnce = (args: Arguments, sense: FavourSense): boolean => args.pronouns[0]?.at === sense.at

const genderOf = (word: string): 'he' | 'she' | 'they' | 'any' =>
  word === 'him'
    ? 'he'
    : ['her', 'elle', 'la'].includes(word)
      ? 'she'
      : ['them', 'leur', 'les', 'eux'].includes(word)
        ? 'they'
        : 'any'
