import { Circle, Membership } from '#shared/domain/circle'
import { foldKey, fold, sortKey } from '#shared/domain/names'
import { Organisation, Person } from '#shared/domain/person'
import type { CircleSketch, OrganisationSketch, PersonSketch } from './story'
import { dayAt, nameOf, say, stampsAt, type World } from './world'

const written = { createdAt: '2000-01-01T00:00:00Z', updatedAt: '2000-01-01T00:00:00Z' }
const blankPerson = Person.parse({ id: 'blank', sortKey: '', foldKey: '', ...written })
const blankCircle = Circle.parse({ id: 'blank', name: 'blank', ...written })

export function makeOrganisations(world: World, sketches: readonly OrganisationSketch[]): void {
  for (const { key, name, sector, city } of sketches) {
    const id = world.random.id()
    world.organisations.set(key, id)
    const record: Organisation = {
      id,
      name,
      foldKey: fold(name),
      sector: say(world, sector),
      city,
      ...stampsAt(world, 4000)
    }
    world.made.organisation.push(record)
  }
}

export function makeCircles(world: World, sketches: readonly CircleSketch[]): void {
  for (const sketch of sketches) {
    const id = world.random.id()
    world.circles.set(sketch.key, { sketch, id, members: [] })
    world.made.circle.push({
      ...blankCircle,
      id,
      name: say(world, sketch.name),
      kind: sketch.kind,
      why: sketch.why ? say(world, sketch.why) : null,
      myRole: sketch.myRole ? say(world, sketch.myRole) : null,
      duesPerYear: sketch.duesPerYear ?? null,
      since: sketch.since === undefined ? null : dayAt(world, sketch.since).slice(0, 7),
      until: sketch.until === undefined ? null : dayAt(world, sketch.until).slice(0, 7),
      ...stampsAt(world, sketch.since ?? 3000)
    })
  }
}

/** Introducers come before those whom they introduced. */
export function makePeople(world: World, sketches: readonly PersonSketch[]): void {
  for (const sketch of sketches) makePerson(world, sketch)
}

function makePerson(world: World, sketch: PersonSketch): void {
  const { made, random } = world
  const id = random.id()
  const [firstCircle] = sketch.circles
  const theme = (firstCircle && world.circles.get(firstCircle)?.sketch.theme) || 'trade'
  const living = {
    sketch,
    id,
    called: sketch.preferred ?? sketch.given,
    name: nameOf(sketch),
    theme,
    met: new Set<number>(),
    given: 0,
    received: 0
  }
  world.people.set(sketch.key, living)

  const name = {
    givenName: sketch.given,
    familyName: sketch.family,
    particle: sketch.particle ?? null,
    preferredName: sketch.preferred ?? null
  }
  const first = sketch.story.span?.from ?? 40
  const stamps = stampsAt(world, first)
  const organisationId = world.organisations.get(sketch.organisation ?? '') ?? null
  const roleText = sketch.role ? say(world, sketch.role) : null
  made.person.push({
    ...blankPerson,
    ...sketch.facts,
    id,
    ...name,
    sortKey: sortKey(name),
    foldKey: foldKey(name),
    organisationId,
    roleText,
    roleFamily: sketch.roleFamily ? say(world, sketch.roleFamily) : null,
    city: sketch.city ?? null,
    needs: sketch.needs ? say(world, sketch.needs) : null,
    offers: sketch.offers ? say(world, sketch.offers) : null,
    notes: sketch.notes ? say(world, sketch.notes) : null,
    metOn: sketch.story.span && random.chance(0.7) ? dayAt(world, first).slice(0, first > 1000 ? 4 : 10) : null,
    introducedById: world.people.get(sketch.introducedBy ?? '')?.id ?? null,
    deceasedOn: sketch.deceased === undefined ? null : dayAt(world, sketch.deceased),
    ...stamps
  })
  if (sketch.email) made.email.push({ personId: id, position: 0, label: null, value: sketch.email })
  if (sketch.phone) made.phone.push({ personId: id, position: 0, label: null, value: sketch.phone })
  if (sketch.link) made.link.push({ personId: id, position: 0, label: null, value: sketch.link })
  makeRoles(world, sketch, { id, organisationId, roleText })

  for (const [index, key] of sketch.circles.entries()) {
    const circle = world.circles.get(key)
    if (!circle) continue
    circle.members.push(living)
    const membership: Membership = { personId: id, circleId: circle.id, primary: index === 0, ...stamps }
    made.membership.push(membership)
  }
}

/** What somebody did before, for those who left the former employer. */
function makeRoles(
  world: World,
  sketch: PersonSketch,
  now: { id: string; organisationId: string | null; roleText: string | null }
): void {
  const former = world.organisations.get('verlanges')
  if (!sketch.circles.includes('work') || !former || !now.organisationId || now.organisationId === former) return
  const left = dayAt(world, 1000).slice(0, 4)
  world.made.personRole.push(
    { personId: now.id, position: 0, organisationId: now.organisationId, role: now.roleText, from: left, to: null },
    { personId: now.id, position: 1, organisationId: former, role: now.roleText, from: null, to: left }
  )
}
