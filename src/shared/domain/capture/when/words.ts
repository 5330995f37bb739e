/** Words of French and English, folded, and what they stand for. */
export type Lexicon = Readonly<Record<string, number>>

/** Days of the week from Monday, 0. */
export const weekdays: Lexicon = {
  lundi: 0,
  mardi: 1,
  mercredi: 2,
  jeudi: 3,
  vendredi: 4,
  samedi: 5,
  dimanche: 6,
  lun: 0,
  ven: 4,
  vend: 4,
  monday: 0,
  tuesday: 1,
  wednesday: 2,
  thursday: 3,
  friday: 4,
  saturday: 5,
  sunday: 6,
  weds: 2,
  thu: 3,
  thur: 3,
  thurs: 3,
  fri: 4
}

/** Short forms that are also other words (`mer`, `Sam`, `mon CV`): they need something around them that speaks of days. */
export const doubtfulWeekdays: Lexicon = {
  mar: 1,
  mer: 2,
  jeu: 3,
  sam: 5,
  dim: 6,
  mon: 0,
  tue: 1,
  tues: 1,
  wed: 2,
  sat: 5,
  sun: 6
}

/** Months from January, 1. */
export const months: Lexicon = {
  janvier: 1,
  janv: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  sept: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12,
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sep: 9,
  october: 10,
  november: 11,
  december: 12
}

/** Names that English puts before the day: `November 12`. */
export const englishMonths =
  'january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec'.split(
    ' '
  )

export const numbers: Lexicon = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  soixante: 60,
  'quarante cinq': 45,
  'une dizaine de': 10,
  'une huitaine de': 8,
  'une quinzaine de': 15,
  'une vingtaine de': 20,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty five': 45,
  sixty: 60,
  ninety: 90
}

/** Amounts that only come near a number. */
export const roughNumbers: Lexicon = {
  quelques: 3,
  'deux trois': 3,
  'deux ou trois': 3,
  'a few': 3,
  'a couple of': 2,
  'a couple': 2,
  'two or three': 3,
  several: 4,
  plusieurs: 4
}

export type Unit = 'hour' | 'day' | 'workday' | 'week' | 'fortnight' | 'month' | 'year'

export const units: Readonly<Record<string, Unit>> = {
  h: 'hour',
  heure: 'hour',
  heures: 'hour',
  hour: 'hour',
  hours: 'hour',
  hr: 'hour',
  hrs: 'hour',
  j: 'day',
  jr: 'day',
  jrs: 'day',
  jour: 'day',
  jours: 'day',
  day: 'day',
  days: 'day',
  'jour ouvre': 'workday',
  'jours ouvres': 'workday',
  'jours ouvrables': 'workday',
  'working day': 'workday',
  'working days': 'workday',
  'business day': 'workday',
  'business days': 'workday',
  semaine: 'week',
  semaines: 'week',
  sem: 'week',
  week: 'week',
  weeks: 'week',
  wk: 'week',
  wks: 'week',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  mois: 'month',
  month: 'month',
  months: 'month',
  an: 'year',
  ans: 'year',
  annee: 'year',
  annees: 'year',
  year: 'year',
  years: 'year'
}

/** The month that a season is thought of as beginning in earnest. */
export const seasons: Lexicon = {
  printemps: 4,
  ete: 7,
  automne: 10,
  hiver: 1,
  spring: 4,
  summer: 7,
  autumn: 10,
  fall: 10,
  winter: 1
}

/** Which week, month or year: how many after this one. */
export const which: Lexicon = {
  prochain: 1,
  prochaine: 1,
  proch: 1,
  pro: 1,
  suivant: 1,
  suivante: 1,
  next: 1,
  following: 1,
  coming: 1,
  dernier: -1,
  derniere: -1,
  der: -1,
  dern: -1,
  passe: -1,
  passee: -1,
  ecoule: -1,
  ecoulee: -1,
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  ce: 0,
  cet: 0,
  cette: 0,
  courant: 0,
  'en cours': 0
}

/** Parts of a week, a month or a year: 0 its beginning, 1 its middle, 2 its end. */
export const parts: Lexicon = {
  debut: 0,
  'tout debut': 0,
  early: 0,
  earlier: 0,
  'beginning of': 0,
  'start of': 0,
  mi: 1,
  milieu: 1,
  mid: 1,
  middle: 1,
  'middle of': 1,
  courant: 1,
  fin: 2,
  'toute fin': 2,
  late: 2,
  later: 2,
  end: 2,
  'end of': 2
}

/** One of these words, the longest first, for a pattern. */
export function anyOf(words: readonly string[] | Readonly<Record<string, unknown>>): string {
  const list = Array.isArray(words) ? (words as readonly string[]) : Object.keys(words)
  return `(?:${list.toSorted((one, other) => other.length - one.length).join('|')})`
}
