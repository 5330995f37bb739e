import type { Input, MethodName } from '#shared/contract/index'
import { useAnnouncer } from './announce'
import { useT } from './i18n'
import { useCommand } from './query'

/** A command of which one hears that it was done and how to take it back, or why it was not; resolves to whether it was done. */
export function useSaying<M extends MethodName<'command'>>(
  name: M
): (input: Input<M>, what: string) => Promise<boolean> {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const { mutateAsync } = useCommand(name)
  return (input, what) =>
    mutateAsync(input).then(
      () => {
        say(t('records.undoHint', { what }))
        return true
      },
      (error: unknown) => {
        fail(error)
        return false
      }
    )
}
