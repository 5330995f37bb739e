import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Briefing } from '#shared/contract/planning'
import { formatDay, formatList } from '#shared/i18n/format'
import { occasionLabel, participationLabel } from '#shared/i18n/labels'
import { useLanguage, useT } from '../../lib/i18n'
import { entryPath, personPath } from '../../lib/paths'
import { favourSentence } from '../../ui/records/favour-words'
import { PromiseLine } from '../../ui/records/promise-line'
import { Section } from '../../ui/section'
import classes from './preparation.module.css'

/** Somebody one is going to meet: the last exchange, what is promised both ways, who introduced them, what they look for. */
export function BriefingCard({ briefing }: { briefing: Briefing }) {
  const t = useT()
  const language = useLanguage()
  const { id, name, organisation, role, roleText, circles, introducedBy, metOn, needs, offers, promises } = briefing
  const job = [roleText, organisation].filter(Boolean).join(' · ')
  const met = metOn && formatDay(metOn, language)

  return (
    <Section title={name} actions={<Link href={personPath(id)}>{t('journal.toPerson', { name })}</Link>}>
      <dl className={classes.facts}>
        <Fact name={t('journal.briefRole')}>
          {[job, role === 'mentioned' && t(participationLabel[role])].filter(Boolean).join(' · ')}
        </Fact>
        <Fact name={t('journal.briefLast')}>
          <Last briefing={briefing} />
        </Fact>
        <Fact name={t('journal.briefIntroduced')}>
          {introducedBy && <Link href={personPath(introducedBy.id)}>{introducedBy.name}</Link>}
          {met && `${introducedBy ? ' · ' : ''}${t('journal.briefMet', { date: met })}`}
        </Fact>
        <Fact name={t('journal.briefCircles')}>{circles.length > 0 && formatList(circles, language)}</Fact>
        <Fact name={t('journal.briefNeeds')}>{needs}</Fact>
        <Fact name={t('journal.briefOffers')}>{offers}</Fact>
        <Fact name={t('journal.briefFavours')}>{briefing.favours.length > 0 && <Favours briefing={briefing} />}</Fact>
        <Fact name={t('journal.briefAims')}>
          {briefing.aims.length > 0 &&
            briefing.aims.map(({ id: aim, why, nextAction }) => (
              <span key={aim} className={classes.line}>
                {[why, nextAction].filter(Boolean).join(' → ') || t('journal.briefTarget')}
              </span>
            ))}
        </Fact>
      </dl>
      {promises.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('journal.briefPromises')}</h3>
          <ul className={classes.list}>
            {promises.map((promise) => (
              <li key={promise.id}>
                <PromiseLine promise={promise} linked={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** A fact that is known; what is not noted takes no room. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  const parts = [children].flat().filter((part) => part !== null && part !== '' && part !== false && part !== undefined)
  if (parts.length === 0) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Last({ briefing: { last, exchanges } }: { briefing: Briefing }) {
  const t = useT()
  const language = useLanguage()
  if (!last) return t('journal.briefFirst')
  const what = [formatDay(last.date, language), t(occasionLabel[last.occasion]), last.place].filter(Boolean).join(' · ')
  return (
    <>
      <Link href={entryPath(last.id)}>{what}</Link>
      <span className="nv-muted"> · {t('journal.briefExchanges', { count: exchanges })}</span>
      {last.told && <span className={classes.told}>{last.told.slice(0, 600)}</span>}
    </>
  )
}

/** Favours in words: how many each way where they are counted, and the newest of them. */
function Favours({ briefing: { noLedger, given, received, favours } }: { briefing: Briefing }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      {!noLedger && (
        <span className={classes.line}>
          {t('favours.countReceived', { count: received })} · {t('favours.countGiven', { count: given })}
        </span>
      )}
      {favours.map((favour) => (
        <span key={favour.id} className={classes.line}>
          <span className="nv-muted">{formatDay(favour.date, language)}</span> {favourSentence(favour, t)}
        </span>
      ))}
    </>
  )
}
