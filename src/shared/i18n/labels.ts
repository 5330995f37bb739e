import type { FactName } from '../contract/person-page'
import type { SearchKind } from '../contract/search'
import type { circleKinds } from '../domain/circle'
import type { Dimension, Direction, FavourKind, outcomes } from '../domain/favour'
import type { Balance, Notice, Rhythm, TieBand, TieState } from '../domain/measures/words'
import type { completionKinds } from '../contract/capture'
import type { intents, meetingStatuses, Occasion, participationRoles } from '../domain/meeting'
import type { acquaintanceSources, ReportLevel, temperaments, tieNatures } from '../domain/person'
import type { promiseStatuses } from '../domain/promise'
import type { MessageKey } from './messages'

/** The words of each enumeration: a new member without a word does not compile. */
export const occasionLabel: Record<Occasion, MessageKey> = {
  note: 'occasion.note',
  breakfast: 'occasion.breakfast',
  lunch: 'occasion.lunch',
  dinner: 'occasion.dinner',
  coffee: 'occasion.coffee',
  call: 'occasion.call',
  video: 'occasion.video',
  email: 'occasion.email',
  message: 'occasion.message',
  appointment: 'occasion.appointment',
  networkingInterview: 'occasion.networkingInterview',
  event: 'occasion.event',
  seminar: 'occasion.seminar',
  awardCeremony: 'occasion.awardCeremony',
  training: 'occasion.training',
  clientEvent: 'occasion.clientEvent',
  clubEvent: 'occasion.clubEvent',
  conference: 'occasion.conference',
  workshop: 'occasion.workshop',
  chance: 'occasion.chance'
}

export const favourKindLabel: Record<FavourKind, MessageKey> = {
  introduction: 'favourKind.introduction',
  recommendation: 'favourKind.recommendation',
  advice: 'favourKind.advice',
  information: 'favourKind.information',
  knowledgeSharing: 'favourKind.knowledgeSharing',
  proofreading: 'favourKind.proofreading',
  timeOrHand: 'favourKind.timeOrHand',
  invitation: 'favourKind.invitation',
  support: 'favourKind.support',
  loan: 'favourKind.loan',
  businessLead: 'favourKind.businessLead',
  other: 'favourKind.other'
}

export const directionLabel: Record<Direction, MessageKey> = {
  given: 'direction.given',
  received: 'direction.received'
}

const weightLabels: readonly MessageKey[] = ['weight.1', 'weight.2', 'weight.3']
/** A weight of 1 to 3 in words; heavier ones, which only a file can bring, read as large. */
export const weightLabel = (weight: number): MessageKey => weightLabels[Math.min(weight, 3) - 1] ?? 'weight.1'

export const outcomeLabel: Record<(typeof outcomes)[number], MessageKey> = {
  interview: 'outcome.interview',
  hire: 'outcome.hire',
  mission: 'outcome.mission',
  client: 'outcome.client',
  supplier: 'outcome.supplier',
  information: 'outcome.information',
  support: 'outcome.support',
  other: 'outcome.other'
}

export const dimensionLabel: Record<Dimension, MessageKey> = {
  social: 'dimension.social',
  economic: 'dimension.economic',
  utility: 'dimension.utility'
}

export const circleKindLabel: Record<(typeof circleKinds)[number], MessageKey> = {
  family: 'circleKind.family',
  friends: 'circleKind.friends',
  school: 'circleKind.school',
  studies: 'circleKind.studies',
  work: 'circleKind.work',
  neighbourhood: 'circleKind.neighbourhood',
  club: 'circleKind.club',
  association: 'circleKind.association',
  alumni: 'circleKind.alumni',
  trade: 'circleKind.trade',
  sports: 'circleKind.sports',
  cultural: 'circleKind.cultural',
  online: 'circleKind.online',
  other: 'circleKind.other'
}

const closenessLabels: readonly MessageKey[] = [
  'closeness.1',
  'closeness.2',
  'closeness.3',
  'closeness.4',
  'closeness.5'
]
/** Closeness of 1 to 5 in words. */
export const closenessLabel = (closeness: number): MessageKey => closenessLabels[closeness - 1] ?? 'closeness.1'

export const temperamentLabel: Record<(typeof temperaments)[number], MessageKey> = {
  superConnector: 'temperament.superConnector',
  mentor: 'temperament.mentor',
  expert: 'temperament.expert',
  reserved: 'temperament.reserved'
}

