import { type Label, labelNamed } from './labels'
import { foldAt, type Sentence } from './sentence'
import { titles } from './words/particles'

/** What stands between two full stops, semicolons, line ends: the widest stretch that one clause may take. */
export interface Segment {
  from: number
  to: number
  isQuestion: boolean
  /** `!`, `<` or `>` that opened it: an explicit mark, which always wins. */
  mark: '!' | '<' | '>' | null
  /** The first of the words before a colon, when this segment follows one. */
  labelFrom: number | null
  /** What those words say, when they are a label. */
  label: Label | null
  /** It is itself a label for what follows. */
  isLabel: boolean
}

const hardEnds = new Set([';', '\n', '…', '•', '?', '|', '→'])

export function segmentsOf(sentence: Sentence): Segment[] {
  const { tokens } = sentence
  const segments: Segment[] = []
  let from = 0
  let labelFrom: number | null = null
  let label: Label | null = null
  let mark: Segment['mark'] = null
  const close = (to: number, isQuestion: boolean, nextLabel: number | null): void => {
    const next = nextLabel === null ? null : labelNamed(wordsOf(sentence, nextLabel, to))
    if (to > from)
      segments.push({ from, to, isQuestion, mark, labelFrom, label, isLabel: next !== null && mark === null })
    labelFrom = to > from ? nextLabel : null
    label = to > from ? next : null
    if (to > from || nextLabel === null) mark = null
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.quoted || token.kind !== 'mark') continue
    const opens = openingMark(sentence, at, at === from)
    if (opens !== null) {
      close(at, false, null)
      mark = opens
      from = at + 1
      continue
    }
    if (token.fold === ')' && isListMark(tokens, at)) {
      close(at - 1, false, null)
      from = at + 1
      continue
    }
    const kind = endKind(sentence, at)
    if (kind === null) continue
    const started = from
    close(at, token.fold === '?', kind === 'label' ? started : null)
    from = at + 1
  }
  close(tokens.length, false, null)
  segments.forEach((segment, index) => sentence.segmentAt.fill(index, segment.from, segment.to))
  return segments
}

const wordsOf = ({ tokens }: Sentence, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ fold }) => fold)
    .join(' ')

/** `1) appeler Karim 2) envoyer le devis`. */
const isListMark = (tokens: Sentence['tokens'], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' && tokens[at - 1]!.fold.length < 3 && tokens[at - 2]?.fold !== '('

function openingMark(sentence: Sentence, at: number, isFirst: boolean): Segment['mark'] {
  const { tokens } = sentence
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next || next.kind === 'mark') return next?.fold === '@' && isAngle(token.fold) ? token.fold : null
  if (token.fold === '!') return isFirst || (!token.glued && next.glued) ? '!' : null
  return isAngle(token.fold) && (isFirst || !token.glued) && tokens[at - 1]?.fold !== '-' ? token.fold : null
}

const isAngle = (mark: string): mark is '<' | '>' => mark === '<' || mark === '>'

function endKind(sentence: Sentence, at: number): 'end' | 'label' | null {
  const { tokens } = sentence
  const token = tokens[at]!
  const next = tokens[at + 1]
  const between = token.glued && next?.glued === true
  if (token.fold === ':') return between ? null : 'label'
  if (token.fold === '.') {
    if (between && next.kind !== 'mark' && !(next.capital && tokens[at - 1]!.fold.length > 2)) return null
    return token.glued && titles.has(foldAt(tokens, at - 1)) && next?.capital && foldAt(tokens, at - 1) !== 'me'
      ? null
      : 'end'
  }
  if (token.fold === '!' || hardEnds.has(token.fold)) return 'end'
  return ['-', '–', '—', '*'].includes(token.fold) && !between ? 'end' : null
}
