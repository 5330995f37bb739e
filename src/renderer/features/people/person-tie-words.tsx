import type { ReactNode } from 'react'
import type { PersonTie } from '#shared/contract/insights'
import type { ContactDay, FavoursOfPeriod } from '#shared/contract/person-page'
import { tieBandLabel } from '#shared/i18n/labels'
import { reasonSentence } from '#shared/i18n/reason-sentences'
import { tieReasons } from '#shared/i18n/tie-reasons'
import { tieSentences, type TieTopic } from '#shared/i18n/tie-sentences'
import { useLanguage, useT } from '../../lib/i18n'
import { settingsPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { PersonContactsPlot } from './person-contacts-plot'
import { PersonLedgerPlot } from './person-ledger-plot'
import { PersonWhy } from './person-why'
import classes from './person.module.css'

interface PersonTieWordsProps {
  tie: PersonTie
  name: string
  contacts: readonly ContactDay[]
  periods: readonly FavoursOfPeriod[]
}

/** What is to be said of a tie: contact, then favours, then what it all amounts to, with the reasons where it is said. */
export function PersonTieWords({ tie, name, contacts, periods }: PersonTieWordsProps) {
  const t = useT()
  const language = useLanguage()
  const { data: conventions } = useRead('settings.conventions')
  const reasons = conventions && tieReasons({ tie, name, conventions, t, language })
  const sentences = tieSentences(tie, name, t, language)
  const say = (topics: readonly TieTopic[], why?: ReactNode) =>
    sentences
      .filter(({ about }) => topics.includes(about))
      .map(({ about, text }, index, all) => (
        <li key={about} data-about={about}>
          {text} {index === all.length - 1 && why}
        </li>
      ))
  const why = (of: string, texts: readonly string[] = []) =>
    texts.length > 0 && (
      <PersonWhy of={of} texts={texts} settings={{ href: settingsPath('conventions'), label: t('us.conventions') }} />
    )

  const whyRhythm = why(t('us.ofRhythm'), reasons?.rhythm)
  const hasNotice = tie.reciprocity.notice !== null
  const isPlotted = tie.contacts > 0 && contacts.length > 0
  // One favour is told in a sentence; so is what does not count.
  const isLedgerPlotted = !tie.noLedger && periods.length > 0 && tie.givenCount + tie.receivedCount > 1

  const balance = sentences.flatMap(({ about, text }) => (about === 'balance' && isLedgerPlotted ? text : []))
  const whyBalance = why(t('us.ofBalance'), reasons && [...balance, ...reasons.balance])

  return (
    <>
      <ul className={classes.sentences}>
        {say(isPlotted ? besidePlot(tie) : ['state', 'since', 'planned', 'rhythm'])}
      </ul>
      {isPlotted && <PersonContactsPlot tie={tie} contacts={contacts} aside={whyRhythm} />}
      {isLedgerPlotted && <PersonLedgerPlot tie={tie} periods={periods} aside={!hasNotice && whyBalance} />}
      <ul className={classes.sentences}>
        {say(isLedgerPlotted ? ['notice'] : ['balance', 'notice'], whyBalance)}
        {reasons && reasons.strength.length > 0 && (
          <li data-about="strength">
            {t(tieBandLabel[tie.tieStrength.band])}
            {tie.tieStrength.provisional && ` (${t('people.provisional')})`} {why(t('us.ofStrength'), reasons.strength)}
          </li>
        )}
        {reasons && reasons.reconnect.length > 0 && (
          <li data-about="reconnect">
            {t('us.reconnect', { name })} {why(t('us.ofReconnecting'), reasons.reconnect)}
          </li>
        )}
        <Suggested tie={tie} name={name} />
      </ul>
    </>
  )
}

/** What the plot of contacts does not say itself. */
function besidePlot({ usualGapDays, contacts, deceased }: PersonTie): TieTopic[] {
  return [
    ...(contacts > 1 || deceased ? (['state', 'since'] as const) : []),
    ...(usualGapDays === null ? (['rhythm'] as const) : [])
  ]
}

/** Whether this person is suggested this week, or would be if there were fewer others. */
function Suggested({ tie, name }: { tie: PersonTie; name: string }) {
  const t = useT()
  const language = useLanguage()
  const { data: suggestion } = useRead('suggestions.person', { id: tie.id })
  const { data: week } = useRead('suggestions.week')
  if (!suggestion || !week || suggestion.reasons.length === 0) return null
  const isNow = [...week.first, ...week.others].some(({ personId }) => personId === tie.id)
  const texts = suggestion.reasons.map((reason) =>
    t('us.reasonPoints', { reason: reasonSentence(reason, name, t, language), points: reason.points })
  )
  return (
    <li data-about="suggestion">
      {t(isNow ? 'us.suggestedNow' : 'us.suggested')}{' '}
      <PersonWhy
        of={t('us.ofSuggestion')}
        texts={[...texts, t('us.sum', { count: texts.length, points: suggestion.points })]}
        settings={{ href: settingsPath('suggestions'), label: t('us.suggestionsSettings') }}
      />
    </li>
  )
}
