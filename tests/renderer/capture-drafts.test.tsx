import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openWindow } from '../support/render'

test.each([
  { kept: 'cannot be read', content: 'Café avec {', text: 'Café avec {' },
  { kept: 'is of another shape', content: '{"text":"Vu Marie","corrections":{"people":[3]}}', text: 'Vu Marie' },
  {
    kept: 'is of an older version',
    content: '{"values":{"meeting":{"notes":"Vu Marie"}},"people":[]}',
    text: 'Vu Marie'
  }
])('the words of a draft that $kept are there to go on with', async ({ content, text }) => {
  const { user } = await openWindow({
    fill: (call) => call('meetings.keepDraft', { context: 'new', content })
  })
  await user.keyboard('{Control>}n{/Control}')
  expect(await screen.findByRole('textbox', { name: 'Votre phrase' })).toHaveValue(text)
})
