import { Slider, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useId, useState, type KeyboardEvent } from 'react'
import { MapQuestion } from '#shared/contract/map'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import classes from './map-filters.module.css'
import { useMap } from './map-state'

export const peopleDrawn = { least: 20, usual: MapQuestion.parse({}).count, most: 150 } as const

/** Page up and page down go this far. */
const FAR = 10

const inRange = (count: number): number => Math.min(peopleDrawn.most, Math.max(peopleDrawn.least, Math.round(count)))

/** How many people are drawn at most: slid, by keys too, or typed; the map follows once the hand rests. */
export function MapFiltersNumber() {
  const t = useT()
  const language = useLanguage()
  const id = useId()
  const { state, ask } = useMap()
  const { count } = state.question
  const [moving, setMoving] = useState<number | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const shown = moving ?? count

  const draw = useDebouncedCallback((next: number) => {
    setMoving(null)
    ask({ count: next })
  }, 300)

  function take() {
    const next = Number(typed?.trim().replaceAll(/\s/g, '') || Number.NaN)
    setTyped(null)
    if (Number.isFinite(next)) ask({ count: inRange(next) })
  }

  function page(event: KeyboardEvent) {
    const by = { PageUp: FAR, PageDown: -FAR }[event.key]
    if (by === undefined) return
    event.preventDefault()
    setMoving(inRange(shown + by))
    draw(inRange(shown + by))
  }

  return (
    <div className={classes.number}>
      <label htmlFor={id}>{t('mapPanels.number')}</label>
      <TextInput
        id={id}
        size="xs"
        inputMode="numeric"
        maxLength={6}
        value={typed ?? String(shown)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      <Slider
        className={classes.slider}
        min={peopleDrawn.least}
        max={peopleDrawn.most}
        thumbSize={24}
        size="sm"
        label={null}
        thumbLabel={t('mapPanels.number')}
        thumbValueText={(people) => t('mapPanels.people', { count: people, shown: formatNumber(people, language) })}
        value={shown}
        onChange={setMoving}
        onChangeEnd={draw}
        onKeyDown={page}
      />
      <span className={classes.bounds} aria-hidden>
        <span>{peopleDrawn.least}</span>
        <span>{peopleDrawn.most}</span>
      </span>
    </div>
  )
}
