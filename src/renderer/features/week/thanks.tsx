import { Link } from 'wouter'
import { formatDay } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useRead } from '../../lib/query'
import { FavourLoop } from '../../ui/records/favour-loop'
import { favourPhrase } from '../../ui/records/favour-words'
import { Section } from '../../ui/section'
import classes from './week.module.css'

/** Never more than this, so that it stays a kind thought. */
const shown = 3

/** So many may be suggestions already. */
const suggested = 5

/** Favours received of late that no suggestion speaks of: thanks to say, and whom to tell how an introduction went. */
export function Thanks() {
  const t = useT()
  const language = useLanguage()
  const found = useRead('favours.toThank', { limit: shown + suggested })
  const week = useRead('suggestions.week')
  if (week.isPending) return null
  const { first = [], others = [] } = week.data ?? {}
  const elsewhere = new Set([...first, ...others].map(({ thanks }) => thanks?.id))
  const rows = (found.data?.rows ?? []).filter(({ id }) => !elsewhere.has(id)).slice(0, shown)
  if (rows.length === 0) return null
  return (
    <Section title={t('week.thanks')}>
      <ul className={`${classes.list} ${classes.thanks}`}>
        {rows.map((favour) => (
          <li key={favour.id}>
            <Link href={personPath(favour.personId)}>{favour.person}</Link> · {favourPhrase(favour, t)}{' '}
            <span className="nv-muted">({formatDay(favour.date, language)})</span>
            <FavourLoop favour={favour} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
