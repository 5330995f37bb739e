import type { CaptureContext, KnownPerson, KnownWorld } from '#shared/domain/capture/known-world'
import { understand } from '#shared/domain/capture/understand'
import type { Understanding } from '#shared/domain/capture/understanding'
import { readSentences, worldOf } from './score'

/** The people, places and circles of the sentences that everybody shares. */
export const known: KnownWorld = worldOf(readSentences('sentences'))

const context: CaptureContext = { today: '2025-11-20', language: null, personId: null, circleId: null }

export const read = (text: string, world: KnownWorld = known, other: Partial<CaptureContext> = {}): Understanding =>
  understand(text, world, { ...context, ...other })

/** The names of those present as written, known ones by their id, those to be asked with `?`. */
export const present = ({ people }: Understanding): string[] =>
  people.filter(({ presence }) => presence === 'present').map(nameOf)

export const mentioned = ({ people }: Understanding): string[] =>
  people.filter(({ presence }) => presence === 'mentioned').map(nameOf)

const nameOf = ({ personId, isNew, written }: Understanding['people'][number]): string =>
  personId ?? (isNew ? written : `${written}?`)

/** `received 1 introduction`: direction, person by key and kind of each favour. */
export const favours = ({ favours: all }: Understanding): string[] =>
  all.map(({ direction, person, kind }) => `${direction} ${person ?? 'nobody'} ${kind}`)

export const promises = ({ promises: all }: Understanding): string[] =>
  all.map(({ by, person, text, due }) => [by, person ?? 'nobody', text, due ?? 'undated'].join(' | '))

export const person = (
  id: string,
  givenName: string,
  familyName: string,
  organisation: string | null
): KnownPerson => ({
  id,
  givenName,
  familyName,
  particle: null,
  preferredName: null,
  organisation
})
