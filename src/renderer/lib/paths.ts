/** The address of somebody's page. */
export const personPath = (id: string): string => `/people/${inPath(id)}`

/** The address of what is to have in mind before a meeting. */
export const preparationPath = (meetingId: string): string => `/meetings/${inPath(meetingId)}/prepare`

/** The address of an entry of the journal. */
export const entryPath = (meetingId: string): string => `/journal?entry=${encodeURIComponent(meetingId)}`

/** The address of the people of a circle or of an organisation. */
export const peoplePath = (of: { circle: string } | { organisation: string }): string =>
  `/people?${new URLSearchParams(of).toString()}`

/** The address of the entries of the journal at a place. */
export const placePath = (place: string): string => `/journal?${new URLSearchParams({ place }).toString()}`

/** The address of a part of the settings. */
export const settingsPath = (part: 'suggestions' | 'conventions'): string => `/settings?part=${part}`

/**
 * An id as a part of an address. Ids from files may hold any character, and the router decodes what looks encoded,
 * so `~` stands where a `%` would.
 */
const inPath = (id: string): string => encodeURIComponent(id).replaceAll('~', '%7E').replaceAll('%', '~')

/** The id that was put into the address. */
export function idInPath(segment: string): string {
  try {
    return decodeURIComponent(segment.replaceAll('~', '%'))
  } catch {
    return segment
  }
}
