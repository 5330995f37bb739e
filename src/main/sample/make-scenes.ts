import { Favour } from '#shared/domain/favour'
import { defaultDuration, Meeting } from '#shared/domain/meeting'
import { PromiseRecord } from '#shared/domain/promise'
import type { DoubtScene, FavourScene, PromiseScene, Scene } from './story'
import { acquaint, dayAt, say, stampsAt, workingDay, type Living, type World } from './world'

const written = { createdAt: '2000-01-01T00:00:00Z', updatedAt: '2000-01-01T00:00:00Z' }
const blankMeeting = Meeting.parse({ id: 'blank', date: '2000-01-01', ...written })
export const blankFavour = Favour.parse({
  id: 'blank',
  direction: 'given',
  personId: 'blank',
  date: '2000-01-01',
  ...written
})
export const blankPromise = PromiseRecord.parse({ id: 'blank', by: 'me', text: '-', madeOn: '2000-01-01', ...written })

/** Tells the scenes whose people are all in the journal. */
export function makeScenes(world: World, scenes: readonly Scene[]): void {
  for (const scene of scenes) {
    const present = scene.who.map((key) => world.people.get(key))
    const mentioned = (scene.mentioned ?? []).map((key) => world.people.get(key))
    if (![...present, ...mentioned].every((person) => person !== undefined)) continue
    makeScene(world, scene, present as Living[], mentioned as Living[])
  }
}

function makeScene(world: World, scene: Scene, present: readonly Living[], mentioned: readonly Living[]): void {
  const { made, random } = world
  const id = random.id()
  const ago = scene.ago < 0 ? comingDay(world, scene.ago) : workingDay(world, scene.ago, present[0]!.theme)
  const date = dayAt(world, ago)
  const minutes = scene.minutes ?? defaultDuration[scene.occasion]
  made.meeting.push({
    ...blankMeeting,
    id,
    date: scene.precision === 'year' ? date.slice(0, 4) : scene.precision === 'month' ? date.slice(0, 7) : date,
    startTime: scene.time ?? null,
    durationMinutes: minutes,
    durationSource: scene.minutes !== undefined ? 'entered' : minutes === null ? null : 'default',
    occasion: scene.occasion,
    place: scene.place ?? null,
    circleId: world.circles.get(scene.circle ?? '')?.id ?? null,
    intent: scene.intent ?? null,
    category: scene.category ?? null,
    obtainedThrough: scene.obtained ? say(world, scene.obtained) : null,
    rawText: scene.text ? say(world, scene.text) : null,
    notes: scene.notes ? say(world, scene.notes) : null,
    confidential: scene.confidential ?? false,
    status: scene.status ?? 'held',
    preparation: scene.preparation ? say(world, scene.preparation) : null,
    ...stampsAt(world, ago)
  })
  if (scene.status === undefined) for (const person of present) person.met.add(ago)
  for (const person of present) made.participation.push({ meetingId: id, personId: person.id, role: 'present' })
  for (const person of mentioned) made.participation.push({ meetingId: id, personId: person.id, role: 'mentioned' })
  for (const favour of scene.favours ?? []) makeFavour(world, favour, { id, ago })
  for (const promise of scene.promises ?? []) makePromise(world, promise, { id, ago })
  for (const doubt of scene.doubts ?? []) makeDoubt(world, doubt, { id, ago })
}

/** Plans for a weekend move to the Monday after. */
function comingDay(world: World, ago: number): number {
  const weekday = new Date(`${dayAt(world, ago)}T00:00:00Z`).getUTCDay()
  return ago - (weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

type Place = { id: string; ago: number }

function makeFavour(world: World, scene: FavourScene, meeting: Place): void {
  const person = world.people.get(scene.who)
  const introduced = scene.introduced ? world.people.get(scene.introduced) : undefined
  if (!person || (scene.introduced && !introduced)) return
  const date = dayAt(world, meeting.ago)
  const day = (ago: number | undefined) => (ago === undefined ? null : dayAt(world, ago))
  world.made.favour.push({
    ...blankFavour,
    id: world.random.id(),
    direction: scene.given ? 'given' : 'received',
    personId: person.id,
    kind: scene.kind,
    date,
    weight: scene.weight ?? 1,
    description: say(world, scene.what),
    meetingId: meeting.id,
    viaPersonId: world.people.get(scene.via ?? '')?.id ?? null,
    introducedPersonId: introduced?.id ?? null,
    outcome: scene.outcome ?? null,
    outcomeOn: day(scene.outcomeAgo),
    thankedOn: day(scene.thankedAgo),
    reportedBackOn: day(scene.reportedAgo),
    confidential: scene.confidential ?? false,
    ...stampsAt(world, meeting.ago)
  })
  if (scene.given) person.given += scene.weight ?? 1
  else person.received += scene.weight ?? 1
  if (introduced) acquaint(world, person, introduced, 'introduced', date)
}

function makePromise(world: World, scene: PromiseScene, meeting: Place): void {
  const person = world.people.get(scene.who)
  if (!person) return
  const id = world.random.id()
  const due = scene.due === undefined ? null : dayAt(world, -scene.due)
  const moved = scene.movedFrom !== undefined
  world.made.promise.push({
    ...blankPromise,
    id,
    by: scene.theirs ? 'them' : 'me',
    personId: person.id,
    text: say(world, scene.what),
    madeOn: dayAt(world, meeting.ago),
    dueOn: due,
    dueKind: due ? (scene.dueKind ?? 'on') : null,
    status: scene.end ?? (moved ? 'moved' : 'open'),
    closedOn: scene.closedAgo === undefined ? null : dayAt(world, scene.closedAgo),
    meetingId: meeting.id,
    toldOn: scene.toldAgo === undefined ? null : dayAt(world, scene.toldAgo),
    favourId: scene.becameFavour ? (world.made.favour.at(-2)?.id ?? null) : null,
    ...stampsAt(world, meeting.ago)
  })
  if (scene.movedFrom === undefined) return
  const earlier = dayAt(world, -scene.movedFrom)
  world.made.promiseDueDate.push({
    promiseId: id,
    position: 0,
    dueOn: earlier,
    dueKind: 'on',
    movedOn: earlier < world.today ? earlier : world.today
  })
}

function makeDoubt(world: World, { subject, words, waiting }: DoubtScene, meeting: Place): void {
  const promise = world.made.promise.find(({ meetingId }) => meetingId === meeting.id)
  world.made.doubt.push({
    id: world.random.id(),
    meetingId: meeting.id,
    subject,
    words: say(world, words),
    personId: null,
    favourId: null,
    promiseId: subject === 'promise' ? (promise?.id ?? null) : null,
    waiting: waiting ? JSON.stringify(waiting) : null,
    ...stampsAt(world, meeting.ago)
  })
}
