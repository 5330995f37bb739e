import { tieStateLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import type { ReportModel } from '../report-model'
import { circleName, circlesTable, statesTable } from '../tables/counts'
import { fills, legend, shareBar, type Series } from './charts'
import { circleBubbles, mapFigure } from './map'
import { html, type Markup } from './markup'
import { pageTable } from './table'

/** Growth by circle, the state of the ties, and the map. */
export function networkPage(model: ReportModel, t: Translate): Markup {
  const { network, language } = model
  const heading = html`<h2>${t('pack.section.network')}</h2>`
  const all = network?.circles.at(-1)
  if (!network || !all || all.end === 0)
    return html`<section class="new-page">
      ${heading}
      <p class="says">${t('pack.network.empty')}</p>
    </section>`

  const grown = network.circles.filter(({ row }) => row === 'circle').toSorted((a, b) => b.new - a.new)[0]
  const series = network.states.map(({ state }, index): Series => ({
    name: t(tieStateLabel[state]),
    fill: fills[index]!
  }))
  const active = network.states.find(({ state }) => state === 'active')?.end ?? 0
  return html`<section class="new-page">
    ${heading}
    <p class="says">
      ${t('pack.network.says', {
        people: t('pack.people', { count: all.end }),
        newPeople: t('pack.newPeople', { count: all.new }),
        reconnected: t('pack.reconnected', { count: all.reconnected }),
        dormant: t('pack.dormant', { count: all.dormant })
      })}
    </p>
    <h3>
      ${
        grown && grown.new > 0
          ? t('pack.network.circlesTitle', {
              circle: circleName(grown, t),
              newPeople: t('pack.newPeople', { count: grown.new })
            })
          : t('pack.network.noGrowth')
      }
    </h3>
    ${pageTable(circlesTable(model, t), { language, caption: t('pack.network.circles'), lastIsTotal: true })}
    <p class="note">${t('pack.network.circlesNote')}</p>
    <div class="drawing">
      <h3>
        ${t('pack.network.statesTitle', {
          active: t('pack.network.active', { count: active }),
          people: t('pack.people', { count: all.end })
        })}
      </h3>
      ${shareBar(
        network.states.map(({ end }) => end),
        series,
        'states',
        t('pack.network.statesAlt', {
          list: network.states.map(({ state, end }) => `${t(tieStateLabel[state])} ${end}`).join(', ')
        })
      )}
      ${legend(series, 'states')}
    </div>
    ${pageTable(statesTable(model, t), { language, caption: t('pack.network.states') })}
    ${network.neverMet > 0 && html`<p class="note">${t('pack.network.neverMet', { count: network.neverMet })}</p>`}
    ${network.map ? network.map.people.length > 0 && mapFigure(model, network.map, t) : circleBubbles(network.circles, t)}
  </section>`
}
