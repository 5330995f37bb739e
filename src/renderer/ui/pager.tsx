import { Button, Group } from '@mantine/core'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../lib/i18n'

interface PagerProps {
  /** What is leafed through, for screen readers. */
  label: string
  offset: number
  size: number
  total: number
  onChange(offset: number): void
}

/** Leafs through a list that stands inside a page; nothing is shown when all of it is on screen. */
export function Pager({ label, offset, size, total, onChange }: PagerProps) {
  const t = useT()
  const language = useLanguage()
  if (total <= size) return null
  const last = Math.min(offset + size, total)
  return (
    <Group component="nav" aria-label={label} gap="sm" mt="sm">
      <Button
        size="compact-sm"
        variant="default"
        disabled={offset === 0}
        onClick={() => onChange(Math.max(0, offset - size))}
      >
        {t('records.newer')}
      </Button>
      <span role="status" className="nv-muted">
        {t('records.pageOf', {
          from: formatNumber(offset + 1, language),
          to: formatNumber(last, language),
          total: formatNumber(total, language)
        })}
      </span>
      <Button size="compact-sm" variant="default" disabled={last >= total} onClick={() => onChange(offset + size)}>
        {t('records.older')}
      </Button>
    </Group>
  )
}
