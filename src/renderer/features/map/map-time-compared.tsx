import { UnstyledButton } from '@mantine/core'
import type { MapHistory } from '#shared/domain/map-history'
import type { MessageKey } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { comparedColour, comparedSign, type Compared } from './map-derived'
import { useMap, type TimeChoice } from './map-state'
import classes from './map-time.module.css'
import { nameShown } from './map-words'
import { useMapActions } from './use-map-actions'
import { comparison } from './use-time'

const comparedLabel: Record<Compared, MessageKey> = {
  appeared: 'mapTime.appeared',
  wentQuiet: 'mapTime.wentQuiet',
  retrieved: 'mapTime.retrieved'
}

/** Who came, who went quiet and who came back between two months: by name, as marked on the map. */
export function MapTimeCompared({ history, time }: { history: MapHistory; time: TimeChoice }) {
  const t = useT()
  const language = useLanguage()
  const { state, view } = useMap()
  const { stand, openCard } = useMapActions()
  const found = comparison(history, time)
  if (!found) return null
  const people = new Map(view.people.map((person) => [person.id, person]))
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => people.get(id) ?? []).toSorted((a, b) => a.listName.localeCompare(b.listName, language))
  const lists: readonly [Compared, readonly string[]][] = [
    ['appeared', found.appeared],
    ['wentQuiet', found.wentQuiet],
    ['retrieved', found.retrieved]
  ]
  return (
    <div className={classes.compared}>
      {lists.map(([mark, ids]) => (
        <section key={mark} aria-labelledby={`map-time-${mark}`}>
          <h2 id={`map-time-${mark}`}>
            <span aria-hidden style={{ color: `var(${comparedColour[mark]})` }}>
              {comparedSign[mark]}
            </span>{' '}
            {t(comparedLabel[mark], { count: ids.length })}
          </h2>
          {ids.length > 0 && (
            <ul>
              {named(ids).map((person) => (
                <li key={person.id}>
                  <UnstyledButton
                    className={classes.name}
                    aria-pressed={state.chosen.includes(person.id)}
                    onClick={() => {
                      stand(person.id)
                      openCard(person.id)
                    }}
                  >
                    {nameShown(person, state.initials)}
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
