import { Button, Group, Modal, Text, type ModalProps } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { isSettled } from '../lib/form'
import { useT } from '../lib/i18n'
import { FailureNote } from './failure-note'
import { Key } from './key'
import classes from './form-dialog.module.css'
import { useReturnFocus } from './return-focus'

interface FormDialogProps {
  title: string
  size?: ModalProps['size']
  saving: boolean
  /** Why the last save failed; the input stays as it was. */
  error: unknown
  saveLabel?: string
  /** Set when what was typed before is back. */
  onStartOver?: (() => void) | undefined
  onSave(): void
  onClose(): void
  children: ReactNode
}

/**
 * A form above the page: Ctrl+Enter saves, Escape closes, what went wrong is said above the buttons,
 * and the focus goes back to where it was.
 */
export function FormDialog(props: FormDialogProps) {
  const t = useT()
  const { title, size = 'md', saving, error, saveLabel, onStartOver, onSave, onClose, children } = props

  const form = useRef<HTMLFormElement>(null)
  useHotkeys([['mod+Enter', () => form.current?.requestSubmit()]], [])
  useReturnFocus()

  return (
    <Modal opened title={title} size={size} onClose={onClose} closeOnClickOutside={false} classNames={classes}>
      <form
        ref={form}
        noValidate
        autoComplete="off"
        className={classes.form}
        onKeyDown={keepChoosing}
        onSubmit={(event) => {
          event.preventDefault()
          if (isSettled(event.currentTarget)) onSave()
        }}
      >
        {onStartOver && (
          <Group gap="xs" role="note" className={classes.resumed}>
            <Text size="sm">{t('form.resumed')}</Text>
            <Button size="compact-sm" variant="subtle" onClick={onStartOver}>
              {t('form.startOver')}
            </Button>
          </Group>
        )}
        <div className={classes.fields}>{children}</div>
        <div className={classes.foot}>
          <FailureNote error={error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={saving} aria-keyshortcuts="Control+Enter">
              {saveLabel ?? t('app.save')}
              <Key>Ctrl+↵</Key>
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  )
}

/** Enter in a list of choices chooses; it never saves the form. */
function keepChoosing(event: KeyboardEvent) {
  const isChoice = event.target instanceof HTMLInputElement && event.target.getAttribute('role') === 'combobox'
  if (event.key === 'Enter' && isChoice && !event.ctrlKey && !event.metaKey) event.preventDefault()
}
