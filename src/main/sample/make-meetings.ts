import { addDays } from '#shared/domain/dates'
import { defaultDuration, Meeting, type Occasion } from '#shared/domain/meeting'
import { places, venues } from './cast-places'
import { afterwards } from './deeds'
import { talk, type Talk } from './talk'
import { contactDays, type Story, type Theme, type Words } from './story'
import { dayAt, occasionsOf, say, stampsAt, workingDay, type Contact, type Living, type World } from './world'

const blank = Meeting.parse({
  id: 'blank',
  date: '2000-01-01',
  createdAt: '2000-01-01T00:00:00Z',
  updatedAt: '2000-01-01T00:00:00Z'
})

/** Contacts that must be: those of people met once, and of those met every year. */
function fixedContacts(story: Story): number | null {
  if (!story.span) return 0
  if (story.once) return 1
  if (story.yearly) return Math.floor((story.span.from - story.span.to) / 364) + 1
  return null
}

/** Shares `total` meetings out over the people, by their stories; who is more than a single encounter is met twice at least. */
export function shareOut(people: readonly Living[], total: number): Map<Living, number> {
  const counts = new Map<Living, number>()
  let left = total
  const give = (person: Living, count: number): void => {
    const given = Math.max(0, Math.min(count, left))
    counts.set(person, (counts.get(person) ?? 0) + given)
    left -= given
  }
  const elastic: Living[] = []
  for (const person of people) {
    const fixed = fixedContacts(person.sketch.story)
    if (fixed === null) elastic.push(person)
    else give(person, Math.max(0, fixed - person.met.size))
  }
  for (const person of elastic) give(person, Math.max(0, 2 - person.met.size))

  const shares = elastic.reduce((sum, person) => sum + person.sketch.story.share, 0)
  const rest = left
  const parts = elastic.map((person) => {
    const exact = shares > 0 ? (rest * person.sketch.story.share) / shares : 0
    give(person, Math.floor(exact))
    return { person, rest: exact - Math.floor(exact) }
  })
  for (const { person } of parts.toSorted((a, b) => b.rest - a.rest)) give(person, Math.min(1, left))
  return counts
}

/** Draws the meetings that no scene tells. */
export function makeMeetings(world: World, counts: ReadonlyMap<Living, number>): Contact[] {
  const { random } = world
  const decks = new Map<string, () => unknown>()
  const deal = <T>(name: string, list: readonly T[]): T => {
    let deck = decks.get(name)
    if (!deck) decks.set(name, (deck = random.deck(list)))
    return deck() as T
  }
  const placeOf = (occasion: Occasion): string | null => {
    if (meals.has(occasion)) return deal('place', places)
    return gatherings.has(occasion) ? deal('venue', venues) : null
  }
  const contacts: Contact[] = []
  for (const [lead, count] of counts) {
    const left = world.circles.get(lead.sketch.circles[0] ?? '')?.sketch.until
    for (const day of contactDays(lead.sketch.story, count, random)) {
      const theme = lead.theme === 'work' && left !== undefined && day < left ? 'formerly' : lead.theme
      const ago = freeDay(lead, workingDay(world, day, theme))
      const said: Talk = deal(`talk ${theme}`, talk[theme])
      const occasion = said.on ? random.pick(said.on) : deal(`occasion ${theme}`, occasionsOf[theme])
      const ending: Words | null = random.chance(0.35) ? deal('afterwards', afterwards) : null
      const text = [say(world, said, { name: lead.called }), ending && say(world, ending)].filter(Boolean).join(' ')
      const place = placeOf(occasion)
      contacts.push(makeMeeting(world, { lead, ago, occasion, text, place }))
    }
  }
  return contacts
}

/** The day, or the nearest earlier one on which the two had not met. */
function freeDay({ met }: Living, day: number): number {
  let ago = day
  while (met.has(ago)) ago++
  return ago
}

const meals = new Set<Occasion>(['breakfast', 'lunch', 'coffee', 'networkingInterview'])
const gatherings = new Set<Occasion>(['clubEvent', 'workshop', 'conference', 'training', 'seminar'])
const sociable = new Set<Occasion>([...gatherings, 'event', 'dinner'])
const hours = ['08:30', '09:30', '12:30', '14:00', '16:30', '18:30']

interface Drawn {
  lead: Living
  ago: number
  occasion: Occasion
  text: string
  place: string | null
}

function makeMeeting(world: World, { lead, ago, occasion, text, place }: Drawn): Contact {
  const { made, random } = world
  const id = random.id()
  const date = dayAt(world, ago)
  const typed = random.chance(0.4)
  const entered = random.chance(0.25)
  const circleKey = lead.sketch.circles[0]
  const circle = sociable.has(occasion) && circleKey ? world.circles.get(circleKey) : undefined
  const company = circle ? companions(world, circle.members, lead, ago) : []
  made.meeting.push({
    ...blank,
    id,
    date,
    startTime: random.chance(0.2) ? random.pick(hours) : null,
    durationMinutes: entered ? random.pick([20, 30, 45, 60, 75, 90]) : defaultDuration[occasion],
    durationSource: entered ? 'entered' : defaultDuration[occasion] === null ? null : 'default',
    occasion,
    place: lead.theme === 'friends' || random.chance(0.3) ? null : place,
    circleId: circle?.id ?? null,
    intent: intentOf(world, lead.theme),
    category: occasion === 'networkingInterview' ? random.pick(['decisionMaker', 'insider', 'other'] as const) : null,
    rawText: typed ? text : null,
    notes: typed ? null : text,
    confidential: random.chance(0.03),
    ...stampsAt(world, ago)
  })
  made.participation.push({ meetingId: id, personId: lead.id, role: 'present' })
  lead.met.add(ago)
  for (const person of company) {
    made.participation.push({ meetingId: id, personId: person.id, role: 'present' })
    person.met.add(ago)
  }
  return { id, ago, date, lead }
}

function intentOf({ random }: World, theme: Theme): Meeting['intent'] {
  if (theme === 'friends' || theme === 'sports' || random.chance(0.6)) return null
  return random.chance(0.7) ? 'mutualHelp' : random.pick(['prospecting', 'both'] as const)
}

/** Up to three others of the circle who were around at the time and are no single encounter. */
function companions({ random }: World, members: readonly Living[], lead: Living, ago: number): Living[] {
  const company = new Set<Living>()
  for (let tries = 0; tries < 7 && company.size < 3; tries++) {
    const other = random.pick(members)
    const { span, once, yearly } = other.sketch.story
    if (other === lead || !span || once || yearly || other.met.has(ago)) continue
    if (ago <= span.from && ago >= span.to) company.add(other)
  }
  return [...company]
}

/** The day that is `days` after a contact, but no later than today. */
export const soonAfter = (world: World, { date }: Contact, days: number): string => {
  const day = addDays(date, days)
  return day < world.today ? day : world.today
}
