import { Button, Checkbox, Title } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { PersonName } from '#shared/contract/people'
import { acquaintanceSourceLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import { Key } from '../../ui/key'
import classes from './network.module.css'
import type { Asked } from './use-acquaintance-pass'

interface AcquaintanceStepProps {
  person: PersonName
  others: readonly Asked[]
  progress: string
  saving: boolean
  canGoBack: boolean
  onAnswer(ticked: ReadonlySet<string>): void
  onBack(): void
  /** With what is ticked, when something was touched. */
  onLeave(ticked?: ReadonlySet<string>): void
}

/** Whom among the others one person knows. Arrows move, Space ticks, Enter goes on, Escape leaves. */
export function AcquaintanceStep(props: AcquaintanceStepProps) {
  const { person, others, progress, saving, canGoBack, onAnswer, onBack, onLeave } = props
  const t = useT()
  const [changes, setChanges] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isTicked = ({ id, source, fixed }: Asked) => fixed || (changes.get(id) ?? source !== null)
  const ticked = () => new Set(others.filter(isTicked).map(({ id }) => id))
  const leave = () => onLeave(changes.size > 0 ? ticked() : undefined)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // After the page itself has taken the focus.
    const timer = setTimeout(() => form.current?.querySelector<HTMLElement>('input:enabled, [type=submit]')?.focus())
    return () => clearTimeout(timer)
  }, [])

  function move(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Escape') return leave()
    if (!(event.target instanceof HTMLInputElement)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      form.current?.requestSubmit()
      return
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const boxes = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=checkbox]:enabled')]
    boxes[boxes.indexOf(event.target) + step]?.focus()
  }

  /** Where they work, and from where it is known already. */
  const aside = ({ organisation, source }: Asked): string | undefined =>
    [organisation, source && t('network.knownFrom', { source: t(acquaintanceSourceLabel[source]) })]
      .filter(Boolean)
      .join(' · ') || undefined

  return (
    <form
      ref={form}
      className={classes.step}
      onKeyDown={move}
      onSubmit={(event) => {
        event.preventDefault()
        if (!saving) onAnswer(ticked())
      }}
    >
      <p className="nv-muted">{progress}</p>
      <Title order={2} id="whom">
        {t('network.whomKnows', { name: person.name })}
      </Title>
      <fieldset className={classes.boxes} aria-labelledby="whom" aria-describedby="pass-keys">
        {others.map((other) => (
          <Checkbox
            key={other.id}
            className={classes.box}
            label={other.name}
            description={aside(other)}
            checked={isTicked(other)}
            disabled={other.fixed}
            onChange={({ currentTarget }) => setChanges(new Map(changes).set(other.id, currentTarget.checked))}
          />
        ))}
      </fieldset>
      <div className={classes.steps}>
        <Button type="submit" loading={saving}>
          {t('network.next')}
          <Key>↵</Key>
        </Button>
        <Button variant="default" disabled={!canGoBack} onClick={onBack}>
          {t('network.previous')}
        </Button>
        <Button variant="subtle" onClick={leave}>
          {t('network.leave')}
          <Key>{t('settings.keysEscape')}</Key>
        </Button>
      </div>
      <p id="pass-keys" className="nv-muted">
        {t('network.passKeys')}
      </p>
    </form>
  )
}
