import { MantineProvider } from '@mantine/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { LanguageProvider } from '../../src/renderer/lib/i18n'
import { CategoryBars } from '../../src/renderer/ui/plot/category-bars'
import { Plot } from '../../src/renderer/ui/plot/plot'
import { TimeBars } from '../../src/renderer/ui/plot/time-bars'

// As high as a plot is: the sizes of the support file leave its bars no room.
Element.prototype.getBoundingClientRect = () => DOMRect.fromRect({ width: 1000, height: 200 })

const show = (plot: ReactNode) =>
  render(
    <MantineProvider>
      <LanguageProvider language="en">{plot}</LanguageProvider>
    </MantineProvider>
  )

const series = [
  { label: 'Given', fill: 'given' },
  { label: 'Received', fill: 'received', below: true }
] as const

const bars = [
  { label: 'Q1 2026', values: [2, 0] },
  { label: 'Q2 2026', values: [1, 3] }
]

const cellsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent))

describe('a plot', () => {
  test('is a heading that states the result, a drawing hidden from screen readers, and a table on demand', async () => {
    show(<TimeBars title="Mostly received: 3 and 3" of="Quarter" series={series} bars={bars} />)
    expect(screen.getByRole('heading', { level: 3, name: 'Mostly received: 3 and 3' })).toBeVisible()
    const figure = screen.getByRole('figure', { name: 'Mostly received: 3 and 3' })
    await waitFor(() => expect(figure.querySelectorAll('.recharts-bar-rectangle path')).toHaveLength(3))
    expect(figure.querySelector('.recharts-surface')!.closest('[aria-hidden=true]')).not.toBeNull()
    expect(screen.queryByRole('table')).toBeNull()

    const toggle = screen.getByRole('button', { name: 'See as a table', expanded: false })
    toggle.focus()
    await userEvent.keyboard('{Enter}')
    expect(toggle).toHaveAttribute('aria-expanded', 'true')
    const table = screen.getByRole('table', { name: 'Mostly received: 3 and 3' })
    expect(cellsOf(table)).toEqual([
      ['Quarter', 'Given', 'Received'],
      ['Q1 2026', '2', '0'],
      ['Q2 2026', '1', '3']
    ])
    expect(within(table).getByRole('rowheader', { name: 'Q2 2026' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(screen.queryByRole('table')).toBeNull()
  })

  test('writes the number of every bar on the drawing', async () => {
    const { container } = show(<TimeBars title="As many" of="Quarter" series={series} bars={bars} />)
    const numbers = () =>
      [...container.querySelectorAll('.recharts-wrapper text:not(.recharts-text)')].map((text) => text.textContent)
    await waitFor(() => expect(numbers()).toEqual(['2', '1', '3']))
  })

  test('lists categories with their numbers, in words of its own where asked', () => {
    const { container } = show(
      <CategoryBars
        title="Half of them advise"
        level={2}
        of="Kind"
        series={[{ label: 'Share', fill: 'first' }]}
        bars={[
          { label: 'Advice', values: [0.5] },
          { label: 'None', values: [0] }
        ]}
        format={(share) => `${100 * share} %`}
      />
    )
    expect(screen.getByRole('heading', { level: 2, name: 'Half of them advise' })).toBeVisible()
    expect([...container.querySelectorAll('figure svg text')].map((text) => text.textContent)).toEqual(['50 %', '0 %'])
    expect(container.querySelectorAll('figure svg g rect')).toHaveLength(1)
  })

  test('with many rows is leafed through as a table', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`Day ${index}`, '1'])
    show(
      <Plot title="Sixty days" table={{ columns: ['Day', 'Exchanges'], rows }}>
        <svg aria-hidden />
      </Plot>
    )
    await userEvent.click(screen.getByRole('button', { name: 'See as a table' }))
    expect(screen.getAllByRole('row')).toHaveLength(25)
    await userEvent.click(screen.getByRole('button', { name: 'Older' }))
    expect(screen.getByRole('rowheader', { name: 'Day 24' })).toBeVisible()
    expect(screen.queryByRole('rowheader', { name: 'Day 0' })).toBeNull()
  })
})
