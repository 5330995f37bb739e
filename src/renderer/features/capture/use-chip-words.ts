import { addDays, PartialDate } from '#shared/domain/dates'
import { defaultDuration } from '#shared/domain/meeting'
import { formatClock, formatDate } from '#shared/i18n/format'
import { favourKindLabel, occasionLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import type { FavourItem, Items, NextItem, PersonItem, PromiseItem } from '#shared/capture/items'

export interface ChipWords {
  date(date: string, isAbout?: boolean): string
  time(time: string): string
  duration(minutes: number): string
  usualDuration(items: Items): string | null
  person(person: PersonItem): string
  name(items: Items, key: string | null): string
  favour(items: Items, favour: FavourItem): string
  promise(items: Items, promise: PromiseItem): string
  next(next: NextItem): string
}

/** What each chip says. */
export function useChipWords(): ChipWords {
  const t = useT()
  const language = useLanguage()
  const today = useToday()

  /** What is typed and is no date is shown as typed. */
  const dateWords = (on: string) => (PartialDate.safeParse(on).success ? formatDate(on, language) : on || '…')

  function date(on: string, isAbout = false): string {
    const near = on === today ? t('capture.today') : on === addDays(today, -1) ? t('capture.yesterday') : null
    const words = dateWords(on)
    const said = near ? t('capture.nearDay', { near, date: words }) : words
    return isAbout ? t('capture.about', { date: said }) : said
  }

  /** What is typed and is no time is shown as typed. */
  const time = (at: string) => (/^\d\d:\d\d$/.test(at) ? formatClock(at, language) : at)

  function duration(minutes: number): string {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    if (hours === 0) return t('capture.minutes', { minutes })
    return rest === 0
      ? t('capture.hours', { hours })
      : t('capture.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') })
  }

  function usualDuration({ facts }: Items): string | null {
    const usual = defaultDuration[facts.occasion]
    return usual === null ? null : duration(usual)
  }

  function person({ name, organisation, role, personId, isNew, presence }: PersonItem): string {
    const sign = personId === null && isNew ? '+' : presence === 'present' ? '●' : '◌'
    const about = [name, organisation, role].filter(Boolean).join(' · ')
    const isUnnamed = personId === null && !isNew
    if (isUnnamed) return t('capture.personUnnamed', { sign, name })
    return isNew ? t('capture.personNew', { sign, about }) : `${sign} ${about}`
  }

  const name = ({ people }: Items, key: string | null) =>
    people.find((one) => one.key === key)?.name ?? t('capture.somebody')

  function favour(items: Items, { direction, kind, person: other, introduced, description }: FavourItem): string {
    const values = { name: name(items, other), kind: t(favourKindLabel[kind]).toLocaleLowerCase(language) }
    const said = t(direction === 'received' ? 'capture.favourReceived' : 'capture.favourGiven', values)
    if (kind === 'introduction' && introduced !== null)
      return t('capture.favourIntroduced', { favour: said, name: name(items, introduced) })
    return description ? t('capture.favourAbout', { favour: said, about: description }) : said
  }

  function promise(items: Items, { by, person: other, text, dueOn, dueKind }: PromiseItem): string {
    const values = { name: name(items, other), text: text.trim() || '…' }
    const said =
      by === 'them'
        ? t('capture.promiseTheirs', values)
        : other === null
          ? t('capture.promiseMine', values)
          : t('capture.promiseMineTo', values)
    if (dueOn === null) return said
    const due = { promise: said, date: dateWords(dueOn) }
    if (dueKind === 'before') return t('capture.promiseBefore', due)
    return dueKind === 'about' ? t('capture.promiseAbout', due) : t('capture.promiseOn', due)
  }

  function next({ date: on, startTime, occasion }: NextItem): string {
    const when = [dateWords(on), startTime && time(startTime)].filter(Boolean).join(' · ')
    return t('capture.nextSaid', { occasion: t(occasionLabel[occasion]), when })
  }

  return { date, time, duration, usualDuration, person, name, favour, promise, next }
}
