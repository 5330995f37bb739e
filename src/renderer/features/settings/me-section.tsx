import { Button, Group, TextInput } from '@mantine/core'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { Settings } from '#shared/contract/settings'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { useCommand, useRead } from '../../lib/query'
import { Section } from '../../ui/section'

/** Who writes this journal: the name that stands on the cover of the report. */
export function MeSection() {
  const t = useT()
  const { say, fail } = useAnnouncer()
  const known = useRead('settings.get')
  const save = useCommand('settings.set')
  const form = useForm<Settings, unknown, Settings>({
    defaultValues: { myName: '', myRole: '' },
    resolver: zodResolver(Settings) as never
  })
  const { reset } = form
  useEffect(() => {
    if (known.data) reset(known.data)
  }, [known.data, reset])

  const submit = form.handleSubmit((values) =>
    save.mutate(values, { onSuccess: () => say(t('settings.saved')), onError: fail })
  )
  return (
    <Section title={t('settings.me')}>
      <form onSubmit={(event) => void submit(event)}>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('settings.myName')}
            description={t('settings.myNameHint')}
            {...form.register('myName')}
            w={260}
            maxLength={300}
          />
          <TextInput label={t('settings.myRole')} {...form.register('myRole')} w={260} maxLength={300} />
          <Button type="submit" variant="default" loading={save.isPending} disabled={!form.formState.isDirty}>
            {t('app.save')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
