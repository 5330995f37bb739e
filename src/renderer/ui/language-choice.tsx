import { SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'
import type { Language } from '#shared/i18n/languages'
import { useT } from '../lib/i18n'

interface LanguageChoiceProps {
  value: Language
  onChange(language: Language): void
}

/** French or English, each in its own words. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const t = useT()
  const id = useId()
  return (
    <div>
      <Text size="sm" id={id} mb={4}>
        {t('app.language')}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        data={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'English' }
        ]}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
