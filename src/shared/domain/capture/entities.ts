import { fold } from '../names'
import type { CaptureContext, KnownPerson, KnownWorld } from './known-world'
import { namePartsOf } from './name-index'
import { isClearlyNew } from './new-people'
import type { Mention, Sentence } from './sentence'
import { firstNames } from './words/first-names'

/** Somebody of the sentence with all the mentions of them. */
export interface Entity {
  key: string
  mentions: number[]
  written: string
  person: KnownPerson | null
  isNew: boolean
  candidates: KnownPerson[]
  confidence: number
  rule: string
  organisation: string | null
  role: string | null
  pronoun: 'he' | 'she' | 'both'
}

export interface Cast {
  entities: Entity[]
  /** The entity of each mention. */
  entityOf: number[]
}

/** Brings the mentions of the same person together, names in full first, and says who each of them is. */
export function castOf(sentence: Sentence, world: KnownWorld, context: CaptureContext): Cast {
  const entities: Entity[] = []
  const { mentions } = sentence
  const entityOf: number[] = mentions.map(() => -1)
  const order = mentions
    .map((_, index) => index)
    .toSorted((a, b) => weight(mentions[b]!) - weight(mentions[a]!) || a - b)
  const byWord = new Map<string, number[]>()
  for (const index of order) {
    const mention = mentions[index]!
    const same = findSame(mention, index, entities, byWord)
    if (same !== null) {
      entityOf[index] = same
      const entity = entities[same]!
      entity.mentions.push(index)
      entity.organisation ??= mention.organisation
      entity.role ??= mention.role
      continue
    }
    const entity = entityFrom(mention, index)
    entityOf[index] = entities.push(entity) - 1
    for (const word of new Set(allWords(mention))) {
      const list = byWord.get(word)
      if (list) list.push(entityOf[index])
      else byWord.set(word, [entityOf[index]])
    }
  }
  for (const entity of entities) {
    entity.mentions.sort((a, b) => a - b)
    settle(entity, sentence, world, context)
  }
  return inOrder(entities, entityOf)
}

const weight = ({ shape, words }: Mention): number =>
  shape === 'full' || shape === 'near' || shape === 'new' ? 10 + words.length : words.length

/** The words by which an entity may be named again: its own, and those of the one person it is known to be. */
function allWords(mention: Mention): string[] {
  const [person] = mention.people
  if (mention.shape !== 'full' || mention.people.length !== 1 || !person) return mention.words
  const { given, preferred, family } = namePartsOf(person)
  return [...mention.words, ...given, ...preferred, ...family]
}

/** The entity that a shorter name repeats: the one named last before it, or else after it. */
function findSame(
  mention: Mention,
  index: number,
  entities: readonly Entity[],
  byWord: Map<string, number[]>
): number | null {
  const isBare = mention.shape !== 'full' && mention.shape !== 'new' && mention.shape !== 'near'
  const choices = (byWord.get(mention.words[0] ?? '') ?? []).filter((at) => {
    const entity = entities[at]!
    if (!isBare)
      return (
        fold(entity.written) === fold(mention.written) ||
        (entity.person !== null && mention.people.includes(entity.person) && mention.people.length === 1)
      )
    return mention.words.every((word) => byWord.get(word)?.includes(at))
  })
  if (!isBare) return choices[0] ?? null
  const same = choices.filter((at) => !isElsewhere(entities[at]!, mention))
  const before = same.filter((at) => entities[at]!.mentions.some((other) => other < index))
  return (
    before.toSorted((a, b) => Math.max(...entities[b]!.mentions) - Math.max(...entities[a]!.mentions))[0] ??
    same[0] ??
    null
  )
}

/** `Marie (Thales) puis Marie (Airbus)` are two. */
const isElsewhere = ({ organisation }: Entity, mention: Mention): boolean =>
  organisation !== null && mention.organisation !== null && !sameOrganisation(organisation, mention.organisation)

function entityFrom(mention: Mention, index: number): Entity {
  return {
    key: fold(mention.written) || mention.written,
    mentions: [index],
    written: mention.written,
    person: mention.people.length === 1 && mention.shape !== 'near' ? mention.people[0]! : null,
    isNew: mention.people.length === 0,
    candidates: [...mention.people],
    confidence: 0.98,
    rule: mention.rule,
    organisation: mention.organisation,
    role: mention.role,
    pronoun: firstNames.get(mention.words[0] ?? '') ?? 'both'
  }
}

