import { Button, Collapse, Select, Switch } from '@mantine/core'
import { useId, useState } from 'react'
import type { PersonDetail } from '#shared/contract/people'
import { closenessLabel } from '#shared/i18n/labels'
import { tieSentences, type TieTopic } from '#shared/i18n/tie-sentences'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Section } from '../../ui/section'
import { formOf } from './person-form-values'
import classes from './person.module.css'

const said: readonly TieTopic[] = ['state', 'planned', 'rhythm', 'balance', 'notice']
const reasons: readonly TieTopic[] = ['silence', 'strength', 'evidence']

/** What is between you two, in sentences; closeness and whether favours count are the user's to say. */
export function PersonTieSection({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const language = useLanguage()
  const { person, name } = detail
  const tie = useRead('insights.person', { id: person.id })
  const sentences = tie.data ? tieSentences(tie.data, name, t, language) : []
  const why = sentences.filter(({ about }) => reasons.includes(about))

  return (
    <Section title={t('people.us')}>
      <ClosenessField detail={detail} />
      <FailureNote error={tie.error} />
      <ul className={classes.sentences}>
        {sentences
          .filter(({ about }) => said.includes(about))
          .map(({ about, text }) => (
            <li key={about} data-about={about}>
              {text}
            </li>
          ))}
      </ul>
      {why.length > 0 && <Why texts={why.map(({ text }) => text)} />}
      <CountField detail={detail} />
    </Section>
  )
}

function Why({ texts }: { texts: readonly string[] }) {
  const t = useT()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('people.why')}
      </Button>
      <Collapse expanded={open} id={id}>
        <ul className={classes.sentences}>
          {texts.map((text) => (
            <li key={text} className="nv-muted">
              {text}
            </li>
          ))}
        </ul>
      </Collapse>
    </>
  )
}

const unset = '0'

function ClosenessField({ detail: { person } }: { detail: PersonDetail }) {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const setCloseness = useCommand('people.setCloseness')
  const words = (closeness: number) => t(closeness === 0 ? 'people.closenessUnset' : closenessLabel(closeness))

  function choose(value: string | null) {
    const closeness = Number(value ?? unset)
    setCloseness.mutate(
      { id: person.id, closeness: closeness || null },
      {
        onSuccess: () =>
          say(t('records.undoHint', { what: t('people.saidCloseness', { closeness: words(closeness) }) })),
        onError: fail
      }
    )
  }

  return (
    <Select
      className={classes.closeness}
      label={t('people.closeness')}
      data={[0, 1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: words(value) }))}
      value={String(person.closeness ?? unset)}
      onChange={choose}
      allowDeselect={false}
    />
  )
}

function CountField({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const update = useCommand('people.update')
  const { person, name } = detail

  function setCounted(counted: boolean) {
    const form = formOf(detail)
    const what = t(counted ? 'people.saidCounted' : 'people.saidNotCounted', { name })
    update.mutate(
      { ...form, id: person.id, person: { ...form.person, noLedger: !counted } },
      { onSuccess: () => say(t('records.undoHint', { what })), onError: fail }
    )
  }

  return (
    <Switch
      mt="sm"
      label={t('people.countFavours')}
      aria-label={t('people.countFavours')}
      description={t('people.countFavoursHint')}
      checked={!person.noLedger}
      onChange={(event) => setCounted(event.currentTarget.checked)}
    />
  )
}
