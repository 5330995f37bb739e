import { useMemo, type ReactNode } from 'react'
import type { PersonTie } from '#shared/contract/insights'
import type { ContactDay } from '#shared/contract/person-page'
import { dayNumber } from '#shared/domain/dates'
import { contactTitle, usualGapText } from '#shared/i18n/contact-title'
import { formatDate } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import { spanText } from '#shared/i18n/reason-sentences'
import { useLanguage, useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { ContactTimeline } from '../../ui/plot/contact-timeline'
import type { MarkShape } from '../../ui/plot/timeline-mark'

const inWriting: readonly string[] = ['email', 'message'] satisfies ContactDay['occasion'][]
const byVoice: readonly string[] = ['call', 'video'] satisfies ContactDay['occasion'][]

const shapeOf = ({ occasion }: ContactDay): MarkShape =>
  inWriting.includes(occasion) ? 'square' : byVoice.includes(occasion) ? 'triangle' : 'circle'

interface PersonContactsPlotProps {
  tie: PersonTie
  contacts: readonly ContactDay[]
  aside: ReactNode
}

/** Every exchange with somebody over time, with the usual gap and the present silence; nothing before the first one. */
export function PersonContactsPlot({ tie, contacts, aside }: PersonContactsPlotProps) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const title = contactTitle(tie, t, language)
  const points = useMemo(
    () => contacts.map((day) => ({ ...day, shape: shapeOf(day), words: wordsOf(day, t) })),
    [contacts, t]
  )
  const stretches = useMemo(() => {
    const { silence, usualGapDays } = tie
    if (!silence || tie.deceased) return { usual: null, present: null }
    const to = dayNumber(today)
    const from = to - silence.days
    return {
      usual: usualGapDays === null ? null : { from, to: from + usualGapDays, label: usualGapText(usualGapDays, t) },
      present: silence.days === 0 ? null : { from, to, label: t('us.present', { span: spanText(silence.days, t) }) }
    }
  }, [tie, today, t])

  if (title === null || points.length === 0) return null
  const shapes = [
    { shape: 'circle' as const, label: t('us.inPerson') },
    { shape: 'triangle' as const, label: t('us.byVoice') },
    { shape: 'square' as const, label: t('us.inWriting') }
  ]
  return (
    <ContactTimeline
      title={title}
      aside={aside}
      points={points}
      today={today}
      shapes={shapes.filter(({ shape }) => points.some((point) => point.shape === shape))}
      {...stretches}
      table={{
        columns: [t('us.date'), t('us.exchange')],
        rows: points.toReversed().map(({ date, words }) => [formatDate(date, language), words])
      }}
    />
  )
}

function wordsOf({ occasion, count, ahead }: ContactDay, t: Translate): string {
  const kind = t(occasionLabel[occasion])
  const words = count === 1 ? kind : t('us.times', { words: kind, count })
  return ahead ? t('us.planned', { words }) : words
}
