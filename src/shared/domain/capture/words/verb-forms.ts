/** What a written form of a verb may be; a form may be several (`présente` without its accent). */
export const Form = {
  infinitive: 1,
  /** Past participle: `donné`, `given`. */
  participle: 2,
  /** Present or imperative of `je`: `envoie`. */
  presentMe: 4,
  /** Present of `il`, `he`: `envoie`, `sends`. */
  presentThem: 8,
  future: 16,
  /** Conditional: `enverrait`. */
  conditional: 32,
  /** Past in one word: `gave`, `donnait`. */
  past: 64,
  /** `giving`, `donnant`. */
  gerund: 128,
  /** The bare English verb: `send`. */
  bare: 256,
  /** Future or conditional of the first person: `enverrai`. */
  futureMe: 512
} as const

/** French verbs in -er whose stem changes; folded, so that only doubled and lost letters matter. */
const irregularStems: Record<string, { present: string; future: string }> = {
  envoyer: { present: 'envoi', future: 'enverr' },
  renvoyer: { present: 'renvoi', future: 'renverr' },
  rappeler: { present: 'rappell', future: 'rappeller' },
  appeler: { present: 'appell', future: 'appeller' },
  appuyer: { present: 'appui', future: 'appuier' },
  payer: { present: 'pai', future: 'paier' },
  essayer: { present: 'essai', future: 'essaier' }
}

type Forms = Map<string, number>

const put = (forms: Forms, word: string, form: number): void => {
  forms.set(word, (forms.get(word) ?? 0) | form)
}

/**
 * The folded forms of a French verb. Verbs in -er need their infinitive only; those like `finir` end in `+`;
 * others give participle, present, present plural and future stem: `prendre pris prend prennent prendr`.
 */
export function frenchForms(entry: string): { lemma: string; forms: Forms } {
  const [written = '', participle, present, plural, future] = entry.split(' ')
  const forms: Forms = new Map()
  const lemma = written.replace('+', '')
  if (participle !== undefined && present !== undefined && plural !== undefined && future !== undefined) {
    addFrench(forms, lemma, { participle, me: present.replace(/t$/u, 's'), them: present, plural, future })
    put(forms, present.endsWith('d') ? `${present}s` : present, Form.presentMe)
  } else if (written.endsWith('+')) {
    const stem = lemma.slice(0, -1)
    addFrench(forms, lemma, {
      participle: stem,
      me: `${stem}s`,
      them: `${stem}t`,
      plural: `${stem}ssent`,
      future: lemma
    })
  } else {
    const stem = lemma.slice(0, -2)
    const changed = irregularStems[lemma] ?? { present: stem, future: lemma }
    addFrench(forms, lemma, {
      participle: `${stem}e`,
      me: `${changed.present}e`,
      them: `${changed.present}e`,
      plural: `${changed.present}ent`,
      future: changed.future
    })
    put(forms, `${stem}ons`, Form.presentMe)
  }
  return { lemma, forms }
}

interface FrenchParts {
  participle: string
  me: string
  them: string
  plural: string
  future: string
}

function addFrench(forms: Forms, lemma: string, parts: FrenchParts): void {
  put(forms, lemma, Form.infinitive)
  const { participle } = parts
  const agreed = participle.endsWith('s') ? ['', 'e', 'es'] : ['', 'e', 's', 'es']
  for (const ending of agreed) put(forms, participle + ending, Form.participle)
  put(forms, parts.me, Form.presentMe)
  put(forms, parts.them, Form.presentThem)
  put(forms, parts.plural, Form.presentThem)
  put(forms, `${parts.future}ai`, Form.futureMe)
  put(forms, `${parts.future}ons`, Form.futureMe)
  for (const ending of ['a', 'ont']) put(forms, parts.future + ending, Form.future)
  put(forms, `${parts.future}ais`, Form.futureMe | Form.conditional)
  for (const ending of ['ait', 'aient']) put(forms, parts.future + ending, Form.conditional)
  const imperfect = parts.plural.replace(/ent$/u, '')
  for (const ending of ['ais', 'ait', 'aient']) put(forms, imperfect + ending, Form.past)
  put(forms, `${imperfect}ant`, Form.gerund)
}

/** The forms of an English verb: `send sent sent`, or the bare verb alone when it is regular. */
export function englishForms(entry: string): { lemma: string; forms: Forms } {
  const [lemma = '', past, participle] = entry.split(' ')
  const forms: Forms = new Map()
  const silent = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  const consonantY = /[^aeiou]y$/u.test(lemma)
  const regular = lemma.endsWith('e') ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
  put(forms, lemma, Form.bare)
  put(forms, past ?? regular, Form.past)
  put(forms, participle ?? past ?? regular, Form.participle)
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(s|x|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
  put(forms, third, Form.presentThem)
  const doubles = /^(?:[a-z]*[^aeiou])?[aeiou][bdgmnpt]$/u.test(lemma) && lemma.length <= 4
  const ing = lemma.endsWith('ee') ? `${lemma}ing` : doubles ? `${lemma}${lemma.at(-1)}ing` : `${silent}ing`
  put(forms, ing, Form.gerund)
  return { lemma, forms }
}
