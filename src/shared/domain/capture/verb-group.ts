import type { Language } from './language'
import { isAdverb } from './person-place'
import { foldAt, type Sentence } from './sentence'
import { beWords, halfNegations, haveWords, modals, negations } from './words/function-words'
import { Form } from './words/verb-forms'
import { type VerbForm, verbForms } from './words/verbs'

/** A verb with what stands before it: `ne m'a pas`, `lui ai`, `will`. */
export interface VerbGroup {
  from: number
  /** The verb itself. */
  at: number
  /** What the verb may be, in the form that its surroundings ask for; empty for verbs that are not known. */
  verbs: VerbForm[]
  language: Language
  time: 'past' | 'present' | 'future' | 'conditional' | 'infinitive' | 'gerund' | 'bare'
  modal: 'must' | 'will' | 'may' | null
  isPassive: boolean
  isNegated: boolean
  /** `me`, `m'`, `nous` before the verb. */
  isToMe: boolean
  /** `lui`, `leur`, `l'`, `les` before the verb: the word, and whether it is the indirect object. */
  toThem: { word: string; isIndirect: boolean } | null
}

const toMe = new Set(['me', 'm', 'nous'])
const indirect = new Set(['lui', 'leur'])
const direct = new Set(['l', 'le', 'la', 'les'])
const idle = new Set(['y', 'en', 'se', 's', 'te', 't', 'vous', 'to'])

/** Reads the verb that begins at this token; null when none does. Unknown words count as verbs when `isSure`. */
export function verbGroupAt(
  sentence: Sentence,
  from: number,
  language: Language | null,
  isSure: boolean
): VerbGroup | null {
  const { tokens } = sentence
  const group: VerbGroup = {
    from,
    at: from,
    verbs: [],
    language: language ?? 'fr',
    time: 'present',
    modal: null,
    isPassive: false,
    isNegated: false,
    isToMe: false,
    toThem: null
  }
  let hasHave = false
  let hasBe = false
  let hasTo = false
  for (let at = from; at < tokens.length && at < from + 14; at++) {
    const token = tokens[at]!
    const word = foldAt(tokens, at)
    if (word === '' || token.kind !== 'word') {
      const when = sentence.whenAt[at] ?? -1
      if (when === -1) return null
      at = sentence.whens[when]!.to - 1
      continue
    }
    const isFrench = language !== 'en'
    const isEnglish = language !== 'fr'
    const next = foldAt(tokens, at + 1)
    if (halfNegations.has(word) && isFrench) {
      group.isNegated = true
      continue
    }
    if (negations.has(word)) {
      group.isNegated = true
      continue
    }
    if (isEnglish && word === 't' && token.joined === "'") continue
    if (isFrench && toMe.has(word) && !(word === 'm' && token.capital && foldAt(tokens, at + 1) === '.')) {
      group.isToMe = true
      continue
    }
    if (isFrench && indirect.has(word) && !hasBe) {
      group.toThem = { word, isIndirect: true }
      continue
    }
    if (isFrench && direct.has(word) && isVerbal(next)) {
      group.toThem ??= { word, isIndirect: false }
      continue
    }
    if (idle.has(word) && at > from - 1 && (word !== 'to' || at > from)) {
      hasTo ||= word === 'to'
      if (word === 's' && isEnglish && token.joined === "'") hasBe = true
      continue
    }
    if (isFrench && haveWords.fr.has(word) && !(word === 'a' && isEnglish && language === 'en')) {
      hasHave = true
      group.language = 'fr'
      continue
    }
    if (isFrench && beWords.fr.has(word)) {
      hasBe = true
      group.language = 'fr'
      continue
    }
    if (isEnglish && haveWords.en.has(word)) {
      hasHave = true
      group.language = 'en'
      if (next === 'to') group.modal = 'must'
      continue
    }
    if (isEnglish && beWords.en.has(word) && !(word === 'got' && !hasHave && !isParticipleWord(next))) {
      hasBe = true
      group.language = 'en'
      continue
    }
    const modal = modalOf(word, isFrench, isEnglish, next)
    if (modal && group.modal === null) {
      group.modal = modal.modal
      group.language = modal.language
      continue
    }
    if (
      isEnglish &&
      (word === 'do' || word === 'does' || word === 'did') &&
      isSure &&
      (verbForms(next).length > 0 || negations.has(next))
    ) {
      group.language = 'en'
      continue
    }
    if (isEnglish && (word === 'going' || word === 'about' || word === 'supposed') && hasBe && next === 'to') {
      group.modal = 'will'
      continue
    }
    if (isAdverb(word) || (sentence.whenAt[at] ?? -1) !== -1) continue
    return finish(sentence, group, at, { hasHave, hasBe, hasTo, isSure })
  }
  return null
}

