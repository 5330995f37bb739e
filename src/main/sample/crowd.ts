import { cities, companyHeads, companyTails, familyNames, givenNames, particles } from './names'
import { castCircles, castOrganisations, sectorList } from './cast-places'
import type { Random } from './random'
import type { CircleSketch, OrganisationSketch, PersonSketch, Story, Words } from './story'

/** Companies beyond those of the example, one for about eight people. */
export function crowdOrganisations(people: number, random: Random): OrganisationSketch[] {
  const wanted = Math.round(people / 8)
  const names = new Set<string>()
  while (names.size < wanted) {
    const name = `${random.pick(companyHeads)} ${random.pick(companyTails)}`
    names.add(names.has(name) ? `${name} ${random.pick(cities)} ${names.size}` : name)
  }
  return [...names].map((name, index) => ({
    key: `o${index}`,
    name,
    sector: random.pick(sectorList),
    city: random.pick(cities)
  }))
}

const contexts: readonly (Pick<CircleSketch, 'kind' | 'theme' | 'name'> & { ends?: boolean })[] = [
  { kind: 'trade', theme: 'trade', name: { fr: 'Salon', en: 'Fair' } },
  { kind: 'work', theme: 'work', ends: true, name: { fr: 'Projet', en: 'Project' } },
  { kind: 'alumni', theme: 'alumni', name: { fr: 'Promotion', en: 'Class of' } },
  { kind: 'club', theme: 'club', name: { fr: 'Cercle', en: 'Circle' } },
  { kind: 'association', theme: 'association', name: { fr: 'Association', en: 'Association' } },
  { kind: 'sports', theme: 'sports', name: { fr: 'Club sportif', en: 'Sports club' } },
  { kind: 'online', theme: 'trade', name: { fr: 'Groupe en ligne', en: 'Online group' } },
  { kind: 'neighbourhood', theme: 'friends', name: { fr: 'Quartier', en: 'Neighbourhood' } }
]

/** Circles beyond those of the example, up to sixty. */
export function crowdCircles(people: number, random: Random): CircleSketch[] {
  return Array.from({ length: Math.min(60, Math.round(people / 45)) }, (_, index) => {
    const { kind, theme, name, ends } = contexts[index % contexts.length]!
    const tail = kind === 'alumni' ? String(1990 + index) : `${random.pick(companyTails)} ${index + 1}`
    const since = random.between(1500, 4000)
    return {
      key: `c${index}`,
      name: { fr: `${name.fr} ${tail}`, en: `${name.en} ${tail}` },
      kind,
      theme,
      since,
      ...(ends && { until: random.between(200, 1400) })
    }
  })
}

/** A few people take most of the time, as in life: a Pareto tail, cut so that nobody takes all. */
const heavyTail = (random: Random): number => Math.min(60, (1 - random.next()) ** (-1 / 1.3))

/** How a tie went: shares of the kinds of lives are a guess, so that every state is well filled. */
function drawStory(random: Random): { story: Story; ends: boolean } {
  const giving = random.chance(0.6) ? 0.5 : random.pick([0, 0.15, 0.15, 0.85, 0.85, 1])
  const spread = (to: number, length: number, share: number): Story => ({
    span: { from: to + length, to },
    share: share * heavyTail(random),
    giving
  })
  const kind = random.next()
  if (kind < 0.07) return { ends: true, story: spread(random.between(100, 1500), random.between(600, 2500), 6) }
  if (kind < 0.17) return { ends: false, story: spread(random.between(0, 60), random.between(300, 3500), 4) }
  if (kind < 0.37) return { ends: false, story: spread(random.between(20, 330), random.between(400, 3000), 1.2) }
  if (kind < 0.5) {
    const to = random.between(10, 350)
    return {
      ends: false,
      story: { span: { from: to + 364 * random.between(2, 8), to }, share: 0, yearly: true, giving }
    }
  }
  if (kind < 0.64) return { ends: false, story: spread(random.between(370, 1040), random.between(200, 2500), 1) }
  if (kind < 0.76) return { ends: true, story: spread(random.between(1100, 3500), random.between(200, 2500), 0.8) }
  if (kind < 0.88) {
    const ago = random.between(5, 2500)
    return { ends: false, story: { span: { from: ago + 10, to: ago }, share: 0, once: true, giving } }
  }
  return { ends: false, story: { span: null, share: 0, giving: 0.5 } }
}