function settle(entity: Entity, sentence: Sentence, world: KnownWorld, context: CaptureContext): void {
  const mention = sentence.mentions[entity.mentions[0]!]!
  const shapes = entity.mentions.map((index) => sentence.mentions[index]!.shape)
  if (entity.isNew) {
    const isClear = entity.mentions.some((index) => isClearlyNew(sentence, index, world))
    entity.confidence = isClear ? 0.92 : shapes.includes('new') ? 0.8 : 0.7
    return
  }
  const isNear = mention.shape === 'near' || shapes.includes('near')
  if (!isNear && entity.candidates.length > 1) choose(entity, world, context, sentence)
  if (isNear) {
    entity.confidence = 0.65
    entity.rule = 'near-name'
    entity.candidates = ranked(entity.candidates, world)
  } else if (entity.person) {
    if (entity.rule === 'known-name' && !shapes.includes('full'))
      entity.confidence = shapes.includes('given') ? 0.95 : 0.88
    if (
      entity.organisation &&
      entity.person.organisation &&
      !sameOrganisation(entity.organisation, entity.person.organisation) &&
      !shapes.includes('full')
    )
      entity.confidence = 0.8
  }
}

const sameOrganisation = (a: string, b: string): boolean => {
  const [left, right] = [fold(a), fold(b)]
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `) || left.endsWith(` ${right}`)
}

/** The organisation or circle named beside, then the page it is written from; otherwise ask, likeliest first. */
function choose(entity: Entity, world: KnownWorld, context: CaptureContext, sentence: Sentence): void {
  const { candidates } = entity
  const pick = (person: KnownPerson, rule: string, confidence: number): void => {
    entity.person = person
    entity.rule = rule
    entity.confidence = confidence
  }
  if (entity.organisation) {
    const there = candidates.filter(
      (person) => person.organisation && sameOrganisation(person.organisation, entity.organisation!)
    )
    if (there.length === 1) return pick(there[0]!, 'named-organisation', 0.96)
    if (there.length > 1) entity.candidates = there
  } else {
    const named = sentence.names.filter(({ kind }) => kind === 'organisation')
    const there = candidates.filter(
      (person) => person.organisation && named.some(({ name }) => sameOrganisation(person.organisation!, name))
    )
    if (there.length === 1) return pick(there[0]!, 'organisation-nearby', 0.85)
  }
  const circles = new Set(
    sentence.names.filter(({ kind, id }) => kind === 'circle' && id !== null).map(({ id }) => id!)
  )
  if (circles.size > 0) {
    const members = entity.candidates.filter((person) => world.circlesOf(person.id).some((id) => circles.has(id)))
    if (members.length === 1) return pick(members[0]!, 'named-circle', 0.92)
  }
  const ofPage = entity.candidates.filter(
    (person) =>
      person.id === context.personId ||
      (context.circleId !== null && world.circlesOf(person.id).includes(context.circleId))
  )
  if (ofPage.length === 1) return pick(ofPage[0]!, 'page', 0.92)
  entity.confidence = 0.6
  entity.rule = 'several-people'
  entity.candidates = ranked(entity.candidates, world)
}

/** Beyond this many candidates nobody reads the list; the panel has a search. */
const longestList = 20

function ranked(people: readonly KnownPerson[], world: KnownWorld): KnownPerson[] {
  const contacts = new Map(people.map((person) => [person.id, world.contact(person.id)]))
  return people
    .toSorted((a, b) => {
      const [left, right] = [contacts.get(a.id)!, contacts.get(b.id)!]
      return (right.lastOn ?? '').localeCompare(left.lastOn ?? '') || right.count - left.count || (a.id < b.id ? -1 : 1)
    })
    .slice(0, longestList)
}

/** Entities in the order in which they are first named, with keys that are each their own. */
function inOrder(entities: Entity[], entityOf: number[]): Cast {
  const order = entities
    .map((_, index) => index)
    .toSorted((a, b) => entities[a]!.mentions[0]! - entities[b]!.mentions[0]!)
  const place = new Map(order.map((old, index) => [old, index]))
  const keys = new Map<string, number>()
  const sorted = order.map((old) => {
    const entity = entities[old]!
    const count = (keys.get(entity.key) ?? 0) + 1
    keys.set(entity.key, count)
    return count === 1 ? entity : { ...entity, key: `${entity.key}~${count}` }
  })
  return { entities: sorted, entityOf: entityOf.map((old) => place.get(old) ?? -1) }
}
