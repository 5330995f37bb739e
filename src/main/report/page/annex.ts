import type { Translate } from '#shared/i18n/messages'
import type { ReportModel } from '../report-model'
import { definitionsTable, exclusionsTable } from '../tables/about'
import { html, type Markup } from './markup'
import { pageTable } from './table'

/** What is left out, as numbers, and what each word and each count means. */
export function annexPage(model: ReportModel, t: Translate): Markup {
  const definitions = definitionsTable(model, t).rows.map((row) => row.map(({ raw, text }) => text ?? raw))
  return html`<section class="new-page">
    <h2>${t('pack.section.annex')}</h2>
    <h3>${t('pack.annex.exclusions')}</h3>
    <p>${t('pack.annex.exclusionsNote')}</p>
    ${pageTable(exclusionsTable(model, t), { language: model.language, caption: t('pack.sheet.exclusions') })}
    <h3>${t('pack.annex.definitions')}</h3>
    <dl class="definitions">
      ${definitions.map(
        ([term, text]) =>
          html`<dt>${term ?? null}</dt>
            <dd>${text ?? null}</dd>`
      )}
    </dl>
  </section>`
}
