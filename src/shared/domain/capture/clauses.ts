import { foldAt, type Sentence } from './sentence'
import { isAdverb, isVerbAfter } from './person-place'
import type { Segment } from './segments'
import { occasionAt } from './occasions'
import { andWords } from './words/particles'
import { beWords, conditions, haveWords, joiners, modals, subjectPronouns, type Who } from './words/function-words'
import { Form } from './words/verb-forms'
import { verbForms } from './words/verbs'
import { type VerbGroup, verbGroupAt } from './verb-group'

export interface Subject {
  /** `people`: those named; `other`: somebody who is not named; `dropped`: nobody is written. */
  who: Who | 'people' | 'other' | 'dropped'
  mentions: number[]
}

/** A verb with its subject, and everything up to the next. */
export interface Clause {
  from: number
  /** The token after its last. */
  to: number
  segment: number
  subject: Subject
  group: VerbGroup
  /** `si`, `if`, `quand`: nothing has happened. */
  isHypothetical: boolean
  /** `qui`, `who`. */
  isRelative: boolean
  /** `que`, `that` before it. */
  isReported: boolean
  /** `et`, `,` before it, so that it may share subject and helper with the clause before. */
  isJoined: boolean
}

export function clausesOf(sentence: Sentence, segments: readonly Segment[]): Clause[] {
  const clauses: Clause[] = []
  segments.forEach((segment, index) => {
    const first = clauses.length
    for (let at = segment.from; at < segment.to; at++) {
      const found = clauseAt(sentence, at, segment, clauses.length > first)
      if (found === null || found.group.at >= segment.to) continue
      clauses.push({ ...found, segment: index, to: segment.to })
      at = found.group.at
    }
    for (let each = first; each + 1 < clauses.length; each++) clauses[each]!.to = clauses[each + 1]!.from
  })
  for (const clause of clauses) clause.to = trimmed(sentence, clause)
  return clauses
}

function trimmed(sentence: Sentence, clause: Clause): number {
  let { to } = clause
  while (to > clause.group.at + 1 && isTail(foldAt(sentence.tokens, to - 1))) to--
  return to
}
const isTail = (word: string): boolean =>
  word === ',' || word === '(' || joiners.has(word) || word === 'que' || word === 'qu' || word === 'that'

type Found = Omit<Clause, 'segment' | 'to'>

function clauseAt(sentence: Sentence, at: number, segment: Segment, hasBefore: boolean): Found | null {
  const { tokens } = sentence
  const token = tokens[at]!
  if (token.quoted || token.kind !== 'word') return null
  const before = at > segment.from ? foldAt(tokens, at - 1) : ''
  const around = {
    from: at,
    isHypothetical: conditions.has(before) && !(before === 's' && tokens[at - 1]!.joined === "'"),
    isReported: before === 'que' || before === 'qu' || before === 'that',
    isRelative: false,
    isJoined: hasBefore && (before === ',' || joiners.has(before))
  }
  return (
    pronounClause(sentence, at, before, around) ??
    namedClause(sentence, at, around) ??
    relativeClause(sentence, at, segment, around) ??
    droppedClause(sentence, at, segment, before, around)
  )
}

type Around = Omit<Found, 'subject' | 'group'>

const beforeObjects = new Set([
  'avec',
  'pour',
  'a',
  'de',
  'chez',
  'sur',
  'par',
  'with',
  'for',
  'to',
  'of',
  'from',
  'about',
  'que',
  'd'
])

function pronounClause(sentence: Sentence, at: number, before: string, around: Around): Found | null {
  const { tokens } = sentence
  const word = foldAt(tokens, at)
  const pronoun = subjectPronouns.get(word)
  const isWe = word === 'nous' && /(?:ons|mes)$/u.test(foldAt(tokens, at + 1))
  if (!pronoun && !isWe) return null
  if (tokens[at]!.joined === '-') return null
  if (word === 'on' && !isFrenchVerbal(foldAt(tokens, at + 1))) return null
  if (word === 'i' && tokens[at + 1]?.fold === '.') return null
  if (beforeObjects.has(before) && before !== 'que' && !isVerbAfter(sentence, at + 1)) return null
  const subject: Subject = { who: pronoun?.who ?? 'we', mentions: [] }
  const group = verbGroupAt(sentence, at + 1, pronoun?.language ?? 'fr', true)
  return group && { ...around, subject, group }
}

