import type { Place } from './when-expression'

/** What follows a number that is no day: a unit, a price, a street, things counted. */
export const noUnit =
  '(?! \\d{2} \\d{2}| ?(?:h|[%€$£°]|k)(?![\\p{L}])|[.,:/-]?\\d|[eè](?!\\p{L})| (?:personnes?|pers|people|contacts?|min|mn|mins?|minutes?|heures?|hours?|hrs?|' +
  'jours?|days?|semaines?|weeks?|mois|months?|ans?|years?|euros?|eur|millions?|mille|noms?|names?|rue|avenue|bis|ter|boulevard|bd|place|quai|' +
  'profils?|questions?|postes?|candidats?|invites?|fois|times?|eme|ieme)(?!\\p{L}))'

/** `tous les lundis`, `every Monday` and `chaque lundi` are habits, no day. */
export const notEvery = ({ before }: Place): boolean =>
  !/(?:^|[^a-z])(?:chaque|tous les|toutes les|every|each|tout) $/.test(before)
