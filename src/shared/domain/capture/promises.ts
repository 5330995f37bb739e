import type { z } from 'zod'
import type { PromiseBy } from '../promise'
import { addressee } from './addressee'
import { comesBack, howAhead, isDue } from './ahead'
import { argumentsOf } from './arguments'
import type { Clause } from './clause'
import { deadlineBefore, deadlineIn } from './deadline'
import { favourSense } from './favour-sense'
import { isToOthers } from './promised-to'
import { foldAt, type Sentence, type When } from './sentence'
import type { Stage } from './stage'
import { isFrenchInfinitive } from './verb-group'
import { doubtful, joiners } from './words/function-words'
import { wordSet } from './words/word-set'

export interface PromiseFound {
  by: z.infer<typeof PromiseBy>
  entity: number | null
  from: number
  to: number
  /** The tokens of what is promised. */
  textFrom: number
  textTo: number
  due: When | null
  rule: string
  confidence: number
}

const promising = wordSet('promettre promise engager commit agree accepter swear pledge jurer occuper charger convenir')
const offering = wordSet('offer propose proposer volunteer suggest suggerer envisager penser think want try essayer')
const seeing = wordSet(
  'voir revoir dejeuner diner rencontrer meet see retrouver lunch dine catch discuter echanger croiser'
)
const states = wordSet(
  'etre avoir be have partir quitter devenir rejoindre commencer demarrer changer recruter hire join leave start become move lancer monter prendre arriver finir terminer signer work want like know need travailler pouvoir vouloir aimer rester'
)

/** What one clause promises, by me or to me; null when it promises nothing. */
export function promiseOf(clause: Clause, stage: Stage, next: Clause | null, isLabelled: boolean): PromiseFound | null {
  const { sentence } = stage
  if (clause.isHypothetical || stage.isQuestion) return null
  return owed(clause, stage) ?? action(clause, stage, next, isLabelled, sentence)
}

/** `me doit le contact`, `I owe Tom an intro`; to owe nothing is no promise. */
function owed(clause: Clause, stage: Stage): PromiseFound | null {
  const { sentence, subject } = stage
  const { tokens } = sentence
  const { group } = clause
  const isOwe = group.verbs.some(({ verb }) => verb.lemma === 'owe')
  if ((!isOwe && !group.isOwing) || group.isNegated) return null
  let at = isOwe ? group.at + 1 : group.at
  const isToMe = group.isToMe || ['me', 'us'].includes(foldAt(tokens, at))
  while (at < clause.to && (pronounsOwed.has(foldAt(tokens, at)) || (sentence.mentionAt[at] ?? -1) !== -1)) at++
  if (at >= clause.to || ['nothing', 'rien', 'nobody', 'to', 'de'].includes(foldAt(tokens, at))) return null
  const by = subject.who === 'them' && isToMe ? 'them' : subject.who === 'me' ? 'me' : null
  if (by === null || (by === 'me' && !isOwe && group.toThem === null && !isTowardsSomebody(sentence, at, clause.to)))
    return null
  return made(clause, stage, by, at, clause.to, 'owed', 0.93)
}

const pronounsOwed = wordSet('me us him her them toujours encore still bien')

const isTowardsSomebody = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.mentions.some(
    (mention) => mention.from > from && mention.from < to && foldAt(sentence.tokens, mention.from - 1) === 'a'
  )

