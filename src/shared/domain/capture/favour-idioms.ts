import type { Clause } from './clause'
import { foldAt, type Sentence } from './sentence'
import { isFrenchInfinitive } from './verb-group'
import { wordSet } from './words/word-set'

/** To send a message is to speak, and no favour; `envoyé un mail d'introduction` is one. */
export function isMessage(sentence: Sentence, clause: Clause, lemmas: ReadonlySet<string>): boolean {
  if (lemmas.has('email') || lemmas.has('mailer') || lemmas.has('text'))
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
export function isIdiom(sentence: Sentence, clause: Clause, lemmas: ReadonlySet<string>): boolean {
  const first = clause.group.at + 1
  const next = foldAt(sentence.tokens, first)
  if (['up', 'in', 'away', 'out', 'pourquoi', 'why', 'tomber'].includes(next) && !lemmas.has('help')) return true
  if (
    ['laisser', 'trouver'].some((lemma) => lemmas.has(lemma)) &&
    clause.group.language === 'fr' &&
    !beginsThing(sentence, first)
  )
    return true
  if (lemmas.has('passer') && isFrenchInfinitive(next)) return true
  if (lemmas.has('get') && ['back', 'through', 'along', 'together', 'to', 'on'].includes(next)) return true
  if (lemmas.has('get') && ['me', 'us'].includes(next) && !beginsThing(sentence, first + 1)) return true
  if (isOwnBack(sentence, first, lemmas) || isNameCard(sentence, first, clause.to)) return true
  const isShown = ['presenter', 'introduce', 'introduire'].some((lemma) => lemmas.has(lemma))
  const isGiven = ['donner', 'give', 'envoyer'].some((lemma) => lemmas.has(lemma))
  for (let at = first; at < Math.min(clause.to, first + 3); at++) {
    const word = foldAt(sentence.tokens, at)
    if (isShown && shown.has(word) && foldAt(sentence.tokens, at - 1) !== 'a') return true
    if (noGifts.has(word) && (sentence.mentionAt[at] ?? -1) === -1) return true
    if (hard.has(word) && ['time', 'moment'].includes(foldAt(sentence.tokens, at + 1))) return true
    if (lemmas.has('rendre') && ['visite', 'compte'].includes(word)) return true
    if (isGiven && at < first + 2 && (idle.has(word) || ['promener', 'bouler', 'balader'].includes(word))) return true
    if ((sentence.mentionAt[at] ?? -1) !== -1) return false
  }
  return false
}

const noGifts = wordSet(
  'faim soif envie voeux savon facture factures relance disponibilites dispos excuses bonjour salutations salut condoleances refus demission photo photos invoice regards apologies wishes joke availability felicitations amities'
)

const hard = wordSet('hard tough rough bad great good sale mauvais bon dur')

/** `sa carte`, `carte de visite`, `Tom my business card`, but not `a gift card`. */
function isNameCard({ tokens }: Sentence, from: number, to: number): boolean {
  const at = tokens.findIndex(
    ({ fold }, index) =>
      index >= from && index < Math.min(to, from + 5) && ['carte', 'cartes', 'card', 'cards'].includes(fold)
  )
  return at !== -1 && (foldAt(tokens, at + 2) === 'visite' || ofSomebody.has(foldAt(tokens, at - 1)))
}
const ofSomebody = wordSet('sa ses leur leurs his her their business ma mes my nos our')

/** `rendu mon livre`, `gave me back my book`, `gave me her word`: nothing is given that was not mine before, or is a thing. */
function isOwnBack({ tokens }: Sentence, at: number, lemmas: ReadonlySet<string>): boolean {
  if (lemmas.has('rendre')) return owned.has(foldAt(tokens, at))
  if (!lemmas.has('give')) return false
  return [at, at + 1].some(
    (next) =>
      foldAt(tokens, next) === 'back' || (owned.has(foldAt(tokens, next)) && foldAt(tokens, next + 1) === 'word')
  )
}
const owned = wordSet('mon ma mes son sa ses leur leurs my his her their')

/** `un job`, `deux contacts`, `à Sophie`: something given follows, and no adjective or verb. */
function beginsThing(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return (
    token === undefined ||
    token.kind === 'number' ||
    thingWords.has(token.fold) ||
    (sentence.mentionAt[at] ?? -1) !== -1 ||
    (sentence.whenAt[at] ?? -1) !== -1
  )
}
const thingWords = wordSet(
  'un une des le la l les du de d deux trois quatre cinq plein quelques plusieurs son sa ses mon ma mes a au aux ce cette ces par pour en the an some two three several his her my our this that'
)

const shown = wordSet(
  'projet projets excuses offre idee idees entreprise societe boite produit solution plan deck app startup programme budget resultats rapport livre site activite concept business demarche voeux condoleances travaux etude maquette version prototype project idea product company apologies slides findings'
)
const idle = wordSet('go feu rendez rdv nouvelles raison tort accord suite signe vie rendezvous news')

/** `told me about the job`, `m'a dit que le poste est ouvert`: news that helps; that somebody is tired is none. */
export function isNews(sentence: Sentence, clause: Clause): boolean {
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
