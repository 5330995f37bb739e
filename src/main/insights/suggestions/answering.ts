import type { Handlers } from '#shared/contract/index'
import { addDays } from '#shared/domain/dates'
import type { SuggestionState } from '#shared/domain/keeping'
import { displayName } from '#shared/domain/names'
import {
  dismissals,
  EVERYBODY,
  isSuggestionRule,
  pairsIn,
  suggestionRules,
  type Dismissal,
  type SuggestionRule
} from '#shared/domain/suggestion'
import { AppError } from '#shared/errors'
import type { AppContext } from '../../context'
import type { Db } from '../../db/open'
import { liveRecord } from '../../db/live-records'
import { favoursById } from '../../favours/favour-loops.repository'
import { livePeople, personNames, updatePerson } from '../../people/people.repository'
import { answersInForce, eraseAnswer, leftOut, readAnswers, writeAnswer } from './answers.repository'

/** So long nothing is said again of what was done already, in days (a convention). */
const DONE_FOR = 30

type Answering = Omit<Handlers<'suggestions'>, 'suggestions.week' | 'suggestions.person'>

/** What the user answers to suggestions, and how it is taken back. */
export function answering({ db, log, ports }: AppContext): Answering {
  /** The names of whom a suggestion is about: one, or the two of an introduction. */
  function about(rule: SuggestionRule, subject: string): { name: string; other: string } {
    const names = namesOf(db, [{ rule, subject }]).get(subject)
    if (!names) throw new AppError('not-found', {}, { subject: 'not-found' })
    return { name: names[0] ?? '', other: names[1] ?? '' }
  }

  return {
    'suggestions.later': ({ rule, subject, until }) => {
      const names = about(rule, subject)
      writeAnswer(db, { rule, subject, snoozedUntil: until, dismissed: false, reason: null })
      log.describe('history.suggestionLater', { ...names, dueOn: until })
    },
    'suggestions.dismiss': ({ rule, subject, reason }) => {
      const names = about(rule, subject)
      const snoozedUntil = reason === 'done' ? addDays(ports.today(), DONE_FOR) : null
      writeAnswer(db, { rule, subject, snoozedUntil, dismissed: true, reason })
      log.describe('history.suggestionDismissed', { ...names, rule })
    },
    'suggestions.leaveOut': ({ personId }) => {
      const person = liveRecord(db, 'person', personId, 'personId')
      updatePerson(db, person, { ...person, noSuggestions: true })
      log.describe('history.suggestionsWithout', { name: displayName(person) })
    },
    'suggestions.switchRule': ({ rule, on }) => {
      if (on) eraseAnswer(db, { rule, subject: EVERYBODY })
      else writeAnswer(db, { rule, subject: EVERYBODY, snoozedUntil: null, dismissed: true, reason: null })
      log.describe(on ? 'history.suggestionRuleOn' : 'history.suggestionRuleOff', { rule })
    },
    'suggestions.hidden': () => {
      const answers = answersInForce(db, ports.today()).flatMap(({ rule, ...answer }) =>
        isSuggestionRule(rule) && answer.subject !== EVERYBODY ? [{ ...answer, rule }] : []
      )
      const names = namesOf(db, answers)
      const { rulesOff } = readAnswers(db, ports.today())
      return {
        rulesOff: suggestionRules.filter((rule) => rulesOff.has(rule)),
        rows: answers.flatMap(({ rule, subject, snoozedUntil, reason }) => {
          const name = names.get(subject)?.join(' – ')
          return name === undefined ? [] : [{ rule, subject, name, until: snoozedUntil, reason: dismissalOf(reason) }]
        }),
        leftOut: leftOut(db)
      }
    },
    'suggestions.restore': ({ rule, subject }) => {
      const names = namesOf(db, [{ rule, subject }]).get(subject)
      if (!eraseAnswer(db, { rule, subject })) throw new AppError('not-found', {}, { subject: 'not-found' })
      if (subject === EVERYBODY) log.describe('history.suggestionRuleOn', { rule })
      else log.describe('history.suggestionRestored', { name: names?.[0] ?? '', other: names?.[1] ?? '', rule })
    }
  }
}

const dismissalOf = (reason: string | null): Dismissal | null => dismissals.find((each) => each === reason) ?? null

/** Whom each subject is about, by name; one that is not in the journal any more has none. */
function namesOf(db: Db, answers: readonly Pick<SuggestionState, 'rule' | 'subject'>[]): Map<string, string[]> {
  const favours = favoursById(
    db,
    answers.filter(({ rule }) => rule === 'thanks').map(({ subject }) => subject)
  )
  const peopleOf = ({ rule, subject }: Pick<SuggestionState, 'rule' | 'subject'>): string[][] =>
    rule === 'introduction'
      ? pairsIn(subject)
      : rule === 'thanks'
        ? [[favours.get(subject)?.personId ?? '']]
        : [[subject]]
  const ids = answers.flatMap((answer) => peopleOf(answer).flat())
  const [live, names] = [livePeople(db, ids), personNames(db, ids)]
  return new Map(
    answers.flatMap((answer) => {
      const people = peopleOf(answer).find((some) => some.every((id) => live.has(id)))
      return people ? [[answer.subject, people.flatMap((id) => names.get(id)?.name ?? [])] as const] : []
    })
  )
}
