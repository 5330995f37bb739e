import { Button, Group } from '@mantine/core'
import { useId } from 'react'
import { useLocation } from 'wouter'
import type { Suggestion } from '#shared/contract/suggestions'
import { reasonSentence } from '#shared/i18n/reason-sentences'
import { suggestionRuleHint, suggestionRuleLabel } from '#shared/i18n/suggestion-rules'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath, settingsPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { groundTexts, lineOf } from './suggestion-words'
import classes from './suggestions.module.css'
import type { Answers } from './use-answers'

/** Why a suggestion is there: its reasons, which add up, the facts they rest on, and how to have it otherwise. */
export function SuggestionWhy({ suggestion, answers }: { suggestion: Suggestion; answers: Answers }) {
  const t = useT()
  const language = useLanguage()
  const [, go] = useLocation()
  const sum = useId()
  const conventions = useRead('settings.conventions')
  const { rule, name, personId, reasons, points } = suggestion
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
            {reasons.map((reason) => (
              <li key={`${reason.code} ${reason.promiseId ?? reason.text}`}>
                <span className={classes.points}>{reason.points}</span>
                <span>{reasonSentence(reason, name, t, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {grounds.length > 0 && <p className="nv-muted">{lineOf(grounds)}</p>}
      <p>{t('suggestions.notARating')}</p>
      <Group gap={4} className={classes.row}>
        {rule === 'cadence' ? (
          <Button size="compact-sm" variant="subtle" onClick={() => go(personPath(personId))}>
            {t('suggestions.setCadence')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={() => go(settingsPath('conventions'))}>
            {t('suggestions.setThreshold')}
          </Button>
        )}
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
