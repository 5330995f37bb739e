import type { Handlers } from '#shared/contract/index'
import { AppError } from '#shared/errors'
import { describeChange } from '#shared/i18n/describe-change'
import { translator } from '#shared/i18n/messages'
import type { AppContext } from '../context'
import { UndoBlocked } from '../db/change-log'

export function historyService({ log, ports }: AppContext): Handlers<'history'> {
  /** A refusal names what stands in the way in the user's words. */
  function naming<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof UndoBlocked)) throw error
      const language = ports.language()
      const t = translator(language)
      const by = error.blocker ? describeChange(error.blocker, t, language) : t('history.another')
      throw new AppError(error.code, { by })
    }
  }

  return {
    'history.state': () => ({ undo: log.nextUndo() ?? null, redo: log.nextRedo() ?? null }),
    'history.list': ({ limit }) => log.latest(limit),
    'history.undo': ({ changeId }) => naming(() => log.undo(changeId)),
    'history.undoTo': ({ changeId }) => naming(() => log.undoTo(changeId)),
    'history.redo': () => naming(() => log.redo()),
    'history.redoTo': ({ changeId }) => naming(() => log.redoTo(changeId))
  }
}
