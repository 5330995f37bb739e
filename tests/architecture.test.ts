import { globSync, readFileSync } from 'node:fs'
import { basename, posix, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A file of ours, and what it imports: a path below the root without its ending, or the name of a package. */
interface Import {
  file: string
  target: string
}

const sources = globSync('src/**/*.{ts,tsx}').map((path) => path.replaceAll(sep, '/'))
const text = (file: string) => readFileSync(file, 'utf8')

const statements = [
  /^\s*(?:import|export)\s[\w\s{},*$]*?\bfrom\s+'([^']+)'/gm,
  /^\s*import\s+'([^']+)'/gm,
  /\b(?:import|require)\(\s*'([^']+)'/g
]

function importsOf(file: string, content: string): Import[] {
  return statements
    .flatMap((statement) => [...content.matchAll(statement)])
    .map(([, name = '']) => {
      if (name.startsWith('#shared/')) return { file, target: name.replace('#', 'src/') }
      return { file, target: name.startsWith('.') ? posix.join(posix.dirname(file), name) : name }
    })
}

const inside = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const isOurs = (target: string) => inside(target, 'src', 'tests', 'scripts')
const packageOf = (target: string) => (target.startsWith('@') ? /^[^/]+\/[^/]+/ : /^[^/]+/).exec(target)?.[0]
const isPackage = (target: string, ...names: string[]) => !isOurs(target) && names.includes(packageOf(target) ?? '')
/** The folder below main or below the features that a file or a target stands in; none at their top. */
const area = (path: string) => /^src\/(?:main|renderer\/features)\/([^/]+)\//.exec(path)?.[1]
const atTopOfMain = (file: string) => posix.dirname(file) === 'src/main'

/** What each zone may import; the rules of ARCHITECTURE.md, one a line. */
const rules: Record<string, { of: (file: string) => boolean; allows: (target: string, file: string) => boolean }> = {
  'the shared language imports only itself, zod and, for its words, i18next': {
    of: (file) => inside(file, 'src/shared'),
    allows: (target, file) =>
      inside(target, 'src/shared') ||
      target === 'zod' ||
      (target === 'i18next' && file === 'src/shared/i18n/messages.ts')
  },
  'the domain imports only the domain and zod': {
    of: (file) => inside(file, 'src/shared/domain'),
    allows: (target) => inside(target, 'src/shared/domain') || target === 'zod'
  },
  'the preload script imports only electron and the bridge': {
    of: (file) => inside(file, 'src/preload'),
    allows: (target) => target === 'electron' || target === 'src/shared/contract/bridge'
  },
  'the window imports neither main nor what only Node has': {
    of: (file) => inside(file, 'src/renderer'),
    allows: (target) =>
      isOurs(target)
        ? inside(target, 'src/renderer', 'src/shared')
        : !target.startsWith('node:') && !isPackage(target, 'electron', 'better-sqlite3', 'kysely')
  },
  'main imports neither the window nor the preload script': {
    of: (file) => inside(file, 'src/main'),
    allows: (target) => !isOurs(target) || inside(target, 'src/main', 'src/shared')
  },
  'in the window, lib imports only lib': {
    of: (file) => inside(file, 'src/renderer/lib'),
    allows: (target) => !inside(target, 'src/renderer') || inside(target, 'src/renderer/lib')
  },
  'in the window, ui imports only ui and lib': {
    of: (file) => inside(file, 'src/renderer/ui'),
    allows: (target) => !inside(target, 'src/renderer') || inside(target, 'src/renderer/ui', 'src/renderer/lib')
  },
  'a feature imports only itself, ui and lib': {
    of: (file) => inside(file, 'src/renderer/features'),
    allows: (target, file) =>
      !inside(target, 'src/renderer') ||
      inside(target, 'src/renderer/ui', 'src/renderer/lib') ||
      (area(file) !== undefined && area(target) === area(file))
  },
  'only files at the top of main, and the preload script, import electron': {
    of: () => true,
    allows: (target, file) => !isPackage(target, 'electron') || atTopOfMain(file) || inside(file, 'src/preload')
  },
  'the database imports no area': {
    of: (file) => inside(file, 'src/main/db'),
    allows: (target) => !inside(target, 'src/main') || inside(target, 'src/main/db')
  },
  'an area imports itself, the database, what it is given, and of another area only a repository': {
    // The commands are, like the window, a caller of the application and no area of it.
    of: (file) => area(file) !== undefined && inside(file, 'src/main') && area(file) !== 'commands',
    allows: (target, file) =>
      !inside(target, 'src/main') ||
      [area(file), 'db'].includes(area(target)) ||
      target === 'src/main/context' ||
      target.endsWith('.repository')
  },
  'nothing but the composition of the application imports a service': {
    of: (file) => !atTopOfMain(file),
    allows: (target) => !target.endsWith('.service')
  },
  'only the database and the repositories import what speaks SQL': {
    of: (file) => !isRepository(file),
    allows: (target) => !isPackage(target, 'better-sqlite3', 'kysely')
  },
  'only the canvas of the map and its controllers import cytoscape': {
    of: (file) =>
      file !== 'src/renderer/features/map/map-canvas.tsx' && !inside(file, 'src/renderer/features/map/controllers'),
    allows: (target) => !isPackage(target, 'cytoscape')
  },
  'what is shipped imports nothing that only tests and tools need': {
    of: () => true,
    allows: (target) => !inside(target, 'tests', 'scripts')
  }
}

