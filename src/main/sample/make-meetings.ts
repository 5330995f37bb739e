import { addDays } from '#shared/domain/dates'
import { defaultDuration, Meeting, type Occasion } from '#shared/domain/meeting'
import { places } from './cast-places'
import { afterwards, talk } from './sentences'
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

/** Shares `total` meetings out over the people, by their stories; two at least to whoever is more than a single encounter. */
export function shareOut(people: readonly Living[], total: number, told: ReadonlySet<string>): Map<Living, number> {
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
    else give(person, person.sketch.story.once && told.has(person.sketch.key) ? 0 : fixed)
  }
  for (const person of elastic) give(person, 2)

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
  const contacts: Contact[] = []
  for (const [lead, count] of counts) {
    for (const day of contactDays(lead.sketch.story, count, random)) {
      const ago = workingDay(world, day, lead.theme)
      const occasion = deal(`occasion ${lead.theme}`, occasionsOf[lead.theme])
      const words: Words = deal(`talk ${lead.theme}`, talk[lead.theme])
      const ending: Words | null = random.chance(0.35) ? deal('afterwards', afterwards) : null
      const text = [say(world, words, { name: lead.called }), ending && say(world, ending)].filter(Boolean).join(' ')
      contacts.push(makeMeeting(world, { lead, ago, occasion, text, place: deal('place', places) }))
    }
  }
  return contacts
}

const away = new Set<Occasion>(['call', 'video', 'email', 'message'])
const gatherings = new Set<Occasion>(['clubEvent', 'workshop', 'event', 'conference', 'training', 'seminar', 'dinner'])
const hours = ['08:30', '09:30', '12:30', '14:00', '16:30', '18:30']

interface Drawn {
  lead: Living
  ago: number
  occasion: Occasion
  text: string
  place: string
}

function makeMeeting(world: World, { lead, ago, occasion, text, place }: Drawn): Contact {
  const { made, random } = world
  const id = random.id()
  const date = dayAt(world, ago)
  const typed = random.chance(0.4)
  const entered = random.chance(0.25)
  const circleKey = lead.sketch.circles[0]
  const circle = gatherings.has(occasion) && circleKey ? world.circles.get(circleKey) : undefined
  const company = circle ? companions(world, circle.members, lead, ago) : []
  made.meeting.push({
    ...blank,
    id,
    date,
    startTime: random.chance(0.2) ? random.pick(hours) : null,
    durationMinutes: entered ? random.pick([20, 30, 45, 60, 75, 90]) : defaultDuration[occasion],
    durationSource: entered ? 'entered' : defaultDuration[occasion] === null ? null : 'default',
    occasion,
    place: away.has(occasion) || lead.theme === 'friends' || random.chance(0.3) ? null : place,
    circleId: circle?.id ?? null,
    intent: intentOf(world, lead.theme),
    category: occasion === 'networkingInterview' ? random.pick(['decisionMaker', 'insider', 'other'] as const) : null,
    rawText: typed ? text : null,
    notes: typed ? null : text,
    confidential: random.chance(0.03),
    ...stampsAt(world, ago)
  })
  made.participation.push({ meetingId: id, personId: lead.id, role: 'present' })
  for (const person of company) made.participation.push({ meetingId: id, personId: person.id, role: 'present' })
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
    if (other === lead || !span || once || yearly) continue
    if (ago <= span.from && ago >= span.to) company.add(other)
  }
  return [...company]
}

/** The day that is `days` after a contact, but no later than today. */
export const soonAfter = (world: World, { date }: Contact, days: number): string => {
  const day = addDays(date, days)
  return day < world.today ? day : world.today
}
