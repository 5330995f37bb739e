import { formatWeek } from '#shared/i18n/format'
import { occasionLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import { meetingGroups } from '../model/meetings'
import type { ReportModel } from '../report-model'
import { groupLabel } from '../report-words'
import { occasionsTable, weeksTable } from '../tables/counts'
import { fills, legend, stackedBars, type Series } from './charts'
import { html, type Markup } from './markup'
import { pageTable } from './table'

/** Exchanges by week and by occasion. */
export function meetingsPage(model: ReportModel, t: Translate): Markup {
  const { language, meetings, figures } = model
  const heading = html`<h2>${t('pack.section.meetings')}</h2>`
  if (!meetings || figures.meetings === 0)
    return html`<section class="new-page">
      ${heading}
      <p class="says">${t('pack.meetings.empty')}</p>
    </section>`

  const groups = meetingGroups.filter((group) => meetings.weeks.some((week) => week[group] > 0))
  const series = groups.map((group): Series => ({
    name: t(groupLabel[group]),
    fill: fills[meetingGroups.indexOf(group)]!
  }))
  const weeks = meetings.weeks.filter(({ week }) => week !== null)
  const name = (week: string | null) => (week ? formatWeek(week, language) : t('pack.noDay'))
  const fullest = weeks.toSorted((a, b) => b.meetings - a.meetings)[0]!
  const [occasion] = meetings.occasions
  const alt = t('pack.meetings.chartAlt', {
    list: weeks.map(({ week, meetings: count }) => `${name(week)} ${count}`).join(', ')
  })
  return html`<section class="new-page">
    ${heading}
    <p class="says">${says(model, t)}</p>
    <div class="drawing">
      <h3>
        ${t('pack.meetings.chartTitle', {
          week: name(fullest.week),
          meetings: t('pack.meetings', { count: fullest.meetings }),
          active: t('pack.meetings.activeWeeks', { count: weeks.filter((week) => week.meetings > 0).length }),
          total: weeks.length
        })}
      </h3>
      ${stackedBars(
        weeks.map((week) => ({ label: name(week.week), values: groups.map((group) => week[group]) })),
        series,
        'weeks',
        alt
      )}
      ${legend(series, 'weeks')}
      <p class="note">${t('pack.meetings.chartCaption')}</p>
    </div>
    ${pageTable(weeksTable(model, t), {
      language,
      caption: t('pack.meetings.byWeek'),
      columns: ['week', ...groups, 'meetings', 'decisionMakers', 'newPeople']
    })}
    <h3>
      ${t('pack.meetings.topOccasion', {
        occasion: t(occasionLabel[occasion!.occasion]),
        meetings: t('pack.meetings', { count: occasion!.meetings })
      })}
    </h3>
    ${pageTable(occasionsTable(model, t), { language, caption: t('pack.meetings.byOccasion') })}
  </section>`
}

function says({ figures, before }: ReportModel, t: Translate): string {
  const meetings = t('pack.meetings', { count: figures.meetings })
  const interviews = t('pack.interviews', { count: figures.interviews })
  if (!before) return t('pack.meetings.saysAlone', { meetings, interviews })
  const change = figures.meetings - before.meetings
  const comparison =
    change === 0 ? t('pack.same') : t(change > 0 ? 'pack.more' : 'pack.fewer', { count: Math.abs(change) })
  return t('pack.meetings.says', { meetings, comparison, interviews })
}
