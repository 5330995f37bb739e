import { Radio } from '@mantine/core'
import type { PersonDetail } from '#shared/contract/people'
import type { MergeChoice, MergeChoices, MergedField, MergedList } from '#shared/domain/merge'
import { useLanguage, useT } from '../../lib/i18n'
import { mergeRows } from './merge-rows'
import classes from './merge.module.css'

interface MergeComparisonProps {
  kept: PersonDetail
  other: PersonDetail
  choices: MergeChoices
  onChoose(choices: MergeChoices): void
}

/** Where the two pages say something different, a line each; what is said once only, or the same twice, needs no choice. */
export function MergeComparison({ kept, other, choices, onChoose }: MergeComparisonProps) {
  const t = useT()
  const language = useLanguage()
  const rows = mergeRows(kept, other, t, language)
  if (rows.length === 0) return <p>{t('merge.nothingDiffers')}</p>
  return (
    <div className={classes.scroll} role="group" aria-label={t('merge.differences')}>
      <table className={classes.table}>
        <caption className="nv-hidden">{t('merge.differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('merge.field')}</th>
            <th scope="col">{t('merge.ofKept', { name: kept.name })}</th>
            <th scope="col">{t('merge.ofOther', { name: other.name })}</th>
            <th scope="col">{t('merge.both')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.field}
              field={row.field}
              label={row.label}
              values={{ kept: row.kept, other: row.other, both: row.canBeBoth ? t('merge.both') : null }}
              choice={choices[row.field] ?? row.suggested}
              names={{ kept: kept.name, other: other.name }}
              onChoose={(choice) => onChoose({ ...choices, [row.field]: choice })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  field: MergedField | MergedList
  label: string
  /** What each choice says; null where it is none. */
  values: Record<MergeChoice, string | null>
  names: Record<'kept' | 'other', string>
  choice: MergeChoice
  onChoose(choice: MergeChoice): void
}

function Row({ field, label, values, names, choice, onChoose }: RowProps) {
  const t = useT()
  const option = (value: MergeChoice) => {
    const said = values[value]
    if (said === null) return null
    const words = said === '' ? t('merge.empty') : said
    return (
      <Radio
        name={`merge-${field}`}
        value={value}
        label={value === 'both' ? <span className="nv-hidden">{words}</span> : words}
        aria-label={
          value === 'both'
            ? t('merge.chooseBoth', { field: label })
            : t('merge.choose', { field: label, value: words, name: names[value] })
        }
        checked={choice === value}
        onChange={() => onChoose(value)}
        classNames={{ label: classes.value, body: classes.option }}
      />
    )
  }
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{option('kept')}</td>
      <td>{option('other')}</td>
      <td>{option('both')}</td>
    </tr>
  )
}
