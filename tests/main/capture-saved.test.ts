import { expect, onTestFinished, test } from 'vitest'
import { toForm } from '#shared/capture/meeting-form'
import { readItems } from '#shared/capture/read-items'
import { startApp, TODAY } from '../support/app'

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
const names = letters.flatMap((one) => letters.map((other) => `B${one}${other}`))

test.each([
  { what: 'a name of 500 letters', text: `Déjeuner avec ${'Jean-'.repeat(100)}Marc` },
  { what: 'a place of 600 letters', text: `Déjeuner avec Bo chez ${'Grand '.repeat(100)}` },
  {
    what: 'an organisation and a role of 600 letters',
    text: `Café avec Bo (${'Org'.repeat(200)}, ${'Role'.repeat(150)})`
  },
  {
    what: '400 favours',
    text: `Café. ${names
      .map((name) => `<${name} avis`)
      .slice(0, 400)
      .join(';')}`
  },
  { what: '600 promises', text: `Café avec Bo. ${Array(600).fill('!envoi').join(';')}` },
  { what: '650 people', text: `Café avec ${names.slice(0, 650).join(', ')}` }
])('a sentence with $what is saved, and is kept as it was typed', async ({ text }) => {
  const { call, close } = startApp()
  onTestFinished(close)
  const read = await call('capture.understand', { text })
  const { id } = await call('meetings.save', toForm(null, text, readItems(text, read, TODAY), TODAY))
  const { form } = await call('meetings.get', { id })
  expect(form.meeting.rawText).toBe(text)
  await call('meetings.save', form)
})
