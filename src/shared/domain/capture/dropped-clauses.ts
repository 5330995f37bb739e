import { type Around, beforeObjects, type FoundClause, isFrenchVerbal, type Subject } from './clause'
import { occasionAt } from './occasions'
import { isAdverb } from './person-place'
import type { Segment } from './segments'
import { foldAt, type Sentence } from './sentence'
import { isFrenchInfinitive, type VerbGroup, verbGroupAt } from './verb-group'
import { beWords, haveWords, joiners, modals, subjectPronouns } from './words/function-words'
import { Form } from './words/verb-forms'
import { verbForms } from './words/verbs'
import { wordSet } from './words/word-set'

const startsThem = wordSet('va doit a ont vont doivent devrait has is me m just')
const clitics = wordSet('lui leur le la l les me m')
const nobody: Subject = { who: 'dropped', mentions: [] }

/** A verb without a subject, where a clause may begin: `Aidé Tom`, `m'a donné`, `will send`, `à rappeler`. */
export function droppedClause(
  sentence: Sentence,
  at: number,
  segment: Segment,
  before: string,
  around: Around
): FoundClause | null {
  const { tokens } = sentence
  const word = foldAt(tokens, at)
  if (sentence.mentionAt[at] !== -1 || (word === 'thank' && foldAt(tokens, at + 1) === 'you')) return null
  const opens =
    at === segment.from ||
    before === ',' ||
    before === '(' ||
    joiners.has(before) ||
    isAfterOpening(sentence, at, segment)
  if (word === 'm' || word === 'me') return toMeClause(sentence, at, opens, before, around)
  if (!opens) return notOpening(sentence, at, segment, before, around)
  if (occasionAt(sentence, at) !== null && !isOrder(sentence, at, segment, around.isJoined)) return null
  if ((word === 'a' || word === 'to') && isInfinitiveAhead(sentence, at + 1, word === 'a'))
    return toBeDone(sentence, at, word === 'a', around)
  return withGroup(sentence, at, around)
}

/** `Call Tom tomorrow`: a noun for an occasion is a verb when somebody follows and a day ahead is named with them. */
function isOrder(sentence: Sentence, at: number, segment: Segment, isJoined: boolean): boolean {
  const { tokens } = sentence
  if (!orders.has(foldAt(tokens, at))) return false
  if ((sentence.mentionAt[at + 1] ?? -1) === -1 && !['him', 'her', 'them', 'back'].includes(foldAt(tokens, at + 1)))
    return false
  // `I will send the deck and call Anna`.
  if (isJoined && ['and', 'then'].includes(foldAt(tokens, at - 1))) return true
  if (isOrderList(sentence, at, segment)) return true
  let end = at
  while (end < segment.to && foldAt(tokens, end) !== ',') end++
  return sentence.whens.some(
    ({ from, expression }) =>
      from > at &&
      from < end &&
      expression.kind === 'day' &&
      (expression.explicitFuture || expression.deadline !== null)
  )
}

/** `Call Karim about the pitch, then email Anna`: what is to be done first, and then; no day says that it was. */
function isOrderList(sentence: Sentence, at: number, segment: Segment): boolean {
  const { tokens } = sentence
  if (
    at !== segment.from ||
    meals.has(foldAt(tokens, at)) ||
    sentence.whens.some(({ expression }) => expression.explicitPast)
  )
    return false
  for (let then = at + 2; then + 1 < segment.to; then++)
    if (['then', 'and'].includes(foldAt(tokens, then)) && startsOrder(foldAt(tokens, then + 1))) return true
  return false
}

/** `Lunch Tom and talk about the project` may as well tell of a lunch. */
const meals = wordSet('lunch meet')

const startsOrder = (word: string): boolean =>
  orders.has(word) ||
  verbForms(word).some(({ verb, form }) => verb.language === 'en' && verb.isAction && (form & Form.bare) !== 0)

const orders = wordSet('call email mail text message phone ring lunch meet dm whatsapp')

