import type { SearchKind, SearchResult } from '#shared/contract/search'
import { PartialDate } from '#shared/domain/dates'
import { excerpt, isNamed, lettersOf, marked } from '#shared/domain/found-words'
import { describeChange } from '#shared/i18n/describe-change'
import { formatDay, formatNumber } from '#shared/i18n/format'
import { circleKindLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import { translator, type Translate } from '#shared/i18n/messages'
import type { Db } from '../db/open'
import type { Found } from './found'
import { shownCircles, shownOrganisations, shownPeople, shownPlaces } from './shown-names.repository'
import { shownFavours, shownMeetings, shownPromises } from './shown-entries.repository'

interface How {
  /** The words that were found. */
  words: readonly string[]
  language: Language
  isNear: boolean
}

interface Wording {
  t: Translate
  language: Language
  terms: readonly string[]
  day(date: string): string
}

/** What is said of something found: the title, and the line below it. */
type Said = Pick<SearchResult, 'id' | 'title' | 'snippet'> & Pick<Found, 'key'>

/** The results in words, in the order in which they were found. */
export function describeFound(db: Db, found: readonly Found[], { words, language, isNear }: How): SearchResult[] {
  const wording = {
    t: translator(language),
    language,
    terms: words.map(lettersOf),
    day: (date: string) => formatDay(PartialDate.parse(date), language)
  }
  const results = new Map<string, SearchResult>()
  for (const kind of new Set(found.map((one) => one.kind))) {
    const keys = found.filter((one) => one.kind === kind).map(({ key }) => key)
    for (const { key, ...said } of sayings[kind](db, keys, wording))
      results.set(`${kind} ${key}`, { kind, ...said, near: isNear })
  }
  return found.flatMap(({ kind, key }) => results.get(`${kind} ${key}`) ?? [])
}

type Saying = (db: Db, keys: readonly Found['key'][], wording: Wording) => Said[]

const sayings: Readonly<Record<SearchKind, Saying>> = {
  person: (db, keys, { t, terms, day }) =>
    shownPeople(db, keys).map(({ id, name, organisation, roleText, lastContactOn }) => {
      const last = lastContactOn && t('app.lastSeen', { date: day(lastContactOn) })
      const about = [organisation, roleText, last].filter(Boolean).join(' · ')
      return { key: id, id, title: marked(name, terms), snippet: about === '' ? null : marked(about, terms) }
    }),
  circle: (db, keys, { t, terms, language }) =>
    shownCircles(db, keys).map(({ id, name, kind, count }) => {
      const about = `${t(circleKindLabel[kind])} · ${t('search.people', numbered(count, language))}`
      return { key: id, id, title: marked(name, terms), snippet: { text: about, marks: [] } }
    }),
  organisation: (db, keys, { t, terms, language }) =>
    shownOrganisations(db, keys).map(({ id, name, count }) => {
      const about = t('search.people', numbered(count, language))
      return { key: id, id, title: marked(name, terms), snippet: { text: about, marks: [] } }
    }),
  place: (db, keys, { t, terms, language }) =>
    shownPlaces(db, keys).map(({ place, count }) => {
      const about = t('search.meetings', numbered(count, language))
      return { key: place, id: place, title: marked(place, terms), snippet: { text: about, marks: [] } }
    }),
  meeting: (db, keys, { t, terms, language }) =>
    shownMeetings(db, keys).map(({ rowid, id, date, occasion, texts, people }) => {
      const meant = people.find((name) => terms.some((term) => isNamed(lettersOf(name), term))) ?? people[0]
      const values = { occasion, date, person: meant ?? '', others: Math.max(people.length - 1, 0) }
      const title = marked(describeChange({ label: 'history.meetingSaved', values }, t, language), terms)
      const excerpts = texts.map((text) => excerpt(text, terms))
      const snippet = excerpts.find(({ marks }) => marks.length > 0) ?? excerpts[0] ?? null
      return { key: rowid, id, title, snippet }
    }),
  favour: (db, keys, { t, terms, language, day }) =>
    shownFavours(db, keys).map(({ rowid, id, date, direction, kind, person, introduced, description }) => {
      const values = { direction, kind, person, date: day(date) }
      const title = marked(describeChange({ label: 'search.favour', values }, t, language), terms)
      const about = [introduced, description].filter(Boolean).join(' · ')
      return { key: rowid, id, title, snippet: about === '' ? null : excerpt(about, terms) }
    }),
  promise: (db, keys, { t, terms, language, day }) =>
    shownPromises(db, keys).map(({ rowid, id, by, text, dueOn, person }) => {
      const values = { by, text, person: person ?? '' }
      const title = marked(describeChange({ label: 'search.promise', values }, t, language), terms)
      const due = dueOn === null ? t('promises.undated') : t('promises.dueOn', { date: day(dueOn) })
      return { key: rowid, id, title, snippet: { text: due, marks: [] } }
    })
}

const numbered = (count: number, language: Language) => ({ count, number: formatNumber(count, language) })
