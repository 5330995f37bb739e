import { Button, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { PersonDetail } from '#shared/contract/people'
import type { MergeChoices } from '#shared/domain/merge'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { FormDialog } from '../../ui/form-dialog'
import { PersonPicker } from '../../ui/person-picker'
import { MergeComparison } from './merge-comparison'
import { MergePreview } from './merge-preview'
import classes from './merge.module.css'

interface MergeDialogProps {
  /** The one whose page stays. */
  keptId: string
  /** The one who goes to the bin; asked for when it is not known yet. */
  otherId?: string
  onClose(): void
  onMerged?(keptId: string): void
}

/** Two pages that are about one person, side by side: whose value stays, what passes over, and then one page. */
export function MergeDialog({ keptId, otherId, onClose, onMerged }: MergeDialogProps) {
  const t = useT()
  const { say } = useAnnouncer()
  const [pair, setPair] = useState<{ kept: string; other: string | undefined }>({ kept: keptId, other: otherId })
  const [choices, setChoices] = useState<MergeChoices>({})
  const [isMissing, setIsMissing] = useState(false)
  const merge = useCommand('people.merge')

  function swap() {
    if (!pair.other) return
    setPair({ kept: pair.other, other: pair.kept })
    setChoices({})
  }

  function save() {
    setIsMissing(!pair.other)
    if (!pair.other) return
    merge.mutate(
      { keptId: pair.kept, otherId: pair.other, choices },
      {
        onSuccess: ({ name }) => {
          say(t('records.undoHint', { what: t('merge.said', { name }) }))
          onClose()
          onMerged?.(pair.kept)
        }
      }
    )
  }

  return (
    <FormDialog
      title={t('merge.title')}
      size="62rem"
      saving={merge.isPending}
      error={merge.error}
      saveLabel={t('merge.action')}
      onSave={save}
      onClose={onClose}
    >
      {pair.other === undefined ? (
        <PersonPicker
          label={t('merge.with')}
          description={t('merge.withHint')}
          except={[pair.kept]}
          hasFirstFocus
          error={isMissing && t('form.missing')}
          onPick={({ id }) => setPair({ ...pair, other: id })}
        />
      ) : (
        <Both
          key={pair.kept}
          keptId={pair.kept}
          otherId={pair.other}
          choices={choices}
          onChoose={setChoices}
          onSwap={swap}
        />
      )}
    </FormDialog>
  )
}

interface BothProps {
  keptId: string
  otherId: string
  choices: MergeChoices
  onChoose(choices: MergeChoices): void
  onSwap(): void
}

function Both({ keptId, otherId, ...rest }: BothProps) {
  const kept = useRead('people.get', { id: keptId })
  const other = useRead('people.get', { id: otherId })
  if (kept.error ?? other.error) return <FailureNote error={kept.error ?? other.error} />
  if (!kept.data || !other.data) return null
  return <Comparison kept={toldApart(kept.data, other.data)} other={toldApart(other.data, kept.data)} {...rest} />
}

/** Of two people of one name each is called by the organisation as well. */
function toldApart(person: PersonDetail, from: PersonDetail): PersonDetail {
  if (person.name !== from.name || !person.organisation) return person
  return { ...person, name: `${person.name} (${person.organisation})` }
}

interface ComparisonProps extends Omit<BothProps, 'keptId' | 'otherId'> {
  kept: PersonDetail
  other: PersonDetail
}

function Comparison({ kept, other, choices, onChoose, onSwap }: ComparisonProps) {
  const t = useT()
  const button = useRef<HTMLButtonElement>(null)
  // What had the focus, the field or the button of the other order, is gone.
  useEffect(() => button.current?.focus(), [])
  return (
    <>
      <div className={classes.intro}>
        <Text>{t('merge.intro', { name: kept.name, other: other.name })}</Text>
        <Button
          ref={button}
          size="compact-sm"
          variant="default"
          className={classes.swap}
          onClick={onSwap}
          data-autofocus
        >
          {t('merge.swap', { other: other.name })}
        </Button>
      </div>
      <MergeComparison kept={kept} other={other} choices={choices} onChoose={onChoose} />
      <MergePreview kept={kept} other={other} />
    </>
  )
}
