// Writes resources/licences.txt: whose work the bundles contain, and under which terms. Fails on terms we do not accept.
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const accepted = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'Unlicense',
  'CC0-1.0',
  'Zlib',
  'BlueOak-1.0.0',
  'Python-2.0'
])
/** Packages that the host brings or that only types and compilers need. */
const notShipped = new Set(['electron', 'node-addon-api'])

/** What was found, by folder. */
const packages = new Map()
const refused = []
for (const name of importedPackages()) visit(name, root)

const sections = [...packages.values()]
  .toSorted((a, b) => (a.title < b.title ? -1 : 1))
  .map(({ title, terms, text }) => `${title} (${terms})\n\n${text}`)
const intro = [
  'Navette contains the work of others, listed here with its terms.',
  'Electron and Chromium, which run it, come with their own lists beside the program.'
].join('\n')
if (refused.length > 0) {
  console.error(`These terms are not accepted:\n${refused.join('\n')}`)
  process.exitCode = 1
} else {
  writeFileSync(join(root, 'resources', 'licences.txt'), `${[intro, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
  console.log(`${packages.size} packages, all under accepted terms.`)
}

/** The packages that our own sources import for more than their types. */
function importedPackages() {
  const names = globSync('src/**/*.{ts,tsx}', { cwd: root }).flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
      )
    ].map(([, name]) => name)
  )
  return [
    ...new Set(names.filter((name) => !/^(?:\.|#|node:)/.test(name)).map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)[0]))
  ]
}

/** Notes a package and everything that it needs to run. */
function visit(name, from) {
  if (notShipped.has(name) || name.startsWith('@types/')) return
  const folder = folderOf(name, from)
  if (folder === null || packages.has(folder)) return
  const {
    name: ownName,
    version,
    license,
    dependencies = {},
    peerDependencies = {},
    peerDependenciesMeta: meta = {}
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const terms = typeof license === 'string' ? license : (license?.type ?? 'none given')
  if (!isAccepted(terms)) refused.push(`${ownName} ${version}: ${terms}`)
  packages.set(folder, { title: `${ownName} ${version}`, terms, text: textOf(folder) })
  const needed = Object.keys(peerDependencies).filter((peer) => !meta[peer]?.optional)
  for (const other of [...Object.keys(dependencies), ...needed]) visit(other, folder)
}

/** Where Node would find a package. */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return found
    if (folder === dirname(folder)) return null
  }
}

/** `(MIT OR GPL-3.0) AND ISC`: one of the terms between OR, and each of those between AND. */
function isAccepted(terms) {
  const inner = /\(([^()]*)\)/.exec(terms)
  if (inner) return isAccepted(terms.replace(inner[0], isAccepted(inner[1]) ? 'MIT' : 'refused'))
  return terms.split(/\sOR\s/).some((choice) => choice.split(/\sAND\s/).every((term) => accepted.has(term.trim())))
}

/** The licence as the package carries it, with what is said in the source of its compiled part. */
function textOf(folder) {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
  const own = files.toSorted().map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim())
  const compiled = join(folder, 'deps', 'sqlite3', 'sqlite3.c')
  const within = existsSync(compiled) ? noticesIn(readFileSync(compiled, 'utf8')) : []
  return [...own, ...within].join('\n\n') || 'The package carries no text of its licence.'
}

/** Notices in the comments of SQLite and its ciphers, each once and without the names of single files. */
function noticesIn(source) {
  const notices = [...source.matchAll(/\/\*[\s\S]*?\*\//g)]
    .map(([comment]) => comment)
    .filter((comment) => /copyright(?::|\s+\(c\)|\s+\d{4})|copyright and related/i.test(comment))
    .filter((comment) => !comment.includes('disclaims copyright'))
    .map((comment) =>
      comment
        .split('\n')
        .map((line) => line.replace(/^[\s/]*\*+\/?/, '').trim())
        .filter((line) => !/^(?:Name|Purpose|Created):/.test(line))
        .join('\n')
        .trim()
    )
  return ['Compiled into it: SQLite, which is in the public domain, and these works.', ...new Set(notices)]
}
