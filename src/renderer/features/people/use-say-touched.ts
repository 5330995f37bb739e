import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'

/** Says what was done to several people and how to take it back, or that there was nothing to do. */
export function useSayTouched(): (count: number, what: string) => void {
  const t = useT()
  const { say } = useAnnouncer()
  return (count, what) => say(count === 0 ? t('many.nothing') : t('records.undoHint', { what }))
}
