import type { Db } from './open'

/**
 * Does work on one table, inside a transaction, after the search indexes have written what they hold back: an empty
 * savepoint has them do so. Without it, what one index holds back is gone through again with every row that the next
 * one takes in: 11 ms a row instead of 0.03.
 */
export function apart<T>({ raw }: Db, work: () => T): T {
  raw.exec('SAVEPOINT apart; RELEASE apart')
  return work()
}

/**
 * Does work that takes many rows out of a search index. Word by word, so that none is left behind, that costs 0.5 ms a row;
 * writing the index anew as a whole afterwards leaves none behind either, and is quicker from some hundreds of rows on.
 */
export function takingManyOut<T>({ raw }: Db, index: 'favourText' | 'meetingText', work: () => T): T {
  const set = (secure: 0 | 1) => raw.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', ${secure})`)
  set(0)
  try {
    const result = work()
    raw.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`)
    return result
  } finally {
    set(1)
  }
}
