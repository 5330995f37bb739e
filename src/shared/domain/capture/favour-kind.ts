import type { z } from 'zod'
import type { FavourKind } from '../favour'
import type { Clause } from './clause'
import { foldAt, type Sentence } from './sentence'
import { wordSet } from './words/word-set'

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
export function kindOfThing(
  sentence: Sentence,
  clause: Clause,
  kind: z.infer<typeof FavourKind>
): z.infer<typeof FavourKind> {
  if (!['information', 'other', 'timeOrHand', 'loan'].includes(kind)) return kind
  for (let at = clause.group.at + 1; at < Math.min(clause.to, clause.group.at + 7); at++)
    for (const [thing, words] of things) if (words.has(foldAt(sentence.tokens, at))) return thing
  return kind
}
