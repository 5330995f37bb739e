import { expect, test } from 'vitest'
import type { KnownWorld } from '#shared/domain/capture/known-world'
import { createNameIndex } from '#shared/domain/capture/name-index'
import { SURE } from '#shared/domain/capture/understanding'
import { known, mentioned, person, present, read } from './known'

test('a first name that only one person bears is that person', () => {
  expect(present(read('déj avec karim'))).toEqual(['5'])
})

test('a first name that several bear is asked, those seen last first', () => {
  const [marie] = read('déj avec Marie').people
  expect(marie).toMatchObject({ personId: null, isNew: false, candidates: ['1', '2'] })
})

test('the organisation beside a first name says whose it is', () => {
  for (const text of [
    'Vu Marie (Thales)',
    'Vu Marie de chez Thales',
    'Lunch with Marie from Thales',
    'Vu Marie, DRH chez Thales'
  ])
    expect([text, present(read(text))]).toEqual([text, ['2']])
})

test('the page from which it is written says whose the name is', () => {
  expect(present(read('déj avec Marie', known, { personId: '2' }))).toEqual(['2'])
})

test('the circle named says whose the name is', () => {
  const world = { ...known, circlesOf: (id: string) => (id === '2' ? ['Alumni HEC'] : []) }
  expect(present(read('Soirée Alumni HEC avec Marie', world))).toEqual(['2'])
})

test('without a name, it is about the person of the page', () => {
  const { people } = read('Café hier', known, { personId: '5' })
  expect(people).toMatchObject([{ personId: '5', presence: 'present', span: [0, 0], mentions: [] }])
})

test('a first name repeats the full name of the same sentence, before and after it', () => {
  expect(present(read("Déj avec Marie Dupont. Marie m'a donné un contact."))).toEqual(['1'])
  expect(present(read("Paul m'a appelé. Paul Martin cherche un poste."))).toEqual(['Paul Martin'])
})

test('turned names, capitals, accents and hyphens do not matter', () => {
  for (const [text, id] of [
    ['Vu DUPONT Marie', '1'],
    ['vu dupont marie', '1'],
    ['Vu Jean Luc Moreau', '3'],
    ['vu helene oeuvrard', '6'],
    ['Vu Claire N’Guyen', '10'],
    ['Vu sophie de la tour', '4'],
    ['Vu M. Moreau', '3'],
    ['Vu K. Benali', '5'],
    ['Vu Karim B.', '5']
  ])
    expect([text, present(read(text!))]).toEqual([text, [id]])
})

test('a name one slip away from a known one is asked and never new in silence', () => {
  const [found] = read('Vu Marie Dupond').people
  expect(found).toMatchObject({ personId: null, isNew: false, candidates: ['1'], rule: 'near-name' })
  expect(found!.confidence).toBeLessThan(SURE)
})

test('a family name of fewer than five letters must be the same', () => {
  const world: KnownWorld = { ...known, people: createNameIndex([person('a', 'Anne', 'Roux', null)]) }
  expect(read('Vu Anne Rous', world).people).toMatchObject([{ isNew: true, written: 'Anne Rous' }])
})

test('roles and abbreviations are nobody', () => {
  expect(read('Vu le DRH, la DSI et le CEO ; le DG veut mon CV').people).toEqual([])
})

test('brackets hold the organisation, and what follows a comma the role', () => {
  expect(read("Vu Julie Roux (L'Oréal)").people[0]).toMatchObject({ written: 'Julie Roux', organisation: "L'Oréal" })
  expect(read('Vu Nadia Cherif, DRH chez Suez').people[0]).toMatchObject({ organisation: 'Suez', role: 'DRH' })
  expect(read('Met Ben Okafor from Palantir').people[0]).toMatchObject({ organisation: 'Palantir' })
})

test('a title stands before a family name', () => {
  expect(present(read('Vu M. Garnier et Mme Roux'))).toEqual(['Garnier', 'Roux'])
})

