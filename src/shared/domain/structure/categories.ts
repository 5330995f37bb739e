/** What somebody may be the only door to. */
export const doorCategories = ['organisation', 'sector', 'city', 'target'] as const
export type DoorCategory = (typeof doorCategories)[number]

/** What the variety of the people one is in touch with is looked at by: sectors, cities, organisations, circles of origin, and the kinds of these circles. */
export const varietyCategories = ['sector', 'city', 'organisation', 'circle', 'circleKind'] as const
export type VarietyCategory = (typeof varietyCategories)[number]
