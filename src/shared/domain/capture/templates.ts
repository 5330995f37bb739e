import type { z } from 'zod'
import type { Occasion } from '../meeting'
import { foldAt, type Sentence } from './sentence'

const occasions: Record<string, z.infer<typeof Occasion> | null> = {
  entretien: 'networkingInterview',
  interview: 'networkingInterview',
  event: 'event',
  evenement: 'event',
  cafe: 'coffee',
  coffee: 'coffee',
  appel: 'call',
  call: 'call',
  recontact: null,
  reconnect: null,
  merci: null,
  thanks: null
}

/** `/entretien` at the start: the occasion it stands for, null for templates of none; undefined when there is no template. */
export function templateOf(sentence: Sentence): z.infer<typeof Occasion> | null | undefined {
  const word = foldAt(sentence.tokens, 1)
  return foldAt(sentence.tokens, 0) === '/' && sentence.tokens[1]?.glued ? occasions[word] : undefined
}
