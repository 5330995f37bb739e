import type { Clause } from './clause'
import type { Cast } from './entities'
import { foldAt, type Sentence } from './sentence'
import type { Segment } from './segments'
import { isBeforeName } from './person-place'
import { withWords } from './words/particles'
import { wordSet } from './words/word-set'

export interface Presence {
  isPresent: boolean
  confidence: number
  /** Named with the meeting itself, and not only for what was done. */
  isMet?: boolean
}

/** Nouns that make the name after them somebody spoken of: `le contact de Lucie`, `about Karim`. */
const spokenOf = wordSet(
  'contact contacts nom name cv profil profile numero coordonnees resume parcours remplacement poste about re sujet propos concernant regarding equipe dossier candidature via through grace thanks lettre article livre anniversaire details conference'
)

/** Verbs whose object or companion is met by doing them. */
const meeting = wordSet(
  'voir revoir rencontrer croiser recroiser retrouver appeler telephoner joindre discuter echanger bavarder papoter dejeuner diner ecrire mailer meet see bump run call phone ring email text message chat speak talk catch lunch dine prendre boire partager avoir faire passer have grab take get manger eat recevoir write rappeler go visiter connaissance congratulate feliciter saluer serrer tomber contacter recontacter relancer solliciter contact chase ping thank remercier interview interviewer visiter accueillir retrouver'
)

/**
 * Who was there: those named with the meeting itself. Whoever is first named as somebody's contact, inside what another
 * says or in what is promised is only spoken of.
 */
export function presenceOf(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[],
  cast: Cast,
  isInPerson: boolean
): Presence[] {
  const result: Presence[] = cast.entities.map(() => ({ isPresent: false, confidence: 0.9 }))
  let anyone = false
  let anyoneBefore = -1
  let hasHead = false
  sentence.mentions.forEach((mention, index) => {
    const entity = cast.entityOf[index]!
    const segment = sentence.segmentAt[mention.from]!
    const clause = clauses[sentence.clauseAt[mention.from]!] ?? null
    const isFirst = cast.entities[entity]!.mentions[0] === index
    const wasMentioned = !isFirst && !result[entity]!.isPresent
    const judged = judge(sentence, index, clause, segments[segment], {
      anyone: anyone && anyoneBefore !== clause?.from,
      hasHead,
      isInPerson,
      clauses,
      isPresentBefore: (at) => result[cast.entityOf[at]!]?.isPresent === true
    })
    if (judged.isPresent && (isFirst || (wasMentioned && judged.confidence >= 0.9))) {
      result[entity] = judged
      if (!anyone) anyoneBefore = clause?.from ?? -2
      anyone = true
      hasHead ||= judged.isMet === true
    } else if (isFirst) result[entity] = judged
  })
  return result
}

interface Around {
  anyone: boolean
  /** Somebody was named with the meeting itself. */
  hasHead: boolean
  /** People were together in one place. */
  isInPerson: boolean
  clauses: readonly Clause[]
  isPresentBefore(mention: number): boolean
}

function judge(
  sentence: Sentence,
  index: number,
  clause: Clause | null,
  segment: Segment | undefined,
  around: Around
): Presence {
  const { tokens } = sentence
  const mention = sentence.mentions[index]!
  const lead = leadBefore(sentence, mention.from)
  const previous = sentence.mentions[index - 1]
  const isListed =
    previous !== undefined &&
    (previous.end === mention.from - 1 || previous.end === lead.at) &&
    ['et', 'and', '&', ',', '+'].includes(foldAt(tokens, previous.end)) &&
    sameClause(previous.from, clause)
  if (isListed && !isSubject(clause, index))
    return around.isPresentBefore(index - 1)
      ? { isPresent: true, confidence: 0.95 }
      : { isPresent: false, confidence: 0.9 }
  if (segment?.label === 'with') return { isPresent: true, confidence: 0.95, isMet: true }
  if (segment?.label && clause === null) return { isPresent: segment.label === 'thanksTo', confidence: 0.9 }
  if (segment?.mark === '!') return { isPresent: false, confidence: 0.9 }
  if (segment?.mark) return { isPresent: true, confidence: 0.85 }
  if (['via', 'through'].includes(lead.word) || (['par', 'by'].includes(lead.word) && clause === null))
    return { isPresent: false, confidence: 0.85 }
  if (['grace', 'merci', 'thanks'].includes(lead.before)) return { isPresent: !around.anyone, confidence: 0.85 }
  if (
    ['de', 'd', 'of', 'about', 'sur', 'concernant', 'regarding'].includes(lead.word) &&
    spokenOf.has(lead.word === 'de' || lead.word === 'd' || lead.word === 'of' ? lead.before : lead.word)
  )
    return { isPresent: false, confidence: 0.93 }
  if (['about', 'concernant', 'regarding', 'sur'].includes(lead.word) && !lead.before.startsWith('tomb'))
    return { isPresent: false, confidence: 0.9 }
  if (foldAt(tokens, mention.to) === 's' && tokens[mention.to]?.joined === "'" && clause === null)
    return { isPresent: false, confidence: 0.85 }
  const isWith = withWords.has(lead.word)
  if (clause === null) {
    if (isOutOfHead(sentence, mention.from, around.clauses) && around.anyone && !isWith)
      return { isPresent: false, confidence: 0.8 }
    return { isPresent: true, confidence: isWith ? 0.97 : 0.92, isMet: true }
  }
  return inClause(sentence, index, clause, isWith, lead.word, around)
}

