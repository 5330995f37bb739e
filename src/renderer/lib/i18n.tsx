import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import type { Language } from '#shared/i18n/languages'
import { translator, type Translate } from '#shared/i18n/messages'

const LanguageContext = createContext<Language>('fr')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The words in the user's language: `t('people.title')`. */
export function useT(): Translate {
  const language = useLanguage()
  return useMemo(() => translator(language), [language])
}
