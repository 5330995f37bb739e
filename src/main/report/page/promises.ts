import type { Translate } from '#shared/i18n/messages'
import type { PromiseRow } from '../model/promises'
import type { ReportModel } from '../report-model'
import { promiseSidesTable } from '../tables/counts'
import { html, type Markup } from './markup'
import { pageTable } from './table'

/** Promises made, kept, moved and open, mine and those made to me. */
export function promisesPage(model: ReportModel, t: Translate): Markup {
  const sides = model.promises?.sides ?? []
  const seen = sides.some(
    ({ made, kept, keptLater, moved, dropped, open }) => made + kept + keptLater + moved + dropped + open > 0
  )
  return html`<section class="whole">
    <h2>${t('pack.section.promises')}</h2>
    ${
      seen
        ? html`<p class="says">
              ${t('pack.promises.says', {
                mine: side(sides, 'me', t),
                theirs: side(sides, 'them', t)
              })}
            </p>
            ${pageTable(promiseSidesTable(model, t), { language: model.language, caption: t('pack.promises.caption') })}`
        : html`<p class="says">${t('pack.promises.empty')}</p>`
    }
  </section>`
}

function side(sides: readonly PromiseRow[], by: PromiseRow['by'], t: Translate): string {
  const row = sides.find((known) => known.by === by)!
  return t('pack.promises.side', {
    kept: t('pack.promises.kept', { count: row.kept }),
    open: t('pack.promises.open', { count: row.open })
  })
}
