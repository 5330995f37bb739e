import type { Language } from './language'
import { isAdverb } from './person-place'
import { foldAt, type Sentence } from './sentence'
import { beWords, halfNegations, haveWords, modals, negations } from './words/function-words'
import { nearVerbForms } from './words/near-verbs'
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
  /** `doit le contact`: what is owed follows, no verb. */
  isOwing: boolean
  isPassive: boolean
  isNegated: boolean
  /** `me`, `m'`, `nous` before the verb. */
  isToMe: boolean
  /** `lui`, `leur`, `l'`, `les` before the verb: the word, and whether it is the indirect object. */
  toThem: { word: string; isIndirect: boolean } | null
}

/** What stands before the verb: a pronoun, so that any word may be one; a name; or nothing, as in notes (`Donné à Sophie`). */
export type Lead = 'me' | 'pronoun' | 'name' | 'nothing'

const toMe = new Set(['me', 'm', 'nous'])
const indirect = new Set(['lui', 'leur'])
const direct = new Set(['l', 'le', 'la', 'les'])
const areTo = new Set(['am', 'is', 'are', 'm', 's', 're'])
const idle = new Set(['y', 'en', 'se', 's', 'te', 't', 'vous', 'to'])

interface Reader {
  sentence: Sentence
  group: VerbGroup
  language: Language | null
  lead: Lead
  hasHave: boolean
  hasBe: boolean
  hasTo: boolean
  isReflexive: boolean
}

/** Reads the verb that begins at this token; null when none does. */
export function verbGroupAt(sentence: Sentence, from: number, language: Language | null, lead: Lead): VerbGroup | null {
  const { tokens } = sentence
  const group: VerbGroup = {
    from,
    at: from,
    verbs: [],
    language: language ?? sentence.language,
    time: 'present',
    modal: null,
    isOwing: false,
    isPassive: false,
    isNegated: false,
    isToMe: false,
    toThem: null
  }
  const reader: Reader = {
    sentence,
    group,
    language,
    lead,
    hasHave: false,
    hasBe: false,
    hasTo: false,
    isReflexive: false
  }
  for (let at = from; at < tokens.length && at < from + 14; at++) {
    const when = sentence.whens[sentence.whenAt[at] ?? -1]
    if (when) {
      at = when.to - 1
      continue
    }
    if (foldAt(tokens, at) === '' || tokens[at]!.kind !== 'word') return null
    if (!isBeforeVerb(reader, at)) return finish(reader, at)
  }
  return null
}

/** Takes note of a word that only comes with the verb; false for the verb itself. */
function isBeforeVerb(reader: Reader, at: number): boolean {
  const { group, language, sentence } = reader
  const { tokens } = sentence
  const token = tokens[at]!
  const word = foldAt(tokens, at)
  const next = foldAt(tokens, at + 1)
  const isFrench = language !== 'en'
  const isEnglish = language !== 'fr'
  if (negations.has(word) || (isFrench && halfNegations.has(word))) return (group.isNegated = true)
  if (isEnglish && word === 't' && token.joined === "'") return true
  if (isFrench && toMe.has(word)) {
    if (reader.lead === 'me') reader.isReflexive = true
    else group.isToMe = true
    return true
  }
  if (isFrench && indirect.has(word)) {
    group.toThem = { word, isIndirect: true }
    return true
  }
  if (isFrench && direct.has(word) && (isVerbal(next) || indirect.has(next))) {
    group.toThem ??= { word, isIndirect: false }
    return true
  }
  if (idle.has(word) && (word !== 'to' || at > group.from)) {
    reader.hasTo ||= word === 'to'
    // `I'm to send him three dates`.
    if (word === 'to' && isEnglish && areTo.has(foldAt(tokens, at - 1)) && !reader.hasHave) group.modal ??= 'will'
    if (word === 's' && token.joined === "'") reader.hasBe = true
    else if (word === 's' || word === 'se') reader.isReflexive = true
    return true
  }
  return isHelper(reader, at, word, next) || isAdverb(word) || (word === 'quand' && next === 'meme')
}