test('whoever is spoken of was not there', () => {
  for (const [text, here, spokenOf] of [
    ['Café avec Karim. Il connaît bien Pierre Martin.', ['5'], ['7']],
    ["Café avec Karim, il m'a donné le contact de Lucie Bernard", ['5'], ['Lucie Bernard']],
    ['Café avec Karim ; je dois lui présenter Tom', ['5'], ['9']],
    ['Lunch with Anna. Ben Okafor knows Tom.', ['8'], ['Ben Okafor', '9']]
  ] as const) {
    const understanding = read(text)
    expect([text, present(understanding), mentioned(understanding)]).toEqual([text, here, spokenOf])
  }
})

test('an employer is no companion', () => {
  expect(read('Appel avec Airbus').people).toEqual([])
})

test('a name in full without capitals is one person, among words that have theirs too', () => {
  const understanding = read(
    "dej hier Marie Dupont et paul martin au Bistrot; marie m'a présenté paul; promis un rapport"
  )
  expect(present(understanding)).toEqual(['1', 'Paul Martin'])
  expect(understanding.favours).toMatchObject([{ person: 'marie dupont', introduced: 'paul martin' }])
  expect(present(read('Lunch with Anna and ben okafor at the Hilton'))).toEqual(['8', 'Ben Okafor'])
})

test('known first names side by side are as many people', () => {
  expect(present(read('cafe tom karim ce matin'))).toEqual(['9', '5'])
  expect(present(read('dej karim anna tom'))).toEqual(['5', '8', '9'])
})

const sure = (text: string): string[] =>
  read(text)
    .people.filter(({ isNew, confidence }) => isNew && confidence >= SURE)
    .map(({ written }) => written)

test('somebody new in full, where people are named and close to nobody known, is sure', () => {
  expect(sure('Café avec Inès Haddad (Veolia)')).toEqual(['Inès Haddad'])
  expect(sure('Rencontré Julien Lefort, directeur financier chez Vinci')).toEqual(['Julien Lefort'])
  expect(sure('Met Julie Roux and Marc Petit at the Hilton')).toEqual(['Julie Roux', 'Marc Petit'])
  expect(sure('Rencontré Wei Zhang (Tencent)')).toEqual(['Wei Zhang'])
  for (const text of [
    'Café avec Inès',
    'Café avec ines haddad',
    'Vu Paul Martin',
    'Vu M. Garnier',
    'Vu Marie Dupond',
    'Vu Crédit Mutuel',
    'Vu Martine Dupuis du Crédit Lyonnais'
  ])
    expect([text, sure(text)]).toEqual([text, []])
})

test('the same first name with two organisations names two people', () => {
  expect(present(read('appel marie (thales) et marie (airbus)'))).toEqual(['2', '1'])
})

test('a role goes on over its articles up to the organisation', () => {
  expect(read('Vu Grégory Lemoine, directeur de la stratégie chez Vinci').people[0]).toMatchObject({
    organisation: 'Vinci',
    role: 'directeur de la stratégie'
  })
})

test('streets, schools and restaurants that bear a name are nobody', () => {
  for (const text of [
    'RDV rue Paul Bert avec Anna',
    'Visite du lycée Victor Hugo avec Anna',
    'Déj avec Anna à la brasserie Georges',
    'Vu Anna, elle se marie en mai'
  ])
    expect([text, present(read(text)), mentioned(read(text))]).toEqual([text, ['8'], []])
})

test('two words in capitals with an employer open a note about somebody, to be checked', () => {
  const { people } = read("Priyanka Kapoor (Infosys), croisée hier au salon, m'a donné un contact")
  expect(people).toMatchObject([{ written: 'Priyanka Kapoor', isNew: true, organisation: 'Infosys' }])
  expect(people[0]!.confidence).toBeLessThan(SURE)
  expect(present(read('Gare Montparnasse (Paris) avec Tom'))).toEqual(['9'])
})

test('between the occasion and the company stands what it was about', () => {
  expect(present(read('Réunion Budget avec Tom'))).toEqual(['9'])
  expect(present(read('RDV Pôle Emploi avec Tom'))).toEqual(['9'])
  expect(present(read('RDV Garnier hier'))).toEqual(['Garnier'])
})
