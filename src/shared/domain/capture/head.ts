import type { Clause } from './clause'
import { isEvent, nearOccasionAt, occasionAt, type OccasionMatch } from './occasions'
import { isWithMe, type OccasionFound, verbOccasion } from './occasion-verbs'
import { foldAt, type Sentence } from './sentence'
import type { Segment } from './segments'
import { conditions } from './words/function-words'
import { capitalisedWords, everydayWords } from './words/not-people'
import { verbForms } from './words/verbs'
import { wordSet } from './words/word-set'

/** Verbs that carry an occasion and add nothing: `pris un café`, `had lunch`, `sorti d'un rdv`. */
const support =
  wordSet(`venir avoir faire prendre boire partager passer sortir participer assister aller rentrer revenir have take grab do attend go get grabbed be organiser tenir
 discuter echanger parler talk chat speak meet see voir revoir croiser rencontrer retrouver manger eat catch run bump dejeuner diner recroiser come spend bavarder papoter`)

/** Words before the noun that give it to somebody else, or to another day. */
const notNow = wordSet(
  'apres after avant before prochain prochaine next futur future pour for proposer propose proposed obtenir obtenu decrocher decroche fixer fixe caler prevoir demander'
)

/**
 * What the sentence says the meeting was. The first occasion named counts, unless it is what somebody proposed, obtained
 * or will have; a verb (`croisé`, `met`) counts where none is named, and gives way to the event at which it happened.
 */
export function findOccasion(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[]
): OccasionFound | null {
  for (let index = 0; index < Math.min(segments.length, 3); index++) {
    if (segments[index]!.mark !== null) continue
    const found = occasionIn(sentence, segments[index]!, index, clauses)
    if (found !== null) return found
  }
  return slipOf(sentence)
}

/** `coffe ce matin avec Anne`: nothing else names the occasion, and the first words nearly do. */
function slipOf(sentence: Sentence): OccasionFound | null {
  for (let at = 0; at < Math.min(2, sentence.tokens.length); at++) {
    const token = sentence.tokens[at]!
    if (
      (sentence.mentionAt[at] ?? -1) !== -1 ||
      (sentence.nameAt[at] ?? -1) !== -1 ||
      (sentence.whenAt[at] ?? -1) !== -1 ||
      everydayWords.has(token.fold) ||
      capitalisedWords.has(token.fold) ||
      verbForms(token.fold).length > 0
    )
      continue
    const match = nearOccasionAt(sentence, at)
    if (match) return { ...match, rule: 'occasion-slip', confidence: 0.8, segment: 0 }
  }
  return null
}

function occasionIn(
  sentence: Sentence,
  segment: Segment,
  index: number,
  clauses: readonly Clause[]
): OccasionFound | null {
  let byVerb: OccasionFound | null = null
  let byNoun: OccasionFound | null = null
  for (let at = segment.from; at < segment.to; at++) {
    if ((sentence.whenAt[at] ?? -1) !== -1 || (sentence.mentionAt[at] ?? -1) !== -1 || isNamedThing(sentence, at))
      continue
    const match = occasionAt(sentence, at)
    if (match === null) {
      byVerb ??= verbOccasion(sentence, at, index, clauses)
      continue
    }
    at = match.to - 1
    const found = channelOf(sentence, match, index, clauses) ?? judged(sentence, match, segment, index, clauses)
    if (found === null) continue
    // `catch-up over lunch`: how one met says more than that one met.
    if (byNoun !== null)
      return byNoun.occasion === 'appointment' && isOver(sentence, found) ? { ...found, from: byNoun.from } : byNoun
    if (byVerb !== null && !outranks(sentence, found, byVerb)) continue
    byNoun = found
    if (found.occasion !== 'appointment') return found
  }
  return byNoun ?? byVerb
}

const isOver = (sentence: Sentence, noun: OccasionMatch): boolean =>
  ['over', 'autour', 'pendant', 'during'].includes(foldAt(sentence.tokens, noun.from - 1)) ||
  ['autour', 'lors', 'pendant', 'over', 'during'].includes(foldAt(sentence.tokens, noun.from - 2)) ||
  foldAt(sentence.tokens, noun.from - 3) === 'lors'

