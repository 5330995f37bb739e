import { Button, Menu } from '@mantine/core'
import { useT } from '../../lib/i18n'
import { extraColumns, type ExtraColumn } from './people-columns'

interface ColumnChoiceProps {
  extra: readonly ExtraColumn[]
  onChange(extra: readonly ExtraColumn[]): void
}

/** Which of the rarer columns stand behind the others. */
export function ColumnChoice({ extra, onChange }: ColumnChoiceProps) {
  const t = useT()
  return (
    <Menu position="bottom-end" withinPortal shadow="md" returnFocus loop>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('filters.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(extraColumns).map(([column, label]) => {
          const key = column as ExtraColumn
          const isShown = extra.includes(key)
          return (
            <Menu.CheckboxItem
              key={key}
              checked={isShown}
              onChange={() => onChange(isShown ? extra.filter((other) => other !== key) : [...extra, key])}
            >
              {t(label)}
            </Menu.CheckboxItem>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
