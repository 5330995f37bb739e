import type { Suggestion } from '#shared/contract/suggestions'
import type { IsoDate } from '#shared/domain/dates'
import type { Dismissal } from '#shared/domain/suggestion'
import { formatDay } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { suggestionRuleLabel } from '#shared/i18n/suggestion-rules'
import { useLanguage, useT } from '../../lib/i18n'
import { useSaying } from '../../lib/saving'

export interface Answers {
  later(until: IsoDate): void
  dismiss(reason: Dismissal): void
  leaveOut(): void
  switchOff(): void
}

const saidDismissed: Record<Dismissal, MessageKey> = {
  done: 'suggestions.saidDone',
  notRelevant: 'suggestions.saidNotRelevant'
}

/** What one may answer to a suggestion: each answer is one step back, and says what it did. */
export function useAnswers({ rule, subject, personId, name }: Suggestion, onAnswer: () => void): Answers {
  const t = useT()
  const language = useLanguage()
  const later = useSaying('suggestions.later')
  const dismiss = useSaying('suggestions.dismiss')
  const leaveOut = useSaying('suggestions.leaveOut')
  const switchRule = useSaying('suggestions.switchRule')
  const words = { name, rule: t(suggestionRuleLabel[rule]) }

  const answer = (sent: Promise<boolean>) => {
    onAnswer()
    void sent
  }
  return {
    later: (until) =>
      answer(
        later({ rule, subject, until }, t('suggestions.saidLater', { ...words, date: formatDay(until, language) }))
      ),
    dismiss: (reason) => answer(dismiss({ rule, subject, reason }, t(saidDismissed[reason], words))),
    leaveOut: () => answer(leaveOut({ personId }, t('suggestions.saidLeftOut', words))),
    switchOff: () => answer(switchRule({ rule, on: false }, t('suggestions.saidRuleOff', words)))
  }
}
