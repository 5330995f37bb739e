import type { circleKinds } from '#shared/domain/circle'
import type { ReportLevel } from '#shared/domain/person'
import type { Db } from '../db/open'
import { sqlFor } from '../db/tables'

export interface FileFacts {
  /** Everybody, also in the bin: nobody's name may slip through a text. */
  people: {
    id: string
    givenName: string
    familyName: string | null
    particle: string | null
    preferredName: string | null
    reportLevel: ReportLevel
  }[]
  circleKinds: Map<string, (typeof circleKinds)[number]>
  codes: { personId: string; code: string }[]
}

/** What a file without names has to know of everybody. */
export function fileFacts(db: Db): FileFacts {
  return {
    people: db.all(
      sqlFor.selectFrom('person').select(['id', 'givenName', 'familyName', 'particle', 'preferredName', 'reportLevel'])
    ),
    circleKinds: new Map(db.all(sqlFor.selectFrom('circle').select(['id', 'kind'])).map(({ id, kind }) => [id, kind])),
    codes: db.all(sqlFor.selectFrom('pseudonym').select(['personId', 'code']))
  }
}