const isFrenchVerbal = (word: string): boolean =>
  ['se', 's', 'a', 'y', 'en', 'ne', 'n', 'l', 'lui', 'leur', 'me', 'm', 'va', 'doit', 'va', 'peut'].includes(word) ||
  haveWords.fr.has(word) ||
  beWords.fr.has(word) ||
  verbForms(word).some(
    ({ verb, form }) =>
      verb.language === 'fr' && (form & (Form.presentThem | Form.future | Form.conditional | Form.past)) !== 0
  )

function namedClause(sentence: Sentence, at: number, around: Around): Found | null {
  const index = sentence.mentionAt[at] ?? -1
  const mention = sentence.mentions[index]
  if (!mention || mention.from !== at) return null
  let verbFrom = mention.end
  if (foldAt(sentence.tokens, verbFrom) === ',' && isVerbAfter(sentence, verbFrom + 1) && mention.end > mention.to)
    verbFrom++
  if (!isVerbAfter(sentence, verbFrom)) return null
  const group = verbGroupAt(sentence, verbFrom, null, false) ?? verbGroupAt(sentence, verbFrom, 'en', false)
  if (group === null) return null
  if (group.time === 'infinitive' && group.modal === null) return null
  if (group.time === 'bare' || (group.time === 'past' && isBareParticiple(sentence, group, verbFrom))) return null
  const mentions = [index]
  const previous = sentence.mentions[index - 1]
  let { from } = around
  if (
    previous &&
    andWords.has(foldAt(sentence.tokens, at - 1)) &&
    previous.end === at - 1 &&
    isPlural(sentence, verbFrom, group.at)
  ) {
    mentions.unshift(index - 1)
    from = previous.from
  }
  return { ...around, from, subject: { who: 'people', mentions }, group }
}

/** `Paul présenté par Marie` is no clause of Paul's; `Paul introduced` is. */
function isBareParticiple(sentence: Sentence, group: VerbGroup, verbFrom: number): boolean {
  if (group.language === 'en') return group.at === verbFrom && ['by'].includes(foldAt(sentence.tokens, group.at + 1))
  return group.at === verbFrom && !group.isToMe && group.toThem === null
}

const isPlural = (sentence: Sentence, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) {
    const word = foldAt(sentence.tokens, at)
    if (['ont', 'vont', 'doivent', 'sont', 'have', 'are', 'were', 've'].includes(word) || /[a-z]{2}ent$/u.test(word))
      return true
    if (['a', 'va', 'doit', 'est', 'has', 'is', 'was'].includes(word)) return false
  }
  return !['m', 'me'].includes(foldAt(sentence.tokens, from))
}

function relativeClause(sentence: Sentence, at: number, segment: Segment, around: Around): Found | null {
  const word = foldAt(sentence.tokens, at)
  if (word !== 'qui' && word !== 'who') return null
  if (at === segment.from) return null
  const group = verbGroupAt(sentence, at + 1, word === 'qui' ? 'fr' : 'en', true)
  if (group === null) return null
  const antecedent = sentence.mentions.findLastIndex(
    (mention) => mention.end === at || (mention.end === at - 1 && foldAt(sentence.tokens, at - 1) === ',')
  )
  const subject: Subject =
    antecedent === -1 ? { who: 'other', mentions: [] } : { who: 'people', mentions: [antecedent] }
  return { ...around, subject, group, isRelative: true }
}

const startsThem = new Set(['va', 'doit', 'a', 'ont', 'vont', 'doivent', 'devrait', 'has', 'is', 'me', 'm'])

