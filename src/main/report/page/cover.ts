import { formatQuarter } from '#shared/i18n/format'
import type { Translate } from '#shared/i18n/messages'
import type { ReportModel } from '../report-model'
import { coverFacts, quarterMonths } from '../tables/about'
import { html, type Markup } from './markup'

/** The first page: which quarter, by whom and for whom, how discreet, and how to read the rest. */
export function coverPage(model: ReportModel, t: Translate): Markup {
  const { language } = model
  const facts = coverFacts(model, t).filter(({ key }) => key !== 'quarter')
  return html`<header class="cover">
    <h1>${t('pack.title')}</h1>
    <p class="quarter">${formatQuarter(model.quarter, language)}</p>
    <p class="range">${quarterMonths(model, t)}</p>
    <dl>
      ${facts.map(
        ({ name, value }) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`
      )}
    </dl>
    <div class="how">
      <h2>${t('pack.howToRead')}</h2>
      <ul>
        <li>${t('pack.howToRead.compare')}</li>
        <li>${t('pack.howToRead.meeting')}</li>
        <li>${t('pack.howToRead.files')}</li>
        <li>${t('pack.howToRead.annex')}</li>
      </ul>
    </div>
    <p class="belongs">${t('pack.belongs')}</p>
  </header>`
}
