import { Menu, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../lib/i18n'
import { Chevron } from './chevron'
import classes from './choice-menu.module.css'

interface Choice<V> {
  value: V
  label: string
  /** What choosing it means, under its name. */
  hint?: string
}

interface ChoiceMenuProps<V> {
  label: string
  value: V
  choices: readonly Choice<V>[]
  /** The value as it stands on the page, when that is more than its word. */
  shown?: ReactNode
  onChoose(value: V): void
}

/** A value that is one of a few: it reads as text, and a press or Enter offers the others; choosing saves at once. */
export function ChoiceMenu<V extends string | number | boolean | null>(props: ChoiceMenuProps<V>) {
  const { label, value, choices, shown, onChoose } = props
  const t = useT()
  const current = choices.find((choice) => choice.value === value)?.label ?? String(value)
  return (
    <Menu position="bottom-start" withinPortal withInitialFocusPlaceholder={false} shadow="md" returnFocus loop>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('form.valueOf', { field: label, value: current })}>
          {shown ?? current}
          <Chevron />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {choices.map((choice) => {
          const isCurrent = choice.value === value
          return (
            <Menu.RadioItem
              key={String(choice.value)}
              value={String(choice.value)}
              checked={isCurrent}
              closeMenuOnClick
              checkIcon={<span aria-hidden>✓</span>}
              {...(isCurrent && { 'data-autofocus': true })}
              onChange={() => onChoose(choice.value)}
            >
              <span className={classes.word}>{choice.label}</span>
              {choice.hint && <span className={classes.hint}>{choice.hint}</span>}
            </Menu.RadioItem>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
