import { Input, Pill } from '@mantine/core'
import { useT } from '../lib/i18n'
import { PersonPicker, type PickedPerson } from './person-picker'

interface PersonFilterProps {
  label: string
  person: PickedPerson | null
  onChange(person: PickedPerson | null): void
}

/** Narrows a list to one person; the one chosen is shown and can be taken off again. */
export function PersonFilter({ label, person, onChange }: PersonFilterProps) {
  const t = useT()
  if (!person) return <PersonPicker label={label} placeholder={t('app.everybody')} onPick={onChange} />
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div style={{ display: 'flex', alignItems: 'center', minHeight: 36 }}>
        <Pill
          size="lg"
          withRemoveButton
          removeButtonProps={{ 'aria-label': t('app.everybody'), 'aria-hidden': false, tabIndex: 0 }}
          onRemove={() => onChange(null)}
        >
          {person.name}
        </Pill>
      </div>
    </Input.Wrapper>
  )
}
