import { firstDay, type IsoDate } from '../../dates'
import type { Span } from '../understanding'
import { afterDay, clockRules, timeAfterDay } from './clock-rules'
import { countedRules } from './counted-rules'
import { dateRules } from './date-rules'
import { nearDayRules } from './near-days'
import { normalText, type NormalText } from './normal-text'
import { periodRules } from './period-rules'
import { weekdayRules } from './weekday-rules'
import { anyOf } from './words'
import type { Lean, Meaning, Resolved, Rule, WhenExpression } from './when-expression'

const rules: readonly Rule[] = [
  ...nearDayRules,
  ...weekdayRules,
  ...dateRules,
  ...periodRules,
  ...countedRules,
  ...clockRules
]

/** Words that say by when something is due, and whether it is the day itself or some day before. */
const deadlines: Readonly<Record<string, 'on' | 'before'>> = {
  avant: 'before',
  'd ici': 'before',
  'd ici a': 'before',
  'au plus tard': 'before',
  'jusqu a': 'before',
  'jusqu au': 'before',
  sous: 'before',
  pour: 'on',
  by: 'before',
  before: 'before',
  until: 'before',
  till: 'before',
  'no later than': 'before',
  'not later than': 'before',
  within: 'before',
  for: 'on',
  due: 'on',
  'due by': 'before',
  'due on': 'on',
  'due in': 'on'
}
const atTheLatest = '(?:,? (?:au plus tard|dernier delai|grand maximum|max|at the latest|latest))'

const endOfWord = '(?![\\p{L}\\p{N}_@])'
const matchers = rules.map((rule) => ({ rule, pattern: new RegExp(rule.pattern + endOfWord, 'uy') }))
const deadlinePattern = new RegExp(`(?<word>${anyOf(deadlines)}) (?:(?:le|la|les|the) (?=\\p{L}*\\d?))?`, 'uy')
const deadlineWord = new RegExp(`(?<word>${anyOf(deadlines)}) `, 'uy')
const afterDayPattern = new RegExp(afterDay, 'uy')
const latestPattern = new RegExp(atTheLatest + endOfWord, 'uy')

/** Every word that some rule or deadline begins or goes on with; elsewhere nothing is tried. */
const vocabulary = new Set(
  [...rules.map((rule) => rule.pattern), ...Object.keys(deadlines)].flatMap((source) => source.match(/[a-z]+/g) ?? [])
)
const wordStart = /(?<![\p{L}\p{N}_@#])(?:\p{L}+|\d)/gu

interface Match {
  rule: Rule
  meaning: Meaning
  start: number
  end: number
}

/** The full stop of an abbreviation may be that of the sentence. */
const withoutFullStop = (words: string): string => (/[^m]\.$/.test(words) ? words.slice(0, -1) : words)

/** The longest reading that begins here; of two as long, that of the earlier rule. */
function readAt(normal: NormalText, start: number, today: IsoDate): Match | null {
  let best: Match | null = null
  for (const { rule, pattern } of matchers) {
    pattern.lastIndex = start
    const found = pattern.exec(normal.text)
    if (!found) continue
    const end = start + withoutFullStop(found[0]).length
    if (best && end <= best.end) continue
    const [from, to] = normal.spanOf(start, end)
    const meaning = rule.read(found.groups ?? {}, {
      today,
      before: normal.text.slice(Math.max(0, start - 24), start),
      after: normal.text.slice(end, end + 24),
      matched: found[0],
      written: normal.written.slice(from, to),
      afterWritten: normal.written.slice(to, to + 24)
    })
    if (meaning) best = { rule, meaning, start, end }
  }
  return best
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

/** An expression from here on, with the deadline words around it and the time behind it. */
function expressionAt(
  normal: NormalText,
  start: number,
  today: IsoDate
): { expression: WhenExpression; end: number } | null {
  const lead = matchAt(deadlineWord, normal.text, start)
  const longLead = matchAt(deadlinePattern, normal.text, start)
  const direct = readAt(normal, start, today)
  const led = [lead, longLead]
    .filter((one) => one !== null)
    .map((one) => ({ word: one.groups?.['word'] ?? '', match: readAt(normal, start + one[0].length, today) }))
    .filter((one) => one.match?.rule.kind === 'day')
    .toSorted((one, other) => (other.match?.end ?? 0) - (one.match?.end ?? 0))[0]
  const match = led?.match && led.match.end > (direct?.end ?? 0) ? led.match : direct
  if (!match) return null
  const isLed = match !== direct
  const { rule, meaning } = match
  let end = match.end
  let { time = null, minutes = null } = meaning as { time?: string | null; minutes?: number | null }
  if (rule.kind === 'day') {
    const tail = matchAt(afterDayPattern, normal.text, end)
    if (tail && tail[0] !== '') {
      end += tail[0].length
      ;({ time, minutes } = timeAfterDay(tail.groups ?? {}))
    }
  }
  const latest = rule.kind === 'day' ? matchAt(latestPattern, normal.text, end) : null
  const due = latest ? 'before' : isLed ? deadlines[led?.word ?? ''] : meaning.due
  const lastUnit = latest ? end + latest[0].length : end
  const resolve = (lean: Lean): Resolved | null => valid(meaning.resolve?.(lean) ?? null, isLed)
  const isAbout = resolve('future')?.isAbout ?? false
  const span: Span = normal.spanOf(match.start, end)
  return {
    end: lastUnit,
    expression: {
      kind: rule.kind,
      span,
      rule: rule.name,
      deadline:
        due === undefined
          ? null
          : { span: normal.spanOf(start, lastUnit), dueKind: due === 'on' && isAbout ? 'about' : due },
      time,
      minutes,
      explicitPast: meaning.isPast ?? false,
      explicitFuture: meaning.isFuture ?? false,
      resolve
    }
  }
}

/** Before a month means before it begins. Days beyond the calendar are none. */
function valid(resolved: Resolved | null, isLed: boolean): Resolved | null {
  if (!resolved || !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(resolved.value)) return null
  const isPart = resolved.value.length < 10
  return isLed && isPart ? { ...resolved, value: firstDay(resolved.value), isAbout: true } : resolved
}

/**
 * The days, times and durations that a text in French or English speaks of, left to right, none inside another.
 * `today` is the local day on which it was written. Conventions of ux.md 2.5; in time linear in the text's length.
 */
export function findWhen(text: string, today: IsoDate): WhenExpression[] {
  const normal = normalText(text)
  const found: WhenExpression[] = []
  let end = 0
  for (const { 0: word, index } of normal.text.matchAll(wordStart)) {
    if (index < end || (!/\d/.test(word) && !vocabulary.has(word))) continue
    const read = expressionAt(normal, index, today)
    if (!read) continue
    found.push(read.expression)
    end = read.end
  }
  return found
}
