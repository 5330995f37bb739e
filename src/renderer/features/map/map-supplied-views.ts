import { MapQuestion } from '#shared/contract/map'
import type { MapSettings } from '#shared/contract/map-views'
import { everybody, type PeopleFilter } from '#shared/domain/people-filter'
import type { Lens } from '#shared/domain/map-style'
import type { MessageKey } from '#shared/i18n/messages'
import { asleep } from '../../lib/filter-words'

interface SuppliedView {
  label: MessageKey
  /** Who is shown, under the name. */
  hint: MessageKey
  settings: MapSettings
}

const view = (lens: Lens, filter: Partial<PeopleFilter> = {}): MapSettings => ({
  question: MapQuestion.parse({ filter: { ...everybody, ...filter } }),
  lens,
  sight: null
})

/** Views that many find useful; they follow from the journal and are not kept in it. */
export const suppliedViews: readonly SuppliedView[] = [
  {
    label: 'mapPanels.closeView',
    hint: 'mapPanels.closeViewHint',
    settings: view('closeness', { states: ['active', 'singleEncounter'], minCloseness: 4 })
  },
  {
    label: 'mapPanels.asleepView',
    hint: 'mapPanels.asleepViewHint',
    settings: view('freshness', { states: [...asleep] })
  },
  { label: 'mapPanels.bridgesView', hint: 'mapPanels.bridgesViewHint', settings: view('bridges') },
  {
    label: 'mapPanels.planView',
    hint: 'mapPanels.planViewHint',
    settings: view('closeness', { onTarget: true })
  }
]

/** Whether the map shows what a view stands for, whatever part of it is in sight. */
export const isShown = (settings: MapSettings, { question, lens }: Omit<MapSettings, 'sight'>): boolean =>
  settings.lens === lens && asText(settings.question) === asText(question)

const asText = (question: MapQuestion): string => {
  const { filter, ...rest } = MapQuestion.parse(question)
  return JSON.stringify([rest, { ...filter, text: filter.text.trim() }])
}
