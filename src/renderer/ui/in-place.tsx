import { ActionIcon, Button, Group } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useT } from '../lib/i18n'
import { useShelf } from '../lib/kept'
import classes from './in-place.module.css'

interface InPlaceField<T> {
  draft: T
  change(draft: T): void
  /** Saving was tried with something that cannot be saved. */
  refused: boolean
}

interface InPlaceFormProps<T> {
  /** Under which name input that was not saved is kept. */
  name: string
  value: T
  /** Whether the draft can be saved as it stands. */
  isReady?(draft: T): boolean
  /** Enter begins a new line instead of saving. */
  multiline?: boolean
  children(field: InPlaceField<T>): ReactNode
  /** Resolves to whether it was saved; what went wrong is said, and the input stays. */
  onSave(draft: T): Promise<boolean>
  onClose(): void
}

/**
 * A small form where a value stands: Enter saves (Ctrl+Enter in a long text), Escape closes. What was typed and not
 * saved is kept, and is back when the form opens again.
 */
export function InPlaceForm<T>({
  name,
  value,
  isReady = () => true,
  multiline = false,
  children,
  onSave,
  onClose
}: InPlaceFormProps<T>) {
  const t = useT()
  const shelf = useShelf<T>(name)
  const [kept, setKept] = useState(() => shelf.take())
  const [draft, setDraft] = useState(kept ?? value)
  const [refused, setRefused] = useState(false)
  const [saving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    field?.focus()
    field?.setSelectionRange?.(field.value.length, field.value.length)
  }, [])

  function change(next: T) {
    setDraft(next)
    setRefused(false)
    shelf.put(JSON.stringify(next) === JSON.stringify(value) ? undefined : next)
  }

  async function save() {
    if (!isReady(draft)) return setRefused(true)
    setSaving(true)
    const saved = await onSave(draft)
    setSaving(false)
    if (!saved) return
    shelf.put(undefined)
    onClose()
  }

  function onKey(event: KeyboardEvent<HTMLFormElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      return onClose()
    }
    const inText = event.target instanceof HTMLTextAreaElement
    const saves = event.ctrlKey || event.metaKey || (inText && !multiline && !event.shiftKey)
    if (event.key !== 'Enter' || !saves) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }

  return (
    <form
      ref={form}
      noValidate
      autoComplete="off"
      className={classes.form}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving) void save()
      }}
    >
      {kept !== undefined && (
        <Group gap="xs" role="note" className={classes.resumed}>
          {t('form.resumed')}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setKept(undefined)
              change(value)
              form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
            }}
          >
            {t('form.startOver')}
          </Button>
        </Group>
      )}
      {children({ draft, change, refused })}
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={saving}>
          {t('app.save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </Group>
    </form>
  )
}

interface InPlaceProps<T> extends Omit<InPlaceFormProps<T>, 'onClose'> {
  /** What is shown and edited, for the names of the buttons. */
  label: string
  /** The value as it reads; nothing when there is none. */
  shown: ReactNode
  /** The button that stands where nothing is noted. */
  addLabel?: string
}

/** A value with a pencil that turns it into a form where it stands; where nothing is noted, a word that does so. */
export function InPlace<T>({ label, shown, addLabel, ...form }: InPlaceProps<T>) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const here = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  // The form is gone, so the focus goes back to what opened it.
  useEffect(() => {
    if (wasOpen.current && !open) here.current?.querySelector('button')?.focus()
    wasOpen.current = open
  }, [open])

  if (open) return <InPlaceForm {...form} onClose={() => setOpen(false)} />
  return (
    <div ref={here} className={classes.value}>
      {shown ? (
        <>
          <div className={classes.shown}>{shown}</div>
          <EditButton label={t('form.editField', { field: label })} onClick={() => setOpen(true)} />
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.add}
          aria-label={addLabel ?? t('form.addField', { field: label })}
          onClick={() => setOpen(true)}
        >
          {addLabel ?? t('form.add')}
        </Button>
      )}
    </div>
  )
}

/** The pencil beside a value. */
export function EditButton({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <ActionIcon variant="subtle" size={24} className={classes.pencil} aria-label={label} onClick={onClick}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden fill="none" stroke="currentColor" strokeWidth="1.3">
        <path d="M10.9 2.6l2.5 2.5L5.6 12.9l-3.2.7.7-3.2zM9.4 4.1l2.5 2.5" strokeLinejoin="round" />
      </svg>
    </ActionIcon>
  )
}
