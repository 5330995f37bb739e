import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PersonDetail } from '#shared/contract/people'
import { reportLevelLabel } from '#shared/i18n/labels'
import { useAnnouncer } from '../../lib/announce'
import { useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { useCommand } from '../../lib/query'
import { useSaying } from '../../lib/saving'
import { ForgetDialog } from './forget-dialog'
import { MergeDialog } from './merge-dialog'
import { PersonFormDialog } from './person-form-dialog'
import { useFacts } from './use-facts'

/** What is done with the person as a whole. */
export function PersonMenu({ detail }: { detail: PersonDetail }) {
  const t = useT()
  const [, go] = useLocation()
  const { say, fail } = useAnnouncer()
  const remove = useSaying('people.remove')
  const exportSheet = useCommand('people.exportSheet')
  const save = useFacts(detail)
  const [dialog, setDialog] = useState<'form' | 'merge' | 'forget' | null>(null)
  const { person, name } = detail
  const isExcluded = person.reportLevel === 'excluded'
  const { id, noSuggestions, isFamily } = person

  function setExcluded() {
    const reportLevel = isExcluded ? 'pseudonym' : 'excluded'
    const value = t(reportLevelLabel[reportLevel])
    void save({ reportLevel }, t('people.saidValue', { fact: t('people.reportLevel'), value }))
  }

  const close = () => setDialog(null)

  const saved = (label: string) => t('people.saidFact', { fact: label })

  return (
    <>
      <Menu position="bottom-end" withinPortal shadow="md" returnFocus loop>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('records.moreActions', { what: name })}>
            <span aria-hidden>⋯</span>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('form')}>{t('people.editAll')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('merge')}>{t('people.merge')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={setExcluded}>{t(isExcluded ? 'people.include' : 'people.exclude')}</Menu.Item>
          <Menu.Item onClick={() => void save({ noSuggestions: !noSuggestions }, saved(t('people.suggestions')))}>
            {t(noSuggestions ? 'people.suggestAgain' : 'people.stopSuggesting')}
          </Menu.Item>
          <Menu.Item onClick={() => void save({ isFamily: !isFamily }, saved(t('people.family')))}>
            {t(isFamily ? 'people.notFamily' : 'people.markFamily')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            onClick={() =>
              exportSheet.mutate(
                { id },
                {
                  onSuccess: (done) => done?.files[0] && say(t('people.saidExported', { file: done.files[0] })),
                  onError: fail
                }
              )
            }
          >
            {t('people.exportSheet')}
          </Menu.Item>
          {person.forgottenOn === null && (
            <Menu.Item onClick={() => setDialog('forget')}>{t('people.forget')}</Menu.Item>
          )}
          <Menu.Item
            onClick={() => void remove({ id }, t('people.saidBinned', { name })).then((done) => done && go('/people'))}
          >
            {t('people.bin')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'form' && <PersonFormDialog detail={detail} onClose={close} />}
      {dialog === 'merge' && <MergeDialog keptId={id} onClose={close} onMerged={(keptId) => go(personPath(keptId))} />}
      {dialog === 'forget' && <ForgetDialog id={id} name={name} onClose={close} />}
    </>
  )
}
