import type { z } from 'zod'
import type { FavourKind } from '../favour'
import type { Clause } from './clause'
import { foldAt, type Sentence } from './sentence'
import type { Frame } from './words/verbs'
import { wordSet } from './words/word-set'

export interface FavourSense {
  frame: Frame
  kind: z.infer<typeof FavourKind>
  /** Where what was given begins. */
  at: number
}

/** What a clause's verb would be as a favour, were it done by one for the other; null for verbs that are none. */
export function favourSense(sentence: Sentence, clause: Clause): FavourSense | null {
  const { tokens } = sentence
  const { group } = clause
  const lemmas = new Set(group.verbs.map(({ verb }) => verb.lemma))
  const has = (...words: string[]): boolean => {
    for (let at = group.at + 1; at < Math.min(clause.to, group.at + 9); at++)
      if (words.includes(foldAt(tokens, at))) return true
    return false
  }
  const next = foldAt(tokens, group.at + 1)
  if (lemmas.has('mettre') && has('copie')) return { frame: 'helps', kind: 'information', at: group.at + 1 }
  if (lemmas.has('mettre') || lemmas.has('rester') || lemmas.has('entrer'))
    return lemmas.has('mettre') && has('relation', 'contact', 'lien', 'rapport')
      ? { frame: 'introduces', kind: 'introduction', at: group.at + 1 }
      : null
  if (lemmas.has('put') || lemmas.has('set') || lemmas.has('hook') || lemmas.has('get') || lemmas.has('loop')) {
    if (lemmas.has('put') && has('word')) return { frame: 'recommends', kind: 'recommendation', at: group.at + 1 }
    if (has('touch') || (has('contact') && lemmas.has('put')) || (has('up') && has('with')))
      return { frame: 'introduces', kind: 'introduction', at: group.at + 1 }
    if (!lemmas.has('get')) return null
  }
  if (lemmas.has('faire')) {
    if (['rencontrer', 'connaitre', 'entrer', 'recevoir'].includes(next))
      return { frame: 'gives', kind: 'introduction', at: group.at + 2 }
    if (
      [
        'suivre',
        'passer',
        'parvenir',
        'visiter',
        'decouvrir',
        'profiter',
        'beneficier',
        'gagner',
        'part',
        'travailler',
        'repeter'
      ].includes(next)
    )
      return {
        frame: 'gives',
        kind: next === 'suivre' || next === 'passer' || next === 'part' ? 'information' : 'other',
        at: group.at + 2
      }
    return has(
      'intro',
      'introduction',
      'recommandation',
      'retour',
      'retours',
      'feedback',
      'relecture',
      'simulation',
      'place',
      'cadeau',
      'pret'
    )
      ? { frame: 'gives', kind: kindOfThing(sentence, clause, 'other'), at: group.at + 1 }
      : null
  }
  if (lemmas.has('make'))
    return has('intro', 'introduction') ? { frame: 'introduces', kind: 'introduction', at: group.at + 1 } : null
  if (lemmas.has('let')) return has('know') ? { frame: 'tells', kind: 'information', at: group.at + 1 } : null
  if (lemmas.has('talk') || lemmas.has('speak'))
    return has('through')
      ? { frame: 'helps', kind: 'knowledgeSharing', at: group.at + 1 }
      : speaksFor(sentence, clause)
        ? { frame: 'recommends', kind: 'recommendation', at: group.at + 1 }
        : null
  if (
    lemmas.has('parler') &&
    (group.isToMe || group.toThem) &&
    ['de', 'd', 'du', 'des'].includes(next) &&
    has(...openings)
  )
    return { frame: 'tells', kind: 'information', at: group.at + 1 }
  if (speaking.some((lemma) => lemmas.has(lemma))) {
    if (lemmas.has('vouch') || speaksFor(sentence, clause))
      return { frame: 'recommends', kind: 'recommendation', at: group.at + 1 }
    if (!lemmas.has('glisser')) return null
  }
  if ((lemmas.has('dire') || lemmas.has('tell')) && !isNews(sentence, clause)) return null
  if (lemmas.has('signaler') || lemmas.has('dire'))
    return group.toThem || group.isToMe || has('a') ? { frame: 'gives', kind: 'information', at: group.at + 1 } : null
  if (
    lemmas.has('revoir') ||
    lemmas.has('lire') ||
    lemmas.has('read') ||
    lemmas.has('look') ||
    lemmas.has('regarder') ||
    lemmas.has('check') ||
    lemmas.has('voir')
  )
    return hasPaper(sentence, clause) && !lemmas.has('voir')
      ? { frame: 'reads', kind: 'proofreading', at: group.at + 1 }
      : null
  if (lemmas.has('offer') && next === 'to') return null
  if (['himself', 'herself', 'themselves'].includes(next) || isIdiom(sentence, clause, lemmas)) return null
  if (lemmas.has('renvoyer') || lemmas.has('diriger'))
    return has('vers') ? { frame: 'helps', kind: 'advice', at: group.at + 1 } : null
  const favour = group.verbs.find(({ verb }) => verb.favour !== null)?.verb.favour
  if (!favour) return null
  if (isMessage(sentence, clause, lemmas)) return null
  if (
    lemmas.has('prepare') ||
    lemmas.has('preparer') ||
    lemmas.has('edit') ||
    lemmas.has('organiser') ||
    lemmas.has('corriger')
  )
    if (
      favour.frame === 'helps' &&
      !group.isToMe &&
      group.toThem?.isIndirect !== false &&
      !['me', 'him', 'her', 'them'].includes(next) &&
      sentence.mentionAt[group.at + 1] === -1
    )
      return null
  if (
    favour.frame === 'helps' &&
    ['point', 'back', 'walk', 'drive', 'host', 'guide'].some((lemma) => lemmas.has(lemma)) &&
    !['me', 'us', 'him', 'her', 'them'].includes(next) &&
    sentence.mentionAt[group.at + 1] === -1
  )
    return null
  if (lemmas.has('envoyer') && has('bouler', 'balader', 'chier')) return null
  return { frame: favour.frame, kind: kindOfThing(sentence, clause, favour.kind), at: group.at + 1 }
}

