import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import type { MessageKey, Translate } from '#shared/i18n/messages'
import { useT } from './i18n'
import { useShelf } from './kept'

/** Problems that records name themselves. */
const named: Readonly<Record<string, MessageKey>> = {
  'name-missing': 'form.nameMissing',
  'invalid-date': 'form.dateUnreadable',
  'role-missing': 'form.roleMissing',
  'ends-before-start': 'form.endsBeforeStart'
}

interface Issue {
  code: string
  origin?: string
  maximum?: number | bigint
  minimum?: number | bigint
}

/** What is wrong with a field, in the user's words. */
function problemOf({ code, origin, maximum, minimum }: Issue, t: Translate): string {
  if (code === 'too_big' && origin === 'string') return t('form.tooLong', { limit: Number(maximum) })
  if (code === 'too_big') return t('form.atMost', { limit: Number(maximum) })
  if (code === 'too_small' && origin === 'string') return t('form.missing')
  if (code === 'too_small') return t('form.atLeast', { limit: Number(minimum) })
  if (code === 'invalid_type') return t('form.missing')
  return t('form.unreadable')
}

/** Whether the form can be saved as it stands: a name that is typed but not yet taken gets the focus instead. */
export function isSettled(form: HTMLFormElement): boolean {
  const waiting = [...form.elements].find((field) => field instanceof HTMLInputElement && field.validity.customError)
  if (waiting instanceof HTMLInputElement) waiting.focus()
  return waiting === undefined
}

export interface RecordForm<I extends FieldValues, O> {
  form: UseFormReturn<I, unknown, O>
  /** A text field by its name: an empty one is null. */
  text(name: Path<I>): ReturnType<UseFormReturn<I>['register']> & { error: string | undefined }
  /** A text field that may be empty but never null. */
  line(name: Path<I>): ReturnType<UseFormReturn<I>['register']> & { error: string | undefined }
  problem(name: Path<I>): string | undefined
  /** True when this form was closed with unsaved input, which is back. */
  resumed: boolean
  startOver(): void
  /** After a save nothing is left to resume. */
  forget(): void
}

/**
 * A form on a record's own schema. What was typed and not saved is kept when the form closes,
 * and is back when it opens again under the same `name`.
 */
export function useRecordForm<I extends FieldValues, O>(
  name: string,
  schema: z.ZodType<O, I>,
  start: DefaultValues<I>
): RecordForm<I, O> {
  const t = useT()
  const shelf = useShelf<string>(name)
  const [kept, setKept] = useState(() => shelf.take())
  const resolver = useMemo(
    () => zodResolver<I, unknown, O>(schema, { error: (issue) => problemOf(issue, t) }),
    [schema, t]
  )
  const form = useForm<I, unknown, O>({
    defaultValues: kept === undefined ? start : (JSON.parse(kept) as DefaultValues<I>),
    resolver
  })
  const atStart = useRef(JSON.stringify(start))
  const done = useRef(false)
  useEffect(
    () => () => {
      const values = JSON.stringify(form.getValues())
      shelf.put(done.current || values === atStart.current ? undefined : values)
    },
    [form, shelf]
  )

  function problem(field: Path<I>): string | undefined {
    const message = form.getFieldState(field, form.formState).error?.message
    const key = message === undefined ? undefined : named[message]
    return key ? t(key) : message
  }
  return {
    form,
    text: (field) => ({
      ...form.register(field, { setValueAs: (value: string | null) => value || null }),
      error: problem(field)
    }),
    line: (field) => ({ ...form.register(field), error: problem(field) }),
    problem,
    resumed: kept !== undefined,
    startOver: () => {
      setKept(undefined)
      form.reset(start)
    },
    forget: () => {
      done.current = true
      shelf.put(undefined)
    }
  }
}
