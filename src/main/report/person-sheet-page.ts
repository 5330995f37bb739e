import { formatBirthday, formatDate, formatDay } from '#shared/i18n/format'
import {
  acquaintanceSourceLabel,
  closenessLabel,
  favourKindLabel,
  meetingStatusLabel,
  occasionLabel,
  outcomeLabel,
  promiseStatusLabel,
  reportLevelLabel,
  temperamentLabel,
  tieNatureLabel,
  weightLabel
} from '#shared/i18n/labels'
import { cadenceText } from '#shared/i18n/cadence'
import type { Language } from '#shared/i18n/languages'
import { translator, type Translate } from '#shared/i18n/messages'
import { roleText, sinceText } from '#shared/i18n/role-text'
import { html, trusted, type Markup } from './page/markup'
import type { PersonSheet } from './person-sheet'

const style = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1.5rem; color: #1f2933; background: #fff;
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
h1 { margin: 0; font-size: 1.75rem; }
h2 { margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid #d5dae0; font-size: 1.125rem; }
.intro, .mark { color: #4a5560; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: #4a5560; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: .375rem 0; break-inside: avoid; overflow-wrap: anywhere; }
li + li { border-top: 1px solid #d5dae0; }
p { margin: .25rem 0; white-space: pre-line; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
`

/** The sheet as one page that needs nothing else: to read, to print, to hand over. */
export function sheetHtml(sheet: PersonSheet, language: Language): string {
  const t = translator(language)
  const title = t('people.sheetTitle', { name: sheet.name })
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p class="intro">${t('people.sheetIntro', { date: formatDay(sheet.madeOn, language) })}</p>
          ${section(t('people.identity'), facts(identity(sheet, t, language)))}
          ${section(t('people.roles'), list(sheet.roles.map((role) => html`${roleText(role, t, language)}`)))}
          ${section(t('people.sheetTie'), facts(tie(sheet, t, language)))}
          ${section(t('people.notes'), sheet.person.notes ? html`<p>${sheet.person.notes}</p>` : null)}
          ${section(t('people.knows'), list(sheet.acquaintances.map((known) => acquaintance(known, t, language))))}
          ${section(t('people.exchanges'), list(sheet.meetings.map((one) => meeting(one, t, language))))}
          ${section(t('people.favours'), list(sheet.favours.map((one) => favour(one, t, language))))}
          ${section(t('people.promises'), list(sheet.promises.map((one) => promise(one, t, language))))}
        </main>
      </body>
    </html> `
  return page.markup
}

/** A part of the sheet; one about which nothing is noted is left out. */
function section(title: string, content: Markup | null): Markup | null {
  return (
    content &&
    html`<section>
      <h2>${title}</h2>
      ${content}
    </section>`
  )
}

type Fact = readonly [label: string, value: string | null]

function facts(all: readonly Fact[]): Markup | null {
  const known = all.filter(([, value]) => Boolean(value))
  if (known.length === 0) return null
  return html`<dl>
    ${known.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value || ''}</dd>`
    )}
  </dl>`
}

function list(items: readonly Markup[]): Markup | null {
  return items.length === 0
    ? null
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
}

const joined = (...parts: readonly (string | null | false | undefined)[]): string => parts.filter(Boolean).join(' · ')

const addresses = (points: PersonSheet['emails']): string =>
  points.map(({ label, value }) => (label ? `${value} (${label})` : value)).join('\n')

function identity({ person, organisation, emails, phones, links }: PersonSheet, t: Translate, language: Language) {
  return [
    [t('people.givenName'), person.givenName],
    [t('people.preferredName'), person.preferredName],
    [t('people.familyName'), [person.particle, person.familyName, person.suffix].filter(Boolean).join(' ')],
    [t('people.role'), person.roleText],
    [t('people.organisation'), organisation],
    [t('people.city'), person.city],
    [t('people.sector'), person.sector],
    [t('people.roleFamily'), person.roleFamily],
    [t('people.emails'), addresses(emails)],
    [t('people.phones'), addresses(phones)],
    [t('people.links'), addresses(links)],
    [t('people.birthday'), person.birthday && formatBirthday(person.birthday, language)],
    [t('people.deceasedOn'), person.deceasedOn && formatDay(person.deceasedOn, language)]
  ] satisfies Fact[]
}

function tie(sheet: PersonSheet, t: Translate, language: Language) {
  const { person, circles, introducedBy, introduced } = sheet
  return [
    [t('people.met'), joined(person.metOn && formatDay(person.metOn, language), person.metNote)],
    [t('people.introducedBy'), introducedBy],
    [t('people.introducedOthers'), introduced.join(', ')],
    [t('people.circles'), circles.map(({ name }) => name).join(', ')],
    [t('people.needs'), person.needs],
    [t('people.offers'), person.offers],
    [t('people.closeness'), person.closeness === null ? null : t(closenessLabel(person.closeness))],
    [t('people.tieNature'), person.tieNature && t(tieNatureLabel[person.tieNature])],
    [t('people.temperament'), person.temperament && t(temperamentLabel[person.temperament])],
    [t('people.cadence'), person.cadenceDays === null ? null : cadenceText(person.cadenceDays, t)],
    [
      t('people.marks'),
      joined(
        person.isFamily && t('people.isFamily'),
        person.noLedger && t('people.notCounted'),
        person.noSuggestions && t('people.noSuggestions')
      )
    ],
    [t('people.reportLevel'), t(reportLevelLabel[person.reportLevel])]
  ] satisfies Fact[]
}

type Item<K extends 'acquaintances' | 'meetings' | 'favours' | 'promises'> = PersonSheet[K][number]

function acquaintance({ name, source, since }: Item<'acquaintances'>, t: Translate, language: Language): Markup {
  const how = acquaintanceSourceLabel[source as keyof typeof acquaintanceSourceLabel]
  return html`${name}
    <span class="mark">· ${joined(source !== 'declared' && t(how), since && sinceText(since, t, language))}</span>`
}

function meeting(one: Item<'meetings'>, t: Translate, language: Language): Markup {
  const head = joined(
    formatDate(one.date, language),
    t(occasionLabel[one.occasion]),
    one.startTime,
    one.place,
    one.otherPeople > 0 && t('people.sheetOthers', { count: one.otherPeople }),
    one.status !== 'held' && t(meetingStatusLabel[one.status as keyof typeof meetingStatusLabel]),
    one.confidential && t('records.confidential')
  )
  // What was typed at first is told only when the notes do not say the same.
  const texts = [...new Set([one.rawText, one.notes].filter((text) => text !== null && text !== ''))]
  return html`<strong>${head}</strong>${texts.map((text) => html`<p>${text}</p>`)}`
}

function favour(one: Item<'favours'>, t: Translate, language: Language): Markup {
  const head = joined(
    formatDate(one.date, language),
    t(favourKindLabel[one.kind]),
    t(one.direction === 'given' ? 'people.sheetGiven' : 'people.sheetReceived'),
    t(weightLabel(one.weight))
  )
  const rest = joined(
    one.introduced && t('people.introducedPerson', { name: one.introduced }),
    one.via && t('people.viaPerson', { name: one.via }),
    one.outcome && t(outcomeLabel[one.outcome]),
    one.thankedOn && t('people.thankedOn', { date: formatDay(one.thankedOn, language) }),
    one.confidential && t('records.confidential')
  )
  return html`<strong>${head}</strong
    >${one.description && html`<p>${one.description}</p>`}${rest && html`<p class="mark">${rest}</p>`}`
}

function promise(one: Item<'promises'>, t: Translate, language: Language): Markup {
  const rest = joined(
    t(one.by === 'me' ? 'people.sheetPromisedTo' : 'people.sheetPromisedBy'),
    formatDate(one.madeOn, language),
    one.dueOn && t('people.sheetDue', { date: formatDate(one.dueOn, language) }),
    t(promiseStatusLabel[one.status]),
    one.closedOn && formatDate(one.closedOn, language)
  )
  return html`<strong>${one.text}</strong>
    <p class="mark">${rest}</p>`
}
