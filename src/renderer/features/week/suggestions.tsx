import { Button, Group, Text } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Suggestion } from '#shared/contract/suggestions'
import { useT } from '../../lib/i18n'
import { settingsPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Section } from '../../ui/section'
import { SuggestionCard } from './suggestion-card'
import classes from './week.module.css'

/** A favour may be suggested for several reasons; each is a card of its own. */
const keyOf = ({ rule, subject }: Suggestion): string => `${rule} ${subject}`

/** At most three people to think of, and a few other ideas for who asks; nothing presses. */
export function Suggestions({ until }: { until: string }) {
  const t = useT()
  const [, go] = useLocation()
  const week = useRead('suggestions.week')
  const waiting = useRead('promises.page', { dueUpTo: until, limit: 1 })
  const [all, setAll] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const { first = [], others = [] } = week.data ?? {}
  const shown = all ? [...first, ...others] : first
  const { list, answered } = useFocusAfterAnswer(shown.map(keyOf), heading)
  if (!week.data && !week.error) return null

  return (
    <Section
      title={t('suggestions.title')}
      heading={heading}
      actions={
        <Group gap={4}>
          {others.length > 0 && (
            <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
              {t('suggestions.others')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => go(settingsPath('suggestions'))}>
            {t('suggestions.settings')}
          </Button>
        </Group>
      }
    >
      <FailureNote error={week.error} />
      {week.data && shown.length === 0 && (
        <Text>{t(waiting.data?.total === 0 ? 'suggestions.quiet' : 'suggestions.nothingElse')}</Text>
      )}
      <ul className={classes.ruled} ref={list}>
        {shown.map((suggestion, index) => (
          <li key={keyOf(suggestion)}>
            <SuggestionCard suggestion={suggestion} onAnswer={() => answered(index)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** When the card that was answered has gone, the focus goes to the next one, or to the heading when none is left. */
function useFocusAfterAnswer(keys: readonly string[], heading: React.RefObject<HTMLHeadingElement | null>) {
  const list = useRef<HTMLUListElement>(null)
  const answer = useRef<{ key: string; index: number } | null>(null)
  useLayoutEffect(() => {
    if (!answer.current || keys.includes(answer.current.key)) return
    const place = Math.min(answer.current.index, keys.length - 1)
    answer.current = null
    const next = list.current?.children[place]?.querySelector<HTMLElement>('a[href], button')
    ;(next ?? heading.current)?.focus()
  })
  return {
    list,
    answered: (index: number) => {
      answer.current = { key: keys[index] ?? '', index }
    }
  }
}
