/** What one line of the table says. */
export interface Line {
  case: string
  journal: string
  /** Middle time in milliseconds of our way and of the floor's, measured in turns. */
  ours: number
  floor: number | null
  p95: number
  ratio: number | null
  targets: { ratio?: number; p95?: number; median?: number; megabytes?: number }
  /** Growth of the process while measuring, for lines that bound it. */
  megabytes?: number
}

export interface Case {
  /** The number of the line in the list of targets. */
  line: number
  run(): Promise<Line[]>
}

type Work = () => unknown

const timed = async (work: Work): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

export interface Times {
  median: number
  p95: number
}

export const summary = (times: readonly number[]): Times => {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95) }
}

/** Runs each way in turn, so that a busy machine slows both; a first round warms them up and is not counted. */
export async function inTurns(runs: number, ours: Work, floor?: Work): Promise<{ ours: Times; floor: Times | null }> {
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  for (let run = -1; run < runs; run++) {
    for (const [name, work] of [
      ['ours', ours],
      ['floor', floor]
    ] as const) {
      if (!work) continue
      // One after the other is the point: two at once would slow each other down.
      // oxlint-disable-next-line no-await-in-loop
      const time = await timed(work)
      if (run >= 0) times[name].push(time)
    }
  }
  return { ours: summary(times.ours), floor: floor ? summary(times.floor) : null }
}

export function lineOf(
  name: string,
  journal: string,
  { ours, floor }: { ours: Times; floor: Times | null },
  targets: Line['targets']
): Line {
  return {
    case: name,
    journal,
    ours: ours.median,
    floor: floor?.median ?? null,
    p95: ours.p95,
    ratio: floor ? ours.median / floor.median : null,
    targets
  }
}

/** How far past its worst target a line is: 1 is on it, 1.25 the most that passes. */
export function excess({ targets, ratio, p95, ours, megabytes }: Line): number {
  const parts = [
    [ratio, targets.ratio],
    [p95, targets.p95],
    [ours, targets.median],
    [megabytes, targets.megabytes]
  ] as const
  return Math.max(0, ...parts.map(([is, may]) => (is == null || may === undefined ? 0 : is / may)))
}