/** A verb without a subject, where a clause may begin: `Aidé Tom`, `m'a donné`, `will send`, `à rappeler`. */
function droppedClause(sentence: Sentence, at: number, segment: Segment, before: string, around: Around): Found | null {
  const { tokens } = sentence
  const word = foldAt(tokens, at)
  const opens =
    at === segment.from ||
    before === ',' ||
    before === '(' ||
    joiners.has(before) ||
    isAfterOpening(sentence, at, segment)
  const subject: Subject = { who: 'dropped', mentions: [] }
  if (word === 'm' || word === 'me') {
    if (word === 'me' && !isFrenchVerbal(foldAt(tokens, at + 1)) && !opens) return null
    const group = verbGroupAt(sentence, at, 'fr', false)
    if (
      group === null ||
      group.verbs.length === 0 ||
      !group.isToMe ||
      (group.time === 'infinitive' && group.modal === null && !opens)
    )
      return null
    if (before !== '' && !opens && beforeObjects.has(before)) return null
    return { ...around, subject: opens || isAdverb(before) ? subject : { who: 'other', mentions: [] }, group }
  }
  if (!opens) return isStrongStart(sentence, at, word, before) ? withGroup(sentence, at, subject, around) : null
  if (occasionAt(sentence, at) !== null) return null
  if (
    word === 'a' &&
    verbForms(foldAt(tokens, at + 1)).some(({ form, verb }) => verb.language === 'fr' && (form & Form.infinitive) !== 0)
  ) {
    const group = verbGroupAt(sentence, at + 1, 'fr', false)
    return group && { ...around, subject, group: { ...group, modal: group.modal ?? 'must' } }
  }
  if ((word === 'a' || word === 'to') && isInfinitiveAhead(sentence, at + 1)) {
    const group = verbGroupAt(sentence, at + 1, word === 'a' ? 'fr' : 'en', false)
    return group && { ...around, subject, group: { ...group, modal: group.modal ?? 'must' } }
  }
  return withGroup(sentence, at, subject, around)
}

/** Helpers that begin a clause wherever they stand: `ai promis`, `faut que`, `dois`. */
function isStrongStart(sentence: Sentence, at: number, word: string, before: string): boolean {
  if (subjectPronouns.has(before) || beforeObjects.has(before)) return false
  if (word === 'faut' || word === 'dois') return true
  if (word === 'promis' && !haveWords.fr.has(before)) return true
  return (word === 'ai' || word === 'lui') && haveWords.fr.has(word === 'ai' ? word : foldAt(sentence.tokens, at + 1))
}

function isInfinitiveAhead(sentence: Sentence, at: number): boolean {
  let next = at
  while (['lui', 'leur', 'le', 'la', 'l', 'les', 'me', 'm'].includes(foldAt(sentence.tokens, next))) next++
  return verbForms(foldAt(sentence.tokens, next)).some(({ form }) => (form & (Form.infinitive | Form.bare)) !== 0)
}

function withGroup(sentence: Sentence, at: number, subject: Subject, around: Around): Found | null {
  const word = foldAt(sentence.tokens, at)
  const isModal = modals.fr.has(word) || modals.en.has(word)
  const isHelper = isModal || startsThem.has(word) || haveWords.fr.has(word) || beWords.fr.has(word) || word === 'just'
  const isClitic = ['lui', 'leur', 'le', 'la', 'l', 'les', 'ne'].includes(word)
  const isVerb = verbForms(word).length > 0
  if (!isHelper && !isClitic && !isVerb && !isAdverb(word)) return null
  if (isAdverb(word) && !isVerb) return null
  const group = verbGroupAt(sentence, at, null, false)
  if (group === null || (group.verbs.length === 0 && group.modal === null)) return null
  if (isClitic && group.time === 'past' && group.at === at + 1) return null
  if (group.time === 'present' && !isClitic && !isHelper && group.language === 'fr' && isNounAfter(sentence, group))
    return null
  return { ...around, subject, group }
}

/** `offre Renault`, `contact Alstom`: a noun that looks like a verb. */
const isNounAfter = (sentence: Sentence, group: VerbGroup): boolean =>
  !group.verbs.some(({ form }) => (form & (Form.participle | Form.infinitive)) !== 0) &&
  !group.isToMe &&
  sentence.tokens[group.at] !== undefined

/** A date or an adverb may open the segment before the verb: `Hier, aidé Tom`, `Ce matin appelé Pierre`. */
function isAfterOpening(sentence: Sentence, at: number, segment: Segment): boolean {
  for (let back = at - 1; back >= segment.from; back--) {
    const word = foldAt(sentence.tokens, back)
    if ((sentence.whenAt[back] ?? -1) === -1 && word !== ',' && !isAdverb(word) && !joiners.has(word)) return false
  }
  return true
}
