import { Button, Group, Modal, Text, type ModalProps } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useState, type ReactNode } from 'react'
import { useT } from '../lib/i18n'
import { FailureNote } from './failure-note'
import classes from './form-dialog.module.css'

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

  useHotkeys([['mod+Enter', onSave]], [])
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => (opener instanceof HTMLElement ? opener.focus() : undefined), [opener])

  return (
    <Modal opened title={title} size={size} onClose={onClose} closeOnClickOutside={false} classNames={classes}>
      <form
        noValidate
        autoComplete="off"
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
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
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  )
}
