import type { Clause } from './clause'
import { foldAt } from './sentence'
import type { Stage } from './stage'
import { wordSet } from './words/word-set'

/** `a promis à Karim de`, `promised his team a raise`, `lui a promis`: what is promised to others is nothing to me. */
export function isToOthers({ group }: Clause, { sentence }: Stage, to: number): boolean {
  const { tokens } = sentence
  const next = group.at + 1
  const isTo = ['a', 'au', 'aux', 'to'].includes(foldAt(tokens, next))
  const noun = isTo ? next + 1 : next
  if (group.toThem?.isIndirect || ['him', 'her', 'them'].includes(foldAt(tokens, noun))) return true
  if ((sentence.mentionAt[noun] ?? -1) !== -1 && noun < to) return true
  if (isTo && ['mon', 'ma', 'mes', 'my', 'notre', 'our'].includes(foldAt(tokens, noun))) return true
  return theirOwn.has(foldAt(tokens, noun)) && (isTo || articles.has(foldAt(tokens, noun + 2)))
}

const theirOwn = wordSet('son sa ses leur leurs his her their')
const articles = wordSet('a an the some to more')
