import { formatList } from '#shared/i18n/format'
import { dimensionLabel, favourKindLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import type { ReportModel } from '../report-model'
import { dimensionsTable, favourKindsTable, outcomesTable } from '../tables/counts'
import { legend, pairedBars, type Series } from './charts'
import { html, type Markup } from './markup'
import { pageTable } from './table'

/** Favours by kind and direction, their three dimensions and what they led to; never by person. */
export function favoursPage(model: ReportModel, t: Translate): Markup {
  const { favours, figures, language } = model
  const heading = html`<h2>${t('pack.section.favours')}</h2>`
  const total = figures.given + figures.received
  if (!favours || total === 0)
    return html`<section>
      ${heading}
      <p class="says">${t('pack.favours.empty')}</p>
      ${outcomes(model, t)}
    </section>`

  const series: Series[] = [
    { name: t('pack.given'), fill: 'dark' },
    { name: t('pack.received'), fill: 'stripes' }
  ]
  const [kind] = favours.kinds
  const [dimension] = favours.dimensions.toSorted((a, b) => b.given + b.received - (a.given + a.received))
  const absent = favours.dimensions.filter(({ given, received }) => given + received === 0)
  const list = favours.kinds.map((row) =>
    t('pack.favours.chartItem', { kind: t(favourKindLabel[row.kind]), given: row.given, received: row.received })
  )
  return html`<section>
    ${heading}
    <p class="says">
      ${t('pack.favours.says', {
        given: t('pack.countGiven', { count: figures.given }),
        received: t('pack.countReceived', { count: figures.received })
      })}
    </p>
    <div class="drawing">
      <h3>
        ${t('pack.favours.chartTitle', {
          kind: t(favourKindLabel[kind!.kind]),
          favours: t('pack.favours', { count: kind!.given + kind!.received })
        })}
      </h3>
      ${pairedBars(
        favours.kinds.map((row) => ({ label: t(favourKindLabel[row.kind]), values: [row.given, row.received] })),
        series,
        'kinds',
        t('pack.favours.chartAlt', { list: list.join(', ') })
      )}
      ${legend(series, 'kinds')}
      <p class="note">${t('pack.favours.noRanking')}</p>
    </div>
    ${pageTable(favourKindsTable(model, t), { language, caption: t('pack.favours.byKind') })}
    <h3>
      ${t('pack.favours.topDimension', {
        dimension: t(dimensionLabel[dimension!.dimension]),
        favours: t('pack.favours', { count: dimension!.given + dimension!.received }),
        total
      })}
    </h3>
    ${
      absent.length > 0 &&
      html`<p>
        ${t('pack.favours.absentDimension', {
          list: formatList(
            absent.map((row) => t(dimensionLabel[row.dimension])),
            language
          )
        })}
      </p>`
    }
    ${pageTable(dimensionsTable(model, t), { language, caption: t('pack.favours.byDimension') })} ${outcomes(model, t)}
  </section>`
}

function outcomes(model: ReportModel, t: Translate): Markup {
  return model.favours && model.favours.outcomes.length > 0
    ? pageTable(outcomesTable(model, t), { language: model.language, caption: t('pack.favours.byOutcome') })
    : html`<p class="note">${t('pack.favours.noOutcome')}</p>`
}
