import type { Token } from './tokens'
import { Form } from './words/verb-forms'
import { firstNames } from './words/first-names'
import { nearVerbForms } from './words/near-verbs'
import { type VerbForm, verbForms } from './words/verbs'

/** Words written as one where an apostrophe was left out, and after how many letters it would stand. */
const leftOut: Record<string, number> = {
  jai: 1,
  jenvoie: 1,
  jaurai: 1,
  javais: 1,
  jappelle: 1,
  jenverrai: 1,
  jattends: 1,
  jespere: 1,
  ive: 1,
  ill: 1,
  im: 1,
  id: 1,
  shes: 3,
  hes: 2,
  shell: 3,
  hell: 2,
  theyll: 4,
  weve: 2,
  ny: 1,
  cest: 1
}
const beforeParticiple: Record<string, number> = { ma: 1, mont: 1, ta: 1, ly: 1, la: 1, lai: 1, mavait: 1, mavaient: 1 }

/** Puts back the apostrophes that dictation and haste leave out: `jai`, `ma présenté`, `ill send`. */
export function partSpokenWords(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || token.quoted || token.text.length !== token.fold.length) return [token]
    const next = tokens[index + 1]
    const letters =
      leftOut[token.fold] ??
      (isBeforeParticiple(token, next) || isElided(token) ? (beforeParticiple[token.fold] ?? 1) : undefined)
    if (letters === undefined || token.capitals) return [token]
    if (token.fold === 'id' && !token.capital && next?.kind !== 'word') return [token]
    return [part(token, 0, letters), { ...part(token, letters, token.text.length), joined: "'" as const, glued: true }]
  })
}

/** `ma doné`: a participle with a slip, where its accent shows that it is one. */
const slips = (token: Token, next: Token): readonly VerbForm[] =>
  token.fold === 'ma' && /[éÉ]e?s?$/u.test(next.text.normalize('NFC')) ? nearVerbForms(next.fold) : []

/** `menvoyer`, `lappelle`: no word, but one once its apostrophe is put back. */
const isElided = (token: Token): boolean =>
  token.fold.length > 4 &&
  !token.capital &&
  /^[mjlt][aeiou]/u.test(token.fold) &&
  verbForms(token.fold).length === 0 &&
  !firstNames.has(token.fold) &&
  verbForms(token.fold.slice(1)).some(
    ({ verb, form }) => verb.language === 'fr' && (form & (Form.infinitive | Form.presentThem | Form.presentMe)) !== 0
  )

const isBeforeParticiple = (token: Token, next: Token | undefined): boolean =>
  token.fold in beforeParticiple &&
  next !== undefined &&
  [...verbForms(next.fold), ...slips(token, next)].some(
    ({ verb, form }) => verb.language === 'fr' && (form & Form.participle) !== 0
  ) &&
  (token.fold !== 'la' ||
    !verbForms(next.fold).some(({ form }) => (form & (Form.presentMe | Form.presentThem)) !== 0)) &&
  (token.fold !== 'la' || next.text !== next.fold)

function part(token: Token, from: number, to: number): Token {
  return {
    ...token,
    text: token.text.slice(from, to),
    start: token.start + from,
    end: token.start + to,
    fold: token.fold.slice(from, to),
    capital: from === 0 && token.capital,
    capitals: false
  }
}
