import type { Language } from '../language'
import { wordSet } from './word-set'

export type Who = 'me' | 'we' | 'she' | 'he' | 'they' | 'you' | 'it'

/** Subjects that are one word. */
export const subjectPronouns: ReadonlyMap<string, { who: Who; language: Language }> = new Map<
  string,
  { who: Who; language: Language }
>([
  ['je', { who: 'me', language: 'fr' }],
  ['j', { who: 'me', language: 'fr' }],
  ['i', { who: 'me', language: 'en' }],
  ['on', { who: 'we', language: 'fr' }],
  ['we', { who: 'we', language: 'en' }],
  ['elle', { who: 'she', language: 'fr' }],
  ['she', { who: 'she', language: 'en' }],
  ['il', { who: 'he', language: 'fr' }],
  ['he', { who: 'he', language: 'en' }],
  ['ils', { who: 'they', language: 'fr' }],
  ['elles', { who: 'they', language: 'fr' }],
  ['they', { who: 'they', language: 'en' }],
  ['tu', { who: 'you', language: 'fr' }],
  ['vous', { who: 'you', language: 'fr' }],
  ['you', { who: 'you', language: 'en' }],
  ['ca', { who: 'it', language: 'fr' }],
  ['cela', { who: 'it', language: 'fr' }],
  ['it', { who: 'it', language: 'en' }]
])

export const haveWords: Record<Language, ReadonlySet<string>> = {
  fr: wordSet('ai as a avons avez ont avais avait avions avaient aurai aura auront ayant avoir'),
  en: wordSet('have has had ve having')
}

export const beWords: Record<Language, ReadonlySet<string>> = {
  fr: wordSet('suis es est sommes etes sont etais etait etaient ete fus fut serai sera seront etre'),
  en: wordSet('am is are was were been be being m re got')
}

/** What makes the verb after it something still to be done (`must`, `will`), or only possible (`may`). */
export const modals: Record<Language, ReadonlyMap<string, 'must' | 'will' | 'may'>> = {
  fr: new Map([
    ...[
      'dois',
      'doit',
      'doivent',
      'devons',
      'devrais',
      'devrait',
      'devraient',
      'devrai',
      'devra',
      'devront',
      'devais',
      'devait',
      'devaient',
      'faut',
      'faudra',
      'faudrait',
      'fallait'
    ].map((word) => [word, 'must'] as const),
    ...['vais', 'va', 'vont', 'allons'].map((word) => [word, 'will'] as const),
    ...[
      'peut',
      'peux',
      'peuvent',
      'pourrait',
      'pourraient',
      'pourrais',
      'pourra',
      'pourrai',
      'veut',
      'veux',
      'veulent',
      'voudrait',
      'voudrais',
      'aimerait',
      'aimerais',
      'souhaite',
      'souhaiterait',
      'espere',
      'compte',
      'hesite',
      'pense',
      'allait',
      'risque',
      'essaie',
      'essaye',
      'tente',
      'cherche'
    ].map((word) => [word, 'may'] as const)
  ]),
  en: new Map([
    ...['must', 'should', 'need', 'needs', 'shall', 'gotta', 'ought'].map((word) => [word, 'must'] as const),
    ...['will', 'll', 'gonna', 'wo'].map((word) => [word, 'will'] as const),
    ...[
      'would',
      'd',
      'could',
      'can',
      'may',
      'might',
      'want',
      'wants',
      'wanted',
      'hopes',
      'hope',
      'hoping',
      'tries',
      'tried',
      'ca'
    ].map((word) => [word, 'may'] as const)
  ])
}

export const negations = wordSet(
  'pas jamais aucun aucune not never without sans rien nothing personne nobody didn doesn don won wouldn couldn hasn haven isn wasn shouldn cannot cant wont didnt doesnt dont hasnt havent wasnt isnt nor no guere'
)
/** Half a negation: it counts alone in writing, but not before an infinitive that says the rest. */
export const halfNegations = wordSet('ne n')

/** Words that begin a clause and belong to what follows. */
export const joiners = wordSet(
  'et and mais but puis then donc so car because aussi ensuite alors ou plus also sinon enfin par contre cependant however'
)

/** After these nothing has happened yet. */
export const conditions = wordSet('si s if whether unless lorsque quand when sauf once')

export const doubtful = wordSet(
  'peut maybe perhaps possibly probably probablement eventuellement eventuel sans possible might'
)

const french =
  wordSet(`le la les un une des du de et est a au aux avec chez pour dans sur je j il elle on nous m me lui leur mon ma mes son sa ses que qui ce cette
 hier demain dejeuner diner rdv appel cafe dois va ai pas ne sera c d l avant apres lundi mardi mercredi jeudi vendredi promis prochaine vu`)
const english =
  wordSet(`the an and is at with for in on to of i he she we they my his her their me him them that who this was will would have has had not
 yesterday tomorrow today lunch dinner coffee call met by before after next last monday tuesday wednesday thursday friday about from it`)

/** Which language the small words speak; French when they do not say. */
export function guessLanguage(words: Iterable<string>): Language {
  let balance = 0
  for (const word of words) {
    if (french.has(word)) balance++
    if (english.has(word)) balance--
  }
  return balance < 0 ? 'en' : 'fr'
}
