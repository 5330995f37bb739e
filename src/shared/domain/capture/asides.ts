import { argumentsOf } from './arguments'
import type { Clause } from './clause'
import type { Cast } from './entities'
import type { FavourFound } from './favours'
import { nobody, resolvePronoun } from './reference'
import { foldAt, type Sentence } from './sentence'
import type { Segment } from './segments'
import { isBeforeName } from './person-place'
import { Form } from './words/verb-forms'
import { verbForms } from './words/verbs'
import { wordSet } from './words/word-set'

const obtaining = wordSet(
  'recu recois obtenu recupere eu got received obtained recuperer have had chope decroche gotten'
)

/** Favours that no verb between us says: `grâce à Hélène`, `introduit par Paul`, `thanks to Tom`, `reçu de Marie`, `via`. */
export function asideFavours(
  sentence: Sentence,
  segments: readonly Segment[],
  clauses: readonly Clause[],
  cast: Cast
): FavourFound[] {
  const found: FavourFound[] = []
  sentence.mentions.forEach((mention, index) => {
    const segment = segments[sentence.segmentAt[mention.from]!]
    if (!segment || segment.mark !== null || segment.isQuestion) return
    const entity = cast.entityOf[index]!
    const made =
      asideAt(sentence, mention.from, mention.end, segment, clauses, entity, cast, index) ??
      alsoBefore(sentence, found, index, cast)
    if (made) found.push({ ...made, entity, direction: 'received' })
  })
  return found
}

/** `grâce à Isabelle et à Pierre`: the second is thanked like the first. */
function alsoBefore(sentence: Sentence, found: readonly FavourFound[], index: number, cast: Cast): Aside | null {
  const last = found.at(-1)
  const previous = sentence.mentions[index - 1]
  if (!last || !previous || last.entity !== cast.entityOf[index - 1] || last.to !== previous.end) return null
  const { from, end } = sentence.mentions[index]!
  const between = sentence.tokens.slice(previous.end, from).map((token) => token.fold)
  const isList =
    between.length > 0 &&
    between.length < 3 &&
    ['et', 'and', '&', ','].includes(between[0]!) &&
    ['', 'a', 'to', 'par'].includes(between[1] ?? '')
  return isList ? { ...last, to: end } : null
}

type Aside = Omit<FavourFound, 'entity' | 'direction'>

