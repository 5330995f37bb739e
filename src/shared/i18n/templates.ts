import type { Language } from './languages'
import type { MessageKey, Translate } from './messages'

/** Beginnings of a text, with the words that call each after a `/`, in both languages. */
export const templates = [
  { names: ['entretien', 'interview'], text: 'capture.templateInterview' },
  { names: ['event', 'evenement'], text: 'capture.templateEvent' },
  { names: ['cafe', 'coffee'], text: 'capture.templateCoffee' },
  { names: ['appel', 'call'], text: 'capture.templateCall' },
  { names: ['recontact', 'reconnect'], text: 'capture.templateReconnect' },
  { names: ['merci', 'thanks'], text: 'capture.templateThanks' }
] as const satisfies readonly { names: readonly string[]; text: MessageKey }[]

export type TemplateKey = (typeof templates)[number]['text']

/** The text that a template begins with: in the catalogue a bar stands before each label, which gets a line of its own. */
export function templateText(key: TemplateKey, t: Translate, language: Language): string {
  const [first = '', ...labels] = t(key).split('|')
  if (labels.length === 0) return `${first} `
  const colon = language === 'fr' ? ' : ' : ': '
  return [first, ...labels.map((label) => `${label}${colon}`)].join('\n')
}
