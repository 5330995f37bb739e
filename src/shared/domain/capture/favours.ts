import type { z } from 'zod'
import type { Direction, FavourKind } from '../favour'
import { argumentsOf, type Arguments } from './arguments'
import type { Clause } from './clause'
import { favourSense, type FavourSense } from './favour-sense'
import { givenParties, isAcquiring } from './given-parties'
import { foldAt, type Sentence } from './sentence'
import type { Stage } from './stage'
import { doubtful } from './words/function-words'
import { wordSet } from './words/word-set'

/** A favour read in a clause, before its words are put together for the user. */
export interface FavourFound {
  direction: z.infer<typeof Direction>
  entity: number | null
  kind: z.infer<typeof FavourKind>
  introduced: number | null
  from: number
  to: number
  /** Where what was given begins, for the description; null when nothing is said. */
  thing: number | null
  rule: string
  confidence: number
}

/** The favours that one clause says were done; none when it denies, supposes, asks or only plans them. */
export function favoursOf(clause: Clause, stage: Stage): FavourFound[] {
  const { sentence, cast, subject } = stage
  const { group } = clause
  if (clause.isHypothetical || stage.isQuestion || group.isNegated || isDenied(sentence, clause)) return []
  const done = doneClause(clause, stage)
  if (done === null) return []
  const sense = favourSense(sentence, done)
  if (sense === null) return []
  const args = argumentsOf(sentence, cast, sense.at, clause.to)
  if (clause.object !== null) args.direct.unshift(cast.entityOf[clause.object]!)
  const sureness =
    clause.isReported && isSupposed(sentence, clause)
      ? 0.8
      : hasDoubt(sentence, clause) || isTellingTo(sentence, done)
        ? 0.75
        : clause.isReported
          ? 0.9
          : 0.96
  const base = { from: clause.from, to: clause.to, thing: sense.at, kind: sense.kind }
  // `Présentée à Éric par Sophie`: a participle alone with its doer.
  const isDone = clause.subject.who === 'dropped' && group.from === group.at && args.by.length > 0
  if ((group.isPassive || isDone) && !group.isToMe) return passive(clause, stage, args, base, sureness)
  if (subject.who === 'them') return received(clause, stage, sense, args, base, sureness)
  return subject.who === 'me' ? given(done, stage, sense, args, base, sureness) : []
}

/** `je crois que`, `il paraît que`. */
const isSupposed = (sentence: Sentence, clause: Clause): boolean =>
  ['crois', 'pense', 'parait', 'semble', 'suppose', 'imagine', 'think', 'believe', 'guess'].includes(
    foldAt(sentence.tokens, clause.from - 2)
  )

/** `told me to call Ben`, `m'a dit de contacter Rachel`: advice, perhaps. */
function isTellingTo(sentence: Sentence, { group, to }: Clause): boolean {
  if (!group.verbs.some(({ verb }) => verb.lemma === 'tell' || verb.lemma === 'dire')) return false
  for (let at = group.at + 1; at < Math.min(to, group.at + 5); at++)
    if (['to', 'de', 'd'].includes(foldAt(sentence.tokens, at))) return true
  return false
}

type Base = Pick<FavourFound, 'from' | 'to' | 'thing' | 'kind'>

/** The clause as done: `va me présenter` is none. */
function doneClause(clause: Clause, stage: Stage): Clause | null {
  const { group } = clause
  if (group.modal !== null || group.isOwing) return null
  if (group.time === 'past') return clause
  // `m'invite à leur séminaire le 10`: the day is that of the seminar, and the invitation is done.
  const isInviting = group.verbs.some(({ verb }) => verb.favour?.kind === 'invitation')
  if (group.time === 'present' && isInviting && stage.subject.who === 'them') return clause
  // Notes are often in the present: `me met en relation avec leur DRH` was done, unless another day is named.
  const isTold = group.time === 'present' && group.language === 'fr' && stage.subject.who === 'them' && !stage.isFuture
  return isTold && (group.isToMe || isAboutMine(stage.sentence, clause)) ? clause : null
}

/** `elle transmet mon CV`. */
function isAboutMine(sentence: Sentence, clause: Clause): boolean {
  const after = foldAt(sentence.tokens, clause.group.at + 1)
  return clause.group.toThem === null && ['mon', 'ma', 'mes'].includes(after)
}

function isDenied(sentence: Sentence, clause: Clause): boolean {
  const after = foldAt(sentence.tokens, clause.group.at + 1)
  return ['pas', 'rien', 'jamais', 'nothing', 'nobody', 'personne', 'aucun', 'aucune', 'no', 'none'].includes(after)
}

function hasDoubt(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at++)
    if (doubtful.has(foldAt(sentence.tokens, at)) && at !== clause.group.at) return true
  return false
}

