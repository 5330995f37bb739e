import { Button, Collapse, Textarea, TextInput } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import type { PersonDetail } from '#shared/contract/people'
import { Birthday, PartialDate } from '#shared/domain/dates'
import { formatBirthday, formatDay } from '#shared/i18n/format'
import { factLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { InPlace } from '../../ui/in-place'
import { PartialDateField } from '../../ui/partial-date-field'
import { Section } from '../../ui/section'
import { Fact } from './fact'
import { PersonAddresses } from './person-addresses'
import { BirthdayHint } from './person-birthday'
import { PersonCircles } from './person-circles'
import { PersonIntroducer } from './person-introducer'
import { PersonRoles } from './person-roles'
import { ShownNames } from './shown-names'
import classes from './person.module.css'
import { useFacts } from './use-facts'

/** What is known of the person; each fact is written where it stands. */
export function PersonFacts({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const { person } = detail
  const rest = [person.sector, person.roleFamily, person.birthday, person.deceasedOn].some(Boolean)
  return (
    <Section title={t('people.facts')}>
      <dl className={classes.facts}>
        <Fact label={t('people.met')}>
          <Met detail={detail} />
        </Fact>
        <Fact label={t('people.introducedBy')}>
          <PersonIntroducer detail={detail} />
        </Fact>
        {detail.introduced.length > 0 && (
          <Fact label={t('people.introducedOthers')}>
            <ShownNames people={detail.introduced} first={4} />
          </Fact>
        )}
        <Fact label={t('people.circles')}>
          <PersonCircles detail={detail} />
        </Fact>
        <Fact label={t('people.needs')}>
          <TextFact detail={detail} fact="needs" />
        </Fact>
        <Fact label={t('people.offers')}>
          <TextFact detail={detail} fact="offers" />
        </Fact>
        <Fact label={t('people.contact')}>
          <PersonAddresses detail={detail} />
        </Fact>
        <Fact label={t('people.roles')}>
          <PersonRoles detail={detail} />
        </Fact>
      </dl>
      <More filled={rest}>
        <dl className={classes.facts}>
          <Fact label={t('people.birthday')}>
            <DateFact detail={detail} fact="birthday" />
          </Fact>
          <Fact label={t('people.city')}>
            <TextFact detail={detail} fact="city" line />
          </Fact>
          <Fact label={t('people.sector')}>
            <TextFact detail={detail} fact="sector" line />
          </Fact>
          <Fact label={t('people.roleFamily')}>
            <TextFact detail={detail} fact="roleFamily" line />
          </Fact>
          <Fact label={t('people.deceasedOn')}>
            <DateFact detail={detail} fact="deceasedOn" />
          </Fact>
        </dl>
      </More>
    </Section>
  )
}

/** The facts that are seldom filled; open when one of them is, unless the user folds them. */
function More({ filled, children }: { filled: boolean; children: ReactNode }) {
  const t = useT()
  const id = useId()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? filled
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setChosen(!open)}
      >
        {t('people.details')}
        <span aria-hidden className={classes.turn} data-open={open}>
          ›
        </span>
      </Button>
      <Collapse expanded={open} id={id}>
        {children}
      </Collapse>
    </>
  )
}

type TextName = 'needs' | 'offers' | 'city' | 'sector' | 'roleFamily'

function TextFact({ detail, fact, line = false }: { detail: PersonDetail; fact: TextName; line?: boolean }) {
  const t = useT()
  const save = useFacts(detail)
  const { person } = detail
  const label = t(factLabel[fact])
  return (
    <InPlace
      label={label}
      name={`person:${person.id}:${fact}`}
      value={person[fact] ?? ''}
      shown={person[fact]}
      onSave={(draft) => save({ [fact]: draft.trim() || null }, t('people.saidFact', { fact: label }))}
    >
      {({ draft, change }) =>
        line ? (
          <TextInput
            size="sm"
            aria-label={label}
            maxLength={300}
            value={draft}
            onChange={(event) => change(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            size="sm"
            autosize
            minRows={1}
            maxRows={8}
            aria-label={label}
            value={draft}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )
      }
    </InPlace>
  )
}

function DateFact({ detail, fact }: { detail: PersonDetail; fact: 'birthday' | 'deceasedOn' }) {
  const t = useT()
  const language = useLanguage()
  const save = useFacts(detail)
  const { person } = detail
  const label = t(factLabel[fact])
  const value = person[fact]
  const isBirthday = fact === 'birthday'
  const schema = isBirthday ? Birthday : PartialDate
  return (
    <InPlace
      label={label}
      name={`person:${person.id}:${fact}`}
      value={value}
      shown={
        value && (
          <>
            {isBirthday ? formatBirthday(value, language) : formatDay(value, language)}
            {isBirthday && !person.deceasedOn && <BirthdayHint birthday={value} />}
          </>
        )
      }
      isReady={(draft) => draft === null || schema.safeParse(draft).success}
      onSave={(draft) => save({ [fact]: draft }, t('people.saidFact', { fact: label }))}
    >
      {({ draft, change, refused }) => (
        <PartialDateField
          label={label}
          value={draft}
          onChange={change}
          error={refused}
          birthday={isBirthday}
          description={isBirthday ? t('people.birthdayHint') : undefined}
        />
      )}
    </InPlace>
  )
}

/** When, where and how one met: two fields, one fact. */
function Met({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const language = useLanguage()
  const save = useFacts(detail)
  const { id, metOn, metNote } = detail.person
  const label = t('people.met')
  return (
    <InPlace
      label={label}
      name={`person:${id}:met`}
      value={{ metOn, metNote }}
      shown={[metOn && formatDay(metOn, language), metNote].filter(Boolean).join(' · ')}
      isReady={(draft) => draft.metOn === null || PartialDate.safeParse(draft.metOn).success}
      onSave={(draft) =>
        save({ metOn: draft.metOn, metNote: draft.metNote?.trim() || null }, t('people.saidFact', { fact: label }))
      }
    >
      {({ draft, change, refused }) => (
        <>
          <PartialDateField
            label={t('people.metWhen')}
            description={t('people.metOnHint')}
            value={draft.metOn}
            onChange={(date) => change({ ...draft, metOn: date })}
            error={refused}
          />
          <Textarea
            label={t('people.metHow')}
            autosize
            minRows={1}
            maxRows={6}
            value={draft.metNote ?? ''}
            onChange={(event) => change({ ...draft, metNote: event.currentTarget.value || null })}
          />
        </>
      )}
    </InPlace>
  )
}