function action(
  clause: Clause,
  stage: Stage,
  next: Clause | null,
  isLabelled: boolean,
  sentence: Sentence
): PromiseFound | null {
  const { tokens } = sentence
  const { group } = clause
  const lemmas = new Set(group.verbs.map(({ verb }) => verb.lemma))
  const to = extent(sentence, clause, next)
  if ([...lemmas].some((lemma) => promising.has(lemma))) return promised(clause, stage, to)
  if (
    [...lemmas].some((lemma) => offering.has(lemma)) &&
    lemmas.size > 0 &&
    !(clause.subject.who === 'dropped' && group.time === 'infinitive' && group.modal === null)
  )
    return null
  if (lemmas.has('penser') && group.time === 'infinitive' && ['au', 'aux'].includes(foldAt(tokens, group.at + 1)))
    return made(clause, stage, 'me', group.at, to, 'reminder', 0.93)
  if (lemmas.has('penser') && group.time === 'infinitive' && ['a', 'd', 'de'].includes(foldAt(tokens, group.at + 1)))
    return made(clause, stage, 'me', group.at + 2, to, 'reminder', 0.93)
  if (lemmas.has('oublier') || lemmas.has('forget') || lemmas.has('remember'))
    return ['de', 'd', 'to'].includes(foldAt(tokens, group.at + 1)) && group.time !== 'past'
      ? made(clause, stage, 'me', group.at + 2, to, 'reminder', 0.93)
      : null
  if (group.isNegated) return null
  const future = howAhead(clause, stage, isLabelled)
  if (future === null) return null
  const { who } = stage.subject
  const from = clause.thingFrom ?? actionStart(sentence, clause)
  if (
    clause.subject.who === 'dropped' &&
    to <= group.at + 1 &&
    clause.thingFrom === null &&
    ([...lemmas].some((lemma) => idioms.has(lemma)) ||
      (group.language === 'fr' && group.modal === 'must' && ![...lemmas].some((lemma) => ofPeople.has(lemma))))
  )
    return null
  const isMeeting = [...lemmas].some((lemma) => seeing.has(lemma)) && !favourSense(sentence, clause)
  if (who === 'me') {
    if (clause.subject.who === 'we' && !group.isToMe && group.modal !== 'must') return null
    const isNoted = clause.subject.who === 'dropped' && (group.time === 'infinitive' || group.time === 'bare')
    if (isMeeting && ((group.modal !== 'must' && !isNoted) || to <= group.at + 1)) return null
    if (isState(lemmas) && (future.rule === 'present' || future.rule === 'due')) return null
    return made(clause, stage, 'me', from, to, `my-${future.rule}`, future.confidence)
  }
  if (who !== 'them') return impersonal(clause, stage, from, to)
  const args = argumentsOf(sentence, stage.cast, group.at + 1, to)
  const isForMe = group.isToMe || args.hasMe || args.hasMy || comesBack(sentence, group.at)
  if ((isMeeting && !isForMe) || isInvitation(clause)) return null
  // `passe me voir demain` is a meeting to come.
  if (['passer', 'venir'].some((lemma) => lemmas.has(lemma)) && foldAt(tokens, group.at + 2) === 'voir') return null
  if ([...lemmas].some((lemma) => asking.has(lemma)) && group.isToMe) return null
  if (isForMe)
    return isState(lemmas) && !args.hasMe && !group.isToMe
      ? null
      : made(clause, stage, 'them', from, to, `their-${future.rule}`, future.confidence)
  const isAction = group.verbs.some(({ verb }) => verb.isAction) && !isState(lemmas)
  const isForOthers = args.towards.length > 0 && args.direct.length > 0
  const isGiving = group.verbs.some(({ verb }) => verb.favour?.frame === 'gives')
  if (isForOthers || isState(lemmas) || (!isAction && future.rule !== 'due')) return null
  if (future.rule === 'present' && !isGiving && !isDue(clause, stage)) return null
  return made(clause, stage, 'them', from, to, `their-${future.rule}`, 0.75)
}

/** `à suivre`, `à voir`, `à faire` say nothing of what. */
const idioms = wordSet('suivre voir faire creuser discuter noter verifier')

/** What is to be done to somebody even when nobody is named: `à relancer`. */
/** A sentence that breaks off promises nothing yet. */
const empty = wordSet('a de d to que qu that le la l les un une the an of')
const asking = wordSet('demander ask attendre expect')
const ofPeople = wordSet(
  'relancer rappeler remercier recontacter contacter inviter appeler revoir feliciter aider voir recevoir'
)