function asideAt(
  sentence: Sentence,
  at: number,
  end: number,
  segment: Segment,
  clauses: readonly Clause[],
  entity: number,
  cast: Cast,
  index: number
): Aside | null {
  const { tokens } = sentence
  let left = at - 1
  while (left > segment.from && isBeforeName(foldAt(tokens, left), left, at) && foldAt(tokens, left) !== 'et') left--
  const word = foldAt(tokens, left)
  const before = foldAt(tokens, left - 1)
  const clause = clauses[sentence.clauseAt[left] ?? -1]
  if (clause && (clause.isHypothetical || clause.group.isNegated || clause.group.modal !== null)) return null
  const base = (
    from: number,
    rule: string,
    confidence: number,
    kind: Aside['kind'],
    thing: number | null = null
  ): Aside => ({
    from,
    to: Math.max(end, at + 1),
    thing,
    kind,
    introduced: null,
    rule,
    confidence
  })
  if (['a', 'to', 'au'].includes(word) && (before === 'grace' || before === 'thanks'))
    return base(left - 1, 'thanks-to', 0.93, kindAfter(sentence, end, segment))
  const thanked = thanksBefore(sentence, left, segment)
  if (thanked !== null && forSomething(sentence, end, segment)) return base(thanked, 'thanks-for', 0.92, 'other', end)
  if (word === 'par' || word === 'by') {
    const verb = left - 1
    const isMade = foldAt(tokens, verb - 1) === 'fait'
    const favour = verbForms(foldAt(tokens, verb)).find(
      ({ verb: each, form }) => each.favour !== null && (form & (isMade ? Form.infinitive : Form.participle)) !== 0
    )?.verb.favour
    const own = clauses[sentence.clauseAt[verb] ?? -1]
    const isDone = own?.group.at === verb && own.group.isPassive
    if (favour && !isDone && !(own?.group.at === verb && own.subject.who === 'people')) {
      const introduced = favour.kind === 'introduction' ? previousPerson(cast, index, entity) : null
      const isLearnt = foldAt(tokens, verb).startsWith('appri')
      return { ...base(verb, 'done-by', isLearnt ? 0.8 : 0.92, isLearnt ? 'information' : favour.kind), introduced }
    }
    if (['intermediaire', 'entremise'].includes(before)) return null
    const obtained = obtainsBefore(sentence, left, segment)
    return obtained === null ? null : base(obtained, 'obtained-by', 0.85, 'information', obtained + 1)
  }
  if (['de', 'd', 'of'].includes(word)) {
    if (before === 'intermediaire' || before === 'entremise') return base(left - 3, 'through', 0.92, 'introduction')
    if (
      ['recommandation', 'conseil', 'conseils', 'invitation', 'initiative'].includes(before) &&
      (foldAt(tokens, left - 2) === 'sur' || foldAt(tokens, left - 3) === 'sur')
    )
      return base(
        left - 2,
        'upon-advice',
        0.9,
        before === 'invitation' ? 'invitation' : before.startsWith('conseil') ? 'advice' : 'recommendation'
      )
    if (before === 'part' && foldAt(tokens, left - 2) === 'la')
      return obtainsBefore(sentence, left - 2, segment) === null
        ? null
        : base(left - 3, 'obtained-from', 0.9, 'information')
    if (['recu', 'recue', 'recus', 'recois'].includes(before))
      return base(left - 1, 'obtained-from', 0.92, 'information', end)
    const obtained = obtainsBefore(sentence, left, segment)
    return obtained !== null && foldAt(tokens, obtained).startsWith('recu') && !clause?.group.isToMe
      ? base(obtained, 'obtained-from', 0.85, 'information', obtained + 1)
      : null
  }
  if (word === 'from') {
    const obtained = obtainsBefore(sentence, left, segment)
    return obtained === null ? null : base(obtained, 'obtained-from', 0.92, 'information', obtained + 1)
  }
  if (word === 'aupres' || (word === 'de' && before === 'aupres')) return null
  if (word === 'via' || word === 'through') return base(left, 'through', 0.8, 'introduction')
  if (
    foldAt(tokens, end) === 's' &&
    tokens[end]?.joined === "'" &&
    ['recommendation', 'advice', 'introduction', 'invitation', 'suggestion'].includes(foldAt(tokens, end + 1)) &&
    ['on', 'at', 'following', 'through'].includes(word)
  )
    return base(left, 'upon-advice', 0.88, 'recommendation')
  return null
}

/** `merci (encore) à`, `thank you`, `many thanks to` right before a name: where they begin. */
function thanksBefore(sentence: Sentence, left: number, segment: Segment): number | null {
  for (let at = left; at >= Math.max(segment.from, left - 3); at--) {
    const word = foldAt(sentence.tokens, at)
    if (['merci', 'thanks', 'thank', 'remerciements'].includes(word)) return at
    if (!['a', 'to', 'you', 'encore', 'again', 'beaucoup', 'bien', 'infiniment', 'so', 'much'].includes(word))
      return null
  }
  return null
}

/** `pour son aide` within a few words after the name, or after those named with it. */
function forSomething(sentence: Sentence, end: number, segment: Segment): boolean {
  for (let at = end; at < Math.min(segment.to, end + 7); at++) {
    if (['pour', 'for', 'de', 'd'].includes(foldAt(sentence.tokens, at))) return true
    if (sentence.mentionAt[at] === -1 && !['et', 'and', 'a', 'to', ',', '&'].includes(foldAt(sentence.tokens, at)))
      return false
  }
  return false
}

function kindAfter(sentence: Sentence, end: number, segment: Segment): FavourFound['kind'] {
  for (let at = end; at < segment.to; at++)
    if (['rendez', 'rdv', 'entretien', 'interview', 'meeting', 'contact'].includes(foldAt(sentence.tokens, at)))
      return 'introduction'
  return 'other'
}

const previousPerson = (cast: Cast, index: number, except: number): number | null => {
  const entity = cast.entityOf[index - 1]
  return entity === undefined || entity === except ? null : entity
}

const messages = wordSet('mail email message sms texto appel nouvelles call text note lettre courriel visite news')

