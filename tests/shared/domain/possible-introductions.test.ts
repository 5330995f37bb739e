import fc from 'fast-check'
import { expect, test } from 'vitest'
import { possibleIntroductions, type Wish } from '#shared/domain/possible-introductions'

const nobody = () => false
const wish = (personId: string, text: string): Wish => ({ personId, nameKey: personId, text })
const pairs = (seekers: readonly Wish[], offerers: readonly Wish[]) =>
  possibleIntroductions(seekers, offerers, nobody, 1000).map(
    ({ seekerId, offererId, common }) => `${seekerId} ${offererId} ${common}`
  )

test('words are compared without case and accents; short ones tell something in capitals only', () => {
  expect(pairs([wish('a', 'Une ÉNERGIE nouvelle')], [wish('b', 'énergie')])).toEqual(['a b 1'])
  expect(pairs([wish('a', 'un CTO')], [wish('b', 'cto de métier')])).toEqual(['a b 1'])
  expect(pairs([wish('a', 'un vin')], [wish('b', 'du vin')])).toEqual([])
  expect(pairs([wish('a', 'un vin de garde')], [wish('b', 'du vin de garde')])).toEqual(['a b 2'])
  expect(pairs([wish('a', 'dans 20 lieux')], [wish('b', '20 rue Neuve, 2026')])).toEqual([])
})

test('words that everybody uses to seek and to offer say nothing', () => {
  expect(
    pairs([wish('a', 'Cherche une personne pour des contacts')], [wish('b', 'Propose des contacts pour chercher')])
  ).toEqual([])
  expect(pairs([wish('a', 'Looking for someone who could help')], [wish('b', 'Could help someone looking')])).toEqual(
    []
  )
})

test('what more than fifty people offer brings nobody together', () => {
  const offering = (count: number) => Array.from({ length: count }, (_, index) => wish(`b${index}`, 'conseil'))
  expect(pairs([wish('a', 'conseil')], offering(50)).length).toBe(50)
  expect(pairs([wish('a', 'conseil')], offering(51))).toEqual([])
})

test('nobody is introduced to themselves, nor to whom they are kept from', () => {
  const both = [wish('a', 'architecte'), wish('b', 'architecte')]
  expect(pairs(both, both)).toEqual(['a b 1', 'b a 1'])
  expect(possibleIntroductions(both, both, (seeker) => seeker === 'a', 9).map(({ seekerId }) => seekerId)).toEqual([
    'b'
  ])
})

const wordsOf = ({ text }: Wish): string[] => text.split(' ').filter(Boolean)
const telling = ['architecte', 'énergie', 'Lyon', 'juriste']
const texts = fc.subarray(telling).map((words) => words.join(' '))
const wishes = fc.array(texts, { maxLength: 8 }).map((all) => all.map((text, index) => wish(`p${index}`, text)))

test('the index finds what comparing everybody with everybody finds, whatever the order', () => {
  fc.assert(
    fc.property(wishes, wishes, (seekers, offerers) => {
      const plain = seekers.flatMap((seeker) =>
        offerers.flatMap((offerer) => {
          const common = wordsOf(seeker).filter((word) => wordsOf(offerer).includes(word)).length
          return common > 0 && seeker.personId !== offerer.personId
            ? [`${seeker.personId} ${offerer.personId} ${common}`]
            : []
        })
      )
      const found = pairs(seekers, offerers)
      expect(found.toSorted()).toEqual(plain.toSorted())
      expect(pairs(seekers.toReversed(), offerers.toReversed())).toEqual(found)
    })
  )
})
