import { Badge } from '@mantine/core'
import { Link } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { reportLevels } from '#shared/domain/person'
import { formatDay } from '#shared/i18n/format'
import { closenessLabel, reportLevelLabel, reportLevelText } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { ChoiceMenu } from '../../ui/choice-menu'
import classes from './person.module.css'
import { useFacts } from './use-facts'

/** Under the name: what they do and where, how close they are, what a report says of them, and what is particular. */
export function PersonHead({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const language = useLanguage()
  const { person, organisation } = detail
  const parts = [person.roleText, organisation, person.city].filter(Boolean)
  const marks = [
    person.forgottenOn && t('people.forgotten', { date: formatDay(person.forgottenOn, language) }),
    person.deceasedOn &&
      t('form.valueOf', { field: t('people.deceasedOn'), value: formatDay(person.deceasedOn, language) }),
    person.isFamily && t('people.family'),
    person.noSuggestions && t('people.notSuggested')
  ].filter((mark) => typeof mark === 'string')

  return (
    <div className={classes.head}>
      <p className={classes.subtitle}>
        <Link href="/people" className={classes.back}>
          <span aria-hidden>‹ </span>
          {t('people.backToList')}
        </Link>
        {parts.length > 0 && <span>{parts.join(' · ')}</span>}
      </p>
      <div className={classes.settings}>
        <Closeness detail={detail} />
        <ReportLevel detail={detail} />
        {marks.map((mark) => (
          <Badge key={mark} variant="outline" className={classes.mark}>
            {mark}
          </Badge>
        ))}
      </div>
    </div>
  )
}

const steps = [1, 2, 3, 4, 5] as const

/** Five steps that only the user sets. */
function Closeness({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const save = useFacts(detail)
  const { closeness } = detail.person
  const label = t('people.closeness')
  const words = (value: number | null) => t(value === null ? 'people.unset' : closenessLabel(value))
  return (
    <ChoiceMenu<number | null>
      label={label}
      value={closeness}
      shown={
        <>
          <span aria-hidden className={classes.dots}>
            {steps.map((step) => (
              <span key={step} data-filled={step <= (closeness ?? 0)} />
            ))}
          </span>
          {closeness === null ? t('form.valueOf', { field: label, value: words(null) }) : words(closeness)}
        </>
      }
      choices={[...steps.toReversed(), null].map((value) => ({ value, label: words(value) }))}
      onChoose={(value) => void save({ closeness: value }, t('people.saidCloseness', { closeness: words(value) }))}
    />
  )
}

function ReportLevel({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const save = useFacts(detail)
  const { reportLevel } = detail.person
  const label = t('people.reportLevel')
  return (
    <ChoiceMenu
      label={label}
      value={reportLevel}
      shown={t('people.inReport', { level: t(reportLevelLabel[reportLevel]) })}
      choices={reportLevels.map((value) => ({
        value,
        label: t(reportLevelLabel[value]),
        hint: t(reportLevelText[value])
      }))}
      onChoose={(value) =>
        void save({ reportLevel: value }, t('people.saidValue', { fact: label, value: t(reportLevelLabel[value]) }))
      }
    />
  )
}