function modalOf(
  word: string,
  isFrench: boolean,
  isEnglish: boolean,
  next: string
): { modal: 'must' | 'will' | 'may'; language: Language } | null {
  const french = isFrench ? modals.fr.get(word) : undefined
  if (french && (isVerbal(next) || isCliticWord(next) || isAdverb(next) || french !== 'may'))
    return { modal: french, language: 'fr' }
  const english = isEnglish ? modals.en.get(word) : undefined
  return english ? { modal: english, language: 'en' } : null
}

const isCliticWord = (word: string): boolean => toMe.has(word) || indirect.has(word) || direct.has(word)

/** A word that a pronoun may stand before: a verb or its helper. */
const isVerbal = (word: string): boolean =>
  verbForms(word).length > 0 ||
  haveWords.fr.has(word) ||
  beWords.fr.has(word) ||
  /(?:er|ir|re|oir)$/u.test(word) ||
  indirect.has(word) ||
  word === 'en' ||
  word === 'y'

const isParticipleWord = (word: string): boolean => verbForms(word).some(({ form }) => (form & Form.participle) !== 0)

interface Helpers {
  hasHave: boolean
  hasBe: boolean
  hasTo: boolean
  isSure: boolean
}

function finish(sentence: Sentence, group: VerbGroup, at: number, helpers: Helpers): VerbGroup | null {
  const token = sentence.tokens[at]!
  const all = verbForms(token.fold)
  const { hasHave, hasBe, hasTo, isSure } = helpers
  group.at = at
  if (sentence.mentionAt[at] !== -1) return null
  const has = (form: number): VerbForm[] => all.filter((each) => (each.form & form) !== 0)
  const isFrenchInfinitive = /(?:er|ir|re|oir)$/u.test(token.fold)
  if (hasHave && group.modal === null) {
    group.verbs = has(Form.participle)
    group.time = 'past'
    group.isPassive = hasBe
    if (group.verbs.length === 0 && !isSure) return null
    return withLanguage(group)
  }
  if (hasBe && group.modal === null) {
    const participles = has(Form.participle)
    const gerunds = has(Form.gerund)
    group.verbs = participles.length > 0 ? participles : gerunds
    group.isPassive = participles.length > 0
    group.time = participles.length > 0 ? 'past' : 'gerund'
    return group.verbs.length === 0 && !isSure ? null : withLanguage(group)
  }
  if (group.modal !== null) {
    group.verbs = has(Form.infinitive | Form.bare)
    group.time = 'infinitive'
    if (group.verbs.length === 0 && group.language === 'fr' && !isFrenchInfinitive && !isSure) return null
    return withLanguage(group)
  }
  const order: [number, VerbGroup['time']][] = hasTo
    ? [[Form.bare | Form.infinitive, 'infinitive']]
    : [
        [Form.future | Form.futureMe, 'future'],
        [Form.conditional, 'conditional'],
        [Form.presentMe | Form.presentThem, 'present'],
        [Form.past, 'past'],
        [Form.participle, 'past'],
        [Form.infinitive, 'infinitive'],
        [Form.gerund, 'gerund'],
        [Form.bare, 'bare']
      ]
  for (const [form, time] of order) {
    const verbs = has(form)
    if (verbs.length === 0) continue
    group.verbs = verbs
    group.time = time
    return withLanguage(group)
  }
  return isSure && !token.capital ? group : null
}

function withLanguage(group: VerbGroup): VerbGroup {
  const own = group.verbs.filter((each) => each.verb.language === group.language)
  if (own.length > 0) group.verbs = own
  else if (group.verbs.length > 0) group.language = group.verbs[0]!.verb.language
  return group
}
