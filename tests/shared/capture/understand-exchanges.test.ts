import { describe, expect, test } from 'vitest'
import { SURE } from '#shared/domain/capture/understanding'
import { favours, promises, read } from './known'

describe('favours', () => {
  test.each([
    ["Karim m'a présenté Paul Martin", ['received karim introduction']],
    ['Karim introduced me to Paul Martin', ['received karim introduction']],
    ["J'ai été présenté à Paul Martin par Karim", ['received karim introduction']],
    ['I was introduced to Paul Martin by Karim', ['received karim introduction']],
    ["J'ai mis Karim en relation avec Anna", ['given karim introduction', 'given anna introduction']],
    ['I put Karim in touch with Anna', ['given karim introduction', 'given anna introduction']],
    ["J'ai relu le CV d'Anna", ['given anna proofreading']],
    ["I reviewed Anna's CV", ['given anna proofreading']],
    ["Café avec Tom, je l'ai aidé pour son pitch", ['given tom timeOrHand']],
    [
      'Coffee with Tom, he gave me advice and introduced me to his boss',
      ['received tom advice', 'received tom introduction']
    ],
    ["Karim m'a donné un contact et prêté son bureau", ['received karim information', 'received karim loan']],
    [
      "Marie Dupont et Karim m'ont recommandé",
      ['received marie dupont recommendation', 'received karim recommendation']
    ],
    ['Aidé Karim et conseillé Anna', ['given karim timeOrHand', 'given anna advice']],
    ['Karim vient de me présenter son DG', ['received karim introduction']],
    ["Karim m'invite à leur séminaire le 10 décembre", ['received karim invitation']],
    ['Merci à Karim pour son aide', ['received karim other']],
    ['Introduit par Karim auprès du DRH', ['received karim introduction']],
    ['< Karim : deux contacts', ['received karim information']],
    ['> Anna : relecture de son CV', ['given anna proofreading']]
  ])('%s', (text, expected) => {
    expect(favours(read(text))).toEqual(expected)
  })

  test.each([
    "Karim ne m'a pas présenté Paul",
    "Karim ne m'a rien donné",
    "Tom didn't introduce me to anybody",
    'He might introduce me (Tom)',
    'Tom pourrait me recommander',
    'Si possible, Karim me recommandera',
    'Est-ce que Karim peut me recommander ?',
    'Anna a présenté Tom à Karim',
    'Anna introduced Tom to Karim',
    "J'ai demandé à Karim de me présenter son DG",
    'I asked Tom to introduce me to Anna',
    "Si Tom m'avait présenté son DG",
    "Karim m'a présenté ses excuses",
    "Karim m'a donné rendez-vous",
    'Tom sent me a message',
    'Karim "m\'a présenté Anna"',
    'Tom offered to review my CV',
    "Café avec Karim, il m'a laissé sa carte",
    "Karim m'a donné sa carte de visite",
    'Coffee with Tom, he gave me his business card',
    'Coffee with Anna. She gave me a hard time',
    'Gave Tom my card',
    'Tom gave me back my book',
    "Tom m'a rendu mon livre",
    "Karim m'a passé un savon",
    'Anna gave me her word',
    'Lu un article de Paul Krugman'
  ])('%s: nothing sure', (text) => {
    expect(read(text).favours.filter(({ confidence }) => confidence >= SURE)).toEqual([])
  })

  test('whom it was for is to check when several may be meant', () => {
    expect(read("Marie m'a donné un contact").favours[0]!.confidence).toBeLessThan(SURE)
  })

  test('the person introduced is named, each for the other', () => {
    expect(read("J'ai présenté Karim à Tom").favours.map(({ person, introduced }) => [person, introduced])).toEqual([
      ['karim', 'tom'],
      ['tom', 'karim']
    ])
  })
})

