import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import type { MessageKey } from '#shared/i18n/messages'
import { useFilterInAddress } from '../../lib/filter-in-address'
import { useT } from '../../lib/i18n'
import { useKept } from '../../lib/kept'
import { Page } from '../../ui/page'
import { FavourForm } from '../../ui/records/favour-form'
import { Chains } from './chains'
import { FavourOverview } from './favour-overview'
import { FavoursByPerson } from './favours-by-person'
import classes from './favours.module.css'
import { Ledger } from './ledger'
import { everything, PeriodChoice, wholeDays, type TypedPeriod } from './period-fields'

const views = ['ledger', 'overview', 'people', 'chains'] as const
type View = (typeof views)[number]

const viewLabel: Record<View, MessageKey> = {
  ledger: 'favours.tabLedger',
  overview: 'favours.tabOverview',
  people: 'favours.tabPeople',
  chains: 'favours.tabChains'
}

/** Favours: the ledger, what it amounts to, with whom, and where introductions led; all of the same period. */
export function FavoursScreen() {
  const t = useT()
  const [view, setView] = useKept<View>('favours.view', 'ledger')
  const [period, setPeriod] = useKept<TypedPeriod>('favours.period', everything)
  const [form, setForm] = useState<{ favourId?: string } | null>(null)
  const days = wholeDays(period)
  const show = (name: string | null) => setView(views.find((one) => one === name) ?? 'ledger')
  useFilterInAddress('/favours', { view: show })
  return (
    <Page title={t('app.favours')} fill actions={<Button onClick={() => setForm({})}>{t('favours.add')}</Button>}>
      <Tabs value={view} onChange={show} keepMounted={false} className={classes.views}>
        <Tabs.List aria-label={t('favours.views')}>
          {views.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(viewLabel[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="ledger">
          <Ledger
            period={period}
            onPeriod={setPeriod}
            onAdd={() => setForm({})}
            onEdit={(favourId) => setForm({ favourId })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="overview">
          <PeriodChoice period={period} onChange={setPeriod} />
          <FavourOverview period={days} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeriodChoice period={period} onChange={setPeriod} />
          <FavoursByPerson period={days} />
        </Tabs.Panel>
        <Tabs.Panel value="chains">
          <PeriodChoice period={period} onChange={setPeriod} />
          <Chains key={JSON.stringify(days)} period={days} />
        </Tabs.Panel>
      </Tabs>
      {form && <FavourForm {...form} onClose={() => setForm(null)} />}
    </Page>
  )
}
