import { formatQuarter } from '#shared/i18n/format'
import type { Translate } from '#shared/i18n/messages'
import { annexPage } from './page/annex'
import { contentStyle } from './page/content-style'
import { coverPage } from './page/cover'
import { favoursPage } from './page/favours'
import { html, trusted, type Markup } from './page/markup'
import { meetingsPage } from './page/meetings'
import { networkPage } from './page/network'
import { nextPage } from './page/next'
import { promisesPage } from './page/promises'
import { pageStyle } from './page/page-style'
import { summaryPage } from './page/summary'
import type { ReportModel, Section } from './report-model'
import { privacyLabel } from './report-words'

const pages: Record<Section, (model: ReportModel, t: Translate) => Markup> = {
  summary: summaryPage,
  meetings: meetingsPage,
  favours: favoursPage,
  promises: promisesPage,
  network: networkPage,
  next: nextPage
}

export const reportTitle = ({ quarter, language }: ReportModel, t: Translate): string =>
  t('pack.documentTitle', { quarter: formatQuarter(quarter, language) })

/** The report as one page of HTML, for the preview and for the printer alike; nothing in it is fetched or run. */
export function reportHtml(model: ReportModel, t: Translate): string {
  const title = reportTitle(model, t)
  return html`<!doctype html>
    <html lang="${model.language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <style>
          ${trusted(pageStyle)}${trusted(contentStyle)}${trusted(runningHeads(title, t(privacyLabel[model.privacy])))}
        </style>
      </head>
      <body>
        ${coverPage(model, t)}
        <main>${model.sections.map((section) => pages[section](model, t))} ${annexPage(model, t)}</main>
      </body>
    </html>`.markup
}

/** What stands in the margins of every page but the cover; our own words only, never what a user typed. */
function runningHeads(title: string, privacy: string): string {
  const look = 'font: 8pt "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, "DejaVu Sans", sans-serif; color: #4a5560;'
  const box = (content: string) => `{ content: ${content}; ${look} }`
  const none = '{ content: none; }'
  return `@page { @top-left ${box(JSON.stringify(title))} @top-right ${box(JSON.stringify(privacy))}
  @bottom-right ${box('counter(page) " / " counter(pages)')} }
  @page :first { @top-left ${none} @top-right ${none} @bottom-right ${none} }`
}