/** Imports that a rule forbids and that stay, each with its reason. */
const allowed: Record<string, string> = {
  'src/main/report/report.jobs.ts → src/main/map/map.jobs':
    'the picture in the report is the map, so people who have no place yet get one by the same rule',
  'src/main/safekeeping/restore.ts → better-sqlite3':
    'a journal that is replaced is only settled, not opened: opening would migrate it'
}

const show = ({ file, target }: Import) => `${file} → ${target}`
const broken = (imports: readonly Import[]) =>
  Object.values(rules).flatMap(({ of, allows }) =>
    imports.filter(({ file, target }) => of(file) && !allows(target, file)).map(show)
  )

const imports = sources.flatMap((file) => importsOf(file, text(file)))

describe('who imports whom', () => {
  it.each(Object.entries(rules))('%s', (_, { of, allows }) => {
    const found = imports.filter(({ file, target }) => of(file) && !allows(target, file)).map(show)
    expect(found.filter((line) => !Object.hasOwn(allowed, line))).toEqual([])
  })

  it('no exception outlives its import', () => {
    expect(Object.keys(allowed).filter((line) => !broken(imports).includes(line))).toEqual([])
  })

  it('every rule sees an import that breaks it', () => {
    const planted: Import[] = Object.entries({
      'src/shared/i18n/format.ts': ['date-fns', 'i18next', 'node:fs'],
      'src/shared/domain/dates.ts': ['src/shared/contract/index'],
      'src/preload/index.ts': ['src/shared/contract/index'],
      'src/renderer/main.tsx': ['node:path', 'electron', 'src/main/app', 'kysely'],
      'src/main/app.ts': ['src/renderer/main', 'tests/host/electron'],
      'src/renderer/lib/query.ts': ['src/renderer/ui/page'],
      'src/renderer/ui/page.tsx': ['src/renderer/features/map/map-screen', 'src/renderer/app/app'],
      'src/renderer/features/map/map-card.tsx': ['src/renderer/features/people/person-facts', 'cytoscape'],
      'src/main/people/people.service.ts': [
        'electron',
        'better-sqlite3',
        'src/main/report/report-model',
        'src/main/app'
      ],
      'src/main/db/open.ts': ['src/main/people/people.repository'],
      'src/main/commands/reading.ts': ['src/main/people/people.service']
    }).flatMap(([file, targets]) => targets.map((target) => ({ file, target })))
    expect(planted.map(show).filter((line) => !broken(planted).includes(line))).toEqual([])
    const silent = Object.entries(rules).filter(
      ([, { of, allows }]) => !planted.some(({ file, target }) => of(file) && !allows(target, file))
    )
    expect(silent.map(([rule]) => rule)).toEqual([])
  })

  it('every way of writing an import is seen', () => {
    const ways = [
      `import './a'`,
      `import x from './a'`,
      `import type { X, Y } from './a'`,
      `import {\n  X,\n  type Y\n} from './a'`,
      `import * as x from './a'`,
      `export { X } from './a'`,
      `export * from './a'`,
      `const x = await import('./a')`,
      `type X = import('./a').X`
    ]
    expect(ways.map((way) => importsOf('src/main/x.ts', way).map(({ target }) => target))).toEqual(
      ways.map(() => ['src/main/a'])
    )
  })
})

const isRepository = (file: string) => inside(file, 'src/main/db') || file.endsWith('.repository.ts')

/** Statements in SQL, and the ways to run one. */
const speaksSql = [
  /\bsqlFor\b/,
  /\b(?:raw|db|database|connection)\s*\.(?:prepare|pragma|exec)\(/,
  /['"`]\s*(?:SELECT|INSERT|UPDATE|DELETE FROM|CREATE|ALTER|DROP|VACUUM|PRAGMA|ATTACH|WITH)\s/
]

/** Files outside db/ and the repositories that contain SQL, each with its reason. */
const maySpeakSql: Record<string, string> = {
  'src/main/safekeeping/journal-file.ts':
    'asks of a file, before it is opened as a journal, whether it is whole and ours',
  'src/main/safekeeping/restore.ts': 'brings the -wal into a file that is about to be replaced',
  'src/main/safekeeping/verified-copy.ts':
    'copies a whole journal to a file and has SQLite check it; it reads no record'
}

describe('where SQL is', () => {
  it('only the database and the repositories contain it', () => {
    const found = sources.filter((file) => !isRepository(file) && speaksSql.some((sign) => sign.test(text(file))))
    expect(found).toEqual(Object.keys(maySpeakSql))
  })

  it('each of its forms is seen', () => {
    const forms = [
      "sqlFor.selectFrom('person')",
      'db.raw.prepare(text)',
      "raw.pragma('user_version')",
      "const text = 'DELETE FROM person'",
      'const text = `\n  WITH chosen AS MATERIALIZED (SELECT 1)`'
    ]
    expect(forms.filter((form) => !speaksSql.some((sign) => sign.test(form)))).toEqual([])
  })
})

it('no file is longer than 300 lines', () => {
  const long = globSync('src/**/*.{ts,tsx,css}').filter((file) => text(file).trimEnd().split('\n').length > 300)
  expect(long).toEqual([])
})

it('files are named in lower case with hyphens', () => {
  const names = sources.map((file) => basename(file))
  expect(
    names.filter((name) => !/^[a-z\d]+(?:-[a-z\d]+)*(?:\.(?:service|repository|jobs|d))?\.tsx?$/.test(name))
  ).toEqual([])
})
