/** The path of an installed Chromium, Chrome or Edge, or null; NAVETTE_BROWSER names another. */
export function findBrowser(): string | null
