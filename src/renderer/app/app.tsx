import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import 'dayjs/locale/fr'
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AnnouncerProvider } from '../lib/announce'
import { LanguageProvider, useLanguage, useT } from '../lib/i18n'
import { createQueryClient, useRead } from '../lib/query'
import { cssVariables, makeTheme } from '../ui/theme'
import { ErrorBoundary } from './error-boundary'
import { Gate } from './gate'

/** The window: what every screen stands on, from the outside in. */
export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Preferred>
        <Router hook={useHashLocation}>
          <ErrorBoundary>
            <Gate />
          </ErrorBoundary>
        </Router>
      </Preferred>
    </QueryClientProvider>
  )
}

/** Language and colours as the user prefers; nothing is drawn before they are known, so nothing flickers. */
function Preferred({ children }: { children: ReactNode }) {
  const preferences = useRead('preferences.get')
  if (!preferences.data) return null
  const { language, appearance } = preferences.data
  return (
    <LanguageProvider language={language}>
      <Themed appearance={appearance === 'system' ? 'auto' : appearance}>
        <AnnouncerProvider>{children}</AnnouncerProvider>
      </Themed>
    </LanguageProvider>
  )
}

/** Keeps no appearance of its own: the preference is the only source. */
const noStore = {
  get: (defaultValue: 'auto' | 'light' | 'dark') => defaultValue,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined
}

function Themed({ appearance, children }: { appearance: 'auto' | 'light' | 'dark'; children: ReactNode }) {
  const t = useT()
  const language = useLanguage()
  const theme = useMemo(() => makeTheme(t), [t])
  return (
    <MantineProvider
      key={appearance}
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme={appearance}
      colorSchemeManager={noStore}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </MantineProvider>
  )
}
