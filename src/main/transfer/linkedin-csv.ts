import type { IsoDate } from '#shared/domain/dates'
import { fold, splitName } from '#shared/domain/names'
import { AppError } from '#shared/errors'
import { delimiters, parseOne, type CsvRecord, type Delimiter } from './csv-records'
import { nameWords } from './identity'
import { asEmail, asOrganisation, asProfile, type ImportedPerson } from './imported-person'
import { limits } from './limits'
import { readDate } from './linkedin-date'

type Column = 'givenName' | 'familyName' | 'link' | 'email' | 'organisation' | 'roleText' | 'connectedOn'

/** Headers as LinkedIn or people who translated them write them, folded: English, French, German. */
const headers: Record<Column, readonly string[]> = {
  givenName: ['first name', 'prenom', 'vorname'],
  familyName: ['last name', 'nom', 'nom de famille', 'nachname'],
  link: ['url', 'profile url', 'url du profil', 'profil url'],
  email: ['email address', 'e mail address', 'email', 'e mail', 'adresse e mail', 'adresse email', 'e mail adresse'],
  organisation: ['company', 'entreprise', 'societe', 'unternehmen', 'firma'],
  roleText: ['position', 'poste', 'fonction', 'intitule du poste'],
  connectedOn: ['connected on', 'date de connexion', 'connecte le', 'en relation depuis', 'verbunden am']
}
const columnNames = Object.keys(headers) as Column[]

export interface LinkedinHeader {
  /** Index of the header among the lines. */
  line: number
  delimiter: Delimiter
  /** Where each column stands. */
  columns: ReadonlyMap<Column, number>
  width: number
}

/** The notes before the header are at most a few lines; looking a little further costs nothing. */
const linesToScan = 30

/**
 * Finds the header of LinkedIn's contacts among the first lines, whatever stands before it, and with it the delimiter.
 * `certain` asks for the date of connection, which tells the file from other lists of contacts.
 */
export function findHeader(lines: readonly string[], certain: boolean): LinkedinHeader | undefined {
  for (const [line, text] of lines.slice(0, linesToScan).entries()) {
    for (const delimiter of delimiters) {
      const header = headerIn(text, delimiter)
      if (!header.has('givenName') || !header.has('familyName')) continue
      if (certain && !header.has('connectedOn')) continue
      return { line, delimiter, columns: header, width: widthOf(text, delimiter) }
    }
  }
  return undefined
}

function headerIn(text: string, delimiter: Delimiter): Map<Column, number> {
  const columns = new Map<Column, number>()
  if (widthOf(text, delimiter) > limits.columns) throw new AppError('too-many-columns', { limit: limits.columns })
  const names = text.length > limits.cellBytes ? [] : (parseOne(text, delimiter) ?? []).map(fold)
  names.forEach((name, at) => {
    const column = columnNames.find((candidate) => headers[candidate].includes(name))
    if (column && !columns.has(column)) columns.set(column, at)
  })
  return columns
}

function widthOf(text: string, delimiter: Delimiter): number {
  let count = 1
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) count++
  return count
}

type BadLine = 'empty-line' | 'broken-quotes' | 'too-many-cells' | 'name-missing' | 'name-too-long' | 'text-too-long'

/** What a line says that could not be taken over as it is; the rest of the line is imported. */
type Remark = 'date-unclear' | 'email-unclear' | 'link-unclear'

export type LinkedinRow = { line: number; raw: string } & (
  | { person: ImportedPerson; remark: Remark | null }
  | { person: null; problem: BadLine }
)

const longestLine = 300
const longestAddress = 2000

/** One line of the file as a person, or why it cannot be read. */
export function readRow({ line, raw, cells }: CsvRecord, header: LinkedinHeader, today: IsoDate): LinkedinRow {
  const bad = (problem: BadLine): LinkedinRow => ({ line, raw, person: null, problem })
  if (!cells) return bad('broken-quotes')
  if (cells.every((cell) => cell.trim() === '')) return bad('empty-line')
  if (cells.slice(header.width).some((cell) => cell.trim() !== '')) return bad('too-many-cells')

  const cell = (column: Column) => cleaned(cells[header.columns.get(column) ?? -1] ?? '')
  const [givenName, family] = [cell('givenName'), cell('familyName')]
  const [organisation, roleText, link, email] = [cell('organisation'), cell('roleText'), cell('link'), cell('email')]
  if (givenName === '' && family === '') return bad('name-missing')
  if (givenName.length > longestLine || family.length > longestLine) return bad('name-too-long')
  const tooLong = organisation.length > longestLine || roleText.length > longestLine
  if (tooLong || link.length > longestAddress || email.length > longestAddress) return bad('text-too-long')

  const connectedOn = cell('connectedOn')
  const metOn = readDate(connectedOn, today)
  const [profile, address] = [asProfile(link), asEmail(email)]
  return {
    line,
    raw,
    person: {
      givenName,
      ...familyNameOf(family),
      words: nameWords(givenName, family),
      organisation: asOrganisation(organisation),
      roleText: roleText || null,
      link: profile,
      email: address,
      metOn: metOn ?? null,
      metNote: metOn ? null : connectedOn || null
    },
    remark:
      connectedOn !== '' && !metOn
        ? 'date-unclear'
        : email !== '' && !address
          ? 'email-unclear'
          : link !== '' && !profile
            ? 'link-unclear'
            : null
  }
}

/** Most cells: printable ASCII, single spaces, no apostrophe in front. */
const plain = /^(?!')[!-~]+(?: [!-~]+)*$/

/** One line of text as it was typed; the apostrophe that our own export puts before a formula is taken off. */
function cleaned(text: string): string {
  if (text === '' || plain.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** A particle in small letters stands apart (`de La Tour`); `Van Damme` is a name of two words. */
function familyNameOf(text: string): { particle: string | null; familyName: string | null } {
  const { particle, familyName } = splitName(`x ${text}`)
  const isParticle = particle !== null && particle === particle.toLowerCase()
  return isParticle ? { particle, familyName } : { particle: null, familyName: text || null }
}
