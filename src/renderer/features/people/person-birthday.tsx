import { nextBirthday } from '#shared/domain/birthday'
import { daysBetween } from '#shared/domain/dates'
import type { Translate } from '#shared/i18n/messages'
import { useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'

/** From how many days before a birthday the page says that it comes. */
const soon = 30

/** `dans 12 jours, 45 ans` when the birthday is near; the age only where the year of birth is known. */
export function BirthdayHint({ birthday }: { birthday: string }) {
  const t = useT()
  const text = hintOf(birthday, useToday(), t)
  return text && <span className="nv-muted"> · {text}</span>
}

function hintOf(birthday: string, today: string, t: Translate): string | null {
  const next = nextBirthday(birthday, today)
  const days = next && daysBetween(today, next.on)
  if (!next || days === null || days > soon) return null
  const when = days === 0 ? t('people.birthdayToday') : t('people.birthdayIn', { count: days })
  return next.turning ? `${when}, ${t('people.turning', { count: next.turning })}` : when
}
