import { Button, Menu } from '@mantine/core'
import { useRef, useState } from 'react'
import { isNarrowed, type PeopleFilter } from '#shared/domain/people-filter'
import { useT } from '../../lib/i18n'
import { useSteadyRead } from '../../lib/query'
import { suppliedFilters } from './supplied-filters'
import { SaveFilterDialog } from './save-filter-dialog'
import { SavedFiltersDialog } from './saved-filters-dialog'

interface SavedFiltersProps {
  filter: PeopleFilter
  onChoose(filter: PeopleFilter): void
}

/** Filters under a name: a few that everybody has, and one's own. */
export function SavedFilters({ filter, onChoose }: SavedFiltersProps) {
  const t = useT()
  const saved = useSteadyRead('people.filters').data ?? []
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null)
  const button = useRef<HTMLButtonElement>(null)

  function close() {
    setDialog(null)
    // The entry of the menu that opened it is gone.
    button.current?.focus()
  }

  return (
    <>
      <Menu position="bottom-end" withinPortal shadow="md" returnFocus loop>
        <Menu.Target>
          <Button ref={button} size="compact-sm" variant="default">
            {t('filters.kept')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {suppliedFilters.map((supplied) => (
            <Menu.Item key={supplied.label} onClick={() => onChoose(supplied.filter)}>
              {t(supplied.label)}
            </Menu.Item>
          ))}
          {saved.length > 0 && <Menu.Divider />}
          {saved.map((own) => (
            <Menu.Item key={own.id} onClick={() => onChoose(own.filter)}>
              {own.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={!isNarrowed(filter)} onClick={() => setDialog('save')}>
            {t('filters.save')}
          </Menu.Item>
          {saved.length > 0 && <Menu.Item onClick={() => setDialog('manage')}>{t('filters.manage')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'save' && <SaveFilterDialog filter={filter} onClose={close} />}
      {dialog === 'manage' && <SavedFiltersDialog saved={saved} onClose={close} />}
    </>
  )
}
