import { formatQuarter } from '#shared/i18n/format'
import type { Translate } from '#shared/i18n/messages'
import type { ReportModel } from '../report-model'
import { promisesDueTable } from '../tables/lists'
import { html, type Markup } from './markup'
import { pageTable } from './table'

/** Room for ten lines by hand. */
const NOTE_LINES = Array.from({ length: 10 })

/** What comes: the user's next actions, promises that fall due, what is planned, and room for the coach. */
export function nextPage(model: ReportModel, t: Translate): Markup {
  const { coming, language } = model
  const quarter = formatQuarter(model.next, language)
  const actions = model.words.nextActions
    .split('\n')
    .map((line) => line.trim().replace(/^([-*•–]|\d+[.)])\s+/u, ''))
    .filter(Boolean)
  const due = coming?.promisesDue ?? 0
  return html`<section class="new-page">
    <h2>${t('pack.section.next')}</h2>
    <h3>${t('pack.next.actions')}</h3>
    ${
      actions.length > 0
        ? html`<ol class="actions">
            ${actions.map((action) => html`<li>${action}</li>`)}
          </ol>`
        : html`<p>${t('pack.next.noActions')}</p>`
    }
    <h3>${t('pack.next.due', { quarter })}</h3>
    <p>${due > 0 ? t('pack.next.dueCount', { count: due }) : t('pack.next.noDue', { quarter })}</p>
    ${coming && coming.due.length > 0 && pageTable(promisesDueTable(model, t), { language, caption: t('pack.sheet.promisesDue') })}
    <p>${t('pack.next.planned', { count: coming?.planned ?? 0, quarter })}</p>
    <h3>${t('pack.next.notes')}</h3>
    ${NOTE_LINES.map(() => html`<div class="line"></div>`)}
  </section>`
}