/** `par mail`, `by email`, `over the phone`: the way in which it was done, whatever was done. */
function channelOf(
  sentence: Sentence,
  match: OccasionMatch,
  index: number,
  clauses: readonly Clause[]
): OccasionFound | null {
  if (!['email', 'message', 'call', 'video'].includes(match.occasion)) return null
  const before = foldAt(sentence.tokens, match.from - 1)
  const isWay =
    ['par', 'by', 'via', 'over', 'sur'].includes(before) ||
    (['on', 'au', 'en'].includes(before) && match.occasion !== 'message') ||
    (before === 'the' && foldAt(sentence.tokens, match.from - 2) === 'over') ||
    (before === 'the' && foldAt(sentence.tokens, match.from - 2) === 'on')
  const isSent =
    ['un', 'une', 'an', 'a'].includes(before) &&
    ['envoye', 'ecrit', 'sent', 'recu', 'got', 'laisse', 'left', 'passe', 'received'].some((word) =>
      [2, 3, 4].some((back) => foldAt(sentence.tokens, match.from - back) === word)
    )
  if (!isWay && !isSent) return null
  const isGiving =
    clauses[sentence.clauseAt[match.from]!]?.group.verbs.some(
      ({ verb }) => verb.favour !== null || verb.lemma === 'faire'
    ) === true
  if (isGiving && foldAt(sentence.tokens, match.from) === 'linkedin') return null
  const clause = clauses[sentence.clauseAt[match.from]!]
  if (
    clause &&
    (clause.group.time !== 'past' || clause.group.modal !== null || clause.group.isNegated || clause.isHypothetical)
  )
    return null
  if (match.occasion === 'video' && clause && !['en', 'par', 'via', 'on', 'sur'].includes(before)) return null
  return { ...match, rule: 'channel', confidence: 0.9, segment: index }
}

const isNamedThing = (sentence: Sentence, at: number): boolean => {
  const named = sentence.names[sentence.nameAt[at] ?? -1]
  return named !== undefined || isTender(sentence, at)
}

/** `appel d'offres`, `appel à projets`: nobody rang. */
const isTender = ({ tokens }: Sentence, at: number): boolean =>
  foldAt(tokens, at) === 'appel' &&
  ['d', 'a', 'de'].includes(foldAt(tokens, at + 1)) &&
  ['offre', 'offres', 'projet', 'projets', 'candidature', 'candidatures', 'fonds', 'dons'].includes(
    foldAt(tokens, at + 2)
  )

/** `vu Tom au salon`, `met Tom for coffee`, `appelé hier`: a noun after a verb tells more when the verb is seeing. */
function outranks(sentence: Sentence, noun: OccasionFound, verb: OccasionFound): boolean {
  if (noun.segment !== verb.segment) return false
  if (verb.occasion !== 'chance' && verb.confidence > 0.85) return false
  const before = foldAt(sentence.tokens, noun.from - 1)
  const farther = foldAt(sentence.tokens, noun.from - 2)
  const isBefore = noun.from < verb.from
  return (
    isBefore ||
    isEvent(noun.occasion) ||
    [
      'for',
      'pour',
      'over',
      'un',
      'une',
      'au',
      'a',
      'en',
      'par',
      'on',
      'via',
      'in',
      'cafe',
      'l',
      'le',
      'at',
      'the'
    ].includes(before) ||
    ['for', 'over', 'autour', 'pour', 'lors', 'pendant', 'during', 'quick'].includes(farther)
  )
}

function judged(
  sentence: Sentence,
  match: OccasionMatch,
  segment: Segment,
  index: number,
  clauses: readonly Clause[]
): OccasionFound | null {
  const { tokens } = sentence
  const clause = clauses[sentence.clauseAt[match.from]!]
  const word = foldAt(tokens, match.from)
  const before = foldAt(tokens, match.from - 1)
  const isOfDay = before === 's' && (sentence.whenAt[match.from - 2] ?? -1) !== -1
  if ((conditions.has(before) && !isOfDay) || before === 'son' || before === 'leur') return null
  const weak = weakWords.has(word) && match.to - match.from === 1
  if (weak && !standsAlone(sentence, match, segment)) return null
  if (clause && match.from > clause.group.at - 1 && !isSupported(clause, sentence, match)) return null
  if (clause && (clause.group.modal !== null || clause.group.isNegated) && clause.group.at < match.from) return null
  for (let back = match.from - 1; back >= Math.max(segment.from, match.from - 3); back--)
    if (
      notNow.has(foldAt(tokens, back)) &&
      !(['for', 'pour'].includes(foldAt(tokens, back)) && clause !== undefined && isSeeing(clause))
    )
      return null
  const atStart = match.from - segment.from < 3
  const confidence = index === 0 && (atStart || clause === undefined) ? 0.97 : 0.91
  const guess = match.occasion === 'networkingInterview' && match.to - match.from === 1 ? 0.8 : confidence
  return { ...match, rule: 'occasion-word', confidence: unsure.has(word) ? 0.75 : guess, segment: index }
}

