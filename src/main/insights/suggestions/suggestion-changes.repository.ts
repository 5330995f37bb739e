import type { Db } from '../../db/open'

/** The tables that suggestions are found from. */
const sources = [
  'person',
  'personRole',
  'meeting',
  'participation',
  'favour',
  'promise',
  'promiseDueDate',
  'acquaintance',
  'objective',
  'target',
  'setting'
]

/**
 * Whether any of these changes calls for finding suggestions anew. Answers to suggestions do not, they are heeded afterwards, unless
 * an introduction is dismissed no longer: it was left out of what was found. Nor does leaving somebody out. Of what was erased
 * nothing is known any more, so it does.
 */
export function mattersToSuggestions({ raw }: Db, changeIds: readonly number[]): boolean {
  const matters = raw
    .prepare(
      `WITH given (id) AS (SELECT value FROM json_each(@changes))
       SELECT 1 FROM given LEFT JOIN change ON change.id = given.id
       WHERE change.id IS NULL OR change.final = 1 OR NOT EXISTS (SELECT 1 FROM changeRow WHERE changeId = given.id)
       UNION ALL
       SELECT 1 FROM given JOIN changeRow ON changeId = given.id
       WHERE tableName IN (SELECT value FROM json_each(@sources)) AND NOT (
         tableName = 'person' AND (SELECT noSuggestions FROM person WHERE rowid = rowKey) = 1
         AND json_remove(before, '$.noSuggestions', '$.updatedAt') = json_remove(after, '$.noSuggestions', '$.updatedAt'))
       UNION ALL
       SELECT 1 FROM given JOIN changeRow ON changeId = given.id
       WHERE tableName = 'suggestionState' AND coalesce(after, before) ->> 'rule' = 'introduction'
         AND 1 IN (before ->> 'dismissed', after ->> 'dismissed')
         AND NOT EXISTS (SELECT 1 FROM suggestionState
           WHERE rule = 'introduction' AND subject = coalesce(after, before) ->> 'subject' AND dismissed = 1)
       LIMIT 1`
    )
    .get({ changes: JSON.stringify(changeIds), sources: JSON.stringify(sources) })
  return matters !== undefined
}
