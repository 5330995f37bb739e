import { readItems } from '#shared/capture/read-items'
import { toForm } from '#shared/capture/meeting-form'
import type { Output } from '#shared/contract/index'
import type { Understanding } from '#shared/domain/capture/understanding'
import { eventOccasions } from '#shared/domain/meeting'
import { formatDate } from '#shared/i18n/format'
import { directionLabel, favourKindLabel, occasionLabel } from '#shared/i18n/labels'
import { onJournal, type Command, type CommandContext } from './command'

/** Reads a sentence as the writing panel does, and saves it when asked to. */
export const capture: Command = {
  usage: 'cli.captureUsage',
  does: 'cli.captureDoes',
  options: ['as-of', 'save'],
  takes: 'text',
  run: async (context) => {
    const { text, options, language, ports } = context
    const asOf = options.date('as-of', ports.today())
    return await onJournal(context, async (call) => {
      const read = await call('capture.understand', { text, language: options.has('lang') ? language : null, asOf })
      const saved = options.has('save')
        ? await call('meetings.save', toForm(null, text, readItems(text, read, asOf), asOf))
        : undefined
      const shown = shownOf(read.understanding, asOf)
      return { json: saved ? { ...shown, id: saved.id } : shown, lines: linesOf(shown, read, context) }
    })
  }
}

type Shown = ReturnType<typeof shownOf>

/** The understanding as programs compare it: people by their id, `new:Name` or, when several may be meant, `amb:Name`. */
function shownOf(understanding: Understanding, asOf: string) {
  const { people, occasion, date, place, favours, promises, next, circle, startTime, durationMinutes } = understanding
  const named = new Map(
    people.map(({ key, personId, isNew, written }) => [key, personId ?? `${isNew ? 'new' : 'amb'}:${written}`])
  )
  const nameOf = (key: string | null) => (key === null ? null : (named.get(key) ?? null))
  const namesOf = (presence: 'present' | 'mentioned') =>
    people.filter((person) => person.presence === presence).map(({ key }) => nameOf(key))
  return {
    // Programs compare every kind of event as one; `occasion` says which.
    type: occasion && eventOccasions.has(occasion.value) ? 'event' : (occasion?.value ?? 'note'),
    occasion: occasion?.value ?? 'note',
    date: date?.value ?? asOf,
    place: place?.value ?? null,
    participants: namesOf('present'),
    favours: favours.map(({ direction, person, kind }) => ({ direction, person: nameOf(person), kind })),
    promises: promises.map(({ by, person, text, due, dueKind }) => ({ by, to: nameOf(person), text, due, dueKind })),
    mentioned: namesOf('mentioned'),
    circle: circle?.value.id ?? null,
    startTime: startTime?.value ?? null,
    durationMinutes: durationMinutes?.value ?? null,
    next: next && { date: next.date, startTime: next.startTime, type: next.occasion, people: next.people.map(nameOf) },
    slots: slotsOf(understanding)
  }
}

/** Where each reading stands, and how sure it is. */
function slotsOf(understanding: Understanding) {
  const { occasion, date, startTime, durationMinutes, place, circle, confidential, next } = understanding
  const facts = { type: occasion, date, startTime, durationMinutes, place, circle, confidential, next }
  return [
    ...Object.entries(facts).flatMap(([name, reading]) =>
      reading ? [{ slot: name, span: reading.span, confidence: reading.confidence, rule: reading.rule }] : []
    ),
    ...understanding.people.map(({ span, confidence, rule }) => ({ slot: 'participant', span, confidence, rule })),
    ...understanding.favours.map(({ span, confidence, rule }) => ({ slot: 'favour', span, confidence, rule })),
    ...understanding.promises.map(({ span, confidence, rule }) => ({ slot: 'promise', span, confidence, rule }))
  ]
}

/** The same for people: a line for what, when and where, one for who, one for each favour and promise. */
function linesOf(shown: Shown, { people }: Output<'capture.understand'>, { t, language }: CommandContext): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const said = (who: string | null) => (who === null ? '…' : (names.get(who) ?? who.replace(/^(?:new|amb):/, '')))
  const head = [t(occasionLabel[shown.occasion]), formatDate(shown.date, language), shown.place]
  return [
    head.filter(Boolean).join(' · '),
    ...(shown.participants.length > 0
      ? [t('cli.capturedWith', { names: shown.participants.map(said).join(', ') })]
      : []),
    ...shown.favours.map(({ direction, person, kind }) =>
      t('cli.capturedFavour', {
        direction: t(directionLabel[direction]),
        name: said(person),
        kind: t(favourKindLabel[kind])
      })
    ),
    ...shown.promises.map(({ by, to, text, due }) =>
      t(by === 'me' ? 'cli.capturedMine' : 'cli.capturedTheirs', {
        name: said(to),
        text,
        due: due ? formatDate(due, language) : '…'
      })
    )
  ]
}
