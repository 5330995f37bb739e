import type { ModalProps } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useAnnouncer } from '../../lib/announce'
import type { RecordForm } from '../../lib/form'
import { useT } from '../../lib/i18n'
import { FormDialog } from '../form-dialog'

interface RecordDialogProps<I extends FieldValues, O> {
  record: RecordForm<I, O>
  title: string
  size?: ModalProps['size']
  /** What the status line says once it is saved. */
  said: string
  /** What is done to the input before it is looked at. */
  prepare?(): void
  /** Writes the values into the journal. */
  store(values: O): Promise<unknown>
  onClose(): void
  children: ReactNode
}

/** The form of one record above the page: a save is said and closes it, a failure leaves the input as it was. */
export function RecordDialog<I extends FieldValues, O>(props: RecordDialogProps<I, O>) {
  const { record, title, size, said, prepare, store, onClose, children } = props
  const { form, resumed, startOver, forget } = record
  const t = useT()
  const { say } = useAnnouncer()
  const [failure, setFailure] = useState<unknown>(null)

  const save = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      await store(values)
    } catch (error) {
      setFailure(error)
      return
    }
    forget()
    say(t('records.undoHint', { what: said }))
    onClose()
  })

  return (
    <FormDialog
      title={title}
      size={size}
      saving={form.formState.isSubmitting}
      error={failure}
      onStartOver={resumed ? startOver : undefined}
      onSave={() => {
        prepare?.()
        void save()
      }}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  )
}