/** To send a message is to speak, and no favour; `envoyé un mail d'introduction` is one. */
function isMessage(sentence: Sentence, clause: Clause, lemmas: ReadonlySet<string>): boolean {
  if (lemmas.has('email') || lemmas.has('mailer'))
    return !['the', 'a', 'le', 'la', 'un', 'une', 'his', 'her', 'my', 'two', 'deux'].some((word) =>
      [1, 2].some((after) => foldAt(sentence.tokens, clause.group.at + after) === word)
    )
  const isSending = ['send', 'envoyer', 'passer', 'laisser', 'filer', 'adresser', 'give', 'transmettre'].some((lemma) =>
    lemmas.has(lemma)
  )
  if (!isSending) return false
  for (let at = clause.group.at + 1; at < Math.min(clause.to, clause.group.at + 5); at++) {
    if (
      !messages.has(foldAt(sentence.tokens, at)) ||
      !['un', 'une', 'a', 'an', 'des', 'petit', 'long', 'gentil', 'nice'].includes(foldAt(sentence.tokens, at - 1))
    )
      continue
    const next = foldAt(sentence.tokens, at + 1)
    return !(
      ['d', 'de', 'of'].includes(next) &&
      ['introduction', 'recommandation', 'intro', 'recommendation', 'presentation'].includes(
        foldAt(sentence.tokens, at + 2)
      )
    )
  }
  return false
}

const messages = wordSet('mail email message sms texto mot note courriel call ring appel fil carte bise')

/** `présenté son projet` shows a thing, `donné rendez-vous` and `envoyé promener` give none. */
function isIdiom(sentence: Sentence, clause: Clause, lemmas: ReadonlySet<string>): boolean {
  const first = clause.group.at + 1
  const next = foldAt(sentence.tokens, first)
  if (['up', 'in', 'away', 'out', 'pourquoi', 'why', 'tomber'].includes(next) && !lemmas.has('help')) return true
  if (
    ['laisser', 'envoyer', 'trouver'].some((lemma) => lemmas.has(lemma)) &&
    clause.group.language === 'fr' &&
    !beginsThing(sentence, first)
  )
    return true
  if (lemmas.has('get') && ['me', 'us'].includes(next) && !beginsThing(sentence, first + 1)) return true
  const isShown = ['presenter', 'introduce', 'introduire'].some((lemma) => lemmas.has(lemma))
  const isGiven = ['donner', 'give', 'envoyer'].some((lemma) => lemmas.has(lemma))
  for (let at = first; at < Math.min(clause.to, first + 3); at++) {
    const word = foldAt(sentence.tokens, at)
    if (isShown && shown.has(word) && foldAt(sentence.tokens, at - 1) !== 'a') return true
    if (noGifts.has(word) && sentence.mentionAt[at] === -1) return true
    if (lemmas.has('rendre') && ['visite', 'compte'].includes(word)) return true
    if (isGiven && at < first + 2 && (idle.has(word) || ['promener', 'bouler', 'balader'].includes(word))) return true
    if (sentence.mentionAt[at] !== -1) return false
  }
  return false
}

const noGifts = wordSet(
  'facture factures relance disponibilites dispos excuses bonjour salutations salut condoleances refus demission photo photos invoice regards apologies wishes joke availability felicitations amities'
)

