// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { inOrder } from '../support/in-order'

let app: ReturnType<typeof startApp>
beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

const add = async (givenName: string) => (await app.call('people.create', aPerson({ givenName, familyName: null }))).id
const meet = (ids: string[], date: string, more = {}) => app.call('meetings.save', aMeeting(ids, { date, ...more }))

/** The page of the quarter, and the parts of its map. */
async function page(privacy: 'pseudonym' | 'figures' = 'pseudonym') {
  const { html } = await app.call('report.preview', { quarter: '2026-Q2', language: 'fr', privacy })
  const read = new DOMParser().parseFromString(html, 'text/html')
  const part = (name: string) => [...read.querySelectorAll(`#report-map-${name} > *`)]
  return { read, part, names: part('names').map((text) => text.textContent) }
}

const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name))

/** Ana was often at a table with Bo, brought Cléo, and was met in confidence with Dan; Eve has gone quiet. */
async function fivePeople() {
  const [ana, bo, cleo, dan, eve] = (await inOrder(['Ana', 'Bo', 'Cléo', 'Dan', 'Eve'], add)) as [
    string,
    string,
    string,
    string,
    string
  ]
  await inOrder(['04-01', '04-08', '04-15', '04-22', '04-29'], (day) => meet([ana, bo], `2026-${day}`))
  await inOrder([ana, cleo, dan], (id) => meet([id], '2026-05-05'))
  await meet([ana, dan], '2026-05-06', { confidential: true })
  await inOrder(['2022-01-05', '2022-03-05', '2022-05-05'], (date) => meet([eve], date))
  const introduction = { kind: 'introduction', introducedPersonId: cleo, date: '2026-05-01' } as const
  await app.call('favours.create', aFavour(ana, introduction))
  return { ana, bo, cleo, dan, eve }
}

test('the map of the report tells strong ties by their width, introductions by an arrow and quiet ties by dashes', async () => {
  await fivePeople()
  const { part, names } = await page()
  expect(names.toSorted((a, b) => a.localeCompare(b))).toEqual(['P-001', 'P-002', 'P-003', 'P-004', 'P-005'])
  expect(part('ties').map(({ tagName }) => tagName)).toEqual(['line', 'polygon', 'line'])
  const [introduced, , together] = part('ties')
  expect(number(together, 'stroke-width')).toBeGreaterThan(number(introduced, 'stroke-width') * 3)
  const marks = part('marks').filter(({ tagName }) => tagName === 'circle')
  expect(marks.filter((mark) => mark.hasAttribute('stroke-dasharray'))).toHaveLength(1)
  // On paper, which has a colour of its own.
  expect(
    (await page()).read.querySelector('#report-map-marks')!.parentElement!.querySelector(':scope > rect')
  ).toBeNull()
})

test('the map of the report has people where the user put them', async () => {
  const { ana, bo } = await fivePeople()
  await app.call('map.view', {})
  const at = [ana, bo].map((personId, index) => ({ personId, x: index === 0 ? -4000 : 4000, y: 0 }))
  await app.call('map.move', { projection: 'map', people: at })
  const places = (await page())
    .part('marks')
    .filter(({ tagName }) => tagName === 'circle')
    .map((mark) => number(mark, 'cx'))
  expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(500)
})

test('with figures alone no person is drawn', async () => {
  await fivePeople()
  expect((await page()).part('marks')).not.toEqual([])
  expect((await page('figures')).part('marks')).toEqual([])
})
