import { Button, Group } from '@mantine/core'
import { useId } from 'react'
import { useLocation } from 'wouter'
import type { Suggestion } from '#shared/contract/suggestions'
import type { SuggestionRule } from '#shared/domain/suggestion'
import type { MessageKey } from '#shared/i18n/messages'
import { reasonSentence } from '#shared/i18n/reason-sentences'
import { suggestionRuleHint, suggestionRuleLabel } from '#shared/i18n/suggestion-rules'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath, settingsPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { groundTexts, lineOf } from './suggestion-words'
import classes from './suggestions.module.css'
import type { Answers } from './use-answers'

interface Settable {
  words: MessageKey
  path(personId: string): string
}

/** Where what decides about a suggestion is set: thresholds by the conventions, a rhythm with the person. */
const settable: Partial<Record<SuggestionRule, Settable>> = {
  cadence: { words: 'suggestions.setCadence', path: personPath },
  silence: { words: 'suggestions.setThreshold', path: () => settingsPath('conventions') },
  reconnect: { words: 'suggestions.setThreshold', path: () => settingsPath('conventions') }
}

const elsewhere: Settable = { words: 'suggestions.setSuggestions', path: () => settingsPath('suggestions') }

/** Why a suggestion is there: its reasons, which add up, the facts they rest on, and how to have it otherwise. */
export function SuggestionWhy({ suggestion, answers }: { suggestion: Suggestion; answers: Answers }) {
  const t = useT()
  const language = useLanguage()
  const [, go] = useLocation()
  const sum = useId()
  const conventions = useRead('settings.conventions')
  const { rule, name, personId, reasons, points } = suggestion
  const toSet = settable[rule] ?? elsewhere
  const words = { name, rule: t(suggestionRuleLabel[rule]) }
  const grounds = groundTexts(suggestion, conventions.data, t, language)

  return (
    <div className={classes.why}>
      <p>
        <strong>{t('suggestions.ruleNamed', words)}</strong>{' '}
        <span className="nv-muted">{t(suggestionRuleHint[rule])}</span>
      </p>
      {reasons.length > 0 && (
        <>
          <p id={sum}>{t('suggestions.sum', { name, points })}</p>
          <ul className={classes.reasons} aria-labelledby={sum}>
            {reasons.map((reason, index) => (
              <li key={`${reason.code} ${reason.promiseId ?? reason.text}`}>
                <span className={classes.points}>
                  {index > 0 && '+ '}
                  {reason.points}
                </span>{' '}
                <span>{reasonSentence(reason, name, t, language)}</span>
              </li>
            ))}
          </ul>
          <p className="nv-muted">{t('suggestions.pointsHint')}</p>
        </>
      )}
      {grounds.length > 0 && <p className="nv-muted">{lineOf(grounds)}</p>}
      <p>{t('suggestions.notARating')}</p>
      <Group gap={4} className={classes.row}>
        <Button size="compact-sm" variant="subtle" onClick={() => go(toSet.path(personId))}>
          {t(toSet.words)}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={answers.leaveOut}>
          {t('suggestions.leaveOut', words)}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('suggestions.switchOffOf', words)}
          onClick={answers.switchOff}
        >
          {t('suggestions.switchOff')}
        </Button>
      </Group>
    </div>
  )
}
