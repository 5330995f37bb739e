import type { Translate } from '#shared/i18n/messages'
import type { ReportModel } from './report-model'
import { privacyInFileName } from './report-words'
import type { ReportTable } from './tables/table'

/** `Rapport-reseau_2026-T2_pseudonymes`: the level is in the name, nobody is. */
export function packName({ quarter, language, privacy }: ReportModel, t: Translate): string {
  const letter = language === 'fr' ? 'T' : 'Q'
  return `${t('pack.fileName')}_${quarter.slice(0, 4)}-${letter}${quarter.slice(6)}_${t(privacyInFileName[privacy])}`
}

/** The CSV files of a pack, one a table, in a folder of their own; plain letters, for every file system. */
export function csvNames(name: string, tables: readonly ReportTable[]): string[] {
  return tables.map((table) => `${name}_csv/${plain(table.name)}.csv`)
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9-]+/g, '_')
