import type { Output } from '#shared/contract/index'
import { occasionLabel } from '#shared/i18n/labels'
import { useT } from '../../lib/i18n'
import type { Items } from '#shared/capture/items'

/** What a save did, as the status line says it: `Enregistré : Déjeuner, 2 personnes, 1 promesse`. */
export function useSavedWords(): (items: Items, done: Output<'meetings.save'>) => string {
  const t = useT()
  return ({ facts }, done) => {
    const parts = [
      t(occasionLabel[facts.occasion]),
      done.people > 0 && t('meetings.savedPeople', { count: done.people }),
      done.newPeople > 0 && t('meetings.savedNewPeople', { count: done.newPeople }),
      done.received > 0 && t('meetings.savedReceived', { count: done.received }),
      done.given > 0 && t('meetings.savedGiven', { count: done.given }),
      done.promises > 0 && t('meetings.savedPromises', { count: done.promises }),
      done.nextId !== null && t('capture.savedNext'),
      done.doubts > 0 && t('capture.leftToSettle', { count: done.doubts })
    ]
    return t('meetings.saved', { what: parts.filter(Boolean).join(', ') })
  }
}
