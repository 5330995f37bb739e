import { z } from 'zod'
import type { Input } from '#shared/contract/index'
import { PersonForm, type NewCircle, type PersonDetail } from '#shared/contract/people'
import { fold } from '#shared/domain/names'

/** What the form holds: as it is sent, but circles go by their names, so that new ones can be typed. */
export const PersonFields = PersonForm.omit({ circleIds: true, newCircles: true }).extend({
  circles: z.array(z.string().trim().min(1).max(300)).max(100)
})
export type PersonFields = z.input<typeof PersonFields>

export const AddressFields = PersonFields.pick({ emails: true, phones: true, links: true })
export type AddressFields = z.input<typeof AddressFields>

export const contactLists = ['emails', 'phones', 'links'] as const

/** The circles of these names in the same order; those that nobody knows yet are created with what is saved. */
export function circlesNamed(
  names: readonly string[],
  known: readonly { id: string; name: string }[]
): Pick<Input<'people.create'>, 'circleIds' | 'newCircles'> {
  const newCircles: NewCircle[] = []
  const circleIds = names.map((name) => {
    const there = [...known, ...newCircles].find((circle) => fold(circle.name) === fold(name))
    if (there) return there.id
    const circle = { id: crypto.randomUUID(), name }
    newCircles.push(circle)
    return circle.id
  })
  return { circleIds, newCircles }
}

/** What the form starts with: the person's facts, or nothing yet. */
export function fieldsOf(detail: PersonDetail | undefined): PersonFields {
  if (!detail)
    return {
      person: { givenName: '', familyName: null, reportLevel: 'pseudonym' },
      organisation: null,
      emails: [],
      phones: [],
      links: [],
      circles: []
    }
  const { person, organisation, emails, phones, links, circles } = detail
  return { person, organisation, emails, phones, links, circles: circles.map(({ name }) => name) }
}

/** Rows of addresses that were left blank are nothing to complain about. */
export const filledRows = (points: AddressFields['emails']): AddressFields['emails'] =>
  points?.filter(({ value }) => value.trim() !== '')