const sameClause = (at: number, clause: Clause | null): boolean =>
  clause === null || (clause.from <= at && at < clause.to)
const isSubject = (clause: Clause | null, index: number): boolean =>
  clause !== null && clause.subject.mentions.includes(index)

/** `m'a recommandé`, `gave me`, `passed my CV along`. */
function isToMe(sentence: Sentence, { group, to }: Clause): boolean {
  if (group.isToMe) return true
  for (let at = group.at + 1; at < Math.min(to, group.at + 4); at++)
    if (['me', 'us', 'my', 'mon', 'ma', 'mes', 'moi'].includes(foldAt(sentence.tokens, at))) return true
  return false
}

function inClause(
  sentence: Sentence,
  index: number,
  clause: Clause,
  isWith: boolean,
  lead: string,
  around: Around
): Presence {
  const { group, subject } = clause
  const mention = sentence.mentions[index]!
  const isMine = subject.who === 'me' || subject.who === 'we' || (subject.who === 'dropped' && !group.isToMe)
  const isDone = group.modal === null && (group.time === 'past' || group.time === 'present') && !clause.isHypothetical
  const isMeeting =
    group.verbs.some(({ verb }) => meeting.has(verb.lemma) || verb.meets !== null) ||
    group.verbs.length === 0 ||
    foldAt(sentence.tokens, group.at) === 'eu'
  if (isSubject(clause, index)) {
    if (isWith) return { isPresent: true, confidence: 0.97, isMet: true }
    // Without a meeting, all who did something for me are what the note is about.
    if (!around.anyone || (!around.hasHead && isToMe(sentence, clause))) return { isPresent: true, confidence: 0.88 }
    return { isPresent: false, confidence: 0.8 }
  }
  if (isMine && isDone && isMeeting && !group.isPassive) {
    const isCompanion =
      isWith || mention.from <= group.at + 4 || ['et', 'and', ','].includes(lead) || ['a', 'to', 'into'].includes(lead)
    return { isPresent: isCompanion, confidence: 0.93, isMet: true }
  }
  if (isWith && isMine && group.modal === null && !isRelation(sentence, mention.from))
    return { isPresent: true, confidence: 0.9, isMet: true }
  if (isWith && isDone && !around.anyone && !isRelation(sentence, mention.from))
    return { isPresent: true, confidence: 0.75 }
  if (
    isMine &&
    isDone &&
    !around.hasHead &&
    group.verbs.some(({ verb }) => verb.favour !== null || verb.lemma === 'mettre' || verb.lemma === 'put')
  )
    return { isPresent: lead !== 'de' && lead !== 'd' && lead !== 'of', confidence: 0.85 }
  // `Dîner au Hilton : Tom m'a présenté Anna`: whoever is introduced there is there too.
  const isIntroduced = group.isToMe || foldAt(sentence.tokens, group.at + 1) === 'me'
  if (
    around.isInPerson &&
    !around.hasHead &&
    isIntroduced &&
    group.time === 'past' &&
    group.modal === null &&
    group.verbs.some(({ verb }) => verb.favour?.frame === 'introduces')
  )
    return { isPresent: true, confidence: 0.75 }
  return { isPresent: false, confidence: around.anyone ? 0.92 : 0.8 }
}

/** `mis en relation avec Anna` is no company. */
function isRelation(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--)
    if (['relation', 'contact', 'lien', 'rapport', 'touch'].includes(foldAt(sentence.tokens, back))) return true
  return false
}

/** The word that leads to a name, past `mon amie` and titles, and the one before it. */
function leadBefore(sentence: Sentence, from: number): { word: string; before: string; at: number } {
  const { tokens } = sentence
  let at = from - 1
  while (
    at >= 0 &&
    from - at < 7 &&
    isBeforeName(foldAt(tokens, at), at, from) &&
    foldAt(tokens, at) !== 'et' &&
    foldAt(tokens, at) !== 'and'
  )
    at--
  if (foldAt(tokens, at) === '/' && foldAt(tokens, at - 1) === 'w') at--
  return { word: foldAt(tokens, at), before: foldAt(tokens, at - 1), at }
}

/** True for names that stand after the first verb of the text, outside any clause. */
const isOutOfHead = (sentence: Sentence, at: number, clauses: readonly Clause[]): boolean =>
  clauses.some((clause) => clause.from < at)

/** Nobody was met in so many words: then it is about whoever did something, or is named first. */
export function bringFirst(clauses: readonly Clause[], cast: Cast, result: Presence[]): void {
  const subject = clauses.find((clause) => clause.subject.mentions.length > 0 && !clause.isHypothetical)?.subject
    .mentions[0]
  const first = subject === undefined ? 0 : cast.entityOf[subject]!
  if (cast.entities.length > 0) result[first] = { isPresent: true, confidence: 0.7 }
}
