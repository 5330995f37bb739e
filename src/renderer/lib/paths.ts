/**
 * The address of somebody's page. Ids from files may hold any character, and the router decodes what looks encoded,
 * so `~` stands where a `%` would.
 */
export const personPath = (id: string): string =>
  `/people/${encodeURIComponent(id).replaceAll('~', '%7E').replaceAll('%', '~')}`

/** The id that `personPath` put into the address. */
export function idInPath(segment: string): string {
  try {
    return decodeURIComponent(segment.replaceAll('~', '%'))
  } catch {
    return segment
  }
}
