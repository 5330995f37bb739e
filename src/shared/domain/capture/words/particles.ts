import { wordSet } from './word-set'

/** Small words inside names: `Sophie de La Tour`, `Ahmed El Fassi`, `N’Guyen`. */
export const nameParticles = wordSet(
  'de la du des d l le el al van von der den di da del della dos ben bin ibn ter ten o n mc mac saint st abd abou zu y'
)

/** Before a family name: `M. Garnier`. */
export const titles = wordSet(
  'm mr mme mlle mrs ms dr pr monsieur madame mademoiselle miss docteur maitre me prof professeur'
)

/** Words after which somebody present is named. */
export const withWords = wordSet('avec with w')

/** Words that go on with a list of people. */
export const andWords = wordSet('et and & , + ainsi')

/** Words between `avec` and the name: `avec mon amie Claire`, `with my old boss Tom`. */
export const beforeNames =
  wordSet(`mon ma mes un une certain certaine notre nos l le la les ami amie amis amies ancien ancienne collegue collegues ex copain copine
 my our a an the old new guy friend colleague former boss client prospect son sa ses his her their certaine mentor coach voisin voisine cousin cousine
 neighbour neighbor ladies dear cher chere camarade associe associee partner manager chef contact contacts aussi also both notamment including dont
 vieux vieil vieille nouveau nouvelle nouveaux nouvelles deux two trois three autre autres other others personnes people team equipe`)

/** Prepositions before a name that is somebody's when a word that speaks of people came first: `mail à Jean-Luc`. */
export const towardsWords = wordSet('a to par by de d from via of pour for into aupres')
