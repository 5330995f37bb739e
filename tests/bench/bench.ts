import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { growth } from './growth'
import { importLinkedIn } from './import-linkedin'
import { folder } from './journals'
import { mapLayout } from './map-layout'
import { mapMoving } from './map-drawing'
import { mapView } from './map-view'
import { excess, type Case, type Line } from './measure'
import { measuresAfterChange, measuresOfEveryone } from './measures'
import { parseSentence } from './parse-sentence'
import { peoplePage } from './people-page'
import { reportPack } from './report-pack'
import { saveMeeting } from './save-meeting'
import { search } from './search'
import { structure } from './structure'

const cases: readonly Case[] = [
  saveMeeting,
  peoplePage,
  search,
  parseSentence,
  measuresOfEveryone,
  measuresAfterChange,
  structure,
  mapView,
  mapMoving,
  mapLayout,
  importLinkedIn,
  reportPack,
  growth
]

/** How far past a target is still a pass: machines are noisy. */
const TOLERANCE = 1.25

/** Each case has a process of its own, so that none works with the memory or the caches of another. */
function inOwnProcess(line: number): Line[] {
  const output = execFileSync(process.execPath, [import.meta.filename, '--case', String(line)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 24
  })
  return JSON.parse(output) as Line[]
}

function table(lines: readonly (Line & { line: number })[]): string {
  const rows = lines.map((line) => [
    String(line.line),
    line.case,
    line.journal,
    milliseconds(line.ours),
    milliseconds(line.p95),
    line.floor === null ? '–' : milliseconds(line.floor),
    line.ratio === null ? '–' : line.ratio.toFixed(2),
    targetOf(line),
    excess(line) > TOLERANCE ? 'missed' : excess(line) > 1 ? 'near' : 'met'
  ])
  const header = ['#', 'case', 'journal', 'ours', 'p95', 'floor', 'ratio', 'target', '']
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  return [header, widths.map((width) => '-'.repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`

function targetOf({ targets, megabytes }: Line): string {
  return [
    targets.ratio !== undefined && `ratio ≤ ${Math.round(targets.ratio * 100) / 100}`,
    targets.p95 !== undefined && `p95 ≤ ${targets.p95} ms`,
    targets.median !== undefined && `≤ ${targets.median} ms`,
    targets.megabytes !== undefined && `${Math.round(megabytes ?? 0)} of ${targets.megabytes} MB`
  ]
    .filter(Boolean)
    .join(', ')
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    case: { type: 'string' }
  }
})

if (values.case !== undefined) {
  const found = cases.find(({ line }) => String(line) === values.case)
  // The worker does not keep a process alive by itself; the window does.
  const awake = setInterval(() => undefined, 1000)
  process.stdout.write(JSON.stringify(await found?.run()))
  clearInterval(awake)
} else {
  const wanted = values.only?.split(',')
  const lines = cases
    .filter(({ line }) => !wanted || wanted.includes(String(line)))
    .flatMap(({ line }) => inOwnProcess(line).map((result) => ({ line, ...result })))
  rmSync(folder, { recursive: true, force: true })
  console.log(values.json ? JSON.stringify(lines, null, 2) : table(lines))
  if (lines.some((line) => excess(line) > TOLERANCE)) process.exitCode = 1
}