const isState = (lemmas: ReadonlySet<string>): boolean => [...lemmas].some((lemma) => states.has(lemma))

/** `m'invite à leur séminaire`: whoever says so has done it. */
const isInvitation = ({ group }: Clause): boolean =>
  group.time === 'present' && group.verbs.some(({ verb }) => verb.favour?.kind === 'invitation')

/** `il faut rappeler`, `faut que je`: nobody is the subject, and I am meant. */
function impersonal(clause: Clause, stage: Stage, from: number, to: number): PromiseFound | null {
  const word = foldAt(stage.sentence.tokens, clause.group.from)
  return word.startsWith('fau') && clause.group.modal === 'must' && clause.group.at > clause.group.from
    ? made(clause, stage, 'me', from, to, 'my-must', 0.94)
    : null
}

/** `promis (à X) de …`, `m'a promis un contact`, `promised to …`. */
function promised(clause: Clause, stage: Stage, to: number): PromiseFound | null {
  const { sentence, subject } = stage
  const { tokens } = sentence
  const { group } = clause
  if (group.isNegated || (group.time === 'infinitive' && group.modal === 'may')) return null
  const isReflexive = group.verbs.some(({ verb }) => verb.lemma === 'occuper' || verb.lemma === 'charger')
  if (
    isReflexive &&
    ((!['s', 'se', 'm', 'me'].includes(foldAt(tokens, group.at - 1)) && !isTaking(sentence, group.at)) ||
      !['de', 'd', 'du'].includes(foldAt(tokens, group.at + 1)))
  )
    return null
  const isAgreeing = group.verbs.some(({ verb }) => verb.lemma === 'accepter' || verb.lemma === 'agree')
  let at = group.at + 1
  while (at < to && (sentence.mentionAt[at] !== -1 || skipped.has(foldAt(tokens, at)) || isToSomebody(sentence, at)))
    at++
  if (
    ['de', 'd', 'to', 'que', 'qu', 'that'].includes(foldAt(tokens, at)) ||
    (foldAt(tokens, at) === 'a' && isFrenchInfinitive(foldAt(tokens, at + 1))) ||
    (foldAt(tokens, at) === 'a' &&
      ['me', 'm', 'lui', 'le', 'la', 'l', 'les', 'leur'].includes(foldAt(tokens, at + 1)) &&
      group.language === 'fr')
  )
    at++
  if (at >= to) return null
  const complement = foldAt(tokens, at)
  if (['nothing', 'rien', 'nobody', 'monts'].includes(complement)) return null
  if (isAgreeing && !['de', 'd', 'to'].includes(foldAt(tokens, at - 1))) return null
  const isToMe = group.isToMe || complement === 'me' || complement === 'm' || isMeSoon(sentence, at, to)
  const isMine = clause.subject.who === 'dropped' && !isToMe && isForThem(sentence, at, to)
  const by = isMine
    ? 'me'
    : subject.who === 'them'
      ? 'them'
      : subject.who === 'me' && clause.subject.who === 'dropped' && isToMe
        ? 'them'
        : subject.who === 'me'
          ? 'me'
          : null
  if (by === null || (by === 'them' && !group.isToMe && isToOthers(clause, stage, to))) return null
  const isLongAgo = ['avais', 'avait', 'avaient', 'had'].includes(foldAt(tokens, group.at - 1))
  const confidence = isLongAgo ? 0.75 : isAgreeing ? 0.8 : 0.95
  return made(clause, stage, by, at, to, 'promised', by === 'them' && subject.who !== 'them' ? 0.9 : confidence)
}

/** `promised to send her my CV`, with nobody named who promises: what is mine, or for them, is promised by me. */
function isForThem({ tokens }: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = foldAt(tokens, at)
    if (forThem.has(word) || (word === 'her' && ofMine.has(foldAt(tokens, at + 1)))) return true
  }
  return false
}
const ofMine = wordSet('my mon ma mes a an the some our')
const forThem = wordSet('my mon ma mes him them lui leur')

