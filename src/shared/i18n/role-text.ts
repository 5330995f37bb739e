import type { RoleLine } from '../contract/people'
import type { PartialDate } from '../domain/dates'
import { formatDay } from './format'
import type { Language } from './languages'
import type { Translate } from './messages'

/** `depuis 2019`, `2010 – 2019`, `jusqu’en mai 2019`; empty when no date is known. */
export function roleDates({ from, to }: Pick<RoleLine, 'from' | 'to'>, t: Translate, language: Language): string {
  const day = (date: string) => formatDay(date, language)
  if (from && to) return t('people.roleFromTo', { from: day(from), to: day(to) })
  if (from) return sinceText(from, t, language)
  return to ? t(to.length === 10 ? 'people.roleUntilDay' : 'people.roleUntil', { date: day(to) }) : ''
}

/** `depuis 2019`, `depuis le 12 mai 2019`. */
export function sinceText(date: PartialDate, t: Translate, language: Language): string {
  return t(date.length === 10 ? 'people.sinceDay' : 'people.since', { date: formatDay(date, language) })
}

/** `Directrice des RH · Airbus · depuis 2019`. */
export function roleText(role: RoleLine, t: Translate, language: Language): string {
  return [role.role, role.organisation, roleDates(role, t, language)].filter(Boolean).join(' · ')
}
