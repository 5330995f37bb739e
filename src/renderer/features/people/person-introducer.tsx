import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useSaying } from '../../lib/saving'
import { EditButton } from '../../ui/in-place'
import { PersonPicker } from '../../ui/person-picker'
import { PickerForm } from './picker-form'
import classes from './person.module.css'

/** Who introduced this person: a link, with another or nobody in their place. */
export function PersonIntroducer({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const set = useSaying('people.setIntroducer')
  const [picking, setPicking] = useState(false)
  const here = useRef<HTMLDivElement>(null)
  const { person, introducedBy } = detail
  const label = t('people.introducedBy')
  const { id } = person

  // The field is gone, so the focus goes back to what opened it.
  const wasPicking = useRef(false)
  useEffect(() => {
    if (wasPicking.current && !picking) here.current?.querySelector('button')?.focus()
    wasPicking.current = picking
  }, [picking])

  async function choose(who: { introducerId: string } | { newIntroducer: string }, value: string) {
    if (await set({ id, ...who }, t('people.saidValue', { fact: label, value }))) setPicking(false)
  }

  if (picking)
    return (
      <PickerForm onClose={() => setPicking(false)}>
        <PersonPicker
          label={label}
          except={[id]}
          onPick={(other) => void choose({ introducerId: other.id }, other.name)}
          onCreate={(name) => choose({ newIntroducer: name }, name)}
        />
        <Button mt={6} size="compact-sm" variant="default" onClick={() => setPicking(false)}>
          {t('app.cancel')}
        </Button>
      </PickerForm>
    )
  return (
    <div ref={here} className={classes.inline}>
      {introducedBy ? (
        <>
          <Link href={personPath(introducedBy.id)}>{introducedBy.name}</Link>
          <EditButton label={t('form.editField', { field: label })} onClick={() => setPicking(true)} />
          <CloseButton
            size={24}
            aria-label={t('people.clearFact', { fact: label })}
            onClick={() => void set({ id }, t('people.saidCleared', { fact: label }))}
          />
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          aria-label={t('form.addField', { field: label })}
          onClick={() => setPicking(true)}
        >
          {t('form.add')}
        </Button>
      )}
    </div>
  )
}
