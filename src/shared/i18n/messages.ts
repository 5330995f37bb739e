import frApp from './fr/app.json'
import frBin from './fr/bin.json'
import frCapture from './fr/capture.json'
import frCircles from './fr/circles.json'
import frCli from './fr/cli.json'
import frDomain from './fr/domain.json'
import frErrors from './fr/errors.json'
import frFavours from './fr/favours.json'
import frFilters from './fr/filters.json'
import frMany from './fr/many.json'
import frMerge from './fr/merge.json'
import frForget from './fr/forget.json'
import frForm from './fr/form.json'
import frHistory from './fr/history.json'
import frInsights from './fr/insights.json'
import frJournal from './fr/journal.json'
import frMap from './fr/map.json'
import frMapPaths from './fr/map-paths.json'
import frMapWalk from './fr/map-walk.json'
import frMapFiles from './fr/map-files.json'
import frMapTime from './fr/map-time.json'
import frMapPanels from './fr/map-panels.json'
import frMeetings from './fr/meetings.json'
import frMenu from './fr/menu.json'
import frNetwork from './fr/network.json'
import frPack from './fr/pack.json'
import frPalette from './fr/palette.json'
import frPeople from './fr/people.json'
import frPlot from './fr/plot.json'
import frPreferences from './fr/preferences.json'
import frPromises from './fr/promises.json'
import frRecords from './fr/records.json'
import frReport from './fr/report.json'
import frSearch from './fr/search.json'
import frSettings from './fr/settings.json'
import frSafekeeping from './fr/safekeeping.json'
import frSuggestions from './fr/suggestions.json'
import frTransfer from './fr/transfer.json'
import frUs from './fr/us.json'
import frWeek from './fr/week.json'
import frWelcome from './fr/welcome.json'
import enApp from './en/app.json'
import enBin from './en/bin.json'
import enCapture from './en/capture.json'
import enCircles from './en/circles.json'
import enCli from './en/cli.json'
import enDomain from './en/domain.json'
import enErrors from './en/errors.json'
import enFavours from './en/favours.json'
import enFilters from './en/filters.json'
import enMany from './en/many.json'
import enMerge from './en/merge.json'
import enForget from './en/forget.json'
import enForm from './en/form.json'
import enHistory from './en/history.json'
import enInsights from './en/insights.json'
import enJournal from './en/journal.json'
import enMap from './en/map.json'
import enMapPaths from './en/map-paths.json'
import enMapWalk from './en/map-walk.json'
import enMapFiles from './en/map-files.json'
import enMapTime from './en/map-time.json'
import enMapPanels from './en/map-panels.json'
import enMeetings from './en/meetings.json'
import enMenu from './en/menu.json'
import enNetwork from './en/network.json'
import enPack from './en/pack.json'
import enPalette from './en/palette.json'
import enPeople from './en/people.json'
import enPlot from './en/plot.json'
import enPreferences from './en/preferences.json'
import enPromises from './en/promises.json'
import enRecords from './en/records.json'
import enReport from './en/report.json'
import enSearch from './en/search.json'
import enSettings from './en/settings.json'
import enSafekeeping from './en/safekeeping.json'
import enSuggestions from './en/suggestions.json'
import enTransfer from './en/transfer.json'
import enUs from './en/us.json'
import enWeek from './en/week.json'
import enWelcome from './en/welcome.json'
import i18next, { type TFunction } from 'i18next'
import { withDe, withQue } from './elision'
import type { Language } from './languages'
import { typo, typoFr } from './typography'

const fr = {
  ...frApp,
  ...frBin,
  ...frCapture,
  ...frCircles,
  ...frCli,
  ...frDomain,
  ...frErrors,
  ...frFavours,
  ...frFilters,
  ...frMany,
  ...frMerge,
  ...frForget,
  ...frForm,
  ...frHistory,
  ...frInsights,
  ...frJournal,
  ...frMap,
  ...frMapPaths,
  ...frMapWalk,
  ...frMapFiles,
  ...frMapTime,
  ...frMapPanels,
  ...frMeetings,
  ...frMenu,
  ...frNetwork,
  ...frPack,
  ...frPalette,
  ...frPeople,
  ...frPlot,
  ...frPreferences,
  ...frPromises,
  ...frRecords,
  ...frReport,
  ...frSearch,
  ...frSettings,
  ...frSafekeeping,
  ...frSuggestions,
  ...frTransfer,
  ...frUs,
  ...frWeek,
  ...frWelcome
}

const en = {
  ...enApp,
  ...enBin,
  ...enCapture,
  ...enCircles,
  ...enCli,
  ...enDomain,
  ...enErrors,
  ...enFavours,
  ...enFilters,
  ...enMany,
  ...enMerge,
  ...enForget,
  ...enForm,
  ...enHistory,
  ...enInsights,
  ...enJournal,
  ...enMap,
  ...enMapPaths,
  ...enMapWalk,
  ...enMapFiles,
  ...enMapTime,
  ...enMapPanels,
  ...enMeetings,
  ...enMenu,
  ...enNetwork,
  ...enPack,
  ...enPalette,
  ...enPeople,
  ...enPlot,
  ...enPreferences,
  ...enPromises,
  ...enRecords,
  ...enReport,
  ...enSearch,
  ...enSettings,
  ...enSafekeeping,
  ...enSuggestions,
  ...enTransfer,
  ...enUs,
  ...enWeek,
  ...enWelcome
}

type WithoutPlural<K> = K extends `${infer Base}_${'one' | 'many' | 'other'}` ? Base : K

/** The name of a message; a missing or misspelt one does not compile. Plural messages go by the name without its ending. */
export type MessageKey = WithoutPlural<keyof typeof fr>

export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: MessageValues) => string

const typeset = (messages: Record<string, string>, setting: (text: string) => string) =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, setting(text)]))

/** Every word a user reads, by language, typeset here, once. */
export const catalogues: Record<Language, Record<string, string>> = { fr: typeset(fr, typoFr), en: typeset(en, typo) }

/** « de {{name}} » and « que {{name}} » are written out with the name, for they lose their vowel before another. */
const elidable = (messages: Record<string, string>) =>
  typeset(messages, (text) => text.replaceAll(/\b(de|que) \{\{(\w+)\}\}/g, '{{$2, $1}}'))

const translators = new Map<Language, TFunction>()

/** The words in one language: for the window, the commands, the report, the menu and the dialogs alike. */
export function translator(language: Language): Translate {
  let t = translators.get(language)
  if (!t) {
    const instance = i18next.createInstance()
    void instance.init({
      lng: language,
      fallbackLng: false,
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      resources: {
        [language]: { translation: language === 'fr' ? elidable(catalogues.fr) : catalogues[language] }
      }
    })
    instance.services.formatter?.add('de', (value: unknown) => withDe(String(value)))
    instance.services.formatter?.add('que', (value: unknown) => withQue(String(value)))
    translators.set(language, (t = instance.t))
  }
  const translate = t
  return (key, values) => translate(key, { ...values })
}
