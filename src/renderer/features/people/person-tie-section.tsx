import { Group, NumberInput, Radio } from '@mantine/core'
import { useState } from 'react'
import type { PersonDetail } from '#shared/contract/people'
import { temperaments, tieNatures } from '#shared/domain/person'
import { cadenceChoices, cadenceText } from '#shared/i18n/cadence'
import { temperamentLabel, tieNatureLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { ChoiceMenu } from '../../ui/choice-menu'
import { FailureNote } from '../../ui/failure-note'
import { InPlaceForm } from '../../ui/in-place'
import { Section } from '../../ui/section'
import { Fact } from './fact'
import { PersonTieWords } from './person-tie-words'
import classes from './person.module.css'
import { useFacts } from './use-facts'

/** What is between you two, in sentences; what kind of tie it is, and whether favours count, are the user's to say. */
export function PersonTieSection({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const { person, name } = detail
  const tie = useRead('insights.person', { id: person.id })
  const contacts = useRead('people.contacts', { personId: person.id })
  const ledger = useRead('people.ledger', { personId: person.id })
  return (
    <Section title={t('people.us')}>
      <FailureNote error={tie.error ?? contacts.error ?? ledger.error} />
      {tie.data && contacts.data && ledger.data && (
        <PersonTieWords tie={tie.data} name={name} contacts={contacts.data} periods={ledger.data} />
      )}
      <dl className={classes.facts}>
        <Fact label={t('people.countFavours')}>
          <CountField detail={detail} />
        </Fact>
        <Fact label={t('people.cadence')}>
          <Cadence detail={detail} />
        </Fact>
        <Fact label={t('people.tieNature')}>
          <TieNature detail={detail} />
        </Fact>
        <Fact label={t('people.temperament')}>
          <Temperament detail={detail} />
        </Fact>
      </dl>
    </Section>
  )
}

function CountField({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const save = useFacts(detail)
  const { person, name } = detail
  return (
    <Radio.Group
      aria-label={t('people.countFavours')}
      value={person.noLedger ? 'no' : 'yes'}
      onChange={(value) =>
        void save(
          { noLedger: value === 'no' },
          t(value === 'no' ? 'people.saidNotCounted' : 'people.saidCounted', { name })
        )
      }
    >
      <Group gap="md">
        <Radio value="yes" label={t('people.counted')} />
        <Radio value="no" label={t('people.uncounted')} />
      </Group>
    </Radio.Group>
  )
}

const other = -1

/** How often one wishes to be in touch; a number of days of one's own is typed. */
function Cadence({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const save = useFacts(detail)
  const [typing, setTyping] = useState(false)
  const { id, cadenceDays } = detail.person
  const label = t('people.cadence')
  const words = (days: number | null) => (days === null ? t('people.cadenceNone') : cadenceText(days, t))
  const set = (days: number | null) =>
    save({ cadenceDays: days }, t('people.saidValue', { fact: label, value: words(days) }))

  if (typing)
    return (
      <InPlaceForm<number | null>
        name={`person:${id}:cadence`}
        value={cadenceDays}
        isReady={(days) => days === null || (days >= 1 && days <= 3650)}
        onSave={set}
        onClose={() => setTyping(false)}
      >
        {({ draft, change, refused }) => (
          <NumberInput
            label={t('people.cadenceInDays')}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={draft ?? ''}
            onChange={(days) => change(days === '' ? null : Number(days))}
            error={refused && t('form.atMost', { limit: 3650 })}
          />
        )}
      </InPlaceForm>
    )

  const usual = [null, ...cadenceChoices]
  const choices = usual.includes(cadenceDays) ? usual : [...usual, cadenceDays]
  return (
    <ChoiceMenu<number | null>
      label={label}
      value={cadenceDays}
      choices={[
        ...choices.map((days) => ({ value: days, label: words(days) })),
        { value: other, label: t('people.cadenceOther') }
      ]}
      onChoose={(days) => (days === other ? setTyping(true) : void set(days))}
    />
  )
}

function TieNature({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const save = useFacts(detail)
  const label = t('people.tieNature')
  const words = (value: (typeof tieNatures)[number] | null) =>
    t(value === null ? 'people.unset' : tieNatureLabel[value])
  return (
    <ChoiceMenu
      label={label}
      value={detail.person.tieNature}
      choices={[null, ...tieNatures].map((value) => ({ value, label: words(value) }))}
      onChoose={(tieNature) =>
        void save({ tieNature }, t('people.saidValue', { fact: label, value: words(tieNature) }))
      }
    />
  )
}

function Temperament({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const save = useFacts(detail)
  const label = t('people.temperament')
  const words = (value: (typeof temperaments)[number] | null) =>
    t(value === null ? 'people.unset' : temperamentLabel[value])
  return (
    <ChoiceMenu
      label={label}
      value={detail.person.temperament}
      choices={[null, ...temperaments].map((value) => ({ value, label: words(value) }))}
      onChoose={(temperament) =>
        void save({ temperament }, t('people.saidValue', { fact: label, value: words(temperament) }))
      }
    />
  )
}
