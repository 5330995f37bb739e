import { addDays, mondayOf } from '#shared/domain/dates'
import type { Settings } from '#shared/contract/settings'
import { Objective, Target } from '#shared/domain/objective'
import { me } from './cast-places'
import { dayAt, say, stampsAt, type World } from './world'

const written = { createdAt: '2000-01-01T00:00:00Z', updatedAt: '2000-01-01T00:00:00Z' }
const blankObjective = Objective.parse({ id: 'blank', title: '-', ...written })
const blankTarget = Target.parse({ id: 'blank', objectiveId: 'blank', ...written })

/** The user's own side: who they are, what they aim for and by what means. */
export function makePlan(world: World): void {
  const { made, random, language } = world
  const text = (fr: string, en: string): string => say(world, { fr, en })
  const stamps = stampsAt(world, 150)
  const person = (key: string): string | null => world.people.get(key)?.id ?? null

  made.setting.push({
    key: 'me',
    value: JSON.stringify({ myName: me.name, myRole: me.role[language] } satisfies Settings)
  })
  made.plan.push({
    id: 'plan',
    vision: text(
      'Un réseau de pairs qui dure plus longtemps que mes postes.',
      'A network of peers that lasts longer than my posts.'
    ),
    attitudes: text('Donner d’abord. Remercier toujours.', 'Give first. Always say thank you.'),
    weeklyRhythm: text('Trois échanges et un atelier par semaine.', 'Three meetings and one workshop a week.'),
    ...stamps
  })

  const objectiveId = random.id()
  made.objective.push({
    ...blankObjective,
    id: objectiveId,
    title: text('Diriger les systèmes d’information d’une ETI industrielle', 'Head of IT in a mid-sized manufacturer'),
    strategy: text(
      'Passer par les directions financières et les cabinets de transition, entre Lyon et Grenoble.',
      'Go through finance directors and interim firms, between Lyon and Grenoble.'
    ),
    means: text('Entretiens réseau, club, association, anciens.', 'Networking interviews, club, association, alumni.'),
    intendedPerQuarter: 12,
    startsOn: dayAt(world, 180),
    dueOn: dayAt(world, -170).slice(0, 7),
    reviewWorked: text('Les déjeuners à trois.', 'Lunches for three.'),
    reviewLearnt: text('Dire un poste, un secteur, une ville.', 'Name one post, one sector, one town.'),
    reviewToChange: text('Remercier plus vite.', 'Say thank you sooner.'),
    ...stamps
  })
  made.target.push(
    {
      ...blankTarget,
      id: random.id(),
      objectiveId,
      organisationId: world.organisations.get('hydrelis') ?? null,
      personId: person('nadia'),
      why: text('Trois chantiers que je connais, une équipe à fusionner.', 'Three projects I know, a team to merge.'),
      state: 'inDiscussion',
      nextAction: text('Voir l’équipe avant de parler salaire.', 'See the team before talking about salary.'),
      ...stamps
    },
    {
      ...blankTarget,
      id: random.id(),
      objectiveId,
      organisationId: world.organisations.get('ostara') ?? null,
      personId: person('katharina'),
      role: text('Direction des systèmes d’information', 'Chief information officer'),
      sector: text('Énergie et eau', 'Energy and water'),
      why: text('Le plus beau projet de la filière.', 'The finest project of the trade.'),
      state: 'path',
      nextAction: text('Attendre la présentation de Nadia.', 'Wait for Nadia’s introduction.'),
      ...stamps
    }
  )
  const milestone = (what: string, due: number, done: number | null) =>
    made.milestone.push({
      id: random.id(),
      objectiveId,
      text: what,
      dueOn: dayAt(world, due),
      doneOn: done === null ? null : dayAt(world, done),
      ...stamps
    })
  milestone(text('Présentation en deux minutes', 'Two-minute presentation'), 120, 128)
  milestone(text('Liste de quarante cibles', 'List of forty targets'), 60, 55)
  milestone(text('Point avec la coach', 'Review with the coach'), -15, null)
  makeTimeLogs(world)
  made.view.push({
    id: random.id(),
    name: text('Mes proches et actifs', 'Close and active'),
    filters: JSON.stringify({ count: 80 }),
    lens: 'freshness',
    ...stamps
  })
  const quiet = person('damien')
  if (quiet)
    made.suggestionState.push({
      rule: 'reconnect',
      subject: quiet,
      snoozedUntil: addDays(world.today, 60),
      dismissed: false,
      reason: null
    })
}

/** The hours of the last twelve weeks. */
function makeTimeLogs(world: World): void {
  const { made, random } = world
  const thisWeek = mondayOf(world.today)
  for (let week = 12; week >= 1; week--) {
    const stamps = stampsAt(world, week * 7)
    const monday = addDays(thisWeek, -7 * week)
    for (const [activity, low, high] of [
      ['networking', 240, 720],
      ['preparation', 120, 360],
      ['advertisements', 60, 240]
    ] as const)
      made.timeLog.push({
        id: random.id(),
        week: monday,
        activity,
        minutes: random.between(low / 15, high / 15) * 15,
        ...stamps
      })
  }
}
