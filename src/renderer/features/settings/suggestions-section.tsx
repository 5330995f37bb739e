import { Button, Stack, Switch, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { HiddenSuggestion } from '#shared/contract/suggestions'
import { suggestionRules, type SuggestionRule } from '#shared/domain/suggestion'
import { formatDay } from '#shared/i18n/format'
import { suggestionRuleHint, suggestionRuleLabel } from '#shared/i18n/suggestion-rules'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { useSaying } from '../../lib/saving'
import { FailureNote } from '../../ui/failure-note'
import { Section } from '../../ui/section'
import classes from './settings.module.css'

/** Which kinds are suggested, who is left out, and what was put off or set aside; each can be brought back. */
export function SuggestionsSection() {
  const t = useT()
  const found = useRead('suggestions.hidden')
  return (
    <Section title={t('people.suggestions')} part="suggestions">
      <Text size="sm" mb="sm">
        {t('suggestions.kindsHint')}
      </Text>
      <FailureNote error={found.error} />
      {found.data && (
        <Stack gap="md">
          <Kinds off={found.data.rulesOff} />
          <LeftOut people={found.data.leftOut} />
          <Hidden rows={found.data.rows} />
        </Stack>
      )}
    </Section>
  )
}

function Kinds({ off }: { off: readonly SuggestionRule[] }) {
  const t = useT()
  const switchRule = useSaying('suggestions.switchRule')
  return (
    <div role="group" aria-labelledby="suggestion-kinds">
      <h3 id="suggestion-kinds" className={classes.heading}>
        {t('suggestions.kinds')}
      </h3>
      <div className={classes.switches}>
        {suggestionRules.map((rule) => (
          <Switch
            key={rule}
            label={t(suggestionRuleLabel[rule])}
            description={t(suggestionRuleHint[rule])}
            checked={!off.includes(rule)}
            onChange={({ currentTarget: { checked } }) =>
              void switchRule(
                { rule, on: checked },
                t(checked ? 'suggestions.saidRuleOn' : 'suggestions.saidRuleOff', {
                  rule: t(suggestionRuleLabel[rule])
                })
              )
            }
          />
        ))}
      </div>
    </div>
  )
}

function LeftOut({ people }: { people: readonly { id: string; name: string }[] }) {
  const t = useT()
  const set = useSaying('people.setFacts')
  return (
    <Answered title={t('suggestions.leftOut')} empty={t('suggestions.nobodyLeftOut')}>
      {people.map(({ id, name }) => (
        <Line
          key={id}
          name={name}
          onRestore={() => void set({ id, facts: { noSuggestions: false } }, t('suggestions.saidRestored', { name }))}
        >
          <Link href={personPath(id)}>{name}</Link>
        </Line>
      ))}
    </Answered>
  )
}

function Hidden({ rows }: { rows: readonly HiddenSuggestion[] }) {
  const t = useT()
  const restore = useSaying('suggestions.restore')
  const words = useHiddenWords()
  return (
    <Answered title={t('suggestions.hidden')} empty={t('suggestions.nothingHidden')}>
      {rows.map((row) => {
        const { rule, subject, name } = row
        return (
          <Line
            key={`${rule} ${subject}`}
            name={name}
            onRestore={() => void restore({ rule, subject }, t('suggestions.saidRestored', { name }))}
          >
            {name} <span className="nv-muted">· {words(row)}</span>
          </Line>
        )
      })}
    </Answered>
  )
}

function useHiddenWords(): (row: HiddenSuggestion) => string {
  const t = useT()
  const language = useLanguage()
  return ({ rule, until, reason }) => {
    const values = { rule: t(suggestionRuleLabel[rule]), date: until ? formatDay(until, language) : '' }
    if (reason === 'notRelevant') return t('suggestions.hiddenNotRelevant', values)
    if (reason === null) return t('suggestions.hiddenUntil', values)
    return t(until ? 'suggestions.hiddenDoneUntil' : 'suggestions.hiddenDone', values)
  }
}

function Answered({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <div>
      <h3 className={classes.heading}>{title}</h3>
      {children.length === 0 ? (
        <Text size="sm" className="nv-muted">
          {empty}
        </Text>
      ) : (
        <ul className={`${classes.list} ${classes.scroll}`} aria-label={title}>
          {children}
        </ul>
      )}
    </div>
  )
}

function Line({ name, onRestore, children }: { name: string; onRestore(): void; children: ReactNode }) {
  const t = useT()
  return (
    <li className={classes.item}>
      <span>{children}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('suggestions.suggestAgainOf', { name })}
        onClick={onRestore}
      >
        {t('suggestions.suggestAgain')}
      </Button>
    </li>
  )
}