/** The word of getting, before `de Sophie`, `from Tom`, `par Karim`: its token, or null. */
function obtainsBefore(sentence: Sentence, at: number, segment: Segment): number | null {
  for (let back = at - 1; back >= Math.max(segment.from, at - 8); back--) {
    const word = foldAt(sentence.tokens, back)
    if (obtaining.has(word)) return back
    if (messages.has(word)) return null
    if (sentence.mentionAt[back] !== -1 && back === at - 1) continue
    if ([',', '('].includes(word)) return null
  }
  return null
}

/** `grâce à lui`, `thanks to her`: somebody named before. */
export function thankedByPronoun(
  sentence: Sentence,
  clauses: readonly Clause[],
  cast: Cast,
  present: ReadonlySet<number>
): FavourFound[] {
  return sentence.tokens.flatMap((_, at): FavourFound[] => {
    const word = foldAt(sentence.tokens, at)
    const isThanks =
      (word === 'grace' && foldAt(sentence.tokens, at + 1) === 'a') ||
      (word === 'thanks' && foldAt(sentence.tokens, at + 1) === 'to')
    const kind = pronouns[foldAt(sentence.tokens, at + 2)]
    if (!isThanks || kind === undefined || isUnsure(clauses[sentence.clauseAt[at] ?? -1])) return []
    const who = resolvePronoun(sentence, cast, { subject: nobody, last: 'other', wasToMe: false }, present, kind, at)
    return who.entities.slice(0, 1).map((entity) => ({
      direction: 'received',
      entity,
      kind: 'other',
      introduced: null,
      from: at,
      to: at + 3,
      thing: null,
      rule: 'thanks-to',
      confidence: Math.min(0.92, who.confidence)
    }))
  })
}

const isUnsure = (clause: Clause | undefined): boolean =>
  clause !== undefined && (clause.group.isNegated || clause.group.modal === 'may')

const pronouns: Record<string, 'he' | 'she' | 'any'> = { lui: 'he', him: 'he', elle: 'she', her: 'she', whom: 'any' }

/** `< Marie : le contact de Paul`, `> Tom relu son CV`: explicit marks always win. */
export function markedFavours(sentence: Sentence, segments: readonly Segment[], cast: Cast): FavourFound[] {
  return segments.flatMap((segment, number): FavourFound[] => {
    if (segment.mark !== '<' && segment.mark !== '>') return []
    const index = sentence.mentionAt.slice(segment.from, segment.to).find((mention) => mention !== -1) ?? -1
    const mention = sentence.mentions[index]
    if (!mention) return []
    const after = segments[number + 1]
    const isLabelled = after?.labelFrom === segment.from
    const [thing, to] = isLabelled ? [after.from, after.to] : [mention.end, segment.to]
    const args = argumentsOf(sentence, cast, thing, to)
    const kind = markedKind(sentence, thing, to)
    return [
      {
        direction: segment.mark === '<' ? 'received' : 'given',
        entity: cast.entityOf[index]!,
        kind,
        introduced:
          kind === 'introduction'
            ? ([...args.direct, ...args.towards, ...args.owners].find((each) => each !== cast.entityOf[index]) ?? null)
            : null,
        from: segment.from,
        to: Math.max(to, segment.to),
        thing: thing < to ? thing : null,
        rule: segment.mark === '<' ? 'mark-received' : 'mark-given',
        confidence: 0.98
      }
    ]
  })
}

const nouns: [FavourFound['kind'], ReadonlySet<string>][] = [
  ['introduction', wordSet('relation intro introduction presentation presente introduced')],
  ['recommendation', wordSet('recommandation recommendation recommande recommended')],
  ['advice', wordSet('conseil conseils avis advice tip tips feedback')],
  ['proofreading', wordSet('relecture relu review reviewed corrige')],
  ['information', wordSet('contact contacts nom info infos information coordonnees numero name number')],
  ['timeOrHand', wordSet('aide aider help helped main hand')],
  ['invitation', wordSet('invitation invite invitee invited')],
  ['loan', wordSet('pret prete loan lent')],
  ['support', wordSet('soutien support ecoute')],
  ['knowledgeSharing', wordSet('modele template livre book article formation')],
  ['businessLead', wordSet('client mission affaire lead')]
]

function markedKind(sentence: Sentence, from: number, to: number): FavourFound['kind'] {
  for (let at = from; at < to; at++)
    for (const [kind, words] of nouns) if (words.has(foldAt(sentence.tokens, at))) return kind
  return 'other'
}
