import { RecoveryScreen } from '../features/welcome/recovery-screen'
import { WelcomeScreen } from '../features/welcome/welcome-screen'
import { useRead } from '../lib/query'
import { Shell } from './shell'

/** First launch, a journal that could not be opened, or the pages. */
export function Gate() {
  const preferences = useRead('preferences.get')
  const status = useRead('journal.status')
  if (!preferences.data || !status.data) return null
  if (status.data.problem && !status.data.readOnly) return <RecoveryScreen problem={status.data.problem} />
  if (!preferences.data.welcomed) return <WelcomeScreen />
  return <Shell status={status.data} />
}
