import { Button, Title } from '@mantine/core'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import type { AcquaintanceGrid } from '#shared/contract/network'
import { formatNumber } from '#shared/i18n/format'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { FailureNote } from '../../ui/failure-note'
import { AcquaintanceStep } from './acquaintance-step'
import classes from './network.module.css'
import { useAcquaintancePass } from './use-acquaintance-pass'

/** One person after the other; leaving keeps what was said, and coming back goes on from there. */
export function AcquaintancePass({ grid }: { grid: AcquaintanceGrid }) {
  const t = useT()
  const [, go] = useLocation()
  const { say, fail } = useAnnouncer()
  const pass = useAcquaintancePass(grid)
  const { person, others, place, of, before, saving, error, canGoBack } = pass
  const coverage = useCoverage(before, grid)

  async function leave(ticked?: ReadonlySet<string>) {
    try {
      if (ticked) await pass.keep(ticked)
      if (ticked || pass.answered > 0) say(t('network.kept'))
      go('/network')
    } catch (failure) {
      fail(failure)
    }
  }

  return (
    <div className={classes.pass}>
      {place === 1 && <p>{t('network.passWhy', { people: of })}</p>}
      {person ? (
        <AcquaintanceStep
          key={person.id}
          person={person}
          others={others}
          progress={t('network.progress', { place, of })}
          saving={saving}
          canGoBack={canGoBack}
          onAnswer={(ticked) => void pass.answer(ticked).catch(() => undefined)}
          onBack={pass.back}
          onLeave={(ticked) => void leave(ticked)}
        />
      ) : (
        <Done text={coverage} onAgain={pass.fromTheStart} onLeave={() => void leave()} />
      )}
      <FailureNote error={error} />
      {person && <p className="nv-muted">{coverage}</p>}
    </div>
  )
}

/** How many ties were noted when one began, and now. */
function useCoverage(before: AcquaintanceGrid, now: AcquaintanceGrid): string {
  const t = useT()
  const language = useLanguage()
  const { people } = now
  const pairs = (people.length * (people.length - 1)) / 2
  const values = {
    count: now.known.length,
    before: formatNumber(before.known.length, language),
    pairs: formatNumber(pairs, language),
    people: formatNumber(people.length, language)
  }
  return before.known.length === now.known.length ? t('network.covers', values) : t('network.coversMore', values)
}

function Done({ text, onAgain, onLeave }: { text: string; onAgain(): void; onLeave(): void }) {
  const t = useT()
  useEffect(() => {
    document.getElementById('pass-done')?.focus()
  }, [])
  return (
    <>
      <Title order={2} id="pass-done" tabIndex={-1}>
        {t('network.passDone')}
      </Title>
      <p>{text}</p>
      <p>{t('network.passMeans')}</p>
      <div className={classes.steps}>
        <Button onClick={onLeave}>{t('network.toNetwork')}</Button>
        <Button variant="default" onClick={onAgain}>
          {t('network.passAgain')}
        </Button>
      </div>
    </>
  )
}