/** `un job`, `deux contacts`, `à Sophie`: something given follows, and no adjective or verb. */
function beginsThing(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return (
    token === undefined ||
    token.kind === 'number' ||
    thingWords.has(token.fold) ||
    sentence.mentionAt[at] !== -1 ||
    (sentence.whenAt[at] ?? -1) !== -1
  )
}
const thingWords = wordSet(
  'un une des le la l les du de d deux trois quatre cinq plein quelques plusieurs son sa ses mon ma mes a au aux ce cette ces par pour en the an some two three several his her my our this that'
)

const shown = wordSet(
  'projet projets excuses offre idee idees entreprise societe boite produit solution plan deck app startup programme budget resultats rapport livre site activite concept business demarche voeux condoleances travaux etude maquette version prototype project idea product company apologies slides findings'
)
const idle = wordSet('rendez rdv nouvelles raison tort accord suite signe vie rendezvous news')

/** `told me about the job`, `m'a dit que le poste est ouvert`: news that helps; that somebody is tired is none. */
function isNews(sentence: Sentence, clause: Clause): boolean {
  const isAbout = clause.group.language === 'en'
  for (let at = clause.group.at + 1; at < Math.min(sentence.tokens.length, clause.group.at + 14); at++) {
    const word = foldAt(sentence.tokens, at)
    if (['.', ';', '\n'].includes(word)) return false
    if ((isAbout && (word === 'about' || word === 'to')) || news.has(word)) return true
  }
  return false
}

const news = wordSet(
  'poste postes offre opportunite mission missions job jobs recrute recrutent recrutement ouverture piste cherche cherchent budget opening role position hiring vacancy tender contacter appeler postuler'
)

const speaking = ['parler', 'glisser', 'vouch', 'mention', 'mentionner', 'toucher']

const openings = [
  'poste',
  'postes',
  'offre',
  'offres',
  'opportunite',
  'opportunites',
  'mission',
  'missions',
  'job',
  'jobs',
  'appel',
  'recrutement',
  'ouverture',
  'piste'
]

function speaksFor(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.group.at + 1; at < clause.to; at++) {
    const word = foldAt(sentence.tokens, at)
    const before = foldAt(sentence.tokens, at - 1)
    if (word === 'mot' || word === 'word') return true
    if ((word === 'moi' || word === 'me') && ['de', 'for', 'about', 'pour'].includes(before)) return true
    if (['mon', 'ma', 'mes', 'my'].includes(word) && ['de', 'about', 'd'].includes(before)) return true
    if (
      ['mentionner', 'mention', 'citer'].some((lemma) => clause.group.verbs.some(({ verb }) => verb.lemma === lemma)) &&
      ['mon', 'my', 'me'].includes(word)
    )
      return true
  }
  return false
}

const papers = wordSet(
  'cv resume lettre letter profil profile dossier deck pitch presentation candidature application article draft proposition proposal memoire these offre book portfolio linkedin texte text plan slides contrat contract copie bio'
)
export const isPaper = (word: string): boolean => papers.has(word)

function hasPaper(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.group.at + 1; at < Math.min(clause.to, clause.group.at + 7); at++)
    if (papers.has(foldAt(sentence.tokens, at))) return true
  return false
}

const things: [z.infer<typeof FavourKind>, ReadonlySet<string>][] = [
  [
    'advice',
    wordSet(
      'conseil conseils avis astuce astuces tip tips tuyau tuyaux feedback retour retours advice guidance eclairage'
    )
  ],
  ['introduction', wordSet('intro introduction')],
  [
    'information',
    wordSet(
      'contact contacts nom noms name names coordonnees numero number info infos information informations piste pistes adresse mail'
    )
  ],
  ['timeOrHand', wordSet('main hand temps time heure hour aide help service pouce')],
  ['loan', wordSet('argent euros money pret loan')],
  ['invitation', wordSet('invitation place places billet billets ticket tickets')],
  ['businessLead', wordSet('client clients mission missions affaire deal lead leads prospect appel brief budget')],
  ['recommendation', wordSet('recommandation recommendation reference lettre')],
  ['support', wordSet('soutien support courage')],
  ['knowledgeSharing', wordSet('modele template livre book article etude study methode benchmark')]
]

/** What was given says what kind of favour it was better than `donner` or `give`. */
function kindOfThing(sentence: Sentence, clause: Clause, kind: z.infer<typeof FavourKind>): z.infer<typeof FavourKind> {
  if (!['information', 'other', 'timeOrHand', 'loan'].includes(kind)) return kind
  for (let at = clause.group.at + 1; at < Math.min(clause.to, clause.group.at + 7); at++)
    for (const [thing, words] of things) if (words.has(foldAt(sentence.tokens, at))) return thing
  return kind
}
