import { Button, Group, UnstyledButton } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import type { JournalStatus } from '#shared/contract/journal'
import { KeysDialog } from '../features/settings/keys-dialog'
import { CapturePanel } from '../features/capture/capture-panel'
import { useT } from '../lib/i18n'
import { WritingContext, type Writing } from '../lib/writing'
import { Key } from '../ui/key'
import { Banner } from './banner'
import { Finding, type Layer } from './finding'
import { keepFocus } from './keep-focus'
import { menuScreens, screens } from './screens'
import classes from './shell.module.css'
import { useShortcuts } from './shortcuts'
import { StatusLine } from './status-line'
import { useTakingBack } from './taking-back'

/** The frame around every page: header, sidebar, banner, the page itself, status line, and the writing panel. */
export function Shell({ status }: { status: JournalStatus }) {
  const t = useT()
  const [path] = useLocation()
  const main = useRef<HTMLElement>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const write = useCallback((what: Writing) => setWriting(what), [])
  const close = useCallback(() => setWriting(null), [])
  const [helping, setHelping] = useState(false)
  const help = useCallback(() => setHelping(true), [])
  const { takeBack, takeUpAgain } = useTakingBack()
  const [layer, setLayer] = useState<Layer | null>(null)
  const find = useCallback(() => setLayer('palette'), [])
  useShortcuts({
    // On somebody's page the meeting begins with that person.
    onWrite: useCallback(() => setWriting(personOn(path)), [path]),
    onSearch: find,
    onHelp: help,
    onUndo: takeBack,
    onRedo: takeUpAgain
  })
  // On another page the keyboard goes on from its beginning.
  const shown = useRef('')
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.scrollTo(0, 0)
    main.current?.focus()
  }, [path])
  useEffect(keepFocus, [])

  return (
    <WritingContext value={write}>
      <div className={classes.shell}>
        <a
          href="#content"
          className={classes.skip}
          onClick={(event) => {
            event.preventDefault()
            main.current?.focus()
          }}
        >
          {t('app.skip')}
        </a>
        <header className={classes.header}>
          <span className={classes.name}>{t('app.name')}</span>
          <UnstyledButton
            className={classes.search}
            onClick={find}
            aria-keyshortcuts="Control+K"
            aria-haspopup="dialog"
          >
            <span>{t('palette.open')}</span>
            <Key>Ctrl+K</Key>
          </UnstyledButton>
          <Group gap="xs" wrap="nowrap">
            <Button size="sm" variant="subtle" onClick={help} aria-keyshortcuts="F1">
              {t('app.help')}
            </Button>
            <Button size="sm" onClick={() => write({})} aria-keyshortcuts="Control+N">
              {t('app.write')}
              <Key>Ctrl+N</Key>
            </Button>
          </Group>
        </header>
        <nav className={classes.nav} aria-label={t('app.pages')}>
          <ul>
            {menuScreens.map(({ path: to, menu }) => (
              <li key={to}>
                <Link
                  href={to}
                  className={classes.link}
                  aria-current={isCurrent(to, path) ? 'page' : undefined}
                  aria-keyshortcuts={menu.digit === undefined ? undefined : `Control+${menu.digit}`}
                >
                  <span aria-hidden className={classes.digit}>
                    {menu.digit}
                  </span>
                  <span>{t(menu.label)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.middle}>
          <Banner status={status} />
          <main id="content" ref={main} tabIndex={-1} className={classes.main}>
            <Switch>
              {screens.map(({ path: at, component }) => (
                <Route key={at} path={at} component={component} />
              ))}
              <Route>
                <Redirect to="/" replace />
              </Route>
            </Switch>
          </main>
        </div>
        <StatusLine status={status} />
      </div>
      {layer && (
        <Finding
          open={layer}
          onOpen={setLayer}
          onClose={() => setLayer(null)}
          onUndo={takeBack}
          onRedo={takeUpAgain}
          onHelp={help}
        />
      )}
      {helping && <KeysDialog onClose={() => setHelping(false)} />}
      {writing && <CapturePanel key={writing.meetingId ?? writing.personId ?? ''} writing={writing} onClose={close} />}
    </WritingContext>
  )
}

const isCurrent = (to: string, path: string): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)

function personOn(path: string): Writing {
  const personId = /^\/people\/([^/?]+)/.exec(path)?.[1]
  return personId ? { personId: decodeURIComponent(personId) } : {}
}
