import { Combobox, useCombobox } from '@mantine/core'
import { useT } from '../../lib/i18n'
import { MarkedText } from '../../ui/marked-text'
import { groupLabel, paletteGroups, type PaletteItem } from './palette-items'
import classes from './palette.module.css'

interface PaletteListProps {
  id: string
  items: readonly PaletteItem[]
  active: PaletteItem | undefined
  optionId(item: PaletteItem): string
  onRun(item: PaletteItem): void
}

/** The lines by group; the focus stays in the field, which says which line is meant. */
export function PaletteList({ id, items, active, optionId, onRun }: PaletteListProps) {
  const t = useT()
  const store = useCombobox({ opened: true })
  function submit(submitted: string) {
    const item = items.find((one) => one.id === submitted)
    if (item) onRun(item)
  }
  return (
    <Combobox store={store} onOptionSubmit={submit} classNames={{ group: classes.group, groupLabel: classes.label! }}>
      <Combobox.Options id={id} aria-label={t('palette.results')} className={classes.list}>
        {paletteGroups.map((group) => {
          const lines = items.filter((item) => item.group === group)
          if (lines.length === 0) return null
          return (
            <Combobox.Group key={group} label={t(groupLabel[group])}>
              {lines.map((item) => (
                <Combobox.Option
                  key={item.id}
                  id={optionId(item)}
                  value={item.id}
                  selected={item === active}
                  aria-selected={item === active}
                  className={classes.option}
                  ref={item === active ? scrollTo : undefined}
                >
                  <span className={classes.words}>
                    <span className={classes.title}>
                      <MarkedText text={item.title} />
                    </span>
                    {item.detail && (
                      <span className={classes.detail}>
                        <MarkedText text={item.detail} />
                      </span>
                    )}
                  </span>
                  {item.kind && <span className={classes.kind}>{item.kind}</span>}
                  {item.keys && <kbd className={classes.keys}>{item.keys}</kbd>}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )
        })}
      </Combobox.Options>
    </Combobox>
  )
}

const scrollTo = (line: HTMLElement | null): void => line?.scrollIntoView({ block: 'nearest' })
