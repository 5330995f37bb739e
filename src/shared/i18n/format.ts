import { dayNumber, isoWeek, type IsoDate, type PartialDate, type Quarter } from '../domain/dates'
import type { Language } from './languages'

/** Numbers, dates and lists as each language writes them; English is day-first. */
const locale: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' }

const utc = (date: IsoDate): Date => new Date(dayNumber(date) * 86_400_000)

const formats = new Map<string, Intl.DateTimeFormat>()
function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options })))
  return format
}

/** French writes the first of a month as an ordinal: `1er déc. 2026`. */
const withOrdinal = (text: string, language: Language): string =>
  language === 'fr' ? text.replace(/(?<!\d)1(?=[ –])/u, '1er') : text

/** `jeu. 20 nov. 2025`, or `nov. 2025`, or `2025`, by what is known of the date. */
export function formatDate(date: PartialDate, language: Language): string {
  if (date.length === 4) return date
  if (date.length === 7) return dateFormat(language, { month: 'long', year: 'numeric' }).format(utc(`${date}-01`))
  const format = dateFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  return withOrdinal(format.format(utc(date)), language)
}

/** `nov. 25`, or `2025`, where there is little room, as below a bar. */
export function formatShortMonth(month: PartialDate, language: Language): string {
  if (month.length === 4) return month
  return dateFormat(language, { month: 'short', year: '2-digit' }).format(utc(`${month.slice(0, 7)}-01`))
}

/** `20 nov. 2025`, for tables where the weekday is in the way. */
export function formatDay(date: PartialDate, language: Language): string {
  if (date.length < 10) return formatDate(date, language)
  const format = dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })
  return withOrdinal(format.format(utc(date)), language)
}

/** `9 mai`, or as `formatDay` when the year is known. */
export function formatBirthday(birthday: string, language: Language): string {
  if (!birthday.startsWith('--')) return formatDay(birthday, language)
  // 2000 is a leap year, so that 29 February exists.
  const format = dateFormat(language, { day: 'numeric', month: 'long' })
  return withOrdinal(format.format(utc(`2000${birthday.slice(1)}`)), language)
}

/** `janvier` to `décembre`. */
export function monthNames(language: Language): string[] {
  const format = dateFormat(language, { month: 'long' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)))
}

/** `16–22 nov. 2025`: both days, what they share said once. */
export function formatDayRange(from: IsoDate, to: IsoDate, language: Language): string {
  const format = dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })
  return withOrdinal(format.formatRange(utc(from), utc(to)), language)
}

/** `20/11/2025`. */
export function formatShortDate(date: PartialDate): string {
  return date.split('-').toReversed().join('/')
}

/** `hier`, `il y a 3 jours` up to a week, the date beyond. */
export function formatRelativeDay(date: IsoDate, today: IsoDate, language: Language): string {
  const days = dayNumber(today) - dayNumber(date)
  return Math.abs(days) > 7 ? formatDay(date, language) : formatDaysAgo(days, language)
}

/** `hier`, `il y a 3 jours`. */
export function formatDaysAgo(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' }).format(-days, 'day')
}

/** `8 h 05`, `8:05`: the time of a moment where the user is. */
export function formatTime(at: Date, language: Language): string {
  const minutes = String(at.getMinutes()).padStart(2, '0')
  return language === 'fr' ? `${at.getHours()}\u00A0h\u00A0${minutes}` : `${at.getHours()}:${minutes}`
}

/** `9 h 30`, `9:30`: a time of day as it is kept, `09:30`. */
export function formatClock(time: string, language: Language): string {
  const [hours, minutes] = time.split(':')
  return language === 'fr' ? `${Number(hours)}\u00A0h\u00A0${minutes}` : `${Number(hours)}:${minutes}`
}

/** `T4 2025`, `Q4 2025`. */
export function formatQuarter(quarter: Quarter, language: Language): string {
  return `${language === 'fr' ? 'T' : 'Q'}${quarter.slice(6)} ${quarter.slice(0, 4)}`
}

/** `S47`, `W47`. */
export function formatWeek(date: IsoDate, language: Language): string {
  return `${language === 'fr' ? 'S' : 'W'}${isoWeek(date)}`
}

export function formatNumber(value: number, language: Language, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(locale[language], { maximumFractionDigits }).format(value)
}

export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** `active, lapsed ou dormant`. */
export function formatChoice(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale[language], { type: 'disjunction' }).format(items)
}

export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locale[language], { type: 'conjunction' }).format(items)
}
