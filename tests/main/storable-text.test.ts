import { expect, onTestFinished, test } from 'vitest'
import { journalText } from '../../src/main/transfer/journal-text'
import { startApp } from '../support/app'
import { aMeeting, aPerson } from '../support/builders'
import { importText } from '../support/import-file'

test('signs that no file keeps whole give way to one that every file does, so that it comes back from undo and export', async () => {
  const app = startApp()
  onTestFinished(app.close)
  const { call } = app
  const { id: marie } = await call('people.create', aPerson({ givenName: 'Ma\0rie', notes: 'à\uD83D revoir' }))
  const { id } = await call('meetings.save', aMeeting([marie], { rawText: 'Vu Marie\0 hier,\r\n\u200Bau Café 👩‍🚀' }))
  const { form } = await call('meetings.get', { id })
  expect(form.meeting.rawText).toBe('Vu Marie\uFFFD hier,\r\n\u200Bau Café 👩‍🚀')

  await call('meetings.save', { ...form, meeting: { ...form.meeting, place: 'Café\0' } })
  await call('history.undo', {})
  expect((await call('meetings.get', { id })).form).toEqual(form)

  const other = startApp()
  onTestFinished(other.close)
  await importText(other, journalText(app.db))
  expect((await other.call('people.get', { id: marie })).person).toMatchObject({
    givenName: 'Ma\uFFFDrie',
    notes: 'à\uFFFD revoir'
  })
})