function isHelper(reader: Reader, at: number, word: string, next: string): boolean {
  const { group, language } = reader
  const isFrench = language !== 'en'
  const isEnglish = language !== 'fr'
  const speak = (spoken: Language): true => {
    group.language = spoken
    return true
  }
  if (isFrench && haveWords.fr.has(word)) return (reader.hasHave = speak('fr'))
  if (isFrench && beWords.fr.has(word)) return (reader.hasBe = speak('fr'))
  if (isEnglish && haveWords.en.has(word)) {
    if (next === 'to') group.modal = 'must'
    return (reader.hasHave = speak('en'))
  }
  if (isEnglish && beWords.en.has(word) && (word !== 'got' || reader.hasHave || isParticiple(next)))
    return (reader.hasBe = speak('en'))
  if (group.modal === null) {
    const french = isFrench ? modals.fr.get(word) : undefined
    if (french && (french !== 'may' || isVerbal(next) || isClitic(next) || isAdverb(next))) {
      group.modal = french
      return speak('fr')
    }
    // `he'd`, but `promis à Paul d'envoyer`.
    const isFrenchOf = word === 'd' && reader.sentence.tokens[at]!.joined !== "'"
    const english = isEnglish && !isFrenchOf ? modals.en.get(word) : undefined
    if (english) {
      group.modal = english
      return speak('en')
    }
  }
  const isAsking = reader.lead !== 'nothing' && (verbForms(next).length > 0 || negations.has(next))
  if (isEnglish && ['do', 'does', 'did'].includes(word) && isAsking) return speak('en')
  if (isEnglish && reader.hasBe && next === 'to' && ['going', 'about', 'supposed', 'due'].includes(word)) {
    group.modal = 'will'
    return true
  }
  return false
}

const isClitic = (word: string): boolean => toMe.has(word) || indirect.has(word) || direct.has(word)

/** A word that a pronoun may stand before: a verb or its helper. */
const isVerbal = (word: string): boolean =>
  verbForms(word).length > 0 ||
  haveWords.fr.has(word) ||
  beWords.fr.has(word) ||
  isFrenchInfinitive(word) ||
  word === 'en' ||
  word === 'y'

export const isFrenchInfinitive = (word: string): boolean => /(?:er|ir|re|oir)$/u.test(word)

const isParticiple = (word: string): boolean => verbForms(word).some(({ form }) => (form & Form.participle) !== 0)

function finish(reader: Reader, at: number): VerbGroup | null {
  const { sentence, group, lead, hasHave, hasBe, hasTo } = reader
  const token = sentence.tokens[at]!
  if (sentence.mentionAt[at] !== -1) return null
  const isSure = lead === 'me' || lead === 'pronoun'
  const expectsVerb = isSure || hasHave || hasBe || group.modal !== null || group.isToMe || group.toThem !== null
  const exact = verbForms(token.fold).filter(({ verb }) => verb.language === 'fr' || !/é/u.test(token.text))
  const found = exact.length > 0 || !expectsVerb || token.capital ? exact : nearVerbForms(token.fold)
  // `he sent` is no form of `sentir`: the pronoun's language counts first, then that of the sentence.
  const own = found.filter(({ verb }) => verb.language === (reader.language ?? sentence.language))
  const all = own.length > 0 ? own : found
  const has = (form: number): VerbForm[] => all.filter((each) => (each.form & form) !== 0)
  group.at = at
  if (group.modal !== null) return afterModal(reader, at, has(Form.infinitive | Form.bare))
  if (hasHave || hasBe) {
    const participles = has(Form.participle)
    const gerunds = hasBe ? has(Form.gerund) : []
    group.verbs = participles.length > 0 ? participles : gerunds
    group.time = participles.length > 0 || hasHave ? 'past' : 'gerund'
    group.isPassive = hasBe && participles.length > 0 && !reader.isReflexive
    return group.verbs.length === 0 && !isSure ? null : withLanguage(reader, at)
  }
  const order = hasTo ? infinitives : orderOf(reader, token.text)
  for (const [form, time] of order) {
    const verbs = has(form)
    if (verbs.length === 0) continue
    group.verbs = verbs
    group.time = time
    return withLanguage(reader, at)
  }
  const isAfterClitic = lead === 'name' && (group.isToMe || group.toThem?.isIndirect === true) && token.fold.length > 3
  return (isSure || isAfterClitic) && !token.capital ? group : null
}

