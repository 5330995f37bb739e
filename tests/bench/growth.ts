import { measureEveryone } from '../../src/main/insights/insights.jobs'
import { inOrder } from '../support/in-order'
import { makeJournal, openApp, TODAY } from './journals'
import { inTurns, type Case, type Line } from './measure'

const people = [1_000, 10_000, 100_000] as const
const RUNS = 9

/** Line 14: how the first page of people, a search and the measures of everybody grow with the journal. */
export const growth: Case = {
  line: 14,
  async run() {
    const times: Record<string, number[]> = {
      'first page of people': [],
      'search as one types': [],
      'measures of everyone': []
    }
    await inOrder(people, async (count) => {
      const app = openApp(makeJournal(`growth-${count}`, count))
      const page = { sort: 'lastContact' as const, descending: true, states: ['active' as const] }
      const works = [
        () => app.call('people.page', page),
        () => app.call('search.everything', { text: 'marie budget', limit: 20 }),
        () => measureEveryone(app.db, { today: TODAY })
      ]
      const measured = await inOrder(works, (work) => inTurns(RUNS, work))
      for (const [index, { ours }] of measured.entries()) Object.values(times)[index]!.push(ours.median)
      await app.close()
    })
    return Object.entries(times).map(([name, medians]) => ({
      case: `growth of: ${name}`,
      journal: '1k→100k',
      ours: medians.at(-1)!,
      floor: null,
      p95: medians.at(-1)!,
      ratio: exponentOf(medians),
      targets: { ratio: 1.1 }
    })) satisfies Line[]
  }
}

/** The slope of the straight line through the points on double logarithmic paper: 1 is twice as long for twice as much. */
function exponentOf(medians: readonly number[]): number {
  const points = medians.map((median, index) => [Math.log(people[index]!), Math.log(median)] as const)
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const slope = (of: (point: readonly [number, number]) => number) => points.reduce((sum, point) => sum + of(point), 0)
  return slope((point) => (point[0] - x) * (point[1] - y)) / slope((point) => (point[0] - x) ** 2)
}
