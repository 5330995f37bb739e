import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportPreview, ImportResult } from '#shared/contract/transfer'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand } from '../../lib/query'
import { FailureNote } from '../../ui/failure-note'
import { Page } from '../../ui/page'
import { Section } from '../../ui/section'
import classes from './import.module.css'
import { ImportCountsTable } from './import-counts'
import { ImportLines, type Choices } from './import-lines'

/** Bringing contacts in: choose a file, see what would become of each line, then import in one step that can be undone. */
export function ImportScreen() {
  const t = useT()
  const [, go] = useLocation()
  const { say } = useAnnouncer()
  const choose = useCommand('transfer.choose', { quiet: true })
  const look = useCommand('transfer.preview', { quiet: true })
  const apply = useCommand('transfer.apply')
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const [result, setResult] = useState<ImportResult | null>(null)

  async function chooseFile() {
    setResult(null)
    apply.reset()
    look.reset()
    const chosen = await choose.mutateAsync(undefined).catch(() => null)
    if (!chosen) return
    setPreview(null)
    setChoices({})
    setPreview(await look.mutateAsync({ path: chosen.path }).catch(() => null))
  }

  async function importNow(token: string) {
    const done = await apply.mutateAsync({ token, choices }).catch(() => null)
    if (!done) return
    setPreview(null)
    setResult(done)
    say(t('transfer.done', { count: done.created + done.merged }))
  }

  const changes = preview
    ? preview.counts.created + preview.counts.merged + Object.values(choices).filter((c) => c !== 'skip').length
    : 0

  return (
    <Page
      title={t('transfer.title')}
      actions={
        <Button
          variant={preview ? 'default' : 'filled'}
          loading={choose.isPending || look.isPending}
          onClick={() => void chooseFile()}
        >
          {t(preview ? 'transfer.chooseAnother' : 'transfer.choose')}
        </Button>
      }
    >
      <Stack gap="md">
        {!preview && !result && (
          <>
            <Text maw="44rem">{t('transfer.intro')}</Text>
            <Text maw="44rem" className="nv-muted">
              {t('transfer.howTo')}
            </Text>
          </>
        )}
        {look.isPending && <Text role="status">{t('transfer.reading')}</Text>}
        <FailureNote error={choose.error ?? look.error ?? apply.error} />
        {preview && (
          <>
            <Section title={preview.fileName}>
              <Text size="sm" mb="xs">
                {t(preview.format === 'linkedin' ? 'transfer.isLinkedin' : 'transfer.isNavette')}
                {preview.encoding && ` · ${preview.encoding.toUpperCase()}`}
                {preview.delimiter &&
                  ` · ${t('transfer.delimiter', { sign: preview.delimiter === '\t' ? '⇥' : preview.delimiter })}`}
              </Text>
              <ImportCountsTable counts={preview.counts} />
            </Section>
            <ImportLines
              lines={preview.lines}
              total={preview.counts.rows}
              choices={choices}
              onChoose={(row, choice) => setChoices({ ...choices, [row]: choice })}
            />
            <Group justify="flex-end" className={classes.foot}>
              <Button variant="default" onClick={() => setPreview(null)}>
                {t('app.cancel')}
              </Button>
              <Button loading={apply.isPending} disabled={changes === 0} onClick={() => void importNow(preview.token)}>
                {changes === 0 ? t('transfer.nothingToDo') : t('transfer.importNow', { count: changes })}
              </Button>
            </Group>
          </>
        )}
        {result && (
          <Section title={t('transfer.resultTitle')}>
            <ImportCountsTable counts={result} />
            <Text size="sm" mt="xs">
              {t('transfer.undoHint')}
            </Text>
            <Group mt="sm">
              <Button onClick={() => go('/people')}>{t('transfer.seePeople')}</Button>
            </Group>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