const roles: readonly { role: Words; family: Words }[] = [
  {
    role: { fr: 'Direction générale', en: 'Managing director' },
    family: { fr: 'Direction générale', en: 'General management' }
  },
  { role: { fr: 'Direction financière', en: 'Finance director' }, family: { fr: 'Finance', en: 'Finance' } },
  { role: { fr: 'Achats', en: 'Purchasing' }, family: { fr: 'Achats', en: 'Purchasing' } },
  {
    role: { fr: 'Ressources humaines', en: 'Human resources' },
    family: { fr: 'Ressources humaines', en: 'Human resources' }
  },
  {
    role: { fr: 'Pilotage de projets', en: 'Project manager' },
    family: { fr: 'Systèmes d’information', en: 'Information systems' }
  },
  { role: { fr: 'Développement commercial', en: 'Business development' }, family: { fr: 'Commerce', en: 'Sales' } },
  { role: { fr: 'Conseil en stratégie', en: 'Strategy consultant' }, family: { fr: 'Conseil', en: 'Consulting' } },
  {
    role: { fr: 'Recherche et développement', en: 'Research and development' },
    family: { fr: 'Recherche', en: 'Research' }
  },
  { role: { fr: 'Journalisme', en: 'Journalist' }, family: { fr: 'Communication', en: 'Communications' } }
]

/** Common names are drawn more often than rare ones, so that some people share theirs. */
const common = <T>(list: readonly T[], random: Random): T => list[Math.floor(list.length * random.next() ** 1.7)]!

/** People beyond the forty of the example, with lives of their own. */
export function crowd(
  people: number,
  organisations: readonly OrganisationSketch[],
  circles: readonly CircleSketch[],
  earlier: readonly PersonSketch[],
  random: Random
): PersonSketch[] {
  const all: PersonSketch[] = [...earlier]
  const everyCompany = [...castOrganisations, ...organisations]
  const ended = circles.filter((circle) => circle.until !== undefined)
  const fairs = circles.filter((circle) => circle.theme === 'trade')
  const open = [...castCircles, ...circles].filter((circle) => circle.key !== 'friends')
  for (let index = 0; index < people; index++) {
    const { story, ends } = drawStory(random)
    const places = ends && ended.length > 0 ? ended : story.yearly && fairs.length > 0 ? fairs : open
    const circle = common(places, random)
    const second = random.chance(0.15) ? random.pick(open) : circle
    const { role, family } = random.pick(roles)
    const introducer = random.chance(0.12) ? all[Math.floor(all.length * random.next() ** 2)] : undefined
    const double = random.chance(0.05) ? `-${common(familyNames, random)}` : ''
    const known = story.share > 3
    const organisation = random.chance(0.85) ? common(everyCompany, random).key : undefined
    all.push({
      key: `p${all.length}`,
      given: common(givenNames, random),
      family: common(familyNames, random) + double,
      ...(random.chance(0.03) && { particle: random.pick(particles) }),
      ...(organisation !== undefined && { organisation }),
      ...(random.chance(0.8) && { role, roleFamily: family }),
      city: common(cities, random),
      circles: random.chance(0.1) ? [] : [...new Set([circle.key, second.key])],
      ...(introducer?.story.span && !introducer.story.sealed && story.span && { introducedBy: introducer.key }),
      ...(random.chance(0.6) && { email: `personne${all.length}@exemple.example` }),
      ...(random.chance(0.3) && { phone: `+33 6 39 98 ${random.between(10, 99)} ${random.between(10, 99)}` }),
      ...(story.share === 0 && random.chance(0.3) && { link: `https://reseau.example/${all.length}` }),
      ...(ends && story.span && story.span.to > 1500 && random.chance(0.04) && { deceased: story.span.to - 60 }),
      facts: {
        closeness: random.chance(0.55) ? random.between(known ? 3 : 1, known ? 5 : 3) : null,
        tieNature: random.chance(0.4) ? random.pick(['affinity', 'utility', 'both'] as const) : null,
        temperament: random.chance(0.2)
          ? random.pick(['superConnector', 'mentor', 'expert', 'reserved'] as const)
          : null,
        noLedger: random.chance(0.03),
        cadenceDays: known && random.chance(0.2) ? random.pick([30, 45, 60, 90]) : null
      },
      story
    })
  }
  return all.slice(earlier.length)
}
