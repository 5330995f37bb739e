interface Code {
  personId: string
  code: string
}

/** The codes that people have or are given: one belongs to one person for ever, new ones follow the highest known. */
export interface Pseudonyms {
  of(personId: string): string
  /** Codes given out for the first time, in order of first use. */
  fresh: Code[]
}

export function pseudonyms(known: readonly Code[]): Pseudonyms {
  const codes = new Map(known.map(({ personId, code }) => [personId, code]))
  const fresh: Code[] = []
  let last = Math.max(0, ...known.map(({ code }) => Number(code.slice(2))))
  return {
    fresh,
    of(personId) {
      let code = codes.get(personId)
      if (code === undefined) {
        code = `P-${String(++last).padStart(3, '0')}`
        codes.set(personId, code)
        fresh.push({ personId, code })
      }
      return code
    }
  }
}
