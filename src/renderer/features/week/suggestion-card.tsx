import { Button, Group } from '@mantine/core'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { Suggestion } from '#shared/contract/suggestions'
import { suggestionRuleLabel } from '#shared/i18n/suggestion-rules'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { useToday } from '../../lib/today'
import { useWriting } from '../../lib/writing'
import { FavourForm } from '../../ui/records/favour-form'
import { FavourLoop } from '../../ui/records/favour-loop'
import { messageContext, MessageDialog } from '../../ui/records/message-dialog'
import { SuggestionAnswers } from './suggestion-answers'
import { SuggestionWhy } from './suggestion-why'
import { factTexts, ideas, lineOf, titleText } from './suggestion-words'
import classes from './suggestions.module.css'
import { useAnswers } from './use-answers'

/** Somebody to think of: the facts first, then what may be done, later or not at all, and why. */
export function SuggestionCard({ suggestion, onAnswer }: { suggestion: Suggestion; onAnswer(): void }) {
  const t = useT()
  const language = useLanguage()
  const id = useId()
  const [isWhyOpen, setWhyOpen] = useState(false)
  const answers = useAnswers(suggestion, onAnswer)
  const { rule, name, thanks } = suggestion
  const idea = ideas[rule]
  return (
    <article className={classes.card} aria-labelledby={`${id}title`}>
      <div className={classes.head}>
        <h3 id={`${id}title`}>
          <Title suggestion={suggestion} />
        </h3>
        <SuggestionAnswers name={name} rule={t(suggestionRuleLabel[rule])} answers={answers} />
      </div>
      <p className={classes.facts}>
        <span className="nv-muted">{lineOf(factTexts(suggestion, t, language))}</span>
        {idea && <span className={classes.idea}>{t(idea)}</span>}
      </p>
      {thanks && <FavourLoop favour={thanks} />}
      <Group gap="0.25rem 0.375rem" className={classes.actions}>
        <Actions suggestion={suggestion} />
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.ask}
          aria-label={t('suggestions.whyOf', { name })}
          aria-expanded={isWhyOpen}
          aria-controls={`${id}why`}
          onClick={() => setWhyOpen(!isWhyOpen)}
        >
          {t('suggestions.why')}
        </Button>
      </Group>
      <div id={`${id}why`} hidden={!isWhyOpen}>
        {isWhyOpen && <SuggestionWhy suggestion={suggestion} answers={answers} />}
      </div>
    </article>
  )
}

/** Signs that no text holds, where the people are named. */
const places = { name: '\uE000', other: '\uE001' }

function Title({ suggestion }: { suggestion: Suggestion }) {
  const t = useT()
  const { personId, name, introduction } = suggestion
  const people = {
    [places.name]: { id: personId, name },
    [places.other]: { id: introduction?.otherId ?? '', name: introduction?.other ?? '' }
  }
  const parts = titleText(suggestion, places, t).split(/([\uE000\uE001])/u)
  return parts.map((part) => {
    const person = people[part]
    return person ? (
      <Link key={part} href={personPath(person.id)}>
        {person.name}
      </Link>
    ) : (
      part
    )
  })
}

function Actions({ suggestion }: { suggestion: Suggestion }) {
  const t = useT()
  const today = useToday()
  const write = useWriting()
  const [open, setOpen] = useState<'message' | 'introduction' | null>(null)
  const { personId, name, introduction } = suggestion
  const isBegun = useRead('meetings.draft', { context: messageContext(personId) }).data?.content != null
  const close = () => setOpen(null)
  return (
    <>
      {introduction ? (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('suggestions.introduceOf', { name })}
          onClick={() => setOpen('introduction')}
        >
          {t('suggestions.introduce')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('suggestions.writeOf', { name })}
          onClick={() => write({ personId })}
        >
          {t('suggestions.write')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="light"
        aria-label={t(isBegun ? 'suggestions.takeUpMessageOf' : 'suggestions.messageOf', { name })}
        onClick={() => setOpen('message')}
      >
        {t(isBegun ? 'suggestions.takeUpMessage' : 'suggestions.message')}
      </Button>
      {open === 'message' && <MessageDialog personId={personId} name={name} onClose={close} />}
      {open === 'introduction' && introduction && (
        <FavourForm
          start={{
            direction: 'given',
            personId,
            kind: 'introduction',
            date: today,
            introducedPersonId: introduction.otherId
          }}
          onClose={close}
        />
      )}
    </>
  )
}
