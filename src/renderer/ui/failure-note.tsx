import { Alert } from '@mantine/core'
import { failureText } from '../lib/failure'
import { useT } from '../lib/i18n'

/** A failure beside what failed: what happened, what is safe, what to do. */
export function FailureNote({ error }: { error: unknown }) {
  const t = useT()
  if (!error) return null
  return (
    <Alert role="alert" variant="outline" color="orange" styles={{ root: { borderColor: 'var(--nv-attention)' } }}>
      {failureText(error, t)}
    </Alert>
  )
}
