import { firstDay, type IsoDate } from '../../dates'
import { afterDay, clockRules, timeAfterDay } from './clock-rules'
import { countedRules } from './counted-rules'
import { dateRules } from './date-rules'
import { atTheLatest, deadlineLead, deadlineWords, hourLead } from './deadline-words'
import { nearDayRules } from './near-days'
import { normalText, type NormalText } from './normal-text'
import { periodRules } from './period-rules'
import { seasonRules } from './season-rules'
import { weekRules } from './week-rules'
import { weekdayRules } from './weekday-rules'
import type { DueKind, Lean, Meaning, Resolved, Rule, WhenExpression } from './when-expression'

const rules: readonly Rule[] = [
  ...nearDayRules,
  ...weekdayRules,
  ...dateRules,
  ...weekRules,
  ...periodRules,
  ...seasonRules,
  ...countedRules,
  ...clockRules
]

const endOfWord = '(?![\\p{L}\\p{N}_@])'
const here = (source: string): RegExp => new RegExp(source, 'uy')
const matchers = rules.map((rule) => ({ rule, pattern: here(rule.pattern + endOfWord) }))
const leadPatterns = [here(deadlineLead + hourLead), here(deadlineLead)]
const afterDayPattern = here(afterDay)
const latestPattern = here(atTheLatest + endOfWord)

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

/** The words in the source of a pattern, with and without the last letter where it may be left out. */
const wordsIn = (source: string): string[] =>
  (source.match(/[a-z]+\??/g) ?? []).flatMap((word) =>
    word.endsWith('?') ? [word.slice(0, -1), word.slice(0, -2)] : word
  )
/** Every word in some rule: an expression neither begins nor goes on with another. */
const vocabulary = new Set([...rules.map((rule) => rule.pattern), deadlineLead, hourLead].flatMap(wordsIn))
/** Those that are an expression by themselves: the others need something behind them. */
const wholeWords = new Set([...vocabulary].filter((word) => matchers.some(({ pattern }) => matchAt(pattern, word, 0))))
const wordStart = /(?<![\p{L}\p{N}_@#])(?<word>\p{L}+|\d)(?= (?<next>\p{L}+)|)/gu

function mayBegin(word: string, next: string | undefined): boolean {
  if (/\d/.test(word)) return true
  return vocabulary.has(word) && (next === undefined || vocabulary.has(next) || wholeWords.has(word))
}

interface Match {
  rule: Rule
  meaning: Meaning
  start: number
  end: number
}

/** The full stop of an abbreviation may be that of the sentence. */
const withoutFullStop = (words: string): string =>
  words.endsWith('.') && !/[ap]\.m\.$/.test(words) ? words.slice(0, -1) : words

/** The longest reading that begins here; of two as long, that of the earlier rule. */
function readAt(normal: NormalText, start: number, today: IsoDate): Match | null {
  let best: Match | null = null
  for (const { rule, pattern } of matchers) {
    const found = matchAt(pattern, normal.text, start)
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

/** A day behind a deadline word: `avant vendredi`. */
function readLed(normal: NormalText, start: number, today: IsoDate): { match: Match; due: DueKind | 'near' } | null {
  for (const pattern of leadPatterns) {
    const lead = matchAt(pattern, normal.text, start)
    const match = lead && readAt(normal, start + lead[0].length, today)
    const due = deadlineWords[lead?.groups?.['word'] ?? '']
    if (match?.rule.kind === 'day' && due) return { match, due }
  }
  return null
}

/** An expression from here on, with the deadline words around it and the time behind it. */
function expressionAt(normal: NormalText, start: number, today: IsoDate): [WhenExpression, end: number] | null {
  const direct = readAt(normal, start, today)
  const led = readLed(normal, start, today)
  const isLed = led !== null && led.match.end > (direct?.end ?? 0)
  const match = isLed ? led.match : direct
  if (!match) return null
  const { rule, meaning } = match
  const tail = rule.kind === 'day' ? matchAt(afterDayPattern, normal.text, match.end) : null
  const end = match.end + (tail?.[0].length ?? 0)
  const clock = tail?.[0] ? timeAfterDay(tail.groups ?? {}) : meaning
  const latest = rule.kind === 'day' ? matchAt(latestPattern, normal.text, end) : null
  const lastEnd = end + (latest?.[0].length ?? 0)
  const isNear = isLed && led.due === 'near'
  const due = latest ? 'before' : isLed ? (led.due === 'near' ? undefined : led.due) : meaning.due
  const resolve = (lean: Lean): Resolved | null => possible(meaning.resolve?.(lean) ?? null, isLed ? led.due : null)
  const isAbout = due === 'on' && resolve('future')?.isAbout === true
  const expression: WhenExpression = {
    kind: rule.kind,
    span: normal.spanOf(isNear ? start : match.start, end),
    rule: rule.name,
    deadline: due ? { span: normal.spanOf(start, lastEnd), dueKind: isAbout ? 'about' : due } : null,
    time: clock.time ?? null,
    minutes: clock.minutes ?? null,
    explicitPast: meaning.isPast ?? false,
    explicitFuture: meaning.isFuture ?? false,
    resolve
  }
  return [expression, lastEnd]
}

/** Before a month means before it begins. What lies beyond the calendar is no date. */
function possible(resolved: Resolved | null, lead: DueKind | 'near' | null): Resolved | null {
  if (!resolved || !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(resolved.value)) return null
  if (lead === 'about' || lead === 'near') return { ...resolved, isAbout: true }
  const isPart = resolved.value.length < 10
  return lead !== null && isPart ? { ...resolved, value: firstDay(resolved.value), isAbout: true } : resolved
}

/**
 * The days, times and durations that a text in French or English speaks of, left to right, none inside another.
 * `today` is the local day on which it was written. Its conventions are in the help; in time linear in the text's length.
 */
export function findWhen(text: string, today: IsoDate): WhenExpression[] {
  const normal = normalText(text)
  const found: WhenExpression[] = []
  let end = 0
  for (const { index, groups } of normal.text.matchAll(wordStart)) {
    if (index < end || !mayBegin(groups?.['word'] ?? '', groups?.['next'])) continue
    const read = expressionAt(normal, index, today)
    if (!read) continue
    found.push(read[0])
    end = read[1]
  }
  return found
}
