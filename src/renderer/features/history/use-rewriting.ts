import type { ChangeEntry } from '#shared/contract/history'
import { describeChange } from '#shared/i18n/describe-change'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'

export interface Rewriting {
  /** Takes back this change, or the last one. */
  undo(changeId?: number): void
  undoTo(changeId: number): void
  redo(): void
  redoTo(changeId: number): void
}

/** Taking back and doing again, each said in the status line, or why it is refused. */
export function useRewriting(): Rewriting {
  const t = useT()
  const language = useLanguage()
  const { say, fail } = useAnnouncer()
  const undo = useCommand('history.undo')
  const undoTo = useCommand('history.undoTo')
  const redo = useCommand('history.redo')
  const redoTo = useCommand('history.redoTo')

  function saidAs(one: 'app.undone' | 'app.redone', many: 'history.undoneMany' | 'history.redoneMany') {
    return (changes: ChangeEntry[]) => {
      const [first] = changes
      if (changes.length > 1) say(t(many, { count: changes.length }))
      else if (first) say(t(one, { what: describeChange(first, t, language) }))
    }
  }
  const undone = saidAs('app.undone', 'history.undoneMany')
  const redone = saidAs('app.redone', 'history.redoneMany')

  return {
    undo: (changeId) =>
      undo.mutate(changeId === undefined ? {} : { changeId }, {
        onSuccess: (change) => undone([change]),
        onError: fail
      }),
    undoTo: (changeId) => undoTo.mutate({ changeId }, { onSuccess: undone, onError: fail }),
    redo: () => redo.mutate(undefined, { onSuccess: (change) => redone([change]), onError: fail }),
    redoTo: (changeId) => redoTo.mutate({ changeId }, { onSuccess: redone, onError: fail })
  }
}
