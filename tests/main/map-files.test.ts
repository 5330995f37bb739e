// @vitest-environment jsdom
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '#shared/contract/index'
import { namings } from '#shared/contract/map-files'
import { lenses } from '#shared/domain/map-style'
import { nameScanner } from '#shared/domain/names-in-text'
import { makeSample } from '../../src/main/sample/make-sample'
import { startApp, TODAY } from '../support/app'
import { aFavour, aMeeting, aPerson } from '../support/builders'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'

let app: ReturnType<typeof startApp>
let folder: string
beforeEach(() => {
  app = startApp()
  folder = temporaryFolder()
})
afterEach(() => app.close())

const fill = (people = 60, language: 'fr' | 'en' = 'fr') =>
  makeSample(app.db, { people, seed: 1, today: TODAY, language })
const add = async (
  givenName: string,
  familyName: string,
  facts: Parameters<typeof aPerson>[0] = {},
  rest: Parameters<typeof aPerson>[1] = {}
) => (await app.call('people.create', aPerson({ givenName, familyName, ...facts }, rest))).id

const inCircle = (circleId: string, names: string[]) =>
  inOrder(names, (name) => add(name, 'Dupont', {}, { circleIds: [circleId] }))

const picture = (asked: Partial<Input<'map.picture'>> = {}) =>
  app.call('map.picture', { question: {}, lens: 'freshness', ...asked })