/** Words that are an occasion only at the head of the sentence: `point`, `message`, `call`. */
const weakWords = wordSet(
  'point message text video club linkedin teams zoom tel phone telephone session meeting pot show stage cours the cercle seance tea ag sync mail mails email emails lettre messages slack dm training formation fair mp lancement'
)
const unsure = wordSet('verre apero drink drinks beer beers biere bieres pot pint')

/** At the start, after an adjective or `en`/`par`/`on`/`au`, and not inside something else. */
function standsAlone(sentence: Sentence, match: OccasionMatch, segment: Segment): boolean {
  const { tokens } = sentence
  const before = foldAt(tokens, match.from - 1)
  const word = foldAt(tokens, match.from)
  if (
    ['tel', 'phone', 'telephone', 'teams', 'zoom', 'linkedin', 'video', 'mail', 'email', 'sms'].includes(word) &&
    ['au', 'par', 'en', 'on', 'by', 'via', 'the', 'over', 'sur'].includes(before)
  )
    return true
  if (
    ['meeting', 'point', 'session', 'club', 'formation', 'training'].includes(word) &&
    ['a', 'un', 'une', 'the', 'du', 'au', 'la', 'de', 'from', 'd'].includes(before)
  )
    return true
  if (match.from === segment.from) return true
  const isAlone = before === ',' && [',', ''].includes(match.to < segment.to ? foldAt(tokens, match.to) : '')
  if (isAlone && !['point', 'the', 'club', 'show', 'stage', 'cours'].includes(word)) return true
  for (let back = match.from - 1; back >= segment.from; back--) {
    const token = tokens[back]!
    if ((sentence.whenAt[back] ?? -1) !== -1 || adjectives.has(token.fold) || token.kind === 'mark') continue
    return false
  }
  return true
}

const adjectives = wordSet(
  'petit petite long longue bon bonne super excellent excellente rapide quick great good nice short brief first second premier premiere deuxieme second seconde un une a mon my notre our autre another le the deja encore'
)

function isSupported(clause: Clause, sentence: Sentence, match: OccasionMatch): boolean {
  const { group, subject } = clause
  const { tokens } = sentence
  const isDone = group.time === 'past' || group.time === 'present' || group.time === 'gerund'
  if (group.at === match.from) return isDone
  if (group.modal !== null || !isDone || group.isOwing) return false
  const isOurs = subject.who === 'me' || subject.who === 'we' || subject.who === 'dropped' || isWithMe(sentence, clause)
  const before = foldAt(tokens, match.from - 1)
  const farther = foldAt(tokens, match.from - 2)
  const isFar = group.verbs.some(({ verb }) => verb.lemma === 'get') && match.from - group.at > 4
  if (isOurs && !isFar && isSeeing(clause) && !(group.time === 'gerund')) return true
  if (isOurs && having.has(foldAt(tokens, group.at)) && group.time !== 'gerund' && match.from - group.at < 5)
    return true
  const isDuring = isOver(sentence, match) || (farther === 'apres' && before === 'le')
  if (isDuring && group.time === 'past') return true
  const isInvited = group.verbs.some(({ verb }) => verb.favour?.frame === 'helps' && verb.favour.kind === 'invitation')
  return isEvent(match.occasion) && group.time === 'past' && isAtEvent(before, farther) && !isInvited
}

/** `au salon`, `à la soirée`, `at the summit`, but not `from the summit`. */
const isAtEvent = (before: string, farther: string): boolean =>
  ['au', 'a', 'at'].includes(before) ||
  (['the', 'la', 'l'].includes(before) && ['at', 'a', 'during', 'in', 'pendant'].includes(farther))

const isSeeing = ({ group }: Clause): boolean =>
  group.verbs.some(({ verb }) => support.has(verb.lemma) || verb.meets !== null)

const having = wordSet('bu eu had was went attended sors sorti grabbed got been alle allee pris')
