import type { TimelineEntry } from '#shared/contract/person-page'
import { formatDay, formatList } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { FailureNote } from '../failure-note'
import { favourSentence } from './favour-words'
import classes from './message-dialog.module.css'
import { promiserText } from './promise-words'

/** As many as help to find the first words; what is planned comes first in the answer and is left out. */
const shown = 3
const read = 10

/** The last things that happened with somebody, each with its day. */
export function LastFacts({ personId, name }: { personId: string; name: string }) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const found = useRead('people.timeline', { personId, limit: read })
  if (found.error) return <FailureNote error={found.error} />
  if (!found.data) return null
  const facts = found.data.rows.filter(({ date }) => date <= today).slice(0, shown)
  if (facts.length === 0) return <p className="nv-muted">{t('suggestions.noFacts', { name })}</p>
  return (
    <ul className={classes.facts}>
      {facts.map((entry) => {
        const { title, words } = factWords(entry, personId, t, language)
        return (
          <li key={`${entry.kind} ${entry.id}`} className={classes.fact}>
            {formatDay(entry.date, language)} · {title}
            {words && <span className={classes.words}>{words}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function factWords(
  entry: TimelineEntry,
  personId: string,
  t: Translate,
  language: Language
): { title: string; words: string | null } {
  if (entry.kind === 'favour') return { title: favourSentence(entry.favour, t), words: null }
  if (entry.kind === 'promise') return { title: promiserText(entry.promise, t), words: entry.promise.text }
  const { occasion, place, notes, rawText, participants } = entry.meeting
  const present = participants.filter(({ role }) => role === 'present')
  // Words about an exchange of others would read as if they were about the one written to.
  const mention =
    participants.some(({ id, role }) => id === personId && role === 'mentioned') &&
    t('suggestions.mentionedWith', {
      people: formatList(
        present.map(({ name }) => name),
        language
      )
    })
  const title = [t(occasionLabel[occasion]), place, mention].filter(Boolean).join(' · ')
  return { title, words: (notes || rawText)?.slice(0, 300) ?? null }
}
