import { binKinds, type BinKind } from '../domain/bin'
import { IsoDate } from '../domain/dates'
import { formatDay, formatList } from './format'
import type { Language } from './languages'
import type { MessageKey, MessageValues, Translate } from './messages'
import { favourPhrase, meetingPhrase, promisePhrase, upperFirst } from './record-phrases'

/** A record by its kind and the raw values that name it. */
interface NamedRecord {
  record: BinKind
  values: MessageValues
}

/** True when a change says of which record it is, by its kind. */
export const isRecordValues = (values: MessageValues): values is MessageValues & { record: BinKind } =>
  binKinds.some((kind) => kind === values.record)

/** How each kind is called: `Personne`, `Échange`. */
export const binKindLabel: Record<BinKind, MessageKey> = {
  person: 'bin.person',
  organisation: 'bin.organisation',
  circle: 'bin.circle',
  objective: 'bin.objective',
  meeting: 'bin.meeting',
  view: 'bin.view',
  plan: 'bin.plan',
  favour: 'bin.favour',
  promise: 'bin.promise',
  acquaintance: 'bin.acquaintance',
  membership: 'bin.membership',
  target: 'bin.target',
  milestone: 'bin.milestone',
  timeLog: 'bin.timeLog'
}

const countLabel: Record<BinKind, MessageKey> = {
  person: 'bin.people',
  organisation: 'bin.organisations',
  circle: 'bin.circles',
  objective: 'bin.objectives',
  meeting: 'bin.meetings',
  view: 'bin.views',
  plan: 'bin.plans',
  favour: 'bin.favours',
  promise: 'bin.promises',
  acquaintance: 'bin.acquaintances',
  membership: 'bin.memberships',
  target: 'bin.targets',
  milestone: 'bin.milestones',
  timeLog: 'bin.timeLogs'
}

/** `3 services et 1 promesse`: how many of what. */
export function countRecords(
  counts: readonly { kind: BinKind; count: number }[],
  t: Translate,
  language: Language
): string {
  return formatList(
    counts.map(({ kind, count }) => t(countLabel[kind], { count })),
    language
  )
}

/** What a record is, in the user's words: `Déjeuner du 19 nov. 2025 avec Marie Dupont`. */
export function describeRecord({ record, values }: NamedRecord, t: Translate, language: Language): string {
  switch (record) {
    case 'meeting':
      return upperFirst(meetingPhrase(values, t, language))
    case 'favour':
      return upperFirst(favourPhrase(values, t))
    case 'promise':
      return upperFirst(promisePhrase(values, t))
    case 'acquaintance':
      return t('bin.twoPeople', values)
    case 'membership':
      return t('bin.inCircle', values)
    case 'timeLog': {
      const week = IsoDate.safeParse(values.week)
      return t('bin.minutesInWeek', { ...values, week: week.success ? formatDay(week.data, language) : '' })
    }
    case 'plan':
      return t('bin.thePlan')
    case 'person':
      return values.organisation ? t('bin.personOf', values) : String(values.name)
    case 'organisation':
    case 'circle':
    case 'objective':
    case 'view':
    case 'target':
    case 'milestone':
      return upperFirst(String(values.name))
  }
}

/** The first record of an entry, and how many more of its kind went with it: `Marie Dupont et 19 autres`. */
export function describeRecords(first: NamedRecord, more: number, t: Translate, language: Language): string {
  const what = describeRecord(first, t, language)
  return more > 0 ? t('bin.andMore', { what, count: more }) : what
}
