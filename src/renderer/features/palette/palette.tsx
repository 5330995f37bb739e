import { Modal } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { formatNumber } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { useReturnFocus } from '../../ui/return-focus'
import { isCalled, paletteGroups, type PaletteItem } from './palette-items'
import { PaletteList } from './palette-list'
import classes from './palette.module.css'
import { useFound, type OpenRecord } from './use-found'
import { usePaletteActions, type FrameActions } from './use-palette-actions'

interface PaletteProps extends FrameActions {
  onOpen(record: OpenRecord): void
  onClose(): void
}

/** Finds anything and does anything: what is typed is looked for everywhere; after `>` among what can be done. */
export function Palette({ onOpen, onClose, ...frame }: PaletteProps) {
  const t = useT()
  const language = useLanguage()
  const list = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  useReturnFocus()

  const onlyActions = text.trimStart().startsWith('>')
  const typed = onlyActions ? text.trimStart().slice(1) : text
  const actions = usePaletteActions(frame).filter(
    ({ title, group }) => isCalled(title.text, typed) && !(onlyActions && group === 'pages')
  )
  const found = useFound(onlyActions ? '' : text, onOpen)
  const unordered = onlyActions ? actions : [...found.items, ...actions]
  const items = paletteGroups.flatMap((group) => unordered.filter((item) => item.group === group))
  const isAnswered = onlyActions || found.isAnswered
  const active = items[Math.min(chosen, items.length - 1)]

  // What is run may open something that is to know where the focus was, so the palette is gone by then.
  function run(item: PaletteItem) {
    onClose()
    setTimeout(() => item.run())
  }

  // Enter right after the last letter takes the first line of the answer to all that is written.
  const entered = useRef(false)
  useEffect(() => {
    if (!entered.current || !isAnswered) return
    entered.current = false
    if (items[0]) run(items[0])
  })

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const last = items.length - 1
    const at = Math.min(chosen, last)
    const next = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0)
    }[event.key]
    if (next !== undefined) setChosen(next)
    else if (event.key === 'Enter' && isAnswered && active) run(active)
    else if (event.key === 'Enter') entered.current = true
    else return
    event.preventDefault()
  }

  // Somebody to be created is not somebody found.
  const total = items.filter(({ group }) => group !== 'create').length
  const count = { count: total, number: formatNumber(total, language) }
  return (
    <Modal
      opened
      onClose={onClose}
      size="44rem"
      yOffset="9vh"
      padding={0}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      withCloseButton={false}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      classNames={{ content: classes.content!, body: classes.palette! }}
    >
      <input
        data-autofocus
        className={classes.input}
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(list, active)}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={t('palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setChosen(0)
          entered.current = false
        }}
        onKeyDown={onKey}
      />
      <PaletteList id={list} items={items} active={active} optionId={(item) => optionId(list, item)} onRun={run} />
      <p className={classes.foot}>
        <span role="status">{isAnswered && t('palette.count', count)}</span>
        <span>{t('palette.hint')}</span>
      </p>
    </Modal>
  )
}

const optionId = (list: string, item: PaletteItem): string => `${list}-${encodeURIComponent(item.id)}`
