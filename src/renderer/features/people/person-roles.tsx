import { Button, CloseButton, Group } from '@mantine/core'
import { useState } from 'react'
import type { PersonDetail, RoleLine } from '#shared/contract/people'
import { isHeld } from '#shared/domain/roles'
import { roleDates } from '#shared/i18n/role-text'
import { useLanguage, useT } from '../../lib/i18n'
import { useSaying } from '../../lib/saving'
import { EditButton } from '../../ui/in-place'
import classes from './person.module.css'
import { RoleForm } from './role-form'

/** What they did and do, the present first; each is corrected or removed, and one more is added. */
export function PersonRoles({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const set = useSaying('people.setRoles')
  /** The role in the form, by its place; one after the last is a new one. */
  const [editing, setEditing] = useState<number | null>(null)
  const { person, name, roles } = detail
  const said = t('people.saidRoles', { name })
  const held = roles.filter(isHeld).length

  const write = (next: RoleLine[]) => void set({ id: person.id, roles: next }, said)
  const without = (place: number) => roles.filter((_, index) => index !== place)

  return (
    <>
      {roles.length > 0 && (
        <ul className={classes.roles}>
          {roles.map((role, index) => {
            const words = [role.role, role.organisation].filter(Boolean).join(' · ')
            return (
              <li key={`${index} ${words}`} className={classes.role} data-held={isHeld(role)}>
                <RoleWords role={role} words={words} />
                <Group gap={0} wrap="nowrap">
                  {index > 0 && index < held && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('people.roleFirst', { role: words })}
                      onClick={() => write([role, ...without(index)])}
                    >
                      <span aria-hidden>↑</span>
                    </Button>
                  )}
                  <EditButton label={t('people.editRole', { role: words })} onClick={() => setEditing(index)} />
                  <CloseButton
                    size={24}
                    aria-label={t('people.removeRole', { role: words })}
                    onClick={() => write(without(index))}
                  />
                </Group>
              </li>
            )
          })}
        </ul>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        aria-label={t('people.addRole')}
        onClick={() => setEditing(roles.length)}
      >
        {t('form.add')}
      </Button>
      {editing !== null && <RoleForm detail={detail} place={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function RoleWords({ role, words }: { role: RoleLine; words: string }) {
  const t = useT()
  const language = useLanguage()
  const dates = roleDates(role, t, language)
  return (
    <span>
      {words}
      {dates && <span className="nv-muted"> · {dates}</span>}
    </span>
  )
}
