import type { ChangeEntry } from '../contract/history'
import { PartialDate } from '../domain/dates'
import { Person } from '../domain/person'
import { describeRecords, isRecordValues } from './describe-record'
import { formatDay } from './format'
import { isSuggestionRule } from '../domain/suggestion'
import { factLabel, reportLevelLabel } from './labels'
import type { Language } from './languages'
import type { MessageKey, MessageValues, Translate } from './messages'
import { suggestionRuleLabel } from './suggestion-rules'
import { favourPhrase, lowerFirst, meetingPhrase, promisePhrase, upperFirst } from './record-phrases'

/** `proximité`: which fact of a person was set. */
function factPhrase({ fact }: MessageValues, t: Translate): string {
  return typeof fact === 'string' && Object.hasOwn(factLabel, fact)
    ? lowerFirst(t(factLabel[fact as keyof typeof factLabel]))
    : ''
}

/** `pseudonyme`: how people are in the report from now on. */
function levelPhrase({ reportLevel }: MessageValues, t: Translate): string {
  const known = Person.shape.reportLevel.safeParse(reportLevel)
  return known.success ? lowerFirst(t(reportLevelLabel[known.data])) : ''
}

/** `en sommeil`: which kind of suggestion was answered or switched. */
function rulePhrase({ rule }: MessageValues, t: Translate): string {
  return typeof rule === 'string' && isSuggestionRule(rule) ? lowerFirst(t(suggestionRuleLabel[rule])) : ''
}

/** Whom a suggestion is about: `Karim Benali`, or `Karim Benali et Lucie Bernard`. */
function whoPhrase({ name, other }: MessageValues, t: Translate): string {
  return other ? t('history.suggestionTwo', { name: name ?? '', other }) : String(name ?? '')
}

/** What a change did, in words: the log keeps the message's name and raw values, so that it reads in either language. */
export function describeChange(
  { label, values }: Pick<ChangeEntry, 'label' | 'values'>,
  t: Translate,
  language: Language
): string {
  const dueOn = PartialDate.safeParse(values.dueOn)
  const words = t(label as MessageKey, {
    ...values,
    ...(dueOn.success && { dueOn: formatDay(dueOn.data, language) }),
    meeting: meetingPhrase(values, t, language),
    favour: favourPhrase(values, t),
    promise: promisePhrase(values, t),
    fact: factPhrase(values, t),
    level: levelPhrase(values, t),
    rule: rulePhrase(values, t),
    who: whoPhrase(values, t),
    what: isRecordValues(values)
      ? describeRecords({ record: values.record, values }, Number(values.more ?? 0), t, language)
      : ''
  })
  return upperFirst(words)
}
