import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { SearchResult } from '#shared/contract/search'
import { inNameCase, splitName } from '#shared/domain/names'
import { formatDay } from '#shared/i18n/format'
import { searchKindLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { entryPath, peoplePath, personPath, placePath } from '../../lib/paths'
import { read, useCommand, useRead } from '../../lib/query'
import { plain, type PaletteItem } from './palette-items'

/** A record that opens above the page. */
export interface OpenRecord {
  kind: 'favour' | 'promise'
  id: string
}

interface FoundItems {
  items: PaletteItem[]
  /** False while the answer to what is typed has not come. */
  isAnswered: boolean
}

const resultLimit = 20

/** What of the journal is called so or holds these words; without any, who was met lately. */
export function useFound(typed: string, onOpen: (record: OpenRecord) => void): FoundItems {
  const t = useT()
  const language = useLanguage()
  const [, go] = useLocation()
  const { say, fail } = useAnnouncer()
  const create = useCommand('people.create')
  const text = typed.trim().slice(0, 200)
  const [asked] = useDebouncedValue(text, 40)
  const lately = useRead('people.pick', { text: '', limit: 5 })
  const found = useQuery({
    ...read('search.everything', { text: asked, limit: resultLimit }),
    enabled: asked !== '',
    placeholderData: keepPreviousData
  })

  const opening: Record<SearchResult['kind'], (result: SearchResult) => void> = {
    person: ({ id }) => go(personPath(id)),
    circle: ({ id }) => go(peoplePath({ circle: id })),
    organisation: ({ title }) => go(peoplePath({ organisation: title.text })),
    place: ({ id }) => go(placePath(id)),
    meeting: ({ id }) => go(entryPath(id)),
    favour: ({ id }) => onOpen({ kind: 'favour', id }),
    promise: ({ id }) => onOpen({ kind: 'promise', id })
  }

  // The palette is gone by the time the answer comes.
  async function createPerson(name: string): Promise<void> {
    try {
      const { id } = await create.mutateAsync({ person: splitName(name) })
      say(t('records.undoHint', { what: t('palette.created', { name }) }))
      go(personPath(id))
    } catch (error) {
      fail(error)
    }
  }

  if (text === '') {
    const recent = (lately.data ?? []).filter(({ lastContactOn }) => lastContactOn !== null)
    const items = recent.map(({ id, name, organisation, lastContactOn }): PaletteItem => {
      const last = t('app.lastSeen', { date: formatDay(lastContactOn!, language) })
      return {
        id: `recent ${id}`,
        group: 'recent',
        title: plain(name),
        detail: plain([organisation, last].filter(Boolean).join(' · ')),
        run: () => go(personPath(id))
      }
    })
    return { items, isAnswered: lately.data !== undefined }
  }

  const results = asked === '' ? [] : (found.data ?? [])
  const items = results.map((result): PaletteItem => {
    const { kind, id, title, snippet, near } = result
    return {
      id: `${kind} ${id}`,
      group: near ? 'near' : kind === 'person' ? 'people' : 'entries',
      title,
      detail: snippet ?? undefined,
      ...(kind !== 'person' && { kind: t(searchKindLabel[kind]) }),
      run: () => opening[kind](result)
    }
  })
  const name = inNameCase(text)
  const isAnybody = results.some(({ kind, near }) => kind === 'person' && !near)
  const isAnswered = asked === text && !found.isPlaceholderData && !found.isFetching
  if (!isAnybody && isAnswered)
    items.push({
      id: 'create',
      group: 'create',
      title: plain(t('app.createPerson', { name })),
      run: () => void createPerson(name)
    })
  return { items, isAnswered }
}
