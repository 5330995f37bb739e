import type { Handlers } from '#shared/contract/index'
import type { IsoDate } from '#shared/domain/dates'
import { pairOf } from '#shared/domain/suggestion'
import type { AppContext } from '../../context'
import { toThankRows } from '../../favours/favour-loops.repository'
import { answering } from './answering'
import { readAnswers, type Answers } from './answers.repository'
import { composeWeek, type Card } from './compose-week'
import { describeCards } from './describe-cards'
import { heeding } from './priorities'
import { mattersToSuggestions } from './suggestion-changes.repository'
import type { Ideas } from './suggestions.jobs'

/** So many thanks to say are looked at: those who set some aside see others. */
const THANKS = 50

export function suggestionService(context: AppContext): Handlers<'suggestions'> {
  const { db, log, ports } = context
  let found: { today: IsoDate; number: number; ideas: Ideas } | null = null
  let running: Promise<Ideas> | null = null

  function current(): Ideas | null {
    const number = log.number()
    if (found?.today !== ports.today()) return null
    if (found.number !== number && mattersToSuggestions(db, log.changedSince(found.number))) return null
    found = { ...found, number }
    return found.ideas
  }

  async function find(): Promise<Ideas> {
    // Taken before the work: what is written meanwhile is looked at afterwards.
    const [today, number] = [ports.today(), log.number()]
    found = { today, number, ideas: await ports.heavy('suggestions.find', { today }) }
    return current() ?? find()
  }

  /** What suggestions are chosen from: found again, off this thread, once something has changed that they are found from. */
  async function upToDate(): Promise<Ideas> {
    const known = current()
    if (known) return known
    running ??= find().finally(() => {
      running = null
    })
    return running
  }

  function cardsOf({ people, introductions }: Ideas, answers: Answers): { first: Card[]; others: Card[] } {
    const { rulesOff, putOff, isDismissed } = answers
    const isOpen = (rule: 'introduction' | 'thanks', subject: string, ...ids: string[]) =>
      !rulesOff.has(rule) && !isDismissed(rule, subject) && ![subject, ...ids].some((id) => putOff.has(id))
    const thanks = toThankRows(db, ports.today(), { offset: 0, limit: THANKS })
    return composeWeek({
      people: heeding(people, answers),
      introductions: introductions.filter(({ seekerId, offererId }) =>
        isOpen('introduction', pairOf(seekerId, offererId), seekerId, offererId)
      ),
      thanks: thanks.filter(({ id, personId }) => isOpen('thanks', id, personId))
    })
  }

  return {
    'suggestions.week': async () => {
      const base = await upToDate()
      const { first, others } = cardsOf(base, readAnswers(db, ports.today()))
      const described = describeCards(db, ports.today(), base, [...first, ...others])
      return { first: described.slice(0, first.length), others: described.slice(first.length) }
    },
    'suggestions.person': async ({ id }) => {
      const base = await upToDate()
      const [person] = heeding(
        base.people.filter((each) => each.id === id),
        readAnswers(db, ports.today())
      )
      if (!person) return null
      return describeCards(db, ports.today(), base, [{ kind: 'person', personId: id, person }])[0] ?? null
    },
    ...answering(context)
  }
}