export const tieNatureLabel: Record<(typeof tieNatures)[number], MessageKey> = {
  affinity: 'tieNature.affinity',
  utility: 'tieNature.utility',
  both: 'tieNature.both'
}

export const reportLevelLabel: Record<ReportLevel, MessageKey> = {
  named: 'reportLevel.named',
  pseudonym: 'reportLevel.pseudonym',
  figures: 'reportLevel.figures',
  excluded: 'reportLevel.excluded'
}

export const promiseStatusLabel: Record<(typeof promiseStatuses)[number], MessageKey> = {
  open: 'promiseStatus.open',
  kept: 'promiseStatus.kept',
  moved: 'promiseStatus.moved',
  dropped: 'promiseStatus.dropped'
}

export const meetingStatusLabel: Record<(typeof meetingStatuses)[number], MessageKey> = {
  held: 'meetingStatus.held',
  planned: 'meetingStatus.planned',
  cancelled: 'meetingStatus.cancelled'
}

export const participationLabel: Record<(typeof participationRoles)[number], MessageKey> = {
  present: 'participation.present',
  mentioned: 'participation.mentioned'
}

export const tieStateLabel: Record<TieState, MessageKey> = {
  neverMet: 'tieState.neverMet',
  singleEncounter: 'tieState.singleEncounter',
  active: 'tieState.active',
  lapsed: 'tieState.lapsed',
  dormant: 'tieState.dormant'
}

export const tieBandLabel: Record<TieBand, MessageKey> = {
  unknown: 'tieBand.unknown',
  weak: 'tieBand.weak',
  moderate: 'tieBand.moderate',
  strong: 'tieBand.strong'
}

export const rhythmLabel: Record<Rhythm, MessageKey> = {
  weekly: 'rhythm.weekly',
  monthly: 'rhythm.monthly',
  halfYearly: 'rhythm.halfYearly',
  yearly: 'rhythm.yearly',
  belowYearly: 'rhythm.belowYearly'
}

export const noticeLabel: Record<Notice, MessageKey> = {
  receivedMore: 'notice.receivedMore',
  gaveMore: 'notice.gaveMore'
}

export const balanceLabel: Record<Balance, MessageKey> = {
  clearlyGave: 'balance.clearlyGave',
  ratherGave: 'balance.ratherGave',
  even: 'balance.even',
  ratherReceived: 'balance.ratherReceived',
  clearlyReceived: 'balance.clearlyReceived',
  none: 'balance.none',
  notCounted: 'people.notCounted'
}

export const acquaintanceSourceLabel: Record<(typeof acquaintanceSources)[number], MessageKey> = {
  introduced: 'acquaintanceSource.introduced',
  metTogether: 'acquaintanceSource.metTogether',
  declared: 'acquaintanceSource.declared'
}

export const intentLabel: Record<(typeof intents)[number], MessageKey> = {
  mutualHelp: 'intent.mutualHelp',
  prospecting: 'intent.prospecting',
  both: 'intent.both'
}

export const completionKindLabel: Record<(typeof completionKinds)[number], MessageKey> = {
  person: 'completion.person',
  place: 'completion.place',
  circle: 'completion.circle',
  organisation: 'completion.organisation',
  template: 'completion.template'
}

/** The facts of a person that are set one at a time. */
export const factLabel: Record<FactName, MessageKey> = {
  closeness: 'people.closeness',
  temperament: 'people.temperament',
  tieNature: 'people.tieNature',
  noLedger: 'people.countFavours',
  noSuggestions: 'people.suggestions',
  isFamily: 'people.family',
  reportLevel: 'people.reportLevel',
  cadenceDays: 'people.cadence',
  needs: 'people.needs',
  offers: 'people.offers',
  metOn: 'people.met',
  metNote: 'people.met',
  deceasedOn: 'people.deceasedOn',
  notes: 'people.notes',
  birthday: 'people.birthday',
  roleFamily: 'people.roleFamily',
  sector: 'people.sector',
  city: 'people.city'
}

/** What a level of the report means for the person. */
export const reportLevelText: Record<ReportLevel, MessageKey> = {
  named: 'people.reportNamed',
  pseudonym: 'people.reportPseudonym',
  figures: 'people.reportFigures',
  excluded: 'people.reportExcluded'
}

export const searchKindLabel: Record<SearchKind, MessageKey> = {
  person: 'search.person',
  circle: 'search.circle',
  organisation: 'search.organisation',
  place: 'search.place',
  meeting: 'search.meeting',
  favour: 'search.favourOne',
  promise: 'search.promiseOne'
}