type Order = readonly [number, VerbGroup['time']][]

const infinitives: Order = [[Form.bare | Form.infinitive, 'infinitive']]
const present: Order = [
  [Form.conditional, 'conditional'],
  [Form.future | Form.futureMe, 'future'],
  [Form.presentMe | Form.presentThem, 'present'],
  [Form.past, 'past'],
  [Form.participle, 'past'],
  [Form.infinitive, 'infinitive'],
  [Form.gerund, 'gerund'],
  [Form.bare, 'bare']
]
const past: Order = [[Form.past | Form.participle, 'past'], ...present]

/** `Donné` opens a note in the past; so does `donne` in haste, while `me donne` and `Pierre donne` are the present. */
function orderOf({ lead, group }: Reader, written: string): Order {
  if (/[éÉ](?:e|s|es)?$/u.test(written.normalize('NFC'))) return past
  if (lead !== 'nothing') return lead === 'name' && group.language === 'en' ? past : present
  return group.isToMe || group.toThem ? present : past
}

function afterModal(reader: Reader, at: number, verbs: VerbForm[]): VerbGroup | null {
  const { group, lead, sentence } = reader
  const word = foldAt(sentence.tokens, at)
  group.verbs = verbs
  group.time = 'infinitive'
  if (reader.hasBe && group.language === 'en' && verbs.length === 0) {
    group.verbs = verbForms(word).filter(({ form }) => (form & (Form.gerund | Form.participle)) !== 0)
    group.isPassive = group.verbs.every(({ form }) => (form & Form.gerund) === 0)
    return withLanguage(reader, at)
  }
  const participles = verbForms(word).filter(
    ({ form, verb }) => verb.language === 'en' && (form & Form.participle) !== 0
  )
  // `she'd forwarded` is `had`, and done.
  if (group.language === 'en' && group.modal === 'may' && verbs.length === 0 && participles.length > 0)
    return { ...group, verbs: participles, modal: null, time: 'past' }
  if (verbs.length > 0 || (group.language === 'fr' && isFrenchInfinitive(word))) return withLanguage(reader, at)
  if (group.language === 'fr' && group.modal === 'must')
    return { ...group, modal: null, isOwing: true, time: 'present' }
  return lead === 'me' || lead === 'pronoun' ? withLanguage(reader, at) : null
}

/** Verbs that only frame the one that was done: `vient de me présenter`, `pu relire`, `fini par joindre`. */
const framing = new Set(['venir', 'pouvoir', 'finir', 'reussir', 'manage', 'vouloir', 'permettre'])

function withLanguage(reader: Reader, at: number): VerbGroup {
  const { group, sentence } = reader
  const own = group.verbs.filter((each) => each.verb.language === group.language)
  if (own.length > 0) group.verbs = own
  else if (group.verbs.length > 0) group.language = group.verbs[0]!.verb.language
  const frame = group.verbs.find(({ verb }) => framing.has(verb.lemma))?.verb.lemma
  if (frame === undefined || group.modal !== null) return group
  const link = foldAt(sentence.tokens, at + 1)
  const isPast = frame === 'venir' ? group.time === 'present' && ['de', 'd'].includes(link) : group.time === 'past'
  if (
    !isPast ||
    (frame === 'vouloir' && foldAt(sentence.tokens, at - 1) !== 'bien') ||
    (frame === 'permettre' && !reader.isReflexive)
  )
    return group
  const inner = verbGroupAt(
    sentence,
    ['de', 'd', 'par', 'a', 'to'].includes(link) ? at + 2 : at + 1,
    group.language,
    'name'
  )
  if (inner?.time !== 'infinitive' && inner?.time !== 'bare') return group
  return {
    ...inner,
    from: group.from,
    time: 'past',
    isToMe: inner.isToMe || group.isToMe,
    toThem: inner.toThem ?? group.toThem,
    isNegated: inner.isNegated || group.isNegated
  }
}
