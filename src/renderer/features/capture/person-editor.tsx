import { TextInput } from '@mantine/core'
import { inNameCase } from '#shared/domain/names'
import { formatDay } from '#shared/i18n/format'
import type { PersonChoice } from '#shared/contract/people'
import { useLanguage, useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { PersonPicker, type PickedPerson } from '../../ui/person-picker'
import { ChoiceList, type Choice } from './choice-list'
import { useHand } from './hand'
import { addedKey, type PersonItem } from '#shared/capture/items'

interface PersonEditorProps {
  item: PersonItem
  onDone(): void
}

/** Who is meant: those who may be, somebody new, or nobody yet; and whether they were there. */
export function PersonEditor({ item, onDone }: PersonEditorProps) {
  const t = useT()
  const language = useLanguage()
  const { items, set } = useHand()
  const written = item.open?.words ?? item.name
  const isUnnamed = item.personId === null && !item.isNew
  // A name that waited in the journal has no candidates with it: they are looked for by its words.
  const sought = useRead('people.pick', {
    text: isUnnamed && item.candidates.length === 0 ? written.slice(0, 200) : ''
  })
  const found: readonly (PickedPerson & Partial<PersonChoice>)[] =
    item.candidates.length > 0 ? item.candidates : isUnnamed ? (sought.data ?? []) : []
  const change = (values: Partial<PersonItem>) => set('people', item.key, values)
  const be = ({ id, name, organisation }: PickedPerson) => change({ personId: id, isNew: false, name, organisation })
  const here = new Set(items.people.map(({ personId }) => personId))

  const choices: Choice[] = [
    ...(item.open && !isUnnamed
      ? [{ key: 'right', label: t('capture.asRead', { name: item.name }), act: () => change({}) }]
      : []),
    ...found
      .filter(({ id }) => id !== item.personId && (isUnnamed || !here.has(id)))
      .slice(0, 6)
      .map((person) => ({
        key: person.id,
        label: person.name,
        detail: [
          person.organisation,
          person.lastContactOn && t('app.lastSeen', { date: formatDay(person.lastContactOn, language) })
        ]
          .filter(Boolean)
          .join(' · '),
        act: () => be(person)
      })),
    ...(isUnnamed || (item.open && !item.isNew)
      ? [
          {
            key: 'new',
            label: t('capture.newPerson', { name: inNameCase(written) }),
            act: () =>
              change({ personId: null, isNew: true, name: inNameCase(written), organisation: item.organisation })
          }
        ]
      : []),
    ...(isUnnamed ? [{ key: 'later', label: t('capture.leaveName', { name: written }), act: () => undefined }] : []),
    item.presence === 'present'
      ? {
          key: 'presence',
          label: t('capture.makeMentioned'),
          act: () => change({ presence: 'mentioned', open: isUnnamed ? item.open : null })
        }
      : {
          key: 'presence',
          label: t('capture.makePresent'),
          act: () => change({ presence: 'present', open: isUnnamed ? item.open : null })
        },
    { key: 'remove', label: t('capture.removePerson'), act: () => set('people', item.key, null) }
  ]
  return (
    <>
      <ChoiceList label={t('capture.whichPerson', { name: written })} choices={choices} onDone={onDone} />
      {item.isNew && (
        <>
          <TextInput
            label={t('capture.name')}
            value={item.name}
            maxLength={300}
            onChange={(event) => event.currentTarget.value.trim() !== '' && change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('capture.organisation')}
            value={item.organisation ?? ''}
            maxLength={300}
            onChange={(event) => change({ organisation: event.currentTarget.value || null })}
          />
          <TextInput
            label={t('capture.role')}
            value={item.role ?? ''}
            maxLength={300}
            onChange={(event) => change({ role: event.currentTarget.value || null })}
          />
        </>
      )}
      <PersonPicker
        label={t('capture.somebodyElse')}
        except={item.personId ? [item.personId] : []}
        onPick={(person) => {
          be(person)
          onDone()
        }}
        onCreate={(name) => {
          change({ personId: null, isNew: true, name })
          onDone()
        }}
      />
    </>
  )
}

/** Adds somebody who was there: found as one types, or new. */
export function AddPerson({ onDone }: { onDone(): void }) {
  const t = useT()
  const { items, set } = useHand()
  function add(person: Partial<PersonItem> & { name: string }) {
    const key = addedKey()
    set('people', key, {
      key,
      span: null,
      mentions: [],
      candidates: [],
      open: null,
      personId: null,
      isNew: false,
      organisation: null,
      role: null,
      presence: 'present',
      ...person
    })
    onDone()
  }
  return (
    <PersonPicker
      label={t('capture.addPerson')}
      except={items.people.flatMap(({ personId }) => personId ?? [])}
      onPick={({ id, name, organisation }) => add({ personId: id, name, organisation })}
      onCreate={(name) => add({ isNew: true, name })}
    />
  )
}
