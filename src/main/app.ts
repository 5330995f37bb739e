import { binService } from './bin/bin.service'
import { captureService } from './capture/capture.service'
import { circleService } from './circles/circles.service'
import type { Ports } from './context'
import { createChangeLog } from './db/change-log'
import type { Db } from './db/open'
import { favourService } from './favours/favours.service'
import { ledgerService } from './favours/ledger.service'
import { insightService } from './insights/insights.service'
import { structureService } from './insights/structure.service'
import { knownGraphs } from './map/known-graph'
import { mapFilesService } from './map/map-files.service'
import { mapLayoutService } from './map/map-layout.service'
import { mapReadingService } from './map/map-reading.service'
import { mapService } from './map/map.service'
import { mapViewsService } from './map/map-views.service'
import { meetingService } from './meetings/meetings.service'
import { networkService } from './network/network.service'
import { peopleManyService } from './people/people-many.service'
import { peopleMergeService } from './people/people-merge.service'
import { peopleService } from './people/people.service'
import { personPageService } from './people/person-page.service'
import { promiseService } from './promises/promises.service'
import { personSheetService } from './report/person-sheet.service'
import { reportService } from './report/report.service'
import { createRouter, type Route } from './router'
import { historyService } from './safekeeping/history.service'
import { searchService } from './search/search.service'
import { settingsService } from './settings/settings.service'
import { suggestionService } from './insights/suggestions/suggestions.service'
import { transferService } from './transfer/transfer.service'

export interface App {
  route: Route
  /** The number of the last change, by which what was computed stays good. */
  changeNumber(): number
  /** Erases what has been in the bin for thirty days; true when there was something to erase. */
  purgeOld(at: Date): boolean
}

/** The whole application on one open journal, without a window: what IPC, the commands and the tests call. */
export function createApp(db: Db, ports: Ports, { checkOutput = false } = {}): App {
  const log = createChangeLog(db)
  const context = { db, log, ports }
  const insights = insightService(context)
  const bin = binService(context)
  const structures = structureService(context, insights.measures)
  const knownGraph = knownGraphs(context)
  const drawing = mapService(context, insights.measures, knownGraph)
  const reading = mapReadingService(context, insights.measures, structures, knownGraph)
  const handlers = {
    ...bin.handlers,
    ...historyService(context),
    ...settingsService(context),
    ...peopleService(context, insights.measures),
    ...peopleManyService(context, insights.measures),
    ...peopleMergeService(context),
    ...personPageService(context),
    ...personSheetService(context),
    ...circleService(context),
    ...captureService(context),
    ...meetingService(context),
    ...favourService(context),
    ...ledgerService(context),
    ...promiseService(context),
    ...insights.handlers,
    ...suggestionService(context),
    ...drawing,
    ...mapLayoutService(context, insights.measures),
    ...reading,
    ...mapFilesService(context, { ...drawing, ...reading }),
    ...mapViewsService(context),
    ...networkService(context, insights.measures, structures),
    ...searchService(context, insights.measures),
    ...transferService(context),
    ...reportService(context)
  }
  return {
    route: createRouter(handlers, { log, checkOutput }),
    changeNumber: () => log.number(),
    purgeOld: bin.purgeOld
  }
}
