import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import type { Handlers } from '#shared/contract/index'
import type { mapFiles } from '#shared/contract/map-files'
import type { Bridge } from '#shared/contract/map-reading'
import { AppError } from '#shared/errors'
import { translator } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { keptAnswers } from '../db/kept-answers'
import { writeWhole } from '../db/write-whole'
import { keepCodes } from '../report/report.repository'
import { gexfOf } from './gexf'
import { graphmlOf } from './graphml'
import { knownCodes, listedPeople } from './map-files.repository'
import { mapGraph } from './map-graph'
import { describeMap, pictureOf } from './picture-of'
import { shownByName, shownWithoutNames, type ShownMap } from './shown-map'

type MapFileHandlers = Pick<Handlers<'map'>, keyof typeof mapFiles>
type Shown = Omit<Parameters<MapFileHandlers['map.picture']>[0], 'style'>

/** Files are made from what the window is shown. */
type Reading = Pick<Handlers<'map'>, 'map.view' | 'map.bridges'>

export function mapFilesService({ db, log, ports }: AppContext, reading: Reading): MapFileHandlers {
  const once = keptAnswers(log, () => ports.today())

  /** What goes into a file. Codes are kept before anybody reads them: one is never given to another person. */
  async function shownMap({
    question,
    hidden,
    naming
  }: Shown): Promise<{ shown: ShownMap; bridges: Map<string, Bridge> }> {
    const view = await reading['map.view'](question)
    const facts = await reading['map.bridges']({ ids: view.people.map(({ id }) => id) })
    const bridges = new Map(facts.map((fact) => [fact.id, fact]))
    const away = new Set(hidden)
    if (naming === 'names') return { shown: shownByName(view, away), bridges }
    const namedAfterOthers = await once('circles', () => ports.heavy('map.circlesNamedAfterOthers', undefined))
    // From here on nothing waits, so that a code is given out once.
    const listed = listedPeople(
      db,
      view.people.map(({ id }) => id)
    )
    const discretion = { listed, namedAfterOthers, codes: knownCodes(db) }
    const shown = shownWithoutNames(view, away, naming, discretion, translator(ports.language()))
    // A journal that can only be read gives out the same codes each time.
    if (shown.newCodes.length > 0 && !db.raw.readonly) log.unrecorded(() => keepCodes(db, shown.newCodes))
    return { shown, bridges }
  }

  /** Where a file goes, with the ending of its format; null when the user says nowhere. */
  async function placeFor(format: string, given: string | undefined): Promise<string | null> {
    const name = `${translator(ports.language())('mapFiles.fileName')}_${ports.today()}.${format}`
    const path = given ?? (await ports.chooseSaveFile(name))
    if (path === null || extname(path).toLowerCase() === `.${format}`) return path
    // Nobody was asked about the name with the ending.
    if (existsSync(`${path}.${format}`)) throw new AppError('file-exists', { path: `${path}.${format}` })
    return `${path}.${format}`
  }

  return {
    'map.picture': async ({ style, ...asked }) => {
      const { shown, bridges } = await shownMap(asked)
      const drawing = {
        ...asked,
        style,
        bridges,
        today: ports.today(),
        language: ports.language()
      }
      return { ...pictureOf(shown, drawing), people: shown.people.length, leftOut: shown.leftOut }
    },
    'map.savePicture': async ({ format, content, path: given }) => {
      const bytes = format === 'png' ? pngBytes(content) : svgFile(content)
      const path = await placeFor(format, given)
      if (path === null) return null
      await writeWhole(path, bytes)
      return { path }
    },
    'map.saveGraph': async ({ format, path: given, ...asked }) => {
      const path = await placeFor(format, given)
      if (path === null) return null
      const { shown, bridges } = await shownMap(asked)
      const about = { ...asked, bridges, today: ports.today(), language: ports.language() }
      const graph = mapGraph(shown, { ...about, description: describeMap(shown, about) }, translator(about.language))
      await writeWhole(path, format === 'gexf' ? gexfOf(graph) : graphmlOf(graph))
      return { path }
    }
  }
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function pngBytes(content: string): Uint8Array {
  const bytes = Buffer.from(content, 'base64')
  if (!bytes.subarray(0, pngStart.length).equals(pngStart)) throw new AppError('picture-invalid')
  return bytes
}

function svgFile(content: string): string {
  if (!/^<svg[\s>]/.test(content)) throw new AppError('picture-invalid')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${content}\n`
}
