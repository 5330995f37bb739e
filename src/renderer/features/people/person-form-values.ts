import { z } from 'zod'
import type { Input } from '#shared/contract/index'
import { PersonForm, type PersonDetail } from '#shared/contract/people'

/** What the form holds: as it is sent, but circles go by their names, so that new ones can be typed. */
export const PersonFields = PersonForm.omit({ circleIds: true }).extend({
  circles: z.array(z.string().trim().min(1).max(300)).max(100)
})
export type PersonFields = z.input<typeof PersonFields>

export const contactLists = ['emails', 'phones', 'links'] as const

/** Everything known of a person as the form sends it. */
export function formOf({ person, organisation, emails, phones, links, circles }: PersonDetail): Input<'people.create'> {
  return { person, organisation, emails, phones, links, circleIds: circles.map(({ id }) => id) }
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
  const { circleIds: _, ...form } = formOf(detail)
  return { ...form, circles: detail.circles.map(({ name }) => name) }
}
