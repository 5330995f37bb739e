import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { aPerson } from '../support/builders'

test.each([
  { kept: 'a sentence', content: '{"text":" Café avec Marie ","corrections":{}}', beginning: 'Café avec Marie' },
  { kept: 'a form of an older version', content: '{"values":{"meeting":{"notes":"Vu Marie"}}}', beginning: 'Vu Marie' },
  { kept: 'a form without notes', content: '{"values":{"meeting":{"notes":null}}}', beginning: '' },
  { kept: 'data of another shape', content: '{"text":3}', beginning: '{"text":3}' },
  { kept: 'null', content: 'null', beginning: 'null' },
  { kept: 'no data at all', content: 'Café avec {', beginning: 'Café avec {' },
  { kept: 'nothing', content: '', beginning: '' }
])('a draft that holds $kept is listed by its words', async ({ content, beginning }) => {
  const app = startApp()
  await app.call('meetings.keepDraft', { context: 'new', content })
  expect(await app.call('meetings.drafts')).toMatchObject([{ context: 'new', beginning }])
  app.close()
})

test('a message begun for somebody is listed with whom it is for', async () => {
  const app = startApp()
  const { id } = await app.call('people.create', aPerson())
  await app.call('meetings.keepDraft', { context: `message:${id}`, content: '{"text":"Bonjour Marie"}' })
  expect(await app.call('meetings.drafts')).toMatchObject([
    { context: `message:${id}`, beginning: 'Bonjour Marie', person: { id, name: 'Marie Dupont' } }
  ])
  app.close()
})
