import type {
  BandRow,
  Group,
  GroupName,
  GrowthRow,
  IntentCounts,
  NetworkPeers,
  NetworkStructure
} from '#shared/contract/network'
import { circleKinds } from '#shared/domain/circle'
import type { TieBand } from '#shared/domain/measures/words'
import type { DoorCategory, VarietyCategory } from '#shared/domain/structure/categories'
import type { Openness } from '#shared/domain/structure/openness'
import { formatList, formatNumber, formatPercent } from '#shared/i18n/format'
import { circleKindLabel, outcomeLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { MessageKey, Translate } from '#shared/i18n/messages'

export const opennessLabel: Record<Openness, MessageKey> = {
  open: 'network.open',
  between: 'network.between',
  closed: 'network.closed'
}

export const varietyLabel: Record<VarietyCategory, MessageKey> = {
  sector: 'network.bySector',
  city: 'network.byCity',
  organisation: 'network.byOrganisation',
  circle: 'network.byCircle',
  circleKind: 'network.byCircleKind'
}

export const varietySentence: Record<VarietyCategory, MessageKey> = {
  sector: 'network.varietySector',
  city: 'network.varietyCity',
  organisation: 'network.varietyOrganisation',
  circle: 'network.varietyCircle',
  circleKind: 'network.varietyCircleKind'
}

export const varietyUnknown: Record<VarietyCategory, MessageKey> = {
  sector: 'network.noSector',
  city: 'network.noCity',
  organisation: 'network.noOrganisation',
  circle: 'network.noCircle',
  circleKind: 'network.noCircle'
}

export const doorLabel: Record<DoorCategory, MessageKey> = {
  organisation: 'network.doorOrganisations',
  sector: 'network.doorSectors',
  city: 'network.doorCities',
  target: 'network.doorTargets'
}

/** Bands as this page calls them: what lies between is what research calls moderately weak. */
export const bandName: Partial<Record<TieBand, MessageKey>> = {
  weak: 'network.bandWeak',
  moderate: 'network.bandModerate',
  strong: 'network.bandStrong'
}

/** The same of one tie, within a sentence. */
export const bandOfOne: Partial<Record<TieBand, MessageKey>> = {
  weak: 'network.weakTie',
  moderate: 'network.moderateTie'
}

/** `club`, a kind of circle as the code has it, in words; other values are the user's own. */
export function valueName(category: VarietyCategory, value: string, t: Translate): string {
  const kind = category === 'circleKind' ? circleKinds.find((each) => each === value) : undefined
  return kind ? t(circleKindLabel[kind]) : value
}

/** `Club des DSI`, `Marie D., Paul et 4 autres`. */
export function groupName(name: GroupName, t: Translate, language: Language): string {
  if (name.kind === 'rest') return t('network.rest')
  if (name.kind !== 'people') return name.name
  return formatList(
    name.others > 0 ? [...name.names, t('network.others', { count: name.others })] : name.names,
    language
  )
}

const effective = ({ effectiveSize }: NetworkStructure): number => Math.round(effectiveSize ?? 0)

/** « Parmi vos 40 contacts actifs, 31 vous apportent ce que les autres n'apportent pas… » */
export function reachSentence(structure: NetworkStructure, t: Translate, language: Language): string {
  const { size, coverage } = structure
  if (size === 0) return t('network.reachNobody')
  if (size === 1) return t('network.reachOne')
  if (coverage.acquaintances === 0) return t('network.reachUnknown', { size: formatNumber(size, language) })
  const brings = effective(structure)
  if (brings >= size) return t('network.reachAll', { size: formatNumber(size, language) })
  return t('network.reachSome', { size: formatNumber(size, language), count: brings })
}

/** « Sans Carla, le groupe Lyon et les anciens ne seraient reliés que par vous. » */
export function connectorSentence(name: string, parts: readonly Group[], t: Translate, language: Language): string {
  const names = parts.map((part) =>
    part.people > 1 && part.name.kind !== 'rest'
      ? t('network.part', { name: groupName(part.name, t, language), count: part.people })
      : groupName(part.name, t, language)
  )
  // The sentence has its full stop already where a name ends in one, shortened to its initial.
  return t('network.connector', { name, parts: formatList(names, language).replace(/\.$/, '') })
}

/** `2 entretiens, 1 mission`. */
export const outcomesText = ({ outcomes }: Pick<BandRow, 'outcomes'>, t: Translate, language: Language): string =>
  outcomes
    .map(({ outcome, count }) => `${t(outcomeLabel[outcome]).toLocaleLowerCase()} ${formatNumber(count, language)}`)
    .join(', ')

/** What weak and moderately weak ties brought, of all that was received in the period. */
export function weakTiesSentence(bands: readonly BandRow[], t: Translate, language: Language): string {
  const all = bands.reduce((sum, { received }) => sum + received, 0)
  if (all === 0) return t('network.nothingReceived')
  const theirs = bands.filter(({ band }) => band === 'weak' || band === 'moderate')
  const count = theirs.reduce((sum, { received }) => sum + received, 0)
  const led = theirs.reduce((sum, { outcomes }) => sum + outcomes.reduce((part, outcome) => part + outcome.count, 0), 0)
  if (count === 0) return t('network.weakBroughtNone', { all: formatNumber(all, language) })
  const brought =
    all === 1 ? t('network.weakBroughtOnly') : t('network.weakBrought', { count, all: formatNumber(all, language) })
  if (led === 0) return brought
  return `${brought} ${count === 1 ? t('network.weakLedOnly') : t('network.weakLed', { count: led })}`
}

/** How networking and prospecting shared the exchanges whose intent is noted. */
export function intentSentence(counts: IntentCounts, t: Translate, language: Language): string {
  const noted = counts.mutualHelp + counts.prospecting + counts.both
  if (noted === 0) return t('network.noIntent')
  return t('network.intents', {
    count: noted,
    mutualHelp: formatNumber(counts.mutualHelp, language),
    prospecting: formatNumber(counts.prospecting, language),
    both: formatNumber(counts.both, language),
    share: formatPercent(counts.prospecting / noted, language)
  })
}

/** « 412 personnes connues au début, 447 à la fin, dont 35 nouvelles. » */
export function growthSentence(all: GrowthRow | undefined, t: Translate, language: Language): string {
  if (!all || all.after === 0) return t('network.nobodyKnown')
  const after = formatNumber(all.after, language)
  return all.new === 0
    ? t('network.grewNot', { count: all.after })
    : t('network.grew', { count: all.new, before: formatNumber(all.before, language), after })
}

/** Support and peers of the last ninety days, in a line. */
export function peersSentence({ receivedFrom, givenTo, seen }: NetworkPeers, t: Translate): string {
  if (receivedFrom + givenTo + seen.total === 0) return t('network.peersNobody')
  const parts = [
    receivedFrom > 0 && t('network.supportFrom', { count: receivedFrom }),
    givenTo > 0 && t('network.supportTo', { count: givenTo }),
    receivedFrom + givenTo === 0 && t('network.noSupport'),
    seen.total > 0 ? t('network.peersSeen', { count: seen.total }) : t('network.noPeersSeen')
  ].filter((part) => part !== false)
  return t('network.peersLately', { parts: parts.join(', ') })
}