/** `m'a donné deux noms`, `me met en relation`: somebody else is the subject, the one spoken of unless a noun stands before. */
function toMeClause(
  sentence: Sentence,
  at: number,
  opens: boolean,
  before: string,
  around: Around
): FoundClause | null {
  const word = foldAt(sentence.tokens, at)
  if (word === 'me' && opens && foldAt(sentence.tokens, at + 1) === 'to') {
    // `me to send the deck`.
    const task = verbGroupAt(sentence, at + 2, 'en', 'nothing')
    return (
      task && { ...around, subject: { who: 'me', mentions: [] }, group: { ...task, modal: 'must', time: 'infinitive' } }
    )
  }
  if (word === 'me' && !isFrenchVerbal(foldAt(sentence.tokens, at + 1)) && !opens) return null
  if (!opens && beforeObjects.has(before)) return null
  const group = verbGroupAt(sentence, at, 'fr', 'nothing')
  if (group === null || group.verbs.length === 0 || !group.isToMe) return null
  if (group.time === 'infinitive' && group.modal === null && !opens) return null
  // `Me suis fait recommander`: me is the subject's own.
  if (['suis', 'serai'].includes(foldAt(sentence.tokens, at + 1)))
    return { ...around, subject: { who: 'me', mentions: [] }, group: { ...group, isToMe: false, isPassive: false } }
  const isSpokenOf = opens || isAdverb(before) || before === 'qui'
  if (isSpokenOf) return { ...around, subject: nobody, group }
  const partner = partnerOf(sentence, at)
  return {
    ...around,
    subject: { who: partner === -1 ? 'other' : 'people', mentions: partner === -1 ? [] : [partner] },
    group
  }
}

/** `Anna et son associé m'ont invité`: the one of the two who has a name; -1 when there is none. */
function partnerOf(sentence: Sentence, at: number): number {
  for (let and = at - 2; and > at - 6; and--) {
    if (!['et', 'and', '&'].includes(foldAt(sentence.tokens, and))) continue
    const isPossessed = ['son', 'sa', 'ses', 'leur', 'un', 'une', 'his', 'her'].includes(
      foldAt(sentence.tokens, and + 1)
    )
    return isPossessed ? sentence.mentions.findLastIndex(({ end }) => end === and) : -1
  }
  return -1
}

function notOpening(
  sentence: Sentence,
  at: number,
  segment: Segment,
  before: string,
  around: Around
): FoundClause | null {
  const word = foldAt(sentence.tokens, at)
  if (isStrongStart(sentence, at, word, before)) return withGroup(sentence, at, around)
  const isThing = word === 'a' && !around.isJoined && isInfinitiveAhead(sentence, at + 1, true)
  if (isThing && isPlainThing(sentence, segment.from, at)) {
    const clause = toBeDone(sentence, at, true, around)
    return clause && { ...clause, from: segment.from, thingFrom: segment.from }
  }
  return participleOfName(sentence, at, before, around)
}

/** `Bernard rencontré hier`, `Karim recommandé à ma cliente`: I did it, and the name before says to whom. */
function participleOfName(sentence: Sentence, at: number, before: string, around: Around): FoundClause | null {
  const last = sentence.mentions.findLastIndex(({ to, end }) => to === at || end === at)
  if (last === -1 || ['par', 'by'].includes(foldAt(sentence.tokens, at + 1)) || before === ',') return null
  const isWritten = /[éÉ](?:e|s|es)?$/u.test(sentence.tokens[at]!.text.normalize('NFC'))
  const isDone = verbForms(foldAt(sentence.tokens, at)).some(
    ({ verb, form }) =>
      verb.language === 'fr' &&
      (form & Form.participle) !== 0 &&
      (verb.meets === 'chance' || (isWritten && verb.favour !== null))
  )
  const clause = isDone ? withGroup(sentence, at, around) : null
  return clause && { ...clause, object: last }
}

