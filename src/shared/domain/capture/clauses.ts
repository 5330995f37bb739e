import { type Around, beforeObjects, type Clause, type FoundClause, isFrenchVerbal } from './clause'
import { droppedClause } from './dropped-clauses'
import { foldAt, type Sentence } from './sentence'
import { isVerbAfter } from './person-place'
import { occasionAt } from './occasions'
import type { Segment } from './segments'
import { andWords } from './words/particles'
import { conditions, joiners, subjectPronouns } from './words/function-words'
import { Form } from './words/verb-forms'
import { wordSet } from './words/word-set'
import { type VerbGroup, verbGroupAt } from './verb-group'

export function clausesOf(sentence: Sentence, segments: readonly Segment[]): Clause[] {
  const clauses: Clause[] = []
  segments.forEach((segment, index) => {
    const first = clauses.length
    if (segment.isLabel) return
    for (let at = segment.from; at < segment.to; at++) {
      const found = clauseAt(sentence, at, segment, clauses.length > first)
      if (found === null || found.group.at >= segment.to) continue
      const previous = clauses.length > first ? clauses.at(-1)! : null
      const isWished = found.isReported && ((previous !== null && isWish(previous)) || isSaidInVain(sentence, at))
      clauses.push({ ...found, isHypothetical: found.isHypothetical || isWished, segment: index, to: segment.to })
      at = found.group.at
    }
    for (let each = first; each + 1 < clauses.length; each++) clauses[each]!.to = clauses[each + 1]!.from
  })
  for (const clause of clauses) clause.to = trimmed(sentence, clause)
  clauses.forEach((clause, index) => sentence.clauseAt.fill(index, clause.from, clause.to))
  return clauses
}

/** `elle a beau dire qu'elle va m'aider`. */
const isSaidInVain = (sentence: Sentence, at: number): boolean =>
  foldAt(sentence.tokens, at - 3) === 'beau' && foldAt(sentence.tokens, at - 4) === 'a'

const wishing = wordSet('aimer vouloir souhaiter esperer attendre demander hope want wish ask prefer')

const isWish = ({ group }: Clause): boolean =>
  group.modal === 'may' || group.verbs.some(({ verb }) => wishing.has(verb.lemma))

function trimmed(sentence: Sentence, clause: Clause): number {
  let { to } = clause
  while (to > clause.group.at + 1 && isTail(foldAt(sentence.tokens, to - 1))) to--
  return to
}

const isTail = (word: string): boolean =>
  word === ',' || word === '(' || joiners.has(word) || reporting.has(word) || conditions.has(word)

const reporting = new Set(['que', 'qu', 'that', 'dont', 'ou'])

function clauseAt(sentence: Sentence, at: number, segment: Segment, hasBefore: boolean): FoundClause | null {
  const { tokens } = sentence
  const token = tokens[at]!
  if (token.quoted || (token.kind !== 'word' && token.fold !== '@')) return null
  const before = at > segment.from ? foldAt(tokens, at - 1) : ''
  const around: Around = {
    from: at,
    isHypothetical:
      (conditions.has(before) && !(before === 's' && tokens[at - 1]!.joined === "'")) ||
      isDoubted(sentence, at, segment),
    isReported: reporting.has(before),
    isRelative: false,
    isJoined: hasBefore && (before === ',' || joiners.has(before)),
    thingFrom: null,
    object: null
  }
  return (
    pronounClause(sentence, at, before, around) ??
    namedClause(sentence, at, segment, around) ??
    relativeClause(sentence, at, segment, around) ??
    droppedClause(sentence, at, segment, before, around)
  )
}

/** `not sure Tom will help`, `pas certain que`. */
function isDoubted(sentence: Sentence, at: number, segment: Segment): boolean {
  for (let back = at - 1; back >= Math.max(segment.from, at - 3); back--) {
    const word = foldAt(sentence.tokens, back)
    if (doubting.has(word) && ['not', 'pas', 'peu'].includes(foldAt(sentence.tokens, back - 1))) return true
    if (word === 'doubt' || word === 'doute') return true
    if (back === at - 1 && ['wish', 'wished', 'hope', 'hoped', 'hoping', 'want', 'wanted'].includes(word)) return true
  }
  return false
}

const doubting = wordSet('sure sur certain certaine convaincu convaincue convinced')

function pronounClause(sentence: Sentence, at: number, before: string, around: Around): FoundClause | null {
  const { tokens } = sentence
  const word = foldAt(tokens, at)
  const next = foldAt(tokens, at + 1)
  const pronoun = subjectPronouns.get(word)
  const isWe = (word === 'nous' || word === 'moi') && /(?:ons|mes)$/u.test(next)
  if ((!pronoun && !isWe) || tokens[at]!.joined === '-') return null
  if (word === 'on' && !isFrenchVerbal(next)) return null
  if (word === 'i' && next === '.') return null
  if (beforeObjects.has(before) && !isVerbAfter(sentence, at + 1)) return null
  const group = verbGroupAt(sentence, at + 1, pronoun?.language ?? 'fr', pronoun?.who === 'me' ? 'me' : 'pronoun')
  return group && { ...around, subject: { who: pronoun?.who ?? 'we', mentions: [] }, group }
}

