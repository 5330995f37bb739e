import type { PersonTie } from '#shared/contract/insights'
import { tieBandLabel } from '#shared/i18n/labels'
import { reasonSentence } from '#shared/i18n/reason-sentences'
import { isWorthReconnecting, tieReasons } from '#shared/i18n/tie-reasons'
import { tieSentences, type TieTopic } from '#shared/i18n/tie-sentences'
import { useLanguage, useT } from '../../lib/i18n'
import { settingsPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { PersonWhy } from './person-why'
import classes from './person.module.css'

const said: readonly TieTopic[] = ['state', 'since', 'planned', 'rhythm', 'balance', 'notice']

/** What is to be said of a tie, a sentence each, with its reasons beside it. */
export function PersonTieSentences({ tie, name }: { tie: PersonTie; name: string }) {
  const t = useT()
  const language = useLanguage()
  const { data: conventions } = useRead('settings.conventions')
  const reasons = conventions && tieReasons({ tie, name, conventions, t, language })
  const settings = { href: settingsPath('conventions'), label: t('us.conventions') }
  const sentences = tieSentences(tie, name, t, language)
  const { band } = tie.tieStrength
  const whys: Partial<Record<TieTopic, { of: string; texts: string[] | undefined }>> = {
    rhythm: { of: t('us.ofRhythm'), texts: reasons?.rhythm },
    balance: { of: t('us.ofBalance'), texts: reasons?.balance }
  }

  return (
    <ul className={classes.sentences}>
      {sentences
        .filter(({ about }) => said.includes(about))
        .map(({ about, text }) => {
          const why = whys[about]
          return (
            <li key={about} data-about={about}>
              {text}
              {why?.texts && why.texts.length > 0 && <PersonWhy of={why.of} texts={why.texts} settings={settings} />}
            </li>
          )
        })}
      {reasons && reasons.strength.length > 0 && (
        <li data-about="strength">
          {t(tieBandLabel[band])}
          {tie.tieStrength.provisional && ` (${t('us.provisional')})`}
          <PersonWhy of={t('us.ofStrength')} texts={reasons.strength} settings={settings} />
        </li>
      )}
      {reasons && isWorthReconnecting(tie) && (
        <li data-about="reconnect">
          {t('us.reconnect', { name })}
          <PersonWhy of={t('us.ofReconnecting')} texts={reasons.reconnect} settings={settings} />
        </li>
      )}
      <Suggested tie={tie} name={name} />
    </ul>
  )
}

/** What suggestions would say of this person now. */
function Suggested({ tie, name }: { tie: PersonTie; name: string }) {
  const t = useT()
  const language = useLanguage()
  const { data: suggestion } = useRead('suggestions.person', { id: tie.id })
  const [first] = suggestion?.reasons ?? []
  if (!suggestion || !first) return null
  const texts = suggestion.reasons.map((reason) =>
    t('us.reasonPoints', { reason: reasonSentence(reason, name, t, language), points: reason.points })
  )
  return (
    <li data-about="suggestion">
      {t('us.suggested', { reason: reasonSentence(first, name, t, language) })}
      <PersonWhy
        of={t('us.ofSuggestion')}
        texts={[...texts, t('us.sum', { points: suggestion.points })]}
        settings={{ href: settingsPath('suggestions'), label: t('us.suggestionsSettings') }}
      />
    </li>
  )
}
