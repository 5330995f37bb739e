import type { Handlers } from '#shared/contract/index'
import type { IntroductionPath, IntroductionStep, ledger, Period } from '#shared/contract/ledger'
import { dayNumber, type IsoDate } from '#shared/domain/dates'
import type { ChainStep } from '#shared/domain/introduction-chains'
import { balanceClass } from '#shared/domain/measures/balance-class'
import { egoReciprocity } from '#shared/domain/measures/ego-reciprocity'
import { oldestOpen } from '#shared/domain/measures/ledger'
import { countedFavours } from '#shared/domain/measures/tie-history'
import { AppError } from '#shared/errors'
import type { AppContext } from '../context'
import type { Db } from '../db/open'
import { keptAnswers } from '../db/kept-answers'
import { livePeople, personNames } from '../people/people.repository'
import { readConventions } from '../settings/settings.repository'
import { findPersonChains, type Path } from './chains.jobs'
import { favoursById } from './favour-loops.repository'
import { countUncounted, favoursUntil, uncountedPage, type Past, type PersonSums } from './favour-sums.repository'
import { peopleOfPaths } from './introduction-facts.repository'

/** With fewer favours than this there is nothing to compare. */
const few = 2

/** How many people's introductions are read on the main thread; more go to the worker, together with everybody's. */
const fewPeople = 300

/** What the ledger amounts to over a period, and where introductions led. */
export function ledgerService({ db, log, ports }: AppContext): Pick<Handlers<'favours'>, keyof typeof ledger> {
  const past = ({ from, to }: Period): Past => {
    const today = ports.today()
    return { from, to: to === null || to > today ? today : to }
  }

  const once = keptAnswers(log, () => ports.today())
  const peopleIn = (period: Past): Promise<PersonSums[]> =>
    once(`people ${period.from} ${period.to}`, () => ports.heavy('favours.people', period))

  return {
    'favours.summary': (period) => ports.heavy('favours.summary', past(period)),
    'favours.reciprocity': async (period) => {
      const people = await peopleIn(past(period))
      const weights = people.map(({ givenWeight, receivedWeight }) => ({
        given: givenWeight,
        received: receivedWeight
      }))
      const { mutual, onlyGiven, onlyReceived, weighted, payForward } = egoReciprocity(weights)
      return { mutual, onlyGiven, onlyReceived, weighted, payForward }
    },
    'favours.byPerson': async ({ offset, limit, ...period }) => {
      const upToNow = past(period)
      const compared = (await peopleIn(upToNow)).filter(({ given, received }) => given + received >= few)
      const shown = compared.slice(offset, offset + limit)
      const ids = shown.map(({ id }) => id)
      const [names, open, conventions] = [personNames(db, ids), openSince(db, ids, upToNow.to), readConventions(db)]
      const rows = shown.map((sums) => ({
        ...(names.get(sums.id) ?? { name: '', organisation: null }),
        ...sums,
        balance: balanceClass(sums.givenWeight, sums.receivedWeight, conventions),
        openSince: open.get(sums.id) ?? null
      }))
      return { total: compared.length, rows }
    },
    'favours.uncounted': (window) => ({ total: countUncounted(db), rows: uncountedPage(db, window) }),
    'favours.chains': async (window) => {
      const { total, paths } = await ports.heavy('favours.chains', window)
      return { total, rows: named(db, paths).paths }
    },
    'favours.personChains': async (query) => {
      if (!livePeople(db, [query.personId]).has(query.personId)) throw new AppError('not-found')
      const among = peopleOfPaths(db, query.personId, fewPeople)
      const { total, paths, arrival } = among
        ? findPersonChains(db, { ...query, among })
        : await ports.heavy('favours.personChains', query)
      const all = named(db, paths, arrival)
      return { total, rows: all.paths, arrival: all.steps }
    }
  }
}

interface Named {
  paths: IntroductionPath[]
  steps: IntroductionStep[]
}

/** Paths, and a row of steps, with the names of the people in them and the favours whose thanks may still be said. */
function named(db: Db, paths: readonly Path[], steps: readonly ChainStep[] = []): Named {
  const all = [...paths.flatMap((path) => path.steps), ...steps]
  const names = personNames(
    db,
    [...new Set(all.flatMap(({ byId, whomId, toId }) => [byId, whomId, toId]))].filter(isId)
  )
  const favours = favoursById(
    db,
    all.flatMap(({ favourIds }) => favourIds)
  )
  const nameOf = (id: string) => names.get(id) ?? { id, name: '', organisation: null }
  const nameStep = ({ byId, whomId, toId, on, source, favourIds }: ChainStep): IntroductionStep => ({
    by: byId === null ? null : nameOf(byId),
    whom: nameOf(whomId),
    to: toId === null ? null : nameOf(toId),
    on,
    source,
    favour: favourIds.map((id) => favours.get(id)).find((favour) => favour?.personId === byId) ?? null
  })
  return {
    paths: paths.map((path): IntroductionPath => ({
      steps: path.steps.map(nameStep),
      results: path.results.map(({ favourId, outcome, on }) => ({ favourId, outcome, on }))
    })),
    steps: steps.map(nameStep)
  }
}

const isId = (id: string | null): id is string => id !== null

/** Since when there is something open between the user and each of these people, on a day. */
function openSince(db: Db, personIds: readonly string[], to: IsoDate): Map<string, string> {
  const counted = countedFavours(favoursUntil(db, personIds, to), dayNumber(to))
  const open = [...Map.groupBy(counted, ({ personId }) => personId)].flatMap(([personId, ledger]) => {
    const oldest = oldestOpen(ledger)
    return oldest ? [[personId, oldest.date] as const] : []
  })
  return new Map(open)
}
