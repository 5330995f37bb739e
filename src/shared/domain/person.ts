import { z } from 'zod'
import { Birthday, IsoDate, PartialDate } from './dates'
import { Flag, Id, Line, optional, stamps, Text } from './fields'

export const PersonId = Id
export type PersonId = z.infer<typeof PersonId>

export const Closeness = z.int().min(1).max(5)
export const temperaments = ['superConnector', 'mentor', 'expert', 'reserved'] as const
export const tieNatures = ['affinity', 'utility', 'both'] as const
export const reportLevels = ['named', 'pseudonym', 'figures', 'excluded'] as const
export type ReportLevel = (typeof reportLevels)[number]

/** Somebody noted in the journal. `sortKey` and `foldKey` are computed from the name. */
export const Person = z.object({
  id: PersonId,
  givenName: Line.default(''),
  familyName: optional(Line),
  particle: optional(Line),
  suffix: optional(Line),
  preferredName: optional(Line),
  sortKey: z.string(),
  foldKey: z.string(),
  organisationId: optional(Id),
  roleText: optional(Line),
  roleFamily: optional(Line),
  sector: optional(Line),
  city: optional(Line),
  closeness: optional(Closeness),
  temperament: optional(z.enum(temperaments)),
  tieNature: optional(z.enum(tieNatures)),
  noLedger: Flag.default(false),
  noSuggestions: Flag.default(false),
  reportLevel: z.enum(reportLevels).default('pseudonym'),
  cadenceDays: optional(z.int().min(1).max(3650)),
  needs: optional(Text),
  offers: optional(Text),
  metOn: optional(PartialDate),
  metNote: optional(Text),
  introducedById: optional(PersonId),
  isFamily: Flag.default(false),
  deceasedOn: optional(PartialDate),
  notes: optional(Text),
  birthday: optional(Birthday),
  /** The day on which all that tells who it was was erased at the user's wish; what was exchanged stays counted. */
  forgottenOn: optional(IsoDate),
  ...stamps
})
export type Person = z.infer<typeof Person>

/** What a form sends: the fields a user fills. A person needs a given name or a family name. */
export const PersonDraft = Person.omit({
  id: true,
  sortKey: true,
  foldKey: true,
  forgottenOn: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true
}).refine((person) => person.givenName !== '' || Boolean(person.familyName), {
  path: ['givenName'],
  error: 'name-missing'
})
export type PersonDraft = z.input<typeof PersonDraft>

/** An e-mail address, a phone number or a link, with the user's label; `position` keeps their order. */
export const ContactPoint = z.object({
  personId: PersonId,
  position: z.int().min(0),
  label: optional(Line),
  value: z.string().trim().min(1).max(2000)
})
export type ContactPoint = z.infer<typeof ContactPoint>

/** One role held over time. */
export const PersonRole = z.object({
  personId: PersonId,
  position: z.int().min(0),
  organisationId: optional(Id),
  role: optional(Line),
  from: optional(PartialDate),
  to: optional(PartialDate)
})
export type PersonRole = z.infer<typeof PersonRole>

export const Organisation = z.object({
  id: Id,
  name: z.string().trim().min(1).max(300),
  foldKey: z.string(),
  sector: optional(Line),
  city: optional(Line),
  ...stamps
})
export type Organisation = z.infer<typeof Organisation>

export const acquaintanceSources = ['introduced', 'metTogether', 'declared'] as const

/** Two people who know each other, the smaller id first. */
export const Acquaintance = z.object({
  a: PersonId,
  b: PersonId,
  source: z.enum(acquaintanceSources).default('declared'),
  since: optional(PartialDate),
  ...stamps
})
export type Acquaintance = z.infer<typeof Acquaintance>
