import { Autocomplete, Button, Menu, UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'
import type { PersonDetail } from '#shared/contract/people'
import { fold } from '#shared/domain/names'
import { useT } from '../../lib/i18n'
import { useRead } from '../../lib/query'
import { useSaying } from '../../lib/saving'
import { InPlaceForm } from '../../ui/in-place'
import classes from './person.module.css'

/** The person's circles: each is left or made the one of origin by its menu; one more is found or created by its name. */
export function PersonCircles({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const set = useSaying('people.setCircles')
  const [adding, setAdding] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  const { person, name, circles } = detail
  const ids = circles.map((circle) => circle.id)

  return (
    <>
      <ul className={classes.chips}>
        {circles.map((circle) => (
          <li key={circle.id}>
            <CircleChip
              circle={circle}
              onOrigin={() =>
                void set(
                  { id: person.id, circleIds: [circle.id, ...ids.filter((id) => id !== circle.id)] },
                  t('people.saidOrigin', { name, circle: circle.name })
                )
              }
              onLeave={() =>
                void set(
                  { id: person.id, circleIds: ids.filter((id) => id !== circle.id) },
                  t('people.saidLeft', { name, circle: circle.name })
                )
              }
            />
          </li>
        ))}
        {!adding && (
          <li>
            <Button
              ref={addButton}
              size="compact-sm"
              variant="subtle"
              ml={circles.length === 0 ? -8 : 0}
              aria-label={t('people.addCircle')}
              onClick={() => setAdding(true)}
            >
              {circles.length === 0 ? t('form.add') : '+'}
            </Button>
          </li>
        )}
      </ul>
      {adding && (
        <AddCircle
          detail={detail}
          onClose={() => {
            setAdding(false)
            requestAnimationFrame(() => addButton.current?.focus())
          }}
        />
      )}
    </>
  )
}

interface CircleChipProps {
  circle: PersonDetail['circles'][number]
  onOrigin(): void
  onLeave(): void
}

function CircleChip({ circle, onOrigin, onLeave }: CircleChipProps) {
  const t = useT()
  return (
    <Menu position="bottom-start" withinPortal shadow="md" returnFocus loop>
      <Menu.Target>
        <UnstyledButton className={classes.chip}>
          {circle.name}
          {circle.primary && (
            <span className={classes.origin} title={t('people.circleOfOrigin')}>
              <span aria-hidden>◆</span>
              <span className="nv-hidden"> ({t('people.circleOfOrigin')})</span>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('people.circleOf', { name: circle.name })}>
        {!circle.primary && <Menu.Item onClick={onOrigin}>{t('people.makeOrigin')}</Menu.Item>}
        <Menu.Item onClick={onLeave}>{t('people.leaveCircle')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function AddCircle({ detail, onClose }: { detail: PersonDetail; onClose(): void }) {
  const t = useT()
  const set = useSaying('people.setCircles')
  const known = useRead('circles.list')
  const { person, name, circles } = detail
  const others = (known.data ?? []).filter(({ id }) => !circles.some((circle) => circle.id === id))

  function add(typed: string): Promise<boolean> {
    const circle = typed.trim()
    const there = known.data?.find((one) => fold(one.name) === fold(circle))
    const id = there?.id ?? crypto.randomUUID()
    return set(
      {
        id: person.id,
        circleIds: [...circles.map((one) => one.id), id],
        newCircles: there ? [] : [{ id, name: circle }]
      },
      t('people.saidJoined', { name, circle: there?.name ?? circle })
    )
  }

  return (
    <InPlaceForm
      name={`person:${person.id}:circle`}
      value=""
      isReady={(draft) => draft.trim() !== ''}
      onSave={add}
      onClose={onClose}
    >
      {({ draft, change, refused }) => (
        <Autocomplete
          aria-label={t('people.addCircle')}
          data={others.map((circle) => circle.name)}
          maxLength={300}
          value={draft}
          onChange={change}
          error={refused && t('form.missing')}
        />
      )}
    </InPlaceForm>
  )
}
