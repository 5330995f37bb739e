import { Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { reportLevels, temperaments, tieNatures } from '#shared/domain/person'
import { closenessLabel, reportLevelLabel, temperamentLabel, tieNatureLabel } from '#shared/i18n/labels'
import type { RecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { ContactRows } from './contact-rows'
import { NearNames } from './near-names'
import {
  CadenceField,
  ChoiceField,
  CirclesField,
  DateOf,
  Flag,
  IntroducerField,
  OrganisationField
} from './person-form-controls'
import type { PersonFields } from './person-form-values'
import classes from './person-form.module.css'

type Record = Pick<RecordForm<PersonFields, unknown>, 'text' | 'line' | 'problem'>

/** All fields, the ones that are filled most often first. */
export function PersonFormFields({ record, personId }: { record: Record; personId: string | null }) {
  const t = useT()
  const { text, line, problem } = record
  return (
    <>
      <div>
        <Fields title={t('people.identity')}>
          <TextInput label={t('people.givenName')} data-autofocus {...line('person.givenName')} />
          <TextInput label={t('people.familyName')} {...text('person.familyName')} />
          <TextInput label={t('people.preferredName')} {...text('person.preferredName')} />
        </Fields>
        {personId === null && <NearNames />}
      </div>
      <Fields>
        <OrganisationField error={problem('organisation')} />
        <TextInput label={t('people.role')} {...text('person.roleText')} />
        <TextInput label={t('people.city')} {...text('person.city')} />
        <TextInput label={t('people.sector')} {...text('person.sector')} />
        <TextInput label={t('people.roleFamily')} {...text('person.roleFamily')} />
        <div className={classes.pair}>
          <TextInput label={t('people.particle')} placeholder={t('people.particleHint')} {...text('person.particle')} />
          <TextInput label={t('people.suffix')} {...text('person.suffix')} />
        </div>
      </Fields>
      <Fields title={t('people.tie')}>
        <CirclesField />
        <ChoiceField
          name="person.closeness"
          label={t('people.closeness')}
          data={[1, 2, 3, 4, 5].map((value) => ({ value, label: t(closenessLabel(value)) }))}
        />
        <ChoiceField
          name="person.tieNature"
          label={t('people.tieNature')}
          data={tieNatures.map((value) => ({ value, label: t(tieNatureLabel[value]) }))}
        />
        <ChoiceField
          name="person.temperament"
          label={t('people.temperament')}
          data={temperaments.map((value) => ({ value, label: t(temperamentLabel[value]) }))}
        />
        <CadenceField error={problem('person.cadenceDays')} />
        <DateOf
          name="person.metOn"
          label={t('people.metOn')}
          hint={t('people.metOnHint')}
          error={problem('person.metOn')}
        />
        <IntroducerField personId={personId} error={problem('person.introducedById')} />
        <Textarea
          className={classes.wide}
          label={t('people.metNote')}
          autosize
          minRows={1}
          maxRows={6}
          {...text('person.metNote')}
        />
        <div className={classes.flags}>
          <Flag name="person.noLedger" label={t('people.noLedger')} />
          <Flag name="person.isFamily" label={t('people.isFamily')} />
        </div>
      </Fields>
      <Fields title={t('people.exchange')}>
        <div className={`${classes.pair} ${classes.wide}`}>
          <Textarea label={t('people.needs')} autosize minRows={2} maxRows={8} {...text('person.needs')} />
          <Textarea label={t('people.offers')} autosize minRows={2} maxRows={8} {...text('person.offers')} />
        </div>
      </Fields>
      <Fields title={t('people.contact')}>
        <ContactRows list="emails" problem={problem} />
        <ContactRows list="phones" problem={problem} />
        <ContactRows list="links" problem={problem} />
      </Fields>
      <Fields title={t('people.rest')}>
        <Textarea
          className={classes.wide}
          label={t('people.notes')}
          autosize
          minRows={3}
          maxRows={14}
          {...text('person.notes')}
        />
        <DateOf
          name="person.birthday"
          label={t('people.birthday')}
          hint={t('people.birthdayHint')}
          error={problem('person.birthday')}
          birthday
        />
        <DateOf name="person.deceasedOn" label={t('people.deceasedOn')} error={problem('person.deceasedOn')} />
        <ChoiceField
          name="person.reportLevel"
          label={t('people.reportLevel')}
          data={reportLevels.map((value) => ({ value, label: t(reportLevelLabel[value]) }))}
          always
        />
        <div className={classes.flags}>
          <Flag name="person.noSuggestions" label={t('people.noSuggestions')} />
        </div>
      </Fields>
    </>
  )
}

/** Fields that belong together, under a title of their own or with those before. */
function Fields({ title, children }: { title?: string; children: ReactNode }) {
  if (!title) return <div className={classes.grid}>{children}</div>
  return (
    <fieldset className={classes.fields}>
      <legend>{title}</legend>
      <div className={classes.grid}>{children}</div>
    </fieldset>
  )
}
