import type { Db } from './db/open'
import { findChains, findPersonChains } from './favours/chains.jobs'
import { sumPeople, summarise } from './favours/favour-sums.repository'
import { measureEveryone, measureJournal } from './insights/insights.jobs'
import { measureStructure } from './insights/structure'
import { makeReport } from './report/report.jobs'
import { readKnownGraph } from './map/known-graph.repository'
import { circlesNamedAfterOthers } from './map/map-files.repository'
import { readMapHistory } from './map/map-history'
import { findPaths } from './map/map-paths'
import { arrangeMap, layOutMap } from './map/map.jobs'
import { networkHistory, peopleOfValue } from './network/network.jobs'
import { peersLately } from './network/peers'
import { findDuplicates } from './people/duplicates.repository'
import { forgetting } from './people/forget.repository'
import { backUp } from './safekeeping/backups'
import { checkJournal } from './safekeeping/check.repository'
import { checkLog } from './safekeeping/journal-file'
import { prepareRestore } from './safekeeping/restore'
import { findIdeas } from './insights/suggestions/suggestions.jobs'
import { exportJournal } from './transfer/transfer.jobs'

/** Work that takes more than 50 ms on a large journal: a function of a read-only database and plain data; it may tell how far it is. */
export const jobs = {
  'favours.chains': findChains,
  'favours.personChains': findPersonChains,
  'favours.people': sumPeople,
  'favours.summary': summarise,
  'insights.everyone': measureEveryone,
  'insights.journal': measureJournal,
  'insights.structure': measureStructure,
  'report.make': makeReport,
  'map.history': readMapHistory,
  'map.knownGraph': readKnownGraph,
  'map.arrange': arrangeMap,
  'map.circlesNamedAfterOthers': circlesNamedAfterOthers,
  'map.layout': layOutMap,
  'map.paths': findPaths,
  'network.history': networkHistory,
  'network.peers': peersLately,
  'network.peopleOf': peopleOfValue,
  'people.duplicates': findDuplicates,
  'people.forgetting': forgetting,
  'safekeeping.backUp': backUp,
  'safekeeping.check': checkJournal,
  'safekeeping.checkLog': checkLog,
  'safekeeping.prepareRestore': prepareRestore,
  'suggestions.find': findIdeas,
  'transfer.exportJournal': exportJournal
} satisfies Record<string, (db: Db, input: never, onProgress: (share: number) => void) => unknown>

type Jobs = typeof jobs
export type Job = (db: Db, input: unknown, onProgress: (share: number) => void) => unknown
export type JobName = keyof Jobs
export type JobInput<J extends JobName> = Parameters<Jobs[J]>[1]
export type JobOutput<J extends JobName> = Awaited<ReturnType<Jobs[J]>>
