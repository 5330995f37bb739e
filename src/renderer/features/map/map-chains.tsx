import { CloseButton, Group, Text, UnstyledButton } from '@mantine/core'
import { Fragment, useEffect, useEffectEvent } from 'react'
import type { IntroductionStep } from '#shared/contract/ledger'
import { formatDay } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { FailureNote } from '../../ui/failure-note'
import { useMap } from './map-state'
import classes from './map-time.module.css'
import { nameShown, writtenName } from './map-words'
import { linesOf, peopleOf, useChains, type Chains } from './use-chains'
import { useMapActions, withAlso } from './use-map-actions'

/** Who brought whom, to somebody and on from them: the lines that are lit on the map, in words. */
export function MapChains() {
  const { state } = useMap()
  return state.chains === null ? null : <ChainsOf key={state.chains} personId={state.chains} />
}

function ChainsOf({ personId }: { personId: string }) {
  const t = useT()
  const { state, view } = useMap()
  const { leavePath } = useMapActions()
  const chains = useChains(personId)
  useBrought(chains.data)
  const person = view.people.find(({ id }) => id === personId)
  const name = person
    ? nameShown(person, state.initials)
    : writtenName(nameIn(chains.data, personId) ?? '', state.initials)
  const lines = chains.data ? linesOf(chains.data) : []
  return (
    <section className={classes.chains} aria-label={t('mapTime.chains', { name })}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} role="status">
          {chains.data && lines.length === 0 ? t('mapTime.noChains', { name }) : t('mapTime.chains', { name })}
        </Text>
        <CloseButton aria-label={t('mapTime.closeChains')} onClick={leavePath} />
      </Group>
      <FailureNote error={chains.error} />
      {lines.length > 0 && (
        <ul>
          {lines.map((steps) => (
            <li key={steps.map(({ whom }) => whom.id).join()}>
              <Line steps={steps} />
            </li>
          ))}
        </ul>
      )}
      {chains.data && chains.data.total > chains.data.rows.length && (
        <Text size="sm" className="nv-muted">
          {t('mapTime.moreChains', { count: chains.data.total - chains.data.rows.length })}
        </Text>
      )}
    </section>
  )
}

/** Somebody who was taken off the map since. */
const nameIn = (chains: Chains | undefined, personId: string): string | undefined =>
  chains &&
  linesOf(chains)
    .flat()
    .flatMap(({ by, whom }) => [by, whom])
    .find((person) => person?.id === personId)?.name

/** Puts on the map whoever stands in the chains and is not drawn; they leave it with the chains. */
function useBrought(chains: Chains | undefined): void {
  const t = useT()
  const { say } = useAnnouncer()
  const { state, set, ask, view } = useMap()
  const bring = useEffectEvent((found: Chains) => {
    const drawn = new Set(view.people.map(({ id }) => id))
    const { added, removed } = state.question
    const missing = peopleOf(found).filter((id) => !drawn.has(id) && !added.includes(id) && !removed.includes(id))
    if (missing.length === 0) return
    ask((asked) => ({ added: withAlso(asked.added, missing) }))
    set(({ brought }) => ({ brought: [...brought, ...missing] }))
    say(t('mapTime.brought', { count: missing.length }))
  })
  useEffect(() => {
    if (chains) bring(chains)
  }, [chains])
}

/** `Hélène → Karim (janv. 2026) → Nadia`. */
function Line({ steps }: { steps: readonly IntroductionStep[] }) {
  const t = useT()
  const language = useLanguage()
  const [first] = steps
  if (!first) return null
  return (
    <>
      {first.by ? <Name person={first.by} /> : t('mapTime.you')}
      {steps.map(({ whom, to, on }) => (
        <Fragment key={whom.id}>
          {' → '}
          <Name person={whom} />
          {to && (
            <>
              {` ${t('mapTime.introducedTo')} `}
              <Name person={to} />
            </>
          )}
          {on && <span className="nv-muted"> ({formatDay(on, language)})</span>}
        </Fragment>
      ))}
    </>
  )
}

/** Whoever is drawn can be selected; who is not is named. */
function Name({ person: { id, name } }: { person: IntroductionStep['whom'] }) {
  const { state, view } = useMap()
  const { stand, openCard } = useMapActions()
  const person = view.people.find((one) => one.id === id)
  if (!person) return writtenName(name, state.initials)
  return (
    <UnstyledButton
      className={classes.name}
      aria-pressed={state.chosen.includes(id)}
      onClick={() => {
        stand(id)
        openCard(id)
      }}
    >
      {nameShown(person, state.initials)}
    </UnstyledButton>
  )
}
