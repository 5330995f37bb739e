import { mapPicture } from '#shared/domain/map-picture'
import { shortened } from '#shared/domain/map-picture/letters'
import { freshnessClass, freshnessClasses } from '#shared/domain/map-style'
import { freshnessLabel, legendWords } from '#shared/i18n/map-words'
import type { Translate } from '#shared/i18n/messages'
import type { CircleRow } from '../model/network'
import type { ReportMap } from '../model/map'
import type { ReportModel } from '../report-model'
import { circleName } from '../tables/counts'
import { mapTable } from '../tables/lists'
import { html, trusted, type Markup } from './markup'
import { pageTable } from './table'

/** Pixels across a page. */
const WIDTH = 660

/** The map as a picture, what to see in it, and the same people as a table. */
export function mapFigure(model: ReportModel, map: ReportMap, t: Translate): Markup {
  const tied = new Set(map.ties.flatMap(({ a, b }) => [a, b]))
  const fresh = Map.groupBy(map.people, ({ silenceDays }) => freshnessClass(silenceDays))
  const title = t('pack.map.title', {
    drawn: t('pack.people', { count: map.people.length }),
    tied: t('pack.map.tied', { count: tied.size }),
    older: t('pack.map.older', { count: fresh.get('older')?.length ?? 0 })
  })
  const classes = freshnessClasses.filter((name) => fresh.has(name))
  const description = t('pack.map.alt', {
    people: t('pack.people', { count: map.people.length }),
    ties: t('pack.map.ties', { count: map.ties.length }),
    list: classes.map((name) => `${t(freshnessLabel[name])} ${fresh.get(name)!.length}`).join(', ')
  })
  const { svg } = mapPicture({
    ...map,
    circles: [],
    bubbles: [],
    bubbleTies: [],
    rings: [],
    bridges: new Map(),
    lens: 'freshness',
    style: 'print',
    words: legendWords('freshness', [], t),
    title,
    description,
    size: { width: WIDTH, height: 540 },
    inPage: 'report-map'
  })
  return html`<div class="drawing map new-page">
      <h3>${title}</h3>
      ${trusted(svg)}
      <p class="note">${t('pack.map.caption')}</p>
    </div>
    ${pageTable(mapTable(model, t), {
      language: model.language,
      caption: t('pack.map.table'),
      columns: ['person', 'about', 'lastContactOn', 'knows']
    })}`
}

const ROW = 128

/** Circles as bubbles with their number of people: the map where nobody may appear. */
export function circleBubbles(circles: readonly CircleRow[], t: Translate): Markup {
  const drawn = circles.filter(({ row }) => row !== 'all')
  const most = Math.max(1, ...drawn.map(({ end }) => end))
  const perRow = Math.min(5, Math.max(1, drawn.length))
  const step = WIDTH / perRow
  const height = Math.ceil(drawn.length / perRow) * ROW
  const alt = t('pack.map.bubblesAlt', {
    list: drawn.map((row) => `${circleName(row, t)} ${row.end}`).join(', ')
  })
  return html`<div class="drawing">
    <h3>${t('pack.map.bubbles')}</h3>
    <svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${alt}" font-family="inherit" font-size="10">
      ${drawn.map((row, index) => {
        const x = step * ((index % perRow) + 0.5)
        const y = ROW * Math.floor(index / perRow) + 50
        const radius = Math.max(9, 44 * Math.sqrt(row.end / most))
        return html`<circle cx="${x}" cy="${y}" r="${radius}" fill="#e3e9ef" stroke="#1b3a57" />
          <text x="${x}" y="${y + 4.5}" text-anchor="middle" font-size="13" font-weight="600" fill="#1f2933">
            ${row.end}
          </text>
          <text x="${x}" y="${y + 62}" text-anchor="middle" fill="#1f2933">${shortened(circleName(row, t), 22)}</text>`
      })}
    </svg>
    <p class="note">${t('pack.map.bubblesCaption')}</p>
  </div>`
}
