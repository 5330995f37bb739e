import { addDays, daysBetween } from '#shared/domain/dates'
import type { Favour, FavourKind } from '#shared/domain/favour'
import { blankFavour, blankPromise } from './make-scenes'
import { soonAfter } from './make-meetings'
import { deeds, vows } from './deeds'
import type { Theme } from './story'
import { acquaint, known, say, stampsAt, type Contact, type Living, type World } from './world'

const kindsOf: Record<Theme, readonly FavourKind[]> = {
  club: ['advice', 'information', 'knowledgeSharing', 'proofreading', 'recommendation', 'invitation', 'introduction'],
  alumni: ['advice', 'information', 'recommendation', 'invitation', 'businessLead', 'introduction'],
  work: ['timeOrHand', 'advice', 'knowledgeSharing', 'proofreading', 'support'],
  formerly: ['advice', 'support', 'recommendation', 'information'],
  association: ['support', 'proofreading', 'information', 'advice', 'timeOrHand', 'introduction'],
  sports: ['timeOrHand', 'support', 'invitation', 'loan'],
  friends: ['support', 'timeOrHand', 'loan', 'invitation'],
  trade: ['information', 'businessLead', 'invitation', 'recommendation', 'knowledgeSharing', 'introduction']
}

/** The introduction behind each person whom somebody introduced, on the day of the first contact. */
export function makeIntroductions(world: World, contacts: readonly Contact[], limit: number): void {
  const first = new Map<string, Contact>()
  for (const contact of contacts) {
    const earliest = first.get(contact.lead.id)
    if (!earliest || contact.ago > earliest.ago) first.set(contact.lead.id, contact)
  }
  const told = new Set(world.made.favour.map((favour) => favour.introducedPersonId))
  let left = limit
  for (const person of world.people.values()) {
    const introducer = world.people.get(person.sketch.introducedBy ?? '')
    const contact = first.get(person.id)
    if (!introducer || !contact || left === 0 || told.has(person.id)) continue
    writeFavour(world, contact, introducer, { given: false, kind: 'introduction', other: person })
    left--
  }
}

/** Draws `count` favours on the meetings, both ways as each tie's story has it. */
export function makeFavours(world: World, contacts: readonly Contact[], count: number): void {
  const open = contacts.filter(({ lead }) => !lead.sketch.story.sealed)
  if (open.length === 0) return
  const { random } = world
  const next = random.deck(open)
  for (let index = 0; index < count; index++) {
    const contact = next()
    const { lead } = contact
    const { giving } = lead.sketch.story
    // A tie that is even stays so: what is behind comes next more often than not.
    const even = giving > 0.2 && giving < 0.8 ? Math.max(-0.5, Math.min(0.5, (lead.received - lead.given) * 0.25)) : 0
    const given = random.chance(giving + even)
    const drawn = random.pick(kindsOf[lead.theme])
    const other = drawn === 'introduction' && given ? neighbour(world, lead) : undefined
    const kind = drawn === 'introduction' && !other ? 'advice' : drawn
    writeFavour(world, contact, lead, { given, kind, other })
  }
}

/** Somebody of the same circle whom the person does not know yet. */
function neighbour(world: World, person: Living): Living | undefined {
  const members = world.circles.get(person.sketch.circles[0] ?? '')?.members ?? []
  const other = members.length > 1 ? world.random.pick(members) : undefined
  return other?.sketch.story.span && !other.sketch.story.sealed && !known(world, person, other) ? other : undefined
}

const resultful = new Set<FavourKind>(['introduction', 'recommendation', 'information', 'businessLead'])

function writeFavour(
  world: World,
  contact: Contact,
  person: Living,
  { given, kind, other }: { given: boolean; kind: FavourKind; other?: Living | undefined }
): void {
  const { random, made } = world
  const weight = random.pick([1, 1, 1, 2, 2, 3])
  const deed = random.pick(deeds[kind])[given ? 'given' : 'received']
  const outcome: Favour['outcome'] =
    resultful.has(kind) && random.chance(0.2)
      ? random.pick(['interview', 'mission', 'client', 'information'] as const)
      : null
  const thanked = !given && random.chance(0.65)
  made.favour.push({
    ...blankFavour,
    id: random.id(),
    direction: given ? 'given' : 'received',
    personId: person.id,
    kind,
    date: contact.date,
    weight,
    description: say(world, deed, { name: person.called, other: other?.name ?? '' }),
    meetingId: contact.id,
    introducedPersonId: other?.id ?? null,
    outcome,
    outcomeOn: outcome ? soonAfter(world, contact, random.between(10, 90)) : null,
    thankedOn: thanked ? soonAfter(world, contact, random.between(0, 9)) : null,
    reportedBackOn:
      thanked && kind === 'introduction' && random.chance(0.4)
        ? soonAfter(world, contact, random.between(10, 60))
        : null,
    confidential: random.chance(0.02),
    ...stampsAt(world, contact.ago)
  })
  if (given) person.given += weight
  else person.received += weight
  if (other) acquaint(world, person, other, 'introduced', contact.date)
}

/** Draws `count` promises on the meetings; old ones are nearly all kept, and only recent ones are open. */
export function makePromises(world: World, contacts: readonly Contact[], count: number): void {
  const { random, made, today } = world
  const settled = contacts.filter(({ ago }) => ago > 60)
  if (settled.length === 0) return
  // The open promises of the example are told, so that its first page stays readable.
  const next = random.deck(contacts.length < 1000 ? settled : contacts)
  for (let index = 0; index < count; index++) {
    const { id, ago, date, lead } = next()
    const mine = random.chance(0.6)
    const due = random.chance(0.12) ? null : addDays(date, random.between(3, 30))
    const lateness = due ? daysBetween(due, today) : ago - 30
    const open = lateness < 0 || (lateness < 45 && random.chance(0.3))
    const kept = random.chance(0.9)
    const closed = addDays(due ?? date, random.between(-2, 6))
    made.promise.push({
      ...blankPromise,
      id: random.id(),
      by: mine ? 'me' : 'them',
      personId: lead.id,
      text: say(world, random.pick(mine ? vows.mine : vows.theirs), { name: lead.called }),
      madeOn: date,
      dueOn: due,
      dueKind: due ? random.pick(['on', 'before', 'about'] as const) : null,
      status: open ? 'open' : kept ? 'kept' : 'dropped',
      closedOn: open ? null : closed < date ? date : closed < today ? closed : today,
      meetingId: id,
      ...stampsAt(world, ago)
    })
  }
}

/** Fills up to `count` pairs who know each other, mostly inside a circle and mostly around the same few people. */
export function makeAcquaintances(world: World, count: number): void {
  const { random, made } = world
  const circles = [...world.circles.values()].filter(({ members }) => members.length > 1)
  if (circles.length === 0) return
  const weighted = circles.flatMap((circle) => circle.members.map(() => circle))
  for (let tries = 0; made.acquaintance.length < count && tries < count * 40; tries++) {
    const { members } = random.pick(weighted)
    const one = members[Math.floor(members.length * random.next() ** 2.2)]!
    const other = random.pick(members)
    const around = one.sketch.story.span && other.sketch.story.span
    const since = random.chance(0.3) ? String(Number(world.today.slice(0, 4)) - random.between(1, 12)) : null
    if (around) acquaint(world, one, other, 'declared', since)
  }
}
