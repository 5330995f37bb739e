import type { CircleSketch, OrganisationSketch, Words } from './story'

/** The fictitious user of the example: an information-systems executive between two posts. */
export const me: { name: string; role: Words } = {
  name: 'Camille Aubert',
  role: {
    fr: 'Direction des systèmes d’information, en transition',
    en: 'Chief information officer, between two posts'
  }
}

export const castCircles: readonly CircleSketch[] = [
  {
    key: 'club',
    name: { fr: 'Club des DSI Rhône-Alpes', en: 'Rhône-Alpes CIO Club' },
    kind: 'club',
    theme: 'club',
    why: {
      fr: 'Des pairs qui vivent les mêmes choses que moi.',
      en: 'Peers who live through the same things as I do.'
    },
    myRole: { fr: 'Membre du bureau', en: 'Board member' },
    duesPerYear: 450,
    since: 2900
  },
  {
    key: 'alumni',
    name: { fr: 'Anciens de l’École du Rhône', en: 'École du Rhône Alumni' },
    kind: 'alumni',
    theme: 'alumni',
    why: { fr: 'L’accès aux ETI de la région.', en: 'A way into the mid-sized companies of the region.' },
    duesPerYear: 95,
    since: 7300
  },
  {
    key: 'work',
    name: { fr: 'Verlanges, mon ancien employeur', en: 'Verlanges, my former employer' },
    kind: 'work',
    theme: 'work',
    since: 3650,
    until: 270
  },
  {
    key: 'association',
    name: { fr: 'Association Rebond', en: 'Rebond Association' },
    kind: 'association',
    theme: 'association',
    why: {
      fr: 'Chercher à plusieurs, et rendre ce qu’on reçoit.',
      en: 'Searching together, and passing on what one gets.'
    },
    myRole: { fr: 'Anime l’atelier du mardi', en: 'Runs the Tuesday workshop' },
    duesPerYear: 60,
    since: 235
  },
  {
    key: 'sports',
    name: { fr: 'Les Foulées de la Tête d’Or', en: 'Tête d’Or Runners' },
    kind: 'sports',
    theme: 'sports',
    duesPerYear: 40,
    since: 1500
  },
  { key: 'friends', name: { fr: 'Famille et amis', en: 'Family and friends' }, kind: 'friends', theme: 'friends' }
]

const sectors = {
  industry: { fr: 'Industrie', en: 'Manufacturing' },
  software: { fr: 'Logiciel', en: 'Software' },
  consulting: { fr: 'Conseil', en: 'Consulting' },
  energy: { fr: 'Énergie et eau', en: 'Energy and water' },
  search: { fr: 'Recrutement de dirigeants', en: 'Executive search' },
  funds: { fr: 'Capital-investissement', en: 'Private equity' },
  logistics: { fr: 'Logistique', en: 'Logistics' },
  banking: { fr: 'Banque et assurance', en: 'Banking and insurance' },
  education: { fr: 'Formation', en: 'Education' },
  health: { fr: 'Santé', en: 'Health' },
  law: { fr: 'Droit', en: 'Law' },
  chemistry: { fr: 'Chimie', en: 'Chemicals' },
  transport: { fr: 'Transport', en: 'Transport' }
} satisfies Record<string, Words>

export const sectorList: readonly Words[] = Object.values(sectors)

/** All of these companies are invented. */
export const castOrganisations: readonly OrganisationSketch[] = [
  { key: 'sallanches', name: 'Groupe Sallanches', sector: sectors.industry, city: 'Lyon' },
  { key: 'orfea', name: 'Orféa', sector: sectors.software, city: 'Lyon' },
  { key: 'hydrelis', name: 'Hydrélis', sector: sectors.energy, city: 'Lyon' },
  { key: 'ferrand', name: 'Ferrand Industries', sector: sectors.industry, city: 'Villeurbanne' },
  { key: 'cap', name: 'Cap Dirigeants', sector: sectors.search, city: 'Paris' },
  { key: 'banque', name: 'Banque des Deux Alpins', sector: sectors.banking, city: 'Grenoble' },
  { key: 'mistral', name: 'Ateliers Mistral', sector: sectors.industry, city: 'Valence' },
  { key: 'tessera', name: 'Cabinet Tessera', sector: sectors.consulting, city: 'Lyon' },
  { key: 'nordvik', name: 'Nordvik Fragt', sector: sectors.logistics, city: 'Oslo' },
  { key: 'mutuelle', name: 'Mutuelle Horizon', sector: sectors.banking, city: 'Lyon' },
  { key: 'belledonne', name: 'Belledonne Capital', sector: sectors.funds, city: 'Paris' },
  { key: 'papyra', name: 'Papyra', sector: sectors.education, city: 'Lyon' },
  { key: 'solaire', name: 'Sahel Solaire', sector: sectors.energy, city: 'Paris' },
  { key: 'arvel', name: 'Maison Arvel', sector: sectors.industry, city: 'Saint-Étienne' },
  { key: 'passerelles', name: 'Passerelles', sector: sectors.consulting, city: 'Lyon' },
  { key: 'giers', name: 'Fonderies du Giers', sector: sectors.industry, city: 'Rive-de-Gier' },
  { key: 'verlanges', name: 'Verlanges', sector: sectors.industry, city: 'Lyon' },
  { key: 'sorabi', name: 'Sorabi Systems', sector: sectors.software, city: 'Paris' },
  { key: 'luminel', name: 'Luminel', sector: sectors.industry, city: 'Vénissieux' },
  { key: 'chimilys', name: 'Chimilys', sector: sectors.chemistry, city: 'Feyzin' },
  { key: 'clinique', name: 'Clinique des Lilas', sector: sectors.health, city: 'Lyon' },
  { key: 'nguyen', name: 'Nguyễn & Associés', sector: sectors.law, city: 'Lyon' },
  { key: 'mercier', name: 'Mercier Menuiserie', sector: sectors.industry, city: 'Annecy' },
  { key: 'ostara', name: 'Ostara Energie', sector: sectors.energy, city: 'Strasbourg' },
  { key: 'rail', name: 'Rail Dauphiné', sector: sectors.transport, city: 'Grenoble' }
]

/** Lyon, Paris and around, all invented but the towns. */
export const places: readonly string[] = [
  'Chez Marcelle, Lyon 2e',
  'Le Comptoir des Brotteaux',
  'Café de la Soierie',
  'Brasserie du Confluent',
  'Bouchon Le Petit Guignol',
  'Salon de thé Ainay',
  'Le Bistrot de Ségur, Paris 7e',
  'La Table de Gerland',
  'Café des Jacobins'
]

/** Where clubs and associations gather. */
export const venues: readonly string[] = ['Hôtel des Célestins', 'Maison des associations, Lyon 3e', 'Salle des Canuts']
