import type { z } from 'zod'
import type { FavourKind } from '../favour'
import type { Clause } from './clause'
import { isIdiom, isMessage, isNews } from './favour-idioms'
import { kindOfThing } from './favour-kind'
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
      return { frame: 'introduces', kind: 'introduction', at: group.at + 2 }
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
  if (lemmas.has('organiser') && has('rencontre', 'relation', 'intro'))
    return { frame: 'introduces', kind: 'introduction', at: group.at + 1 }
  if (
    ['ecrire', 'rediger', 'write'].some((lemma) => lemmas.has(lemma)) &&
    has('recommandation', 'recommendation', 'reference')
  )
    return { frame: 'gives', kind: 'recommendation', at: group.at + 1 }
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
      (sentence.mentionAt[group.at + 1] ?? -1) === -1
    )
      return null
  if (
    favour.frame === 'helps' &&
    ['point', 'back', 'walk', 'drive', 'host', 'guide'].some((lemma) => lemmas.has(lemma)) &&
    !['me', 'us', 'him', 'her', 'them'].includes(next) &&
    (sentence.mentionAt[group.at + 1] ?? -1) === -1
  )
    return null
  if (lemmas.has('envoyer') && has('bouler', 'balader', 'chier')) return null
  return { frame: favour.frame, kind: kindOfThing(sentence, clause, favour.kind), at: group.at + 1 }
}

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
/** `lu un article de …` is what anybody may read. */
const isPublished = ({ tokens }: Sentence, at: number): boolean =>
  ['article', 'articles', 'livre', 'livres', 'book', 'books', 'etude', 'study', 'post'].includes(foldAt(tokens, at)) &&
  ['un', 'une', 'a', 'an', 'l', 'le', 'the', 'deux', 'two', 'des'].includes(foldAt(tokens, at - 1))

function hasPaper(sentence: Sentence, clause: Clause): boolean {
  for (let at = clause.group.at + 1; at < Math.min(clause.to, clause.group.at + 7); at++)
    if (papers.has(foldAt(sentence.tokens, at))) return !isPublished(sentence, at)
  return false
}
