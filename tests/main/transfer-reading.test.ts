import { describe, expect, test } from 'vitest'
import { areNear, emailKey, nameWords, profileKey } from '../../src/main/transfer/identity'
import { readDate } from '../../src/main/transfer/linkedin-date'
import { atOnce, inSlices, type Work } from '../../src/main/db/slices'
import { TODAY } from '../support/app'

describe('dates as files write them', () => {
  test.each([
    ['05 Mar 2024', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['Mar 5, 2024', '2024-03-05'],
    ['7-Feb-22', '2022-02-07'],
    ['7-févr.-22', '2022-02-07'],
    ['1er janvier 2020', '2020-01-01'],
    ['12 mars 2023', '2023-03-12'],
    ['14 juin 2021', '2021-06-14'],
    ['14 juil. 2021', '2021-07-14'],
    ['31 Jul 2021', '2021-07-31'],
    ['15 août 2019', '2019-08-15'],
    ['3. März 2021', '2021-03-03'],
    ['24 Dez 2020', '2020-12-24'],
    ['29 Feb 2024', '2024-02-29'],
    ['2024-3-5', '2024-03-05'],
    ['05.03.2024', '2024-03-05'],
    ['03/15/2024', '2024-03-15'],
    ['15/03/2024', '2024-03-15'],
    ['05/05/2024', '2024-05-05'],
    ['1 Jan 99', '1999-01-01'],
    ['1 Jan 26', '2026-01-01']
  ])('%s is %s', (text, date) => {
    expect(readDate(text, TODAY)).toBe(date)
  })

  test.each(['', '03/04/2024', '29 Feb 2023', '31 Apr 2024', '00/00/0000', '45351', 'hier', '5 Foo 2024', '2024'])(
    '"%s" is not understood',
    (text) => {
      expect(readDate(text, TODAY)).toBeUndefined()
    }
  )
})

describe('what tells people apart', () => {
  test.each([
    ['https://www.linkedin.com/in/ArjunMehta/', 'linkedin.com/in/arjunmehta'],
    ['http://fr.linkedin.com/in/arjunmehta?trk=x#top', 'linkedin.com/in/arjunmehta'],
    ['linkedin.com/in/arjunmehta', 'linkedin.com/in/arjunmehta'],
    ['https://www.linkedin.com/in/h%C3%A9l%C3%A8ne', 'linkedin.com/in/hélène'],
    ['https://www.linkedin.com/in/100%25-%E0', 'linkedin.com/in/100%25-%e0']
  ])('%s is the profile %s', (text, key) => {
    expect(profileKey(text)).toBe(key)
  })

  test.each(['', 'https://www.linkedin.com/in/', 'https://www.linkedin.com', 'arjun', 'javascript:alert(1)', 'N/A'])(
    '"%s" is no profile',
    (text) => {
      expect(profileKey(text)).toBeUndefined()
    }
  )

  test('an address without @ or domain is no e-mail', () => {
    expect(['n/a', 'marie@', '@example.org', 'marie@localhost', 'a b@example.org'].map(emailKey)).toEqual(
      Array.from({ length: 5 }, () => undefined)
    )
    expect(emailKey(' Marie@Example.org ')).toBe('marie@example.org')
  })

  test('honorifics, accents and word order are no part of a name, unless it has nothing else', () => {
    expect(nameWords('Dr. Hélène', 'de', 'La Tour, PhD')).toEqual(['de', 'helene', 'la', 'tour'])
    expect(nameWords('Tour', 'Hélène', null)).toEqual(nameWords('helene', null, 'TOUR'))
    expect(nameWords('Maître', null, null)).toEqual(['maitre'])
  })

  test.each([
    ['Marie Dupont', 'Marie Dupond', true],
    ['Marie Dupont', 'Marei Dupont', true],
    ['Marie Dupont', 'Marie Dupon', true],
    ['Jean Pierre Roy', 'Jeanpierre Roy', true],
    ['Anna Zimmer', 'Zimmer Ana', true],
    ['Marie Dupont', 'Mario Dupond', false],
    ['Marie Dupont', 'Marie Durand', false],
    ['Léa', 'Léo', false],
    ['Li Wu', 'Li Wo', false]
  ])('%s and %s are near: %s', (a, b, near) => {
    expect(areNear(nameWords(a), nameWords(b))).toBe(near)
    expect(areNear(nameWords(b), nameWords(a))).toBe(near)
  })
})

function* until(isOver: () => boolean): Work<string> {
  while (!isOver()) yield
  return 'done'
}

describe('work in slices', () => {
  test('lets everything else happen in between', async () => {
    let othersHadTheirTurn = false
    setImmediate(() => {
      othersHadTheirTurn = true
    })
    expect(await inSlices(until(() => othersHadTheirTurn))).toBe('done')
  })

  test('gives the same when it is done at once', () => {
    let steps = 0
    expect(atOnce(until(() => ++steps > 3))).toBe('done')
  })
})