/** `s'est occupé` is done. */
const isTaking = (sentence: Sentence, at: number): boolean =>
  ['se', 's'].includes(foldAt(sentence.tokens, at - 2)) && foldAt(sentence.tokens, at - 1) !== 'est'

const skipped = wordSet('him her me lui us , bien aussi also')

/** `à Marie`, `to him`, `et Priya` after the verb that promises. */
const isToSomebody = (sentence: Sentence, at: number): boolean =>
  ['a', 'to', 'au', 'aux', 'et', 'and', 'avec', 'with'].includes(foldAt(sentence.tokens, at)) &&
  ((sentence.mentionAt[at + 1] ?? -1) !== -1 ||
    ['him', 'her', 'them'].includes(foldAt(sentence.tokens, at + 1)) ||
    (foldAt(sentence.tokens, at) === 'to' && foldAt(sentence.tokens, at + 1) === 'me'))

function isMeSoon(sentence: Sentence, at: number, to: number): boolean {
  for (let next = at; next < Math.min(to, at + 4); next++)
    if (['me', 'm', 'moi', 'us'].includes(foldAt(sentence.tokens, next))) return true
  return false
}

/** What is promised goes on through `qui` and `que`: `la liste des cabinets qui recrutent d'ici lundi`. */
const extent = (sentence: Sentence, clause: Clause, next: Clause | null): number =>
  next &&
  next.segment === clause.segment &&
  (next.isRelative || next.isReported) &&
  !joiners.has(foldAt(sentence.tokens, next.from - 2))
    ? Math.max(clause.to, next.to)
    : clause.to

/** The action with the small words before it: `lui envoyer`, `m'envoyer`, `send`. */
function actionStart(sentence: Sentence, clause: Clause): number {
  const { group } = clause
  let at = group.at
  while (
    at > group.from &&
    !isEnglishHelper(sentence, at - 1) &&
    ['lui', 'leur', 'le', 'la', 'les', 'l', 'me', 'm', 'nous', 'y', 'en', 'se', 's'].includes(
      foldAt(sentence.tokens, at - 1)
    )
  )
    at--
  return at
}

/** The `s` and `m` of `she's sending`, `I'm sending`, which are none of `s'occuper`, `m'envoyer`. */
const isEnglishHelper = ({ tokens }: Sentence, at: number): boolean =>
  tokens[at]!.joined === "'" && ['s', 'm'].includes(tokens[at]!.fold)

function made(
  clause: Clause,
  stage: Stage,
  by: 'me' | 'them',
  textFrom: number,
  to: number,
  rule: string,
  confidence: number
): PromiseFound | null {
  const { sentence } = stage
  if (textFrom >= to) return null
  const due = deadlineIn(sentence, textFrom, to) ?? deadlineBefore(sentence, clause)
  const textTo = withoutTail(sentence, textFrom, to)
  if (textTo <= textFrom || (textTo === textFrom + 1 && empty.has(foldAt(sentence.tokens, textFrom)))) return null
  const other =
    by === 'them'
      ? {
          entity: stage.subject.people.entities[0] ?? null,
          confidence: stage.subject.people.entities.length === 1 ? Math.max(0.75, stage.subject.people.confidence) : 0.8
        }
      : addressee(clause, stage, textFrom, to)
  let sure = Math.min(confidence, other.entity === null ? 0.85 : other.confidence)
  for (let at = clause.from; at < to; at++) if (doubtful.has(foldAt(sentence.tokens, at))) sure = Math.min(sure, 0.75)
  return { by, entity: other.entity, from: clause.from, to, textFrom, textTo: textTo, due, rule, confidence: sure }
}

function withoutTail(sentence: Sentence, from: number, to: number): number {
  let end = to
  while (end > from && (foldAt(sentence.tokens, end - 1) === ',' || joiners.has(foldAt(sentence.tokens, end - 1))))
    end--
  return end
}
