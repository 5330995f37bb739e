import type { PromiseRow } from '#shared/contract/promises'
import type { IsoDate } from '#shared/domain/dates'
import { formatDate } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { useToday } from '../../lib/today'

/** The words for what is done about a promise of mine, and about one made to me. */
const words = {
  me: {
    keep: 'promises.done',
    keepOf: 'promises.doneOf',
    tell: 'promises.tell',
    tellOf: 'promises.tellOf',
    drop: 'promises.drop',
    dropOf: 'promises.dropOf',
    saidTold: 'promises.saidTold'
  },
  them: {
    keep: 'promises.received',
    keepOf: 'promises.receivedOf',
    tell: 'promises.ask',
    tellOf: 'promises.askOf',
    drop: 'promises.letGo',
    dropOf: 'promises.letGoOf',
    saidTold: 'promises.saidAsked'
  }
} as const satisfies Record<PromiseRow['by'], Record<string, MessageKey>>

/** What can be done about a promise; each is one command, and says what it did. */
export function usePromiseFollowUp(promise: PromiseRow) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const { say, fail } = useAnnouncer()
  const keep = useCommand('promises.keep')
  const drop = useCommand('promises.drop')
  const reopen = useCommand('promises.reopen')
  const move = useCommand('promises.move')
  const tell = useCommand('promises.tell')
  const remove = useCommand('promises.remove')
  const { id, text, by, dueKind } = promise
  const told = (what: string) => ({ onSuccess: () => say(t('records.undoHint', { what })), onError: fail })

  return {
    words: words[by],
    keep: () => keep.mutate({ id, on: today }, told(t('promises.saidDone', { text }))),
    drop: () => drop.mutate({ id, on: today }, told(t('promises.saidDropped', { text }))),
    reopen: () => reopen.mutate({ id }, told(t('promises.saidReopened', { text }))),
    tell: () => tell.mutate({ id, on: today }, told(t(words[by].saidTold, { text }))),
    remove: () => remove.mutate({ id }, told(t('promises.saidBinned'))),
    moveTo: (dueOn: IsoDate) =>
      move.mutate(
        { id, dueOn, on: today, dueKind: dueKind ?? 'on' },
        told(t('promises.saidMoved', { date: formatDate(dueOn, language) }))
      )
  }
}
