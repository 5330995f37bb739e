import type { z } from 'zod'
import { bin } from './bin'
import { capture } from './capture'
import { circles } from './circles'
import { favours } from './favours'
import { history } from './history'
import { insights } from './insights'
import { journal } from './journal'
import { ledger } from './ledger'
import { map } from './map'
import { mapFiles } from './map-files'
import { mapLayout } from './map-layout'
import { mapReading } from './map-reading'
import { mapViews } from './map-views'
import { meetings } from './meetings'
import type { Kind, Method } from './method'
import { network } from './network'
import { people } from './people'
import { peopleMany } from './people-many'
import { peopleMerge } from './people-merge'
import { personPage } from './person-page'
import { planning } from './planning'
import { preferences } from './preferences'
import { promises } from './promises'
import { report } from './report'
import { search } from './search'
import { settings } from './settings'
import { settling } from './settling'
import { suggestions } from './suggestions'
import { transfer } from './transfer'

/** Everything the window can ask of the main process. */
export const contract = {
  ...preferences,
  ...journal,
  ...history,
  ...bin,
  ...settings,
  ...people,
  ...peopleMany,
  ...peopleMerge,
  ...personPage,
  ...circles,
  ...meetings,
  ...planning,
  ...settling,
  ...capture,
  ...favours,
  ...ledger,
  ...promises,
  ...insights,
  ...suggestions,
  ...map,
  ...mapLayout,
  ...mapReading,
  ...mapViews,
  ...mapFiles,
  ...network,
  ...search,
  ...transfer,
  ...report
} satisfies Record<string, Method>

type Contract = typeof contract
export type MethodName<K extends Kind = Kind> = {
  [M in keyof Contract]: Contract[M]['kind'] extends K ? M : never
}[keyof Contract]

/** What a caller sends, what a handler receives, and what comes back. */
export type Input<M extends MethodName> = z.input<Contract[M]['input']>
type Parsed<M extends MethodName> = z.output<Contract[M]['input']>
/** `call('journal.status')` needs no second argument, `call('people.page', {})` does. */
export type Args<M extends MethodName> = undefined extends Input<M> ? [input?: Input<M>] : [input: Input<M>]
export type Output<M extends MethodName> = z.output<Contract[M]['output']>

/** Commands answer at once, inside their transaction; queries and tasks may wait. */
type Result<M extends MethodName> = Contract[M]['kind'] extends 'command' ? Output<M> : Output<M> | Promise<Output<M>>

/** The functions the main process must supply, for one area or for several. */
export type Handlers<Area extends string = string> = {
  [M in MethodName as M extends `${Area}.${string}` ? M : never]: (input: Parsed<M>) => Result<M>
}
