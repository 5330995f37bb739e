import { z } from 'zod'
import { Quarter } from '../domain/dates'
import { Language } from '../i18n/languages'
import { query, task } from './method'

export const reportPrivacies = ['pseudonym', 'figures', 'named'] as const
export const reportFormats = ['pdf', 'xlsx', 'csv', 'json'] as const
export const reportSections = ['summary', 'meetings', 'favours', 'promises', 'network', 'next'] as const

/** One choice; the four files are made from it and agree. */
export const ReportChoice = z.object({
  quarter: Quarter,
  privacy: z.enum(reportPrivacies).default('pseudonym'),
  language: Language,
  sections: z
    .array(z.enum(reportSections))
    .min(1)
    .default([...reportSections]),
  recipient: z.string().trim().max(200).default(''),
  /** The user's own words, printed as they are. */
  whatMoved: z.string().max(5000).default(''),
  whatWasLearnt: z.string().max(5000).default(''),
  whatToChange: z.string().max(5000).default(''),
  nextActions: z.string().max(5000).default('')
})
export type ReportChoice = z.input<typeof ReportChoice>

const reportWarnings = ['name-in-text', 'kept-code', 'empty-quarter', 'pdf-unavailable'] as const

/** What the user is told beside the files; `name-in-text` names the field of the choice in `values.field`. */
export const ReportWarning = z.object({
  code: z.enum(reportWarnings),
  values: z.record(z.string(), z.union([z.string(), z.number()]))
})
export type ReportWarning = z.infer<typeof ReportWarning>

export const report = {
  'report.quarters': query(z.void(), z.array(z.object({ quarter: Quarter, meetings: z.int() }))),
  'report.preview': task(
    ReportChoice,
    z.object({ html: z.string(), excluded: z.int(), confidential: z.int(), warnings: z.array(ReportWarning) })
  ),
  /** Writes the chosen files into a folder; without one the user is asked, and null means they thought better of it. */
  'report.export': task(
    ReportChoice.extend({ formats: z.array(z.enum(reportFormats)).min(1), folder: z.string().optional() }),
    z.object({ files: z.array(z.string()), excluded: z.int(), warnings: z.array(ReportWarning) }).nullable()
  )
}
