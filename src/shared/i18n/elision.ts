// Given names in H that elide; others with an aspirated one (Hassan, Hans) are far too many to list.
const muteH = /^h(e[lnr]|ub|ippo|ila|ono|orte|ya)/

/** Whether « de » and « que » lose their vowel before a name: a vowel, a mute H, Y before a consonant (Yves, not Yann). */
function isElided(text: string): boolean {
  const start = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return /^[aeiouœæø]/.test(start) || /^y[^aeiouy]/.test(start) || muteH.test(start)
}

/** « de » before what is put into a sentence: `d’Olivier`, `de Marie`. */
export const withDe = (text: string): string => (isElided(text) ? `d’${text}` : `de ${text}`)

/** « que » before what is put into a sentence: `qu’Olivier`, `que Marie`. */
export const withQue = (text: string): string => (isElided(text) ? `qu’${text}` : `que ${text}`)
