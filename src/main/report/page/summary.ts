import { formatNumber, formatQuarter } from '#shared/i18n/format'
import type { Language } from '#shared/i18n/languages'
import type { Translate } from '#shared/i18n/messages'
import type { Figures, ReportModel } from '../report-model'
import { figureLabel, figureNames, wordLabel } from '../report-words'
import { writtenWords } from '../tables/about'
import { html, type Markup } from './markup'

const first: readonly (keyof Figures)[] = ['meetings', 'interviews', 'newPeople', 'promisesKeptByMe']

/** `+8`, `−3`, `=`: how far the quarter is from the one before. */
function change(now: number, before: number, language: Language): string {
  if (now === before) return '='
  return `${now > before ? '+' : '−'}${formatNumber(Math.abs(now - before), language)}`
}

/** The quarter on one page: what it comes to, the user's words, and every figure beside the one before. */
export function summaryPage(model: ReportModel, t: Translate): Markup {
  const { figures, before, language } = model
  const previous = formatQuarter(model.previous, language)
  const says =
    figures.meetings === 0
      ? t('pack.summary.empty')
      : t('pack.summary.says', {
          meetings: t('pack.meetings', { count: figures.meetings }),
          people: t('pack.people', { count: figures.peopleMet }),
          newPeople: t('pack.newPeople', { count: figures.newPeople })
        })
  const number = (value: number) => formatNumber(value, language)
  const words = writtenWords(model).filter(({ field }) => field !== 'nextActions')
  return html`<section>
    <h2>${t('pack.section.summary')}</h2>
    <p class="says">${says}</p>
    <ul class="cards">
      ${first.map(
        (name) =>
          html`<li>
            <span>${t(figureLabel[name])}</span>
            <span class="figure">${number(figures[name])}</span>
            <span class="before"
              >${
                before
                  ? t('pack.summary.before', {
                      quarter: previous,
                      value: number(before[name]),
                      change: change(figures[name], before[name], language)
                    })
                  : t('pack.summary.noBefore')
              }</span
            >
          </li>`
      )}
    </ul>
    ${
      words.length > 0 &&
      html`<div class="words">
        ${words.map(
          (word) =>
            html`<div>
              <h3>${t(wordLabel[word.field])}</h3>
              ${paragraphs(word.text)}
            </div>`
        )}
      </div>`
    }
    <table>
      <caption>
        ${t('pack.summary.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('pack.indicator')}</th>
          <th scope="col" class="number">${formatQuarter(model.quarter, language)}</th>
          <th scope="col" class="number">${previous}</th>
          <th scope="col" class="number">${t('pack.change')}</th>
        </tr>
      </thead>
      <tbody>
        ${figureNames.map(
          (name) =>
            html`<tr>
              <th scope="row">${t(figureLabel[name])}</th>
              <td class="number">${number(figures[name])}</td>
              <td class="number">${before ? number(before[name]) : '—'}</td>
              <td class="number">${before ? change(figures[name], before[name], language) : '—'}</td>
            </tr>`
        )}
      </tbody>
    </table>
    ${!before && html`<p class="note">${t('pack.summary.noPast')}</p>`}
  </section>`
}

/** What the user typed, as it was typed: blank lines part paragraphs, line ends stay. */
function paragraphs(text: string): Markup[] {
  return text
    .split(/\n\s*\n/)
    .map(
      (paragraph) =>
        html`<p>${paragraph.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`))}</p>`
    )
}
