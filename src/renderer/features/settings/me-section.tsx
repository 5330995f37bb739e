import { Button, Group, Text, TextInput } from '@mantine/core'
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
        <Text size="sm" mb="xs">
          {t('settings.myNameHint')}
        </Text>
        <Group align="flex-end" gap="sm">
          <TextInput label={t('settings.myName')} {...form.register('myName')} flex="1 1 14rem" maxLength={300} />
          <TextInput label={t('settings.myRole')} {...form.register('myRole')} flex="2 1 14rem" maxLength={300} />
          <Button type="submit" variant="default" loading={save.isPending} disabled={!form.formState.isDirty}>
            {t('app.save')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