/** `Devis à lui envoyer`: nothing but a few words without a name or a verb stands before. */
function isPlainThing(sentence: Sentence, from: number, at: number): boolean {
  if (at - from > 5) return false
  for (let before = from; before < at; before++) {
    const token = sentence.tokens[before]!
    const isVerb = verbForms(token.fold).some(
      ({ form }) => (form & (Form.participle | Form.presentThem | Form.infinitive)) !== 0 && token.fold.length > 5
    )
    if (token.kind === 'mark' || (sentence.mentionAt[before] ?? -1) !== -1 || isVerb || occasionAt(sentence, before))
      return false
  }
  return true
}

function toBeDone(sentence: Sentence, at: number, isFrench: boolean, around: Around): FoundClause | null {
  const group = verbGroupAt(sentence, at + 1, isFrench ? 'fr' : 'en', 'nothing')
  return group && { ...around, subject: nobody, group: { ...group, modal: group.modal ?? 'must', time: 'infinitive' } }
}

/** Helpers that begin a clause wherever they stand: `ai promis`, `faut que`, `dois`. */
function isStrongStart(sentence: Sentence, at: number, word: string, before: string): boolean {
  if (subjectPronouns.has(before) || beforeObjects.has(before)) return false
  if (word === 'faut' || word === 'dois') return true
  if (word === 'promis' && before !== 'comme' && !haveWords.fr.has(before)) return true
  return (word === 'ai' || word === 'lui') && haveWords.fr.has(word === 'ai' ? word : foldAt(sentence.tokens, at + 1))
}

function isInfinitiveAhead(sentence: Sentence, at: number, isFrench: boolean): boolean {
  let next = at
  while (clitics.has(foldAt(sentence.tokens, next))) next++
  const word = foldAt(sentence.tokens, next)
  return (
    verbForms(word).some(
      ({ form, verb }) => (form & (Form.infinitive | Form.bare)) !== 0 && (verb.language === 'fr') === isFrench
    ) &&
    (!isFrench || isFrenchInfinitive(word))
  )
}

function withGroup(sentence: Sentence, at: number, around: Around): FoundClause | null {
  const word = foldAt(sentence.tokens, at)
  const isModal = modals.fr.has(word) || modals.en.has(word)
  const isHelper = isModal || startsThem.has(word) || haveWords.fr.has(word) || beWords.fr.has(word)
  const isClitic = (clitics.has(word) || word === 'ne') && word !== 'me'
  const isVerb = verbForms(word).length > 0
  if (!isHelper && !isClitic && !isVerb) return null
  const group = verbGroupAt(sentence, at, null, 'nothing')
  if (group === null || (group.verbs.length === 0 && group.modal === null && !group.isOwing)) return null
  if (word === 'lui' && group.time === 'past' && group.at === at + 1)
    // `lui envoyé mon CV`: the participle is heard like the infinitive.
    return { ...around, subject: nobody, group: { ...group, time: 'infinitive' } }
  if (isClitic && group.at === at + 1 && !isAfterClitic(group, word)) return null
  return isNoun(group, isClitic || isHelper) ? null : { ...around, subject: nobody, group }
}

/** `la remercier`, `lui envoie`, but not `le contact`, `la rencontre`. */
const isAfterClitic = (group: VerbGroup, word: string): boolean =>
  group.time === 'infinitive' || group.time === 'future' || (word === 'lui' && group.time !== 'past') || word === 'ne'

/** `offre Renault`, `contact Alstom`: a noun that looks like a verb. */
const isNoun = (group: VerbGroup, hasHelper: boolean): boolean =>
  group.time === 'present' &&
  !hasHelper &&
  group.language === 'fr' &&
  !group.isToMe &&
  !group.verbs.some(({ form }) => (form & (Form.participle | Form.infinitive)) !== 0)

/** A date or an adverb may open the segment before the verb: `Hier, aidé Tom`, `Ce matin appelé Pierre`. */
function isAfterOpening(sentence: Sentence, at: number, segment: Segment): boolean {
  for (let back = at - 1; back >= segment.from; back--) {
    const word = foldAt(sentence.tokens, back)
    if ((sentence.whenAt[back] ?? -1) === -1 && word !== ',' && !isAdverb(word) && !joiners.has(word)) return false
  }
  return true
}
