import { describe, expect, test } from 'vitest'
import { aFavour, aMeeting } from '../support/builders'
import { inOrder } from '../support/in-order'
import { inShort, withSuggestions } from '../support/suggestions'

async function seekingAndOffering(seeks: string, offers: string) {
  const app = withSuggestions()
  const a = await app.person('Adam', { needs: seeks }, '2026-06-01')
  const b = await app.person('Bernard', { offers }, '2026-06-01')
  return { ...app, a, b }
}

describe('an introduction to make', () => {
  test('is of two who do not know each other, one of whom offers what the other seeks', async () => {
    const { a, b, week } = await seekingAndOffering(
      'Cherche une architecte logicielle',
      'Architecte de logiciels libres'
    )
    expect(await week()).toMatchObject([
      {
        rule: 'introduction',
        subject: [a, b].toSorted().join('|'),
        personId: a,
        name: 'Adam',
        isGive: true,
        reasons: [],
        points: 0,
        introduction: {
          otherId: b,
          other: 'Bernard',
          seeks: 'Cherche une architecte logicielle',
          offers: 'Architecte de logiciels libres'
        }
      }
    ])
  })

  test.each([
    ['Une DSI à temps partagé', 'DSI de transition', 1],
    ['Cherche un poste dans le rail', 'Propose un poste dans la banque', 1],
    ['Besoin d’aide pour une recherche', 'Propose de l’aide et du temps', 0],
    ['Un contact dans le fret', 'Contacts à Lyon', 0],
    ['Un bon vin', 'Du vin de Loire', 0]
  ])('« %s » and « %s » make %i', async (seeks, offers, count) => {
    const { week } = await seekingAndOffering(seeks, offers)
    expect((await week()).length).toBe(count)
  })

  test('is none between two who know each other, from wherever it is known', async () => {
    const { call, a, b, week } = await seekingAndOffering('architecte', 'architecte')
    const known = async (makeKnown: () => Promise<unknown>) => {
      await makeKnown()
      const { length } = await week()
      await call('history.undo', {})
      return [length, (await week()).length]
    }
    expect(await known(() => call('people.link', { personId: b, otherId: a }))).toEqual([0, 1])
    expect(await known(() => call('meetings.save', aMeeting([a, b])))).toEqual([0, 1])
    expect(await known(() => call('people.setIntroducer', { id: a, introducerId: b }))).toEqual([0, 1])
    expect(
      await known(() =>
        call('favours.create', aFavour(a, { direction: 'given', kind: 'introduction', introducedPersonId: b }))
      )
    ).toEqual([0, 1])
  })

  test('is none with somebody who is left out, has died, or is only a name', async () => {
    const { call, person, b, week } = await seekingAndOffering('architecte', 'architecte')
    await person('Nom', { offers: 'architecte' })
    await person('Mort', { offers: 'architecte', deceasedOn: '2026-06-10' }, '2026-06-01')
    expect(inShort(await week())).toEqual(['introduction:Adam'])
    await call('suggestions.leaveOut', { personId: b })
    expect(await week()).toEqual([])
  })

  test('is always among the ideas of the week, however many people have better reasons', async () => {
    const { call, person, awaited, dormant, helpful, week, a } = await seekingAndOffering('architecte', 'architecte')
    // There are also thanks to say, the oldest to the one who seeks.
    await call('favours.create', aFavour(a, { date: '2026-06-20' }))
    await inOrder(['H', 'I'], async (name) =>
      call('favours.create', aFavour(await person(name), { date: '2026-06-25' }))
    )
    await inOrder(['C', 'D'], (name) => awaited(name))
    await inOrder(['E', 'F'], (name) => dormant(name))
    await helpful('G')
    const ideas = await week()
    expect(ideas.length).toBe(5)
    expect(ideas.at(-1)).toMatchObject({ rule: 'introduction', points: 0 })
  })

  test('comes first where more is in common', async () => {
    const { person, week } = await seekingAndOffering('architecte réseau Lyon', 'architecte')
    await person('Zoé', { offers: 'réseau, Lyon' }, '2026-06-01')
    expect(await week()).toMatchObject([{ introduction: { other: 'Zoé' } }])
  })

  test('comes back when its dismissal is taken back, whatever was noted meanwhile', async () => {
    const { call, person, week } = await seekingAndOffering('architecte', 'architecte')
    const [{ rule, subject } = { rule: 'thanks' as const, subject: '' }] = await week()
    await call('suggestions.dismiss', { rule, subject, reason: 'notRelevant' })
    await person('Autre')
    expect(await week()).toEqual([])
    await call('suggestions.restore', { rule, subject })
    expect(inShort(await week())).toEqual(['introduction:Adam'])
    await call('history.undo', {})
    expect(await week()).toEqual([])
    await call('history.redo')
    expect(inShort(await week())).toEqual(['introduction:Adam'])
  })

  test('is answered whatever the ids are, as a file may bring them', async () => {
    const { call, week, ...app } = withSuggestions()
    await app.import({
      people: [
        { id: 'a|b', familyName: 'Adam', needs: 'architecte', closeness: 3 },
        { id: 'c|', familyName: 'Bernard', offers: 'architecte', closeness: 3 }
      ]
    })
    const [{ rule, subject } = { rule: 'thanks' as const, subject: '' }] = await week()
    await call('suggestions.dismiss', { rule, subject, reason: 'notRelevant' })
    expect((await call('suggestions.hidden')).rows).toMatchObject([{ name: 'Adam – Bernard' }])
    expect(await week()).toEqual([])
    await call('suggestions.restore', { rule, subject })
    expect(inShort(await week())).toEqual(['introduction:Adam'])
  })
})