function namedClause(sentence: Sentence, at: number, segment: Segment, around: Around): FoundClause | null {
  const index = sentence.mentionAt[at] ?? -1
  const mention = sentence.mentions[index]
  if (!mention || mention.from !== at) return null
  let verbFrom = mention.end
  const isAfterComma = foldAt(sentence.tokens, verbFrom) === ','
  if (isAfterComma && mention.end > mention.to) verbFrom++
  const tasked = taskedClause(sentence, index, segment, around)
  if (tasked) return tasked
  if (!isVerbAfter(sentence, verbFrom)) return null
  const group = verbGroupAt(sentence, verbFrom, null, 'name') ?? verbGroupAt(sentence, verbFrom, 'en', 'name')
  if (group === null || (group.modal === null && (group.time === 'infinitive' || group.time === 'bare'))) return null
  if (group.at === verbFrom && isBareParticiple(sentence, group, isAfterComma)) return null
  if (isSomebodysOther(sentence, at)) return { ...around, subject: { who: 'other', mentions: [] }, group }
  const mentions = [index]
  let { from } = around
  const last = isPlural(sentence, verbFrom, group) ? 0 : index
  for (let before = index - 1; before >= last; before--) {
    const previous = sentence.mentions[before]!
    if (previous.end !== from - 1 || !andWords.has(foldAt(sentence.tokens, from - 1))) break
    mentions.unshift(before)
    from = previous.from
  }
  return { ...around, from, subject: { who: 'people', mentions }, group }
}

/** `l'assistante de Sophie doit me rappeler`: not Sophie will, but somebody of hers. */
function isSomebodysOther(sentence: Sentence, at: number): boolean {
  const noun = sentence.tokens[at - 2]
  if (!noun || !['de', 'd', 'du'].includes(foldAt(sentence.tokens, at - 1)) || noun.kind !== 'word') return false
  return (
    /^(?:l|la|le|les|un|une|son|sa|mon|ma|notre)$/u.test(foldAt(sentence.tokens, at - 3)) &&
    occasionAt(sentence, at - 2) === null
  )
}

/** `Tom to send me the contract by Friday`: at the head of a note, somebody's task. */
function taskedClause(sentence: Sentence, index: number, segment: Segment, around: Around): FoundClause | null {
  const { from, end } = sentence.mentions[index]!
  if (from !== segment.from || foldAt(sentence.tokens, end) !== 'to') return null
  const group = verbGroupAt(sentence, end + 1, 'en', 'nothing')
  if (group === null || group.at !== end + 1 || (group.time !== 'bare' && group.time !== 'present')) return null
  return {
    ...around,
    subject: { who: 'people', mentions: [index] },
    group: { ...group, modal: 'must', time: 'infinitive' }
  }
}

/** `Paul présenté par Marie`, `Bernard rencontré hier` say nothing that Paul and Bernard did; `Paul introduced` does. */
function isBareParticiple(sentence: Sentence, group: VerbGroup, isAfterComma: boolean): boolean {
  const next = foldAt(sentence.tokens, group.at + 1)
  if (['par', 'by'].includes(next)) return true
  if (group.language === 'en') return false
  const isParticiple = group.verbs.some(({ form }) => (form & Form.participle) !== 0)
  if (group.time === 'past') return isParticiple
  const isMet = group.verbs.some(({ verb }) => verb.meets === 'chance')
  return isParticiple && (isAfterComma || isMet) && (sentence.whenAt[group.at + 1] ?? -1) !== -1
}

const plural = wordSet('ont vont doivent sont have are were ve')
const singular = wordSet('a va doit est has is was')

const isPlural = (sentence: Sentence, from: number, group: VerbGroup): boolean => {
  for (let at = from; at <= group.at; at++) {
    const word = foldAt(sentence.tokens, at)
    if (plural.has(word) || /[a-z]{2}ent$/u.test(word)) return true
    if (singular.has(word)) return false
  }
  // `Vu Karim, Tom prépare le devis`: a verb that is written like one person's is.
  if (group.language === 'fr' && group.verbs.length > 0 && group.time !== 'past') return false
  return !['m', 'me'].includes(foldAt(sentence.tokens, from))
}

function relativeClause(sentence: Sentence, at: number, segment: Segment, around: Around): FoundClause | null {
  const word = foldAt(sentence.tokens, at)
  if ((word !== 'qui' && word !== 'who') || at === segment.from) return null
  const group = verbGroupAt(sentence, at + 1, word === 'qui' ? 'fr' : 'en', 'pronoun')
  if (group === null) return null
  const before = foldAt(sentence.tokens, at - 1)
  const antecedent = sentence.mentions.findLastIndex(
    (mention) => mention.end === at || (mention.end === at - 1 && before === ',')
  )
  if (antecedent !== -1)
    return { ...around, subject: { who: 'people', mentions: [antecedent] }, group, isRelative: true }
  // `…, que je n'avais pas vue depuis juin, et qui m'a transmis`: of whom is found as for `elle`.
  const isFar = group.isToMe && andWords.has(before)
  return { ...around, subject: { who: isFar ? 'dropped' : 'other', mentions: [] }, group, isRelative: true }
}
