import { Menu, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { MeetingRow } from '#shared/contract/meetings'
import type { PromiseRow } from '#shared/contract/promises'
import { outcomeLabel } from '#shared/i18n/labels'
import type { Translate } from '#shared/i18n/messages'
import { useLanguage, useT } from '../../lib/i18n'
import { useToday } from '../../lib/today'
import { MoreMenu } from '../more-menu'
import { useStop } from '../stop'
import { FavourLoop } from './favour-loop'
import { favourSentence } from './favour-words'
import classes from './meeting-made.module.css'
import { MovePromiseDialog } from './move-promise-dialog'
import { PromiseFavour } from './promise-favour'
import { PromiseForm } from './promise-form'
import { isOpen, standText, toldText } from './promise-words'
import { usePromiseFollowUp } from './use-promise-follow-up'

/** What a meeting brought: favours with the loop of thanks, and promises with what can be done about them. */
export function MeetingMade({ meeting: { favours, promises } }: { meeting: MeetingRow }) {
  const t = useT()
  if (favours.length === 0 && promises.length === 0) return null
  return (
    <ul className={classes.made}>
      {favours.map((favour) => (
        <li key={favour.id} data-mark={favour.direction === 'given' ? '→' : '←'}>
          <div>
            {favourSentence(favour, t)}
            {favour.outcome && ` · ${t(outcomeLabel[favour.outcome]).toLocaleLowerCase()}`}
            <FavourLoop favour={favour} />
          </div>
        </li>
      ))}
      {promises.map((promise) => (
        <li key={promise.id} data-mark={promise.by === 'me' ? '!' : '←'} data-closed={!isOpen(promise)}>
          <PromiseInMeeting promise={promise} />
        </li>
      ))}
    </ul>
  )
}

function PromiseInMeeting({ promise }: { promise: PromiseRow }) {
  const t = useT()
  const language = useLanguage()
  const today = useToday()
  const stop = useStop()
  const { words, keep, drop, reopen, tell } = usePromiseFollowUp(promise)
  const [open, setOpen] = useState<'edit' | 'move' | null>(null)
  const { text } = promise
  const close = () => setOpen(null)
  const facts = [standText(promise, today, t, language), isOpen(promise) && toldText(promise, t, language)]

  return (
    <div className={classes.promise}>
      <span>
        {promiseSentence(promise, t)}
        <span className="nv-muted">{facts.filter(Boolean).map((fact) => ` · ${String(fact)}`)}</span>
      </span>
      {isOpen(promise) && (
        <UnstyledButton className={classes.done} tabIndex={stop} aria-label={t(words.keepOf, { text })} onClick={keep}>
          {t(words.keep)}
        </UnstyledButton>
      )}
      <PromiseFavour promise={promise} />
      <MoreMenu label={t('records.moreActions', { what: text })}>
        {() => (
          <>
            {isOpen(promise) ? (
              <>
                <Menu.Item onClick={() => setOpen('move')}>{t('promises.moveAction')}</Menu.Item>
                <Menu.Item onClick={tell}>{t(words.tell)}</Menu.Item>
                <Menu.Item onClick={drop}>{t(words.drop)}</Menu.Item>
              </>
            ) : (
              <Menu.Item onClick={reopen}>{t('promises.reopen')}</Menu.Item>
            )}
            <Menu.Item onClick={() => setOpen('edit')}>{t('app.edit')}</Menu.Item>
          </>
        )}
      </MoreMenu>
      {open === 'edit' && <PromiseForm promise={promise} onClose={close} />}
      {open === 'move' && <MovePromiseDialog promise={promise} onClose={close} />}
    </div>
  )
}

function promiseSentence({ by, text, person }: PromiseRow, t: Translate): string {
  if (by === 'me') return person ? t('records.promiseMineTo', { text, person }) : t('records.promiseMine', { text })
  return person ? t('records.promiseTheirsBy', { text, person }) : t('records.promiseTheirs', { text })
}
