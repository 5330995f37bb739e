import type { Input } from '#shared/contract/index'

type PersonForm = Input<'people.create'>
type MeetingForm = Input<'meetings.save'>

/** Valid input for `people.create`; fields of the person go first, the rest of the form second. */
export function aPerson(person: PersonForm['person'] = {}, rest: Omit<PersonForm, 'person'> = {}): PersonForm {
  return { person: { givenName: 'Marie', familyName: 'Dupont', ...person }, ...rest }
}

/** Valid input for `meetings.save`: a lunch with these people, on a day before the tests' today. */
export function aMeeting(
  personIds: readonly string[],
  meeting: Partial<MeetingForm['meeting']> = {},
  rest: Omit<Partial<MeetingForm>, 'meeting'> = {}
): MeetingForm {
  return {
    meeting: { date: '2026-06-15', occasion: 'lunch', ...meeting },
    participants: personIds.map((personId) => ({ personId })),
    ...rest
  }
}

/** A favour inside a meeting: advice received. */
export function aMeetingFavour(
  personId: string,
  favour: Partial<NonNullable<MeetingForm['favours']>[number]> = {}
): NonNullable<MeetingForm['favours']>[number] {
  return { direction: 'received', personId, kind: 'advice', ...favour }
}

/** A promise inside a meeting: mine, due within a week of the tests' today. */
export function aMeetingPromise(
  personId: string | null,
  promise: Partial<NonNullable<MeetingForm['promises']>[number]> = {}
): NonNullable<MeetingForm['promises']>[number] {
  return { by: 'me', personId, text: 'envoyer le rapport', dueOn: '2026-07-03', ...promise }
}

/** Valid input for `favours.create`: advice received. */
export function aFavour(personId: string, favour: Partial<Input<'favours.create'>> = {}): Input<'favours.create'> {
  return { direction: 'received', personId, kind: 'advice', date: '2026-06-15', ...favour }
}

/** Valid input for `promises.create`: mine, due within a week of the tests' today. */
export function aPromise(
  personId: string | null,
  promise: Partial<Input<'promises.create'>> = {}
): Input<'promises.create'> {
  return { by: 'me', personId, text: 'envoyer le rapport', madeOn: '2026-06-15', dueOn: '2026-07-03', ...promise }
}