/** `j'ai été présenté à X par Y`, `was introduced to X by Y`: received from Y, when it was done to me. */
function passive(clause: Clause, stage: Stage, args: Arguments, base: Base, sureness: number): FavourFound[] {
  if (stage.subject.who !== 'me') return []
  const introduced = args.towards[0] ?? args.along[0] ?? args.direct[0] ?? null
  return args.by.map((entity) => ({
    ...base,
    direction: 'received',
    entity,
    rule: 'passive',
    confidence: sureness,
    introduced: base.kind === 'introduction' ? introduced : null
  }))
}

function received(
  clause: Clause,
  stage: Stage,
  sense: FavourSense,
  args: Arguments,
  base: Base,
  sureness: number
): FavourFound[] {
  const { group } = clause
  const isForMe =
    group.isToMe ||
    args.hasMe ||
    (args.hasMy &&
      (sense.frame !== 'helps' || sense.kind === 'support') &&
      sense.frame !== 'tells' &&
      !isAcquiring(clause)) ||
    (clause.isJoined && stage.focus.wasToMe && group.from === group.at)
  const isPlain = !isForMe && isGivenToAll(stage, clause, sense, args)
  if (!isForMe && !isPlain) return []
  const introduced =
    base.kind === 'introduction'
      ? firstOther([...args.direct, ...args.towards, ...args.along, ...args.owners], stage.subject.people.entities)
      : null
  return stage.subject.people.entities.map((entity) => ({
    ...base,
    direction: 'received',
    entity,
    introduced,
    rule: `received-${sense.frame}`,
    confidence: Math.min(isPlain ? 0.8 : sureness, stage.subject.people.confidence)
  }))
}

/** `Tom shared two leads`: to nobody else, so to me, though it is not written. */
function isGivenToAll(stage: Stage, { group }: Clause, sense: FavourSense, args: Arguments): boolean {
  const isSharing = group.verbs.some(({ verb }) => sharing.has(verb.lemma)) && group.time === 'past' && !group.toThem
  const others = [...args.direct, ...args.towards, ...args.sake, ...args.along]
  const isCounted =
    [
      'un',
      'une',
      'des',
      'deux',
      'trois',
      'quatre',
      'cinq',
      'quelques',
      'plusieurs',
      'a',
      'an',
      'some',
      'two',
      'three',
      'four',
      'several',
      'le',
      'la',
      'l',
      'les',
      'the',
      'de',
      'd'
    ].includes(foldAt(stage.sentence.tokens, sense.at)) || stage.sentence.tokens[sense.at]?.kind === 'number'
  const isThing =
    isCounted && ['advice', 'information', 'introduction', 'businessLead', 'knowledgeSharing'].includes(sense.kind)
  return (
    isSharing &&
    isThing &&
    others.length === 0 &&
    args.pronouns.length === 0 &&
    stage.subject.people.entities.every((entity) => stage.present.has(entity))
  )
}

const sharing = wordSet(
  'donner partager conseiller suggerer recommander indiquer signaler give share suggest recommend advise'
)

const firstOther = (entities: readonly number[], except: readonly number[]): number | null =>
  entities.find((entity) => !except.includes(entity)) ?? null

function given(
  clause: Clause,
  stage: Stage,
  sense: FavourSense,
  args: Arguments,
  base: Base,
  sureness: number
): FavourFound[] {
  const { group } = clause
  if (args.hasMe && !args.hasMy && sense.frame !== 'introduces') return []
  if (group.verbs.some(({ verb }) => verb.lemma === 'apprendre') && args.towards.length === 0 && group.toThem === null)
    return []
  const parties = givenParties(clause, stage, sense, args)
  const confidence = Math.min(sureness, parties.confidence)
  if (parties.entities.length === 0) return givenToNobody(clause, stage, sense, args, base)
  const isIntroduction = sense.frame === 'introduces' && parties.entities.length >= 2
  return parties.entities.map((entity, index) => ({
    ...base,
    direction: 'given',
    entity,
    rule: `given-${sense.frame}`,
    confidence,
    introduced: isIntroduction ? parties.entities[index === 0 ? 1 : 0]! : null,
    ...(group.isPassive ? { confidence: 0.7 } : {})
  }))
}

/** Nobody is named: it may have been for the only one who was there, and is asked. */
function givenToNobody(clause: Clause, stage: Stage, sense: FavourSense, args: Arguments, base: Base): FavourFound[] {
  const [only] = stage.present
  if (stage.present.size !== 1 || only === undefined || args.hasMy || clause.group.isPassive) return []
  if (sense.frame === 'helps' || sense.frame === 'introduces' || base.kind === 'other') return []
  return [
    { ...base, direction: 'given', entity: only, introduced: null, rule: `given-${sense.frame}`, confidence: 0.7 }
  ]
}
