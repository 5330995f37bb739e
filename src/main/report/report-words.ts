import type { MessageKey } from '#shared/i18n/messages'
import type { MeetingFact } from './report.repository'
import type { MeetingGroup } from './model/meetings'
import type { KnownPerson } from './model/network'
import type { Privacy } from './model/people'
import type { CountedPromise } from './model/promises'
import type { Exclusions, Figures, ReportModel, Section } from './report-model'
import type { TableId } from './tables/table'

/** The words of what only the report speaks of. */
export const privacyLabel: Record<Privacy, MessageKey> = {
  pseudonym: 'pack.level.pseudonym',
  figures: 'pack.level.figures',
  named: 'pack.level.named'
}

export const privacyText: Record<Privacy, MessageKey> = {
  pseudonym: 'pack.levelText.pseudonym',
  figures: 'pack.levelText.figures',
  named: 'pack.levelText.named'
}

export const privacyInFileName: Record<Privacy, MessageKey> = {
  pseudonym: 'pack.fileLevel.pseudonym',
  figures: 'pack.fileLevel.figures',
  named: 'pack.fileLevel.named'
}

export const sectionLabel: Record<Section, MessageKey> = {
  summary: 'pack.section.summary',
  meetings: 'pack.section.meetings',
  favours: 'pack.section.favours',
  promises: 'pack.section.promises',
  network: 'pack.section.network',
  next: 'pack.section.next'
}

/** Every figure with its words, in the order in which they are printed. */
export const figureLabel: Record<keyof Figures, MessageKey> = {
  meetings: 'pack.figure.meetings',
  interviews: 'pack.figure.interviews',
  decisionMakers: 'pack.figure.decisionMakers',
  peopleMet: 'pack.figure.peopleMet',
  newPeople: 'pack.figure.newPeople',
  reconnected: 'pack.figure.reconnected',
  introductionsReceived: 'pack.figure.introductionsReceived',
  recommendationsReceived: 'pack.figure.recommendationsReceived',
  given: 'pack.figure.given',
  received: 'pack.figure.received',
  promisesKeptByMe: 'pack.figure.promisesKeptByMe',
  promisesKeptByThem: 'pack.figure.promisesKeptByThem',
  promisesOpen: 'pack.figure.promisesOpen'
}
export const figureNames = Object.keys(figureLabel) as (keyof Figures)[]

export const wordLabel: Record<keyof ReportModel['words'], MessageKey> = {
  whatMoved: 'pack.whatMoved',
  whatWasLearnt: 'pack.whatWasLearnt',
  whatToChange: 'pack.whatToChange',
  nextActions: 'pack.next.actions'
}

export const groupLabel: Record<MeetingGroup, MessageKey> = {
  interview: 'pack.group.interview',
  inPerson: 'pack.group.inPerson',
  event: 'pack.group.event',
  remote: 'pack.group.remote',
  unsaid: 'pack.group.unsaid'
}

export const categoryLabel: Record<NonNullable<MeetingFact['category']>, MessageKey> = {
  decisionMaker: 'pack.category.decisionMaker',
  insider: 'pack.category.insider',
  other: 'pack.category.other'
}

export const minutesLabel: Record<'entered' | 'default', MessageKey> = {
  entered: 'pack.minutesAre.entered',
  default: 'pack.minutesAre.default'
}

/** Who made promises, seen as a group, and one promise's maker. */
export const byLabel: Record<'me' | 'them', MessageKey> = { me: 'pack.by.me', them: 'pack.by.them' }
export const byOneLabel: Record<'me' | 'them', MessageKey> = { me: 'pack.byOne.me', them: 'pack.byOne.them' }

export const becameLabel: Record<CountedPromise['became'], MessageKey> = {
  open: 'pack.became.open',
  kept: 'pack.became.kept',
  keptLater: 'pack.became.keptLater',
  dropped: 'pack.became.dropped'
}

export const arrivalLabel: Record<NonNullable<KnownPerson['arrival']>, MessageKey> = {
  new: 'pack.arrival.new',
  reconnected: 'pack.arrival.reconnected'
}

export const exclusionLabel: Record<keyof Exclusions, MessageKey> = {
  peopleExcluded: 'pack.excluded.peopleExcluded',
  meetingsConfidential: 'pack.excluded.meetingsConfidential',
  favoursConfidential: 'pack.excluded.favoursConfidential',
  promisesConfidential: 'pack.excluded.promisesConfidential',
  meetingsOnlyExcluded: 'pack.excluded.meetingsOnlyExcluded',
  meetingsUnlisted: 'pack.excluded.meetingsUnlisted',
  favoursUnlisted: 'pack.excluded.favoursUnlisted',
  promisesUnlisted: 'pack.excluded.promisesUnlisted'
}
export const exclusionNames = Object.keys(exclusionLabel) as (keyof Exclusions)[]

export const tableLabel: Record<TableId, MessageKey> = {
  info: 'pack.sheet.info',
  summary: 'pack.sheet.summary',
  words: 'pack.sheet.words',
  weeks: 'pack.sheet.weeks',
  occasions: 'pack.sheet.occasions',
  meetings: 'pack.sheet.meetings',
  favourKinds: 'pack.sheet.favourKinds',
  dimensions: 'pack.sheet.dimensions',
  outcomes: 'pack.sheet.outcomes',
  favours: 'pack.sheet.favours',
  promiseSides: 'pack.sheet.promiseSides',
  promises: 'pack.sheet.promises',
  circles: 'pack.sheet.circles',
  states: 'pack.sheet.states',
  people: 'pack.sheet.people',
  ties: 'pack.sheet.ties',
  map: 'pack.sheet.map',
  coming: 'pack.sheet.coming',
  promisesDue: 'pack.sheet.promisesDue',
  exclusions: 'pack.sheet.exclusions',
  definitions: 'pack.sheet.definitions'
}
