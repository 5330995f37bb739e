import { isEvent, occasionAt, type OccasionMatch } from './occasions'
import { foldAt, type Sentence } from './sentence'
import { everydayWords } from './words/not-people'
import { andWords, beforeNames, towardsWords, withWords } from './words/particles'
import { Form } from './words/verb-forms'
import { verbForms } from './words/verbs'
import { wordSet } from './words/word-set'

/** Nouns that somebody's name follows: `coup de fil de Claire`, `le contact de Lucie`, `mail à Jean-Luc`. */
const peopleNouns =
  wordSet(`contact contacts nom noms name names mail mails email emails courriel message messages sms texto appel call fil coup phone
 cv resume profil profile conseil conseils advice part merci grace thanks thank lettre carte numero coordonnees details tel telephone
 rdv rendez meeting lunch dejeuner dinner diner cafe coffee visio point entretien rencontre nouvelles news idee aide help intro introduction
 recommandation recommendation recommandations number intermediaire reponse reply note invitation whatsapp linkedin vu relance rappel chez`)

const ends = wordSet('. ; ! ? : \n')

/** True when the words before this token lead to expect somebody's name. */
export function isPersonPlace(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  let left = at - 1
  if (['.', '@'].includes(foldAt(tokens, left)) && tokens[left]?.glued) left--
  let skipped = 0
  while (skipped < 6 && isBeforeName(foldAt(tokens, left), left, at)) {
    left--
    skipped++
  }
  if (skipped > 0 && foldAt(tokens, left) === ',') left--
  while (skipped > 0 && skipped < 9 && beforeNames.has(foldAt(tokens, left))) {
    left--
    skipped++
  }
  if (
    foldAt(tokens, left) === ',' &&
    beforeNames.has(foldAt(tokens, left - 1)) &&
    left - 1 > (sentence.mentions.at(-1)?.end ?? -1)
  )
    return true
  let word = foldAt(tokens, left)
  if (word === ':' && labelled.has(foldAt(tokens, left - 1))) return true
  if (word === '/' && foldAt(tokens, left - 1) === 'w') word = 'w'
  if (withWords.has(word) || word === '<' || word === '>') return true
  if (andWords.has(word) || word === '(') {
    const last = sentence.mentions.at(-1)
    if (
      last &&
      word !== '(' &&
      (last.end === left || (last.end === left - 1 && andWords.has(foldAt(tokens, left - 1))))
    )
      return true
    return word !== '(' && withWords.has(foldAt(tokens, left - 2))
  }
  if (word === 'into' || word === 'eu' || endsOccasion(sentence, left)) return true
  if (leadsToPeople(word)) return true
  return towardsWords.has(word) && hasPeopleWordBefore(sentence, left, word)
}

/** `Avec : Marie`, `Présenté par : Paul`. */
const labelled = wordSet('avec with par by rencontre met obtenus obtained vu presents participants')

/** `a` right before a name is the French `à` and no article. */
export const isBeforeName = (word: string, at: number, name: number): boolean =>
  beforeNames.has(word) && !(word === 'a' && at === name - 1)

/** `salon Pollutec` is the name of the event. */
const namesPerson = (match: OccasionMatch | null, end: number): boolean =>
  match !== null && match.to === end && !isEvent(match.occasion)

/** `RDV Tom Baker`, `dej marie`: a name may follow the occasion at once. */
function endsOccasion(sentence: Sentence, left: number): boolean {
  for (let start = left; start >= Math.max(0, left - 2); start--)
    if (namesPerson(occasionAt(sentence, start), left + 1)) return true
  return false
}

const past =
  Form.participle | Form.past | Form.infinitive | Form.bare | Form.futureMe | Form.presentMe | Form.presentThem

/** A verb whose object may be somebody: `vu`, `appelé`, `présenté`, `introduced`. */
const leadsToPeople = (word: string): boolean =>
  verbForms(word).some(
    ({ verb, form }) =>
      (form & past) !== 0 &&
      ((verb.meets !== null && verb.meets !== 'note') ||
        (verb.favour !== null && verb.favour.frame !== 'gives' && verb.favour.frame !== 'reads') ||
        peopleVerbs.has(verb.lemma))
  )

const peopleVerbs =
  wordSet(`remercier relancer recontacter contacter rappeler connaitre know thank chase ping contact nudge mettre put give send
 ask feliciter solliciter interroger revoir`)

function hasPeopleWordBefore(sentence: Sentence, left: number, word: string): boolean {
  const { tokens } = sentence
  if (['de', 'd', 'of', 'from'].includes(word)) return peopleNouns.has(foldAt(tokens, left - 1))
  for (let back = left - 1; back >= 0 && left - back < 9; back--) {
    const before = foldAt(tokens, back)
    if (ends.has(before)) return false
    if (spokenTo.has(before)) return true
    if (verbForms(before).some(({ verb }) => verb.favour !== null || sayVerbs.has(verb.lemma))) return true
  }
  return ['par', 'by', 'via'].includes(word) && !everydayWords.has(foldAt(tokens, left - 1))
}

/** Nouns that are for somebody: `mail à Jean-Luc`, `merci à Claire`. */
const spokenTo = wordSet(
  'mail mails email emails courriel message messages sms texto appel call fil phone coup merci grace thanks thank lettre carte note reponse reply whatsapp intermediaire part'
)

const sayVerbs = wordSet(
  'parler dire promettre demander repondre ecrire remettre talk speak say write reply reach promise mettre put'
)

const finite = Form.presentThem | Form.past | Form.future | Form.conditional
const helpers =
  wordSet(`va vont doit doivent devait devrait devraient peut peuvent pourrait veut ont avait avaient aura est etait sera s will ll would should could
 has had is was wants said must can may might d`)

/** True when a verb that this name may be the subject of follows: `Marie m'a`, `Tom will`, `Pierre cherche`. */
export function isVerbAfter(sentence: Sentence, end: number): boolean {
  const { tokens } = sentence
  let at = end
  if (foldAt(tokens, at) === '(') while (at < end + 14 && at < tokens.length && foldAt(tokens, at++) !== ')');
  for (let skipped = 0; skipped < 2 && isAdverb(foldAt(tokens, at)); skipped++) at++
  const word = foldAt(tokens, at)
  if (['m', 'me', 'nous', 'lui', 'ne', 'n', 'leur', 'se'].includes(word)) return true
  if (word === 's') return isVerbWord(foldAt(tokens, at + 1)) || isVerbWord(foldAt(tokens, at + 2))
  if (helpers.has(word)) return true
  if (word === 'a') return isParticiple(foldAt(tokens, at + 1)) || isParticiple(foldAt(tokens, at + 2))
  return verbForms(word).some(({ form }) => (form & finite) !== 0)
}

const isVerbWord = (word: string): boolean => verbForms(word).length > 0
const isParticiple = (word: string): boolean =>
  verbForms(word).some(({ form, verb }) => (form & Form.participle) !== 0 && verb.language === 'fr')

const adverbs =
  wordSet(`bien aussi deja toujours encore vraiment gentiment egalement tres juste enfin finalement ensuite spontanement ne also just kindly really
 already even then always still now hier aujourd demain meme puis gracieusement tout very quickly very recemment`)
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 6 && (word.endsWith('ment') || word.endsWith('ly')))
