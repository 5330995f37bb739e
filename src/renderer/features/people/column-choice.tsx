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
    <Menu position="bottom-end" withinPortal shadow="md" returnFocus loop closeOnItemClick={false}>
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
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={isShown}
              leftSection={<span aria-hidden>{isShown ? '✓' : '\u2003'}</span>}
              onClick={() => onChange(isShown ? extra.filter((other) => other !== key) : [...extra, key])}
            >
              {t(label)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
