import { Textarea } from '@mantine/core'
import type { PersonDetail } from '#shared/contract/people'
import { useT } from '../../lib/i18n'
import { InPlace } from '../../ui/in-place'
import classes from './person.module.css'
import { useFacts } from './use-facts'

/** What the user writes about the person, in their own words. */
export function PersonNotes({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const save = useFacts(detail)
  const { person, name } = detail
  const label = t('people.notes')
  return (
    <div className={classes.notes}>
      {!person.notes && <p className={classes.hint}>{t('people.noNotes', { name })}</p>}
      <InPlace
        label={label}
        addLabel={t('people.addNotes')}
        name={`person:${person.id}:notes`}
        value={person.notes ?? ''}
        shown={person.notes}
        multiline
        onSave={(notes) => save({ notes: notes.trim() === '' ? null : notes }, t('people.saidFact', { fact: label }))}
      >
        {({ draft, change }) => (
          <Textarea
            autosize
            minRows={5}
            maxRows={24}
            maxLength={100_000}
            aria-label={label}
            value={draft}
            onChange={(event) => change(event.currentTarget.value)}
          />
        )}
      </InPlace>
    </div>
  )
}
