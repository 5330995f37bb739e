import { Button, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useT } from '../lib/i18n'

interface State {
  failed: boolean
}

/** When a screen breaks, the journal is safe and the user can go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <Broken onRetry={() => this.setState({ failed: false })} />
  }
}

function Broken({ onRetry }: { onRetry(): void }) {
  const t = useT()
  return (
    <Stack component="main" p="xl" align="flex-start" role="alert">
      <Title order={1}>{t('app.brokenTitle')}</Title>
      <Text>{t('app.brokenText')}</Text>
      <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
    </Stack>
  )
}
