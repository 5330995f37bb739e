import { registerHooks } from 'node:module'

// The built application asks for `electron` and is given the stand-in.
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: standIn, shortCircuit: true } : next(name, context))
})
