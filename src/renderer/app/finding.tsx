import { useLocation } from 'wouter'
import { Palette } from '../features/palette/palette'
import type { OpenRecord } from '../features/palette/use-found'
import { PersonFormDialog } from '../features/people/person-form-dialog'
import { personPath } from '../lib/paths'
import { useRead } from '../lib/query'
import { FavourForm } from '../ui/records/favour-form'
import { PromiseForm } from '../ui/records/promise-form'
import { menuScreens } from './screens'

const pages = menuScreens.map(({ path, menu }) => ({ path, ...menu }))

interface Frame {
  onUndo(): void
  onRedo(): void
  onHelp(): void
}

/** What stands above the page. */
export type Layer = 'palette' | 'person' | OpenRecord

interface FindingProps extends Frame {
  open: Layer
  onOpen(layer: Layer): void
  onClose(): void
}

/** The palette, or what was opened from it above the page. */
export function Finding({ open, onOpen, onClose, ...frame }: FindingProps) {
  const [, go] = useLocation()
  if (open === 'palette')
    return <Palette pages={pages} {...frame} onAddPerson={() => onOpen('person')} onOpen={onOpen} onClose={onClose} />
  if (open === 'person') return <PersonFormDialog onClose={onClose} onSaved={(id) => go(personPath(id))} />
  return open.kind === 'favour' ? (
    <FavourForm favourId={open.id} onClose={onClose} />
  ) : (
    <FoundPromise id={open.id} onClose={onClose} />
  )
}

function FoundPromise({ id, onClose }: { id: string; onClose(): void }) {
  const promise = useRead('promises.get', { id })
  return promise.data ? <PromiseForm promise={promise.data} onClose={onClose} /> : null
}
