import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { NetworkStructure } from '#shared/contract/network'
import { varietyCategories } from '#shared/domain/structure/categories'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { CategoryBars } from '../../ui/plot/category-bars'
import { Section } from '../../ui/section'
import { valueName, varietyLabel, varietySentence, varietyUnknown } from './network-words'
import classes from './network.module.css'
import { PeopleOfDialog } from './people-of-dialog'

/** How varied the active contacts are, by one category at a time; the people of each value are a click away. */
export function VarietySection({ structure }: { structure: NetworkStructure }) {
  const t = useT()
  const language = useLanguage()
  const [category, setCategory] = useState<(typeof varietyCategories)[number]>('sector')
  const [opened, setOpened] = useState<string | null>(null)
  const { size, variety } = structure
  const { effectiveNumber, known, values } = variety[category]
  const shown = values.first.map(({ value, people }) => ({ value, people, name: valueName(category, value, t) }))
  const others = known - shown.reduce((sum, { people }) => sum + people, 0)
  const bars = [
    ...shown.map(({ name, people }) => ({ label: name, values: [people] })),
    ...(others > 0
      ? [{ label: t('network.otherValues', { count: values.total - shown.length }), values: [others] }]
      : [])
  ]
  return (
    <Section
      title={t('network.variety')}
      actions={
        <Select
          aria-label={t('network.varietyBy')}
          data={varietyCategories.map((value) => ({ value, label: t(varietyLabel[value]) }))}
          value={category}
          allowDeselect={false}
          onChange={(value) => value && setCategory(value)}
        />
      }
    >
      {effectiveNumber === null ? (
        <p>{t(size === 0 ? 'network.varietyNobody' : varietyUnknown[category])}</p>
      ) : (
        <>
          <CategoryBars
            title={
              values.total === 1
                ? t('network.varietyOne', { value: shown[0]?.name ?? '' })
                : t(varietySentence[category], {
                    count: values.total,
                    effective: formatNumber(effectiveNumber, language)
                  })
            }
            of={t(varietyLabel[category])}
            series={[{ label: t('network.people'), fill: 'first' }]}
            bars={bars}
          />
          <p className="nv-muted">
            {t('network.varietyCoverage', { count: known, size: formatNumber(size, language) })}
          </p>
          <ul className={classes.values} aria-label={t('network.whoIsIt')}>
            {shown.map(({ value, name, people }) => (
              <li key={value}>
                <Button size="compact-sm" variant="default" aria-haspopup="dialog" onClick={() => setOpened(value)}>
                  {t('network.value', { name, people: formatNumber(people, language) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {opened !== null && <PeopleOfDialog category={category} value={opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}