describe('promises', () => {
  test.each([
    ['Karim : je dois lui envoyer mon CV demain', ['me | karim | lui envoyer mon CV | 2025-11-21']],
    ["J'ai promis à Karim de lui présenter Anna avant vendredi", ['me | karim | lui présenter Anna | 2025-11-21']],
    ["Paul m'a présenté Anna ; j'ai promis à Paul d'envoyer le CV", ['me | paul | envoyer le CV | undated']],
    ['Karim va me présenter son DG la semaine prochaine', ['them | karim | me présenter son DG | 2025-11-28']],
    ['Karim me présente son DG lundi', ['them | karim | me présente son DG | 2025-11-24']],
    ['Karim me doit un retour', ['them | karim | un retour | undated']],
    ['Tom owes me an intro', ['them | tom | an intro | undated']],
    ['Tom owes me nothing', []],
    ["J'ai promis à Karim que je lui enverrai le CV", ['me | karim | lui enverrai le CV | undated']],
    [
      "J'ai promis à Karim que je lui enverrai le CV et que je rappellerai Anna",
      ['me | karim | lui enverrai le CV | undated', 'me | anna | rappellerai Anna | undated']
    ],
    ['Tom promised that he would send me the report', ['them | tom | send me the report | undated']],
    ['Facture à envoyer à Karim avant lundi', ['me | karim | Facture à envoyer à Karim | 2025-11-24']],
    ['Vu Karim, il relit le contrat avant mardi', ['them | karim | relit le contrat | 2025-11-25']],
    ['Vu Karim, Tom prépare le devis pour vendredi', ['them | tom | prépare le devis | 2025-11-21']],
    ['Elle prépare le contrat pour lundi, vu Sophie ce matin', ['them | sophie | prépare le contrat | 2025-11-24']],
    ['Lunch with Tom, he drafts the contract by Friday', ['them | tom | drafts the contract | 2025-11-21']],
    ["Coffee with Tom. I'm to send him three dates", ['me | tom | send him three dates | undated']],
    ["Anna's to send me three dates by Friday", ['them | anna | send me three dates | 2025-11-21']],
    ['Vu Karim, il part à Lyon pour lundi', []],
    ['Vu Karim, il attend un devis pour lundi', []],
    [
      'Call Karim about the pitch, then email Anna',
      ['me | karim | Call Karim about the pitch | undated', 'me | anna | email Anna | undated']
    ],
    ["Karim m'invite à leur séminaire le 10 décembre", []],
    [
      'Coffee with Karim, he told me about a job; promised to send him my CV by Tuesday',
      ['me | karim | send him my CV | 2025-11-25']
    ],
    ['Café avec Karim ; vendredi prochain il me présente Zoé', ['them | karim | me présente Zoé | 2025-11-21']],
    ["Anna's putting me on the list on Friday", ['them | anna | putting me on the list | 2025-11-21']],
    ["Lunch with Anna. I'm sending her the deck on Friday", ['me | anna | sending her the deck | 2025-11-21']],
    ["J'avais promis à Karim de lui rendre son livre, c'est fait", []],
    ['Rappeler Karim lundi', ['me | karim | Rappeler Karim | 2025-11-24']],
    ['Café avec Karim. À relancer dans 15 jours.', ['me | karim | relancer | 2025-12-05']],
    ["Café avec Karim !envoyer l'offre avant lundi", ["me | karim | envoyer l'offre | 2025-11-24"]],
    ['Prochaine étape : envoyer le devis à Karim', ['me | karim | envoyer le devis à Karim | undated']],
    ['Tom to send me the contract by Friday', ['them | tom | send me the contract | 2025-11-21']],
    [
      'Coffee with Tom; I will send him my deck and call Anna on Monday',
      ['me | tom | send him my deck | undated', 'me | anna | call Anna | 2025-11-24']
    ],
    ['Envoyer avant vendredi le rapport à Karim', ['me | karim | Envoyer le rapport à Karim | 2025-11-21']],
    ['Envoyer à Karim le compte rendu de lundi', ['me | karim | Envoyer à Karim le compte rendu de lundi | undated']]
  ])('%s', (text, expected) => {
    expect(promises(read(text))).toEqual(expected)
  })

  test.each([
    'Tom offered to review my CV',
    'Call Karim about the pitch, then email Anna',
    'Vu Karim, il maquette le site pour lundi',
    'Karim propose de me relire',
    "Karim n'a rien promis",
    'Si Karim accepte, il me rappellera',
    'Tom a promis à Karim de le rappeler',
    'Coffee with Karim, who promised his team a raise',
    "Vu Tom. Il a promis à son fils de l'emmener à Rome",
    "J'avais promis à Karim de lui rendre son livre, c'est fait",
    'I had promised Tom a reference, done yesterday',
    "Karim m'a promis monts et merveilles",
    'Tom a promis à ma femme un emploi',
    'Dois-je rappeler Tom ?'
  ])('%s: nothing sure', (text) => {
    expect(read(text).promises.filter(({ confidence }) => confidence >= SURE)).toEqual([])
  })
})