/** A file of the graph, as it was written. */
async function graph(format: 'gexf' | 'graphml', asked: Partial<Input<'map.saveGraph'>> = {}): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.${format}`)
  expect(await app.call('map.saveGraph', { question: {}, lens: 'freshness', format, path, ...asked })).toEqual({ path })
  return readFileSync(path, 'utf8')
}

/** As any reader of XML sees it. */
function parsed(text: string): Document {
  const page = new DOMParser().parseFromString(text, 'application/xml')
  expect(page.querySelector('parsererror')).toBeNull()
  return page
}

const textsOf = (svg: string, part: string) =>
  [...parsed(svg).querySelectorAll(`[id$="-${part}"] text:not([aria-hidden])`)].map((text) => text.textContent)

/** Everything in which a name could stand: the names of all people, whole or in parts, and of their organisations. */
function whatIsKnown() {
  const people = app.db.raw
    .prepare('SELECT givenName, familyName, particle, preferredName FROM person')
    .all() as Parameters<typeof nameScanner>[0]
  const organisations = app.db.raw.prepare('SELECT name FROM organisation').pluck().all() as string[]
  const cities = app.db.raw.prepare('SELECT DISTINCT city FROM person WHERE city IS NOT NULL').pluck().all() as string[]
  const scanner = nameScanner(people)
  // Where circles are called after a place or a company, the name of the circle is shown, as in the report.
  const circles = (app.db.raw.prepare('SELECT name FROM circle').pluck().all() as string[]).join(' ')
  const words = [...organisations, ...cities].filter((word) => !circles.includes(word))
  return (text: string) => [...scanner.find(text, { givenNames: true }), ...words.filter((word) => text.includes(word))]
}

describe('the picture', () => {
  test('shows the people of the map at their places, each called as on screen, and their ties', async () => {
    fill()
    const view = await app.call('map.view', {})
    const { svg, people, leftOut, width, height } = await picture({ naming: 'names' })
    expect([people, leftOut]).toEqual([view.people.length, 0])
    const drawn = parsed(svg)
    expect(drawn.querySelectorAll('[id$="-marks"] > circle')).toHaveLength(view.people.length)
    expect(drawn.querySelectorAll('[id$="-ties"] > line')).toHaveLength(view.ties.length)
    const names = textsOf(svg, 'names')
    expect(names.length).toBeGreaterThan(view.people.length * 0.6)
    expect(names.filter((name) => !view.people.some(({ label }) => label.startsWith(name.replace('…', ''))))).toEqual(
      []
    )
    expect([drawn.documentElement.getAttribute('width'), drawn.documentElement.getAttribute('height')]).toEqual([
      String(width),
      String(height)
    ])
  })

  test.each(lenses)('through the lens %s says in words how many are in each class', async (lens) => {
    fill()
    const { svg } = await picture({ lens })
    const words = parsed(svg).querySelector('desc')!.textContent
    expect(words).toMatch(/^\d+ personnes, \d+ liens\. \p{L}+\s: .+\. Les personnes sont désignées par un code\.$/u)
    const counts = [...words.split(/\s:\s/)[1]!.matchAll(/ (\d+)(?=[,.])/g)].map(([, count]) => Number(count))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe((await picture({ lens })).people)
  })

  test('leaves out whoever is hidden at present, and nobody moves for it', async () => {
    fill()
    const { people } = await app.call('map.view', {})
    const hidden = people.slice(0, 5).map(({ id }) => id)
    expect((await picture({ hidden, naming: 'names' })).people).toBe(people.length - 5)
    const texts = textsOf((await picture({ hidden, naming: 'names' })).svg, 'names')
    for (const { label } of people.slice(0, 5)) expect(texts).not.toContain(label)
  })

  test('draws folded circles as bubbles, and circles of closeness in their projection', async () => {
    fill(120)
    const { circles } = await app.call('map.view', {})
    const folded = circles.slice(0, 2).map(({ id }) => id)
    const { svg } = await picture({ question: { folded }, naming: 'names' })
    expect(textsOf(svg, 'names')).toEqual(
      expect.arrayContaining(circles.slice(0, 2).map(({ name }) => expect.stringMatching(name.slice(0, 20))))
    )
    const drawing = parsed((await picture({ question: { projection: 'rings' } })).svg)
    const { rings } = await app.call('map.view', { projection: 'rings' })
    expect(drawing.querySelectorAll('[id$="-rings"] > circle')).toHaveLength(rings.length)
    expect(rings.length).toBeGreaterThan(2)
  })

  test('of an empty journal says that nobody is there', async () => {
    const { svg, people } = await picture()
    expect([people, parsed(svg).querySelector('desc')!.textContent]).toEqual([0, 'Personne n’est sur cette carte.'])
  })

  test('holds names of any length and script as text', async () => {
    const names = ['A'.repeat(200), '👩‍🚀 Zoé <b>&', 'محمد', 'נועה', 'x\u0007y', ']]>']
    await inOrder(names, (name) => add(name, 'Dupont'))
    const { svg } = await picture({ naming: 'names' })
    const texts = textsOf(svg, 'names')
    expect(texts).toContain('محمد D.')
    expect(texts.some((text) => text.includes('<b>&'))).toBe(true)
    expect(parsed(svg).querySelector('b')).toBeNull()
  })
})

describe('a file without names', () => {
  test.each(['fr', 'en'] as const)('holds nobody’s name, whatever the lens and the format (%s)', async (language) => {
    app.close()
    app = startApp({ language: () => language })
    fill(120, language)
    const { circles } = await app.call('map.view', {})
    const question = { count: 150, folded: circles.slice(0, 1).map(({ id }) => id) }
    const pictures = await inOrder(lenses, (lens) => picture({ lens, question }))
    const graphs = await inOrder(['gexf', 'graphml'] as const, (format) => graph(format, { lens: 'circles', question }))
    const found = whatIsKnown()
    for (const text of [...pictures.map(({ svg }) => svg), ...graphs]) expect(found(text)).toEqual([])
    expect(pictures[0]!.svg).toContain('P-001')
  })

  test('holds only initials where they are asked for', async () => {
    fill()
    const { svg } = await picture({ naming: 'initials' })
    expect(textsOf(svg, 'names').filter((text) => !/^[\p{L}\d’'-]{1,4}$/u.test(text))).toEqual([])
    expect(whatIsKnown()(svg)).toEqual([])
  })

  test('gives everybody the code they have in the report, and keeps it', async () => {
    fill()
    const first = textsOf((await picture()).svg, 'names').toSorted((a, b) => a.localeCompare(b))
    const kept = app.db.raw.prepare('SELECT personId, code FROM pseudonym ORDER BY code').all()
    expect(kept.length).toBeGreaterThan(20)
    await app.call('report.export', { quarter: '2026-Q2', language: 'fr', formats: ['json'], folder })
    expect(
      app.db.raw.prepare('SELECT personId, code FROM pseudonym ORDER BY code').all().slice(0, kept.length)
    ).toEqual(kept)
    expect(textsOf((await picture()).svg, 'names').toSorted((a, b) => a.localeCompare(b))).toEqual(first)
    expect((await app.call('history.state')).undo?.label).not.toBe('map.picture')
  })

  test('leaves out those who are left out of reports or are in no list, ties and all, and says how many', async () => {
    const [anne, bruno, chloe] = [
      await add('Anne', 'Un'),
      await add('Bruno', 'Deux', { reportLevel: 'excluded' }),
      await add('Chloé', 'Trois', { reportLevel: 'figures' })
    ]
    await app.call('people.link', { personId: anne, otherId: bruno })
    await app.call('people.link', { personId: anne, otherId: chloe })
    const coded = await picture()
    expect([coded.people, coded.leftOut]).toEqual([1, 2])
    expect(parsed(coded.svg).querySelectorAll('[id$="-ties"] > line')).toHaveLength(0)
    const named = await picture({ naming: 'names' })
    expect([named.people, named.leftOut]).toEqual([3, 0])
  })

  test('calls a circle that bears somebody’s name by its kind, without its letters, and a circle of two by no name', async () => {
    const family = (await app.call('circles.create', { name: 'Famille Dupont', kind: 'family' })).id
    const small = (await app.call('circles.create', { name: 'Les deux Zèbres', kind: 'friends' })).id
    const club = (await app.call('circles.create', { name: 'Club Lumière', kind: 'club' })).id
    await inCircle(family, ['Ana', 'Bob', 'Cléo'])
    await inCircle(small, ['Dan', 'Eve'])
    await inCircle(club, ['Ivy', 'Guy', 'Hal'])
    for (const naming of ['pseudonyms', 'initials'] as const) {
      const { svg } = await picture({ lens: 'circles', naming })
      const [gexf, graphml] = [await graph('gexf', { naming }), await graph('graphml', { naming })]
      for (const text of [svg, gexf, graphml]) {
        expect(text).not.toMatch(/Dupont|Zèbres|>FD<|"FD"/)
        expect(text).toContain('Club Lumière')
      }
      expect(textsOf(svg, 'legend')).toEqual(expect.arrayContaining(['Famille', 'autres cercles']))
    }
    expect((await picture({ lens: 'circles', naming: 'names' })).svg).toContain('Les deux Zèbres')
  })
})

/** Two introduced one to the other, one seen with both, and a folded club. */
async function smallNetwork() {
  const [ana, bob, cleo] = [
    await add('Ana', 'Un', { city: 'Lyon', closeness: 5 }),
    await add('Bob', 'Deux & <Fils>'),
    await add('Cléo', 'Trois', { noLedger: true })
  ]
  await app.call(
    'favours.create',
    aFavour(ana, { kind: 'introduction', direction: 'received', introducedPersonId: bob, date: '2024-03' })
  )
  await app.call('meetings.save', aMeeting([ana, cleo], { date: '2026-06-01' }))
  return { ana, bob, cleo }
}

const attributesOf = (page: Document, kind: string) =>
  new Map(
    [...page.querySelectorAll(`attributes[class="${kind}"] > attribute`)].map((one) => [
      one.getAttribute('id')!,
      one.getAttribute('type')!
    ])
  )
const isOfType: Record<string, (value: string) => boolean> = {
  string: () => true,
  integer: (value) => /^-?\d+$/.test(value),
  double: (value) => value.trim() !== '' && Number.isFinite(Number(value)),
  boolean: (value) => value === 'true' || value === 'false'
}

describe('a graph for other programs', () => {
  test.each(namings)(
    'in GEXF every id is used once, every value has its type, and every tie its two ends (%s)',
    async (naming) => {
      fill(120)
      const { circles } = await app.call('map.view', {})
      const page = parsed(await graph('gexf', { naming, lens: 'circles', question: { folded: [circles[0]!.id] } }))
      const root = page.documentElement
      expect([root.localName, root.namespaceURI, root.getAttribute('version')]).toEqual([
        'gexf',
        'http://gexf.net/1.3',
        '1.3'
      ])
      expect([...root.children].map(({ localName }) => localName)).toEqual(['meta', 'graph'])
      expect([...root.querySelector('graph')!.children].map(({ localName }) => localName)).toEqual([
        'attributes',
        'attributes',
        'nodes',
        'edges'
      ])
      const [nodes, edges] = [[...page.querySelectorAll('node')], [...page.querySelectorAll('edge')]]
      const ids = nodes.map((node) => node.getAttribute('id')!)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(edges.map((edge) => edge.getAttribute('id'))).size).toBe(edges.length)
      for (const edge of edges) {
        expect(ids).toContain(edge.getAttribute('source'))
        expect(ids).toContain(edge.getAttribute('target'))
        expect(['directed', 'undirected']).toContain(edge.getAttribute('type'))
        expect(edge.getAttribute('start') ?? '2020-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(Number(edge.getAttribute('weight'))).toBeGreaterThan(0)
      }
      for (const [kind, elements] of [
        ['node', nodes],
        ['edge', edges]
      ] as const) {
        const types = attributesOf(page, kind)
        expect([...types.values()].filter((type) => !Object.hasOwn(isOfType, type))).toEqual([])
        const values = elements.flatMap((element) => [...element.querySelectorAll('attvalue')])
        const wrong = values.filter(
          (one) => !isOfType[types.get(one.getAttribute('for')!) ?? 'none']?.(one.getAttribute('value')!)
        )
        expect(wrong).toEqual([])
        expect(values.length).toBeGreaterThan(0)
      }
      for (const node of nodes) {
        expect([...node.children].map(({ tagName }) => tagName)).toEqual([
          'attvalues',
          'viz:color',
          'viz:position',
          'viz:size'
        ])
        const drawn = [...node.querySelectorAll(':scope > :not(attvalues)')].flatMap(({ attributes }) =>
          Array.from(attributes, ({ value }) => value)
        )
        expect(drawn.filter((value) => !/^-?\d+(\.\d+)?$/.test(value))).toEqual([])
      }
    }
  )

  test.each(namings)('in GraphML every key is declared once and every tie has its two ends (%s)', async (naming) => {
    fill(120)
    const page = parsed(await graph('graphml', { naming }))
    expect(page.documentElement.namespaceURI).toBe('http://graphml.graphdrawing.org/xmlns')
    const keys = new Map(
      [...page.querySelectorAll('key')].map((key) => [
        key.getAttribute('id'),
        { kind: key.getAttribute('for'), type: key.getAttribute('attr.type')! }
      ])
    )
    expect(keys.size).toBe(page.querySelectorAll('key').length)
    const ids = new Set([...page.querySelectorAll('node')].map((node) => node.getAttribute('id')))
    expect(ids.size).toBe(page.querySelectorAll('node').length)
    for (const edge of page.querySelectorAll('edge'))
      expect([ids.has(edge.getAttribute('source')), ids.has(edge.getAttribute('target'))]).toEqual([true, true])
    for (const data of page.querySelectorAll('data')) {
      const key = keys.get(data.getAttribute('key'))!
      expect(key.kind).toBe(data.parentElement!.localName)
      expect(isOfType[key.type === 'int' ? 'integer' : key.type]!(data.textContent)).toBe(true)
    }
  })

  test('an introduction goes from who introduced, with its date; other ties go both ways', async () => {
    await smallNetwork()
    const page = parsed(await graph('gexf', { naming: 'names' }))
    const labels = new Map(
      [...page.querySelectorAll('node')].map((node) => [node.getAttribute('id'), node.getAttribute('label')])
    )
    const edges = [...page.querySelectorAll('edge')].map((edge) => [
      labels.get(edge.getAttribute('source')),
      labels.get(edge.getAttribute('target')),
      edge.getAttribute('type'),
      edge.getAttribute('start')
    ])
    expect(edges).toEqual(
      expect.arrayContaining([
        ['Ana U.', 'Bob D.', 'directed', '2024-03-01'],
        expect.arrayContaining(['Ana U.', 'Cléo T.', 'undirected', '2026-06-01'])
      ])
    )
    expect(page.querySelector('graph')!.getAttribute('mode')).toBe('dynamic')
    // Programs that read no graph of both kinds are told by a value.
    const graphml = parsed(await graph('graphml', { naming: 'names' }))
    const introduced = [...graphml.querySelectorAll('edge')].filter(
      (edge) => edge.querySelector('[key="edge.introduction"]')!.textContent === 'true'
    )
    expect(introduced).toHaveLength(1)
    const ends = ['source', 'target'].map((end) => introduced[0]!.getAttribute(end)!)
    expect(ends.map((id) => graphml.querySelector(`[id="${id}"] > [key="node.label"]`)!.textContent)).toEqual([
      'Ana U.',
      'Bob D.'
    ])
    expect(graphml.querySelector('[directed]')).toBeNull()
  })

  test('stands as on screen in Gephi, where up is positive', async () => {
    await smallNetwork()
    const { people } = await app.call('map.view', {})
    for (const [format, read] of [
      [
        'gexf',
        (page: Document, index: number) => {
          const place = page.querySelectorAll('node')[index]!.getElementsByTagName('viz:position')[0]!
          return [place.getAttribute('x'), place.getAttribute('y')]
        }
      ],
      [
        'graphml',
        (page: Document, index: number) =>
          ['x', 'y'].map(
            (name) => page.querySelectorAll('node')[index]!.querySelector(`[key="node.${name}"]`)!.textContent
          )
      ]
    ] as const) {
      const page = parsed(await graph(format))
      people.forEach(({ x, y }, index) => expect(read(page, index).map(Number)).toEqual([x, -y]))
    }
  })

  test('names organisations and towns only with the names, never the ids of the journal, and no number for who is not counted', async () => {
    const { ana, cleo } = await smallNetwork()
    for (const format of ['gexf', 'graphml'] as const) {
      const [named, coded] = [await graph(format, { naming: 'names' }), await graph(format)]
      expect(named).toContain('Lyon')
      expect(named).toContain('Deux &amp; &lt;Fils&gt;')
      expect(coded).not.toMatch(/Lyon|Deux|organisation|city/)
      for (const text of [named, coded]) for (const id of [ana, cleo]) expect(text).not.toContain(id)
    }
    const page = parsed(await graph('gexf', { naming: 'names' }))
    const without = [...page.querySelectorAll('node')].find((node) => node.getAttribute('label') === 'Cléo T.')!
    expect(without.querySelector('[for="given"]')).toBeNull()
  })

  test('of an empty journal is a graph of nobody', async () => {
    for (const format of ['gexf', 'graphml'] as const)
      expect(parsed(await graph(format)).querySelectorAll('node')).toHaveLength(0)
  })
})

const save = (path: string) => app.call('map.saveGraph', { question: {}, lens: 'balance', format: 'gexf', path })

describe('writing the file', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>é</text></svg>'
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='

  test('proposes a name with the day, and writes where the user says, with the ending of the format', async () => {
    app.close()
    const proposed: string[] = []
    app = startApp({
      chooseSaveFile: async (name) => {
        proposed.push(name)
        return join(folder, 'ma carte')
      }
    })
    expect(await app.call('map.savePicture', { format: 'svg', content: svg })).toEqual({
      path: join(folder, 'ma carte.svg')
    })
    expect(await app.call('map.savePicture', { format: 'png', content: png })).toEqual({
      path: join(folder, 'ma carte.png')
    })
    expect(await app.call('map.saveGraph', { question: {}, lens: 'balance', format: 'gexf' })).toEqual({
      path: join(folder, 'ma carte.gexf')
    })
    expect(proposed).toEqual([
      'carte-reseau_2026-06-30.svg',
      'carte-reseau_2026-06-30.png',
      'carte-reseau_2026-06-30.gexf'
    ])
    expect(readFileSync(join(folder, 'ma carte.png')).toString('base64')).toBe(png)
    expect(parsed(readFileSync(join(folder, 'ma carte.svg'), 'utf8')).documentElement.textContent).toBe('é')
    expect(readdirSync(folder).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'ma carte.gexf',
      'ma carte.png',
      'ma carte.svg'
    ])
  })

  test('writes nothing when the user says nowhere', async () => {
    expect(await app.call('map.savePicture', { format: 'svg', content: svg })).toBeNull()
    expect(await app.call('map.saveGraph', { question: {}, lens: 'balance', format: 'graphml' })).toBeNull()
  })

  test('replaces the file whose name was chosen, but no file whose name only came out by its ending', async () => {
    const path = join(folder, 'carte.svg')
    writeFileSync(path, 'old')
    await expect(
      app.call('map.savePicture', { format: 'svg', content: svg, path: join(folder, 'carte') })
    ).rejects.toMatchObject({ code: 'file-exists' })
    expect(readFileSync(path, 'utf8')).toBe('old')
    await app.call('map.savePicture', { format: 'svg', content: svg, path })
    expect(readFileSync(path, 'utf8')).toContain('<text>é</text>')
  })

  test('refuses what is no picture, and writes nothing', async () => {
    const path = join(folder, 'carte.png')
    for (const [format, content] of [
      ['png', 'bm90IGEgcG5n'],
      ['png', ''],
      ['svg', '<html></html>'],
      ['svg', png]
    ] as const)
      await expect(app.call('map.savePicture', { format, content, path })).rejects.toMatchObject({
        code: 'picture-invalid'
      })
    expect(readdirSync(folder)).toEqual([])
  })

  test('says why a file cannot be written: no such folder, a folder of that name, a journal of that name', async () => {
    await expect(save(join(folder, 'nowhere', 'carte.gexf'))).rejects.toMatchObject({ code: 'folder-missing' })
    writeFileSync(join(folder, 'carnet.gexf'), 'SQLite format 3\0 and more')
    await expect(save(join(folder, 'carnet.gexf'))).rejects.toMatchObject({ code: 'file-exists' })
    expect(readFileSync(join(folder, 'carnet.gexf'), 'utf8')).toContain('SQLite format 3')
    expect(readdirSync(folder)).toEqual(['carnet.gexf'])
  })
})
