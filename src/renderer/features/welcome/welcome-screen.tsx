import { Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { LanguageChoice } from '../../ui/language-choice'
import classes from './welcome.module.css'

/** First launch: the language, then the example or a journal of one's own. Nothing else is asked. */
export function WelcomeScreen() {
  const t = useT()
  const language = useLanguage()
  const prefer = useCommand('preferences.set')
  const openSample = useCommand('journal.openSample')
  const [busy, setBusy] = useState(false)

  async function start(withSample: boolean) {
    setBusy(true)
    try {
      if (withSample) await openSample.mutateAsync(undefined)
      await prefer.mutateAsync({ welcomed: true })
    } catch {
      setBusy(false)
    }
  }

  return (
    <main className={classes.page}>
      <Stack className={classes.card} gap="lg">
        <div>
          <Title order={1}>{t('welcome.title')}</Title>
          <Text mt="xs">{t('welcome.what')}</Text>
        </div>
        <Text fw={600}>{t('welcome.promise')}</Text>
        <LanguageChoice value={language} onChange={(value) => prefer.mutate({ language: value })} />
        <div className={classes.choices}>
          <div className={classes.choice}>
            <Button size="md" fullWidth loading={busy} onClick={() => void start(true)}>
              {t('welcome.sample')}
            </Button>
            <Text size="sm" mt={6}>
              {t('welcome.sampleHint')}
            </Text>
          </div>
          <div className={classes.choice}>
            <Button size="md" fullWidth variant="default" loading={busy} onClick={() => void start(false)}>
              {t('welcome.own')}
            </Button>
            <Text size="sm" mt={6}>
              {t('welcome.ownHint')}
            </Text>
          </div>
        </div>
        <FailureNote error={openSample.error ?? prefer.error} />
      </Stack>
    </main>
  )
}
