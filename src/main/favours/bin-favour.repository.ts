import type { Favour } from '#shared/domain/favour'
import { writeIfChanged } from '../db/live-records'
import type { Db } from '../db/open'
import { now } from '../db/stamps'
import { retractIntroduction } from '../people/retract-introduction.repository'

/** Puts a favour in the bin, and with it what followed from it; the shared instant tells what went together. */
export function binFavour(db: Db, favour: Favour, at: string = now()): void {
  writeIfChanged(db, 'favour', favour, { ...favour, deletedAt: at })
  retractIntroduction(db, favour, at)
}
