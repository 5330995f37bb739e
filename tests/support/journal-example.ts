/** The example of the format's description, with the second person that its acquaintance names. */
export const example = {
  format: 'navette-journal',
  version: 1,
  people: [
    { id: 'p1', givenName: 'Marie', familyName: 'Dupont', closeness: 3 },
    { id: 'p2', givenName: 'Anna' }
  ],
  organisations: [],
  circles: [],
  memberships: [],
  meetings: [{ id: 'm1', date: '2026-06-30', occasion: 'lunch', participants: [{ personId: 'p1', role: 'present' }] }],
  favours: [{ id: 'f1', direction: 'given', personId: 'p1', kind: 'advice', date: '2026-06-30', weight: 1 }],
  promises: [
    {
      id: 'r1',
      by: 'me',
      personId: 'p1',
      text: 'envoyer le rapport',
      madeOn: '2026-06-30',
      dueOn: '2026-07-03',
      status: 'open'
    }
  ],
  acquaintances: [{ a: 'p1', b: 'p2' }],
  objectives: [],
  targets: [],
  milestones: [],
  timeLogs: []
}
export const json = (value: unknown) => JSON.stringify(value)

/** The example with other tables in place of its own. */
export const withParts = (parts: object) => json({ ...example, ...parts })
