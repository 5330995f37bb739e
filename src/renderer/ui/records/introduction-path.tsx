import { Link } from 'wouter'
import type { FavourLoop as Loop } from '#shared/contract/favours'
import type { IntroductionPath as Path, IntroductionStep } from '#shared/contract/ledger'
import { formatDay, formatList } from '#shared/i18n/format'
import { outcomeLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { FavourLoop } from './favour-loop'
import classes from './introduction-path.module.css'

interface IntroductionPathProps {
  steps: readonly IntroductionStep[]
  /** What came of it; left out where a path is shown only for its steps. */
  results?: Path['results']
  /** The favours of its steps for which thanks are shown beside it. */
  loops: readonly Loop[]
  /** The person on whose page it stands: named, but no link. */
  on?: string
}

/** `Hélène → Karim (janv. 2026) → Nadia (mars 2026) : entretien`, a list of people in the order in which one led to the next. */
export function IntroductionPath({ steps, results, loops, on }: IntroductionPathProps) {
  const t = useT()
  const [first] = steps
  if (!first) return null
  return (
    <>
      <ol className={classes.path} aria-label={t('favours.path', { count: steps.length })}>
        <li>{first.by ? <Name person={first.by} on={on} /> : t('favours.you')}</li>
        {steps.map((step) => (
          <li key={step.whom.id}>
            <Name person={step.whom} on={on} />
            <StepFacts step={step} />
          </li>
        ))}
      </ol>
      {results && <Results results={results} />}
      {loops.length > 0 && (
        <div className={classes.loops}>
          {loops.map((favour) => (
            <FavourLoop key={favour.id} favour={favour} />
          ))}
        </div>
      )}
    </>
  )
}

function Name({ person: { id, name }, on }: { person: IntroductionStep['whom']; on: string | undefined }) {
  return id === on ? <strong>{name}</strong> : <Link href={personPath(id)}>{name}</Link>
}

/** To whom, how, and when. */
function StepFacts({ step }: { step: IntroductionStep }) {
  const t = useT()
  const language = useLanguage()
  const facts = [
    step.to && t('favours.stepTo', { name: step.to.name }),
    step.source === 'through' && t('favours.stepThrough'),
    step.on && formatDay(step.on, language)
  ].filter(Boolean)
  return facts.length > 0 && <span className="nv-muted"> ({facts.join(', ')})</span>
}

function Results({ results }: { results: Path['results'] }) {
  const t = useT()
  const language = useLanguage()
  const words = results.map(({ outcome, on }) => {
    const what = t(outcomeLabel[outcome]).toLocaleLowerCase(language)
    return on ? t('favours.resultOn', { outcome: what, date: formatDay(on, language) }) : what
  })
  if (words.length === 0) return <p className={`${classes.results} nv-muted`}>{t('favours.noResult')}</p>
  return <p className={classes.results}>{t('favours.results', { results: formatList(words, language) })}</p>
}

/** The favours for which thanks are shown beside each path: one that several paths share, only beside the first of them. */
export function loopsOf(paths: readonly Path[]): Map<Path, Loop[]> {
  const shown = new Set<string>()
  return new Map(
    paths.map((path) => {
      const loops = path.steps.flatMap(({ favour }) => (favour && !shown.has(favour.id) ? favour : []))
      for (const { id } of loops) shown.add(id)
      return [path, loops]
    })
  )
}
