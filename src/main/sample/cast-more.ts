import type { PersonSketch } from './story'

/** The second half of the example's people: older ties, ties that went quiet, people not met yet. */
export const furtherCast: readonly PersonSketch[] = [
  {
    key: 'fx',
    given: 'François-Xavier',
    family: 'La Tour',
    particle: 'de',
    organisation: 'belledonne',
    role: { fr: 'Associé gérant', en: 'Managing partner' },
    roleFamily: { fr: 'Finance', en: 'Finance' },
    city: 'Paris',
    circles: ['alumni'],
    facts: { closeness: 4, tieNature: 'both' },
    notes: {
      fr: 'Deux ans dans la même équipe au début de nos carrières.',
      en: 'Two years in the same team when we both started out.'
    },
    story: { span: { from: 2500, to: 1290 }, share: 4, giving: 0.4 }
  },
  {
    key: 'marie2',
    given: 'Marie',
    family: 'Laurent',
    organisation: 'passerelles',
    role: { fr: 'Accompagnement de dirigeants', en: 'Executive coach' },
    roleFamily: { fr: 'Conseil', en: 'Consulting' },
    city: 'Lyon',
    circles: ['association'],
    facts: { closeness: 3, temperament: 'mentor', tieNature: 'utility' },
    notes: {
      fr: 'À ne pas confondre avec Marie Laurent, de Ferrand.',
      en: 'Not to be confused with Marie Laurent of Ferrand.'
    },
    email: 'm.laurent@passerelles.example',
    story: { span: { from: 218, to: 14 }, share: 4, giving: 0.5 }
  },
  {
    key: 'giulia',
    given: 'Giulia',
    family: 'D’Amico',
    organisation: 'tessera',
    role: { fr: 'Associée', en: 'Partner' },
    roleFamily: { fr: 'Conseil', en: 'Consulting' },
    city: 'Milan',
    circles: ['club'],
    introducedBy: 'philippe',
    facts: { closeness: 3, temperament: 'expert', tieNature: 'both' },
    email: 'giulia.damico@tessera.example',
    story: { span: { from: 1400, to: 70 }, share: 4, giving: 0.5 }
  },
  {
    key: 'isabelle',
    given: 'Isabelle',
    family: 'Faure',
    organisation: 'verlanges',
    role: { fr: 'Présidence', en: 'Chief executive' },
    roleFamily: { fr: 'Direction générale', en: 'General management' },
    city: 'Lyon',
    circles: ['work'],
    introducedBy: 'bernard',
    facts: { closeness: 3, tieNature: 'utility', reportLevel: 'figures' },
    story: { span: { from: 2900, to: 130 }, share: 4, giving: 0.5 }
  },
  {
    key: 'soren',
    given: 'Søren',
    family: 'Østergaard',
    organisation: 'nordvik',
    role: { fr: 'Direction des systèmes d’information', en: 'Chief information officer' },
    roleFamily: { fr: 'Systèmes d’information', en: 'Information systems' },
    city: 'Oslo',
    circles: ['club'],
    facts: { closeness: 2, tieNature: 'utility' },
    notes: { fr: 'On se voit une fois l’an, au congrès du club.', en: 'We meet once a year, at the club’s congress.' },
    story: { span: { from: 1500, to: 96 }, share: 4, yearly: true, giving: 0.5 }
  },
  {
    key: 'minhanh',
    given: 'Minh Anh',
    family: 'Nguyễn',
    organisation: 'nguyen',
    role: { fr: 'Droit du travail', en: 'Employment law' },
    roleFamily: { fr: 'Droit', en: 'Law' },
    city: 'Lyon',
    circles: ['sports'],
    introducedBy: 'jan',
    facts: { closeness: 3, temperament: 'expert', tieNature: 'both' },
    phone: '+33 6 39 98 17 29',
    story: { span: { from: 700, to: 9 }, share: 5, giving: 0.5 }
  },
  {
    key: 'mehmet',
    given: 'Mehmet',
    family: 'Yıldız',
    organisation: 'verlanges',
    role: { fr: 'Infrastructures', en: 'Head of infrastructure' },
    roleFamily: { fr: 'Systèmes d’information', en: 'Information systems' },
    city: 'Lyon',
    circles: ['work', 'club'],
    facts: { closeness: 3, tieNature: 'both' },
    story: { span: { from: 2000, to: 35 }, share: 5, giving: 0.5 }
  },
  {
    key: 'sandrine',
    given: 'Sandrine',
    family: 'Leclerc',
    organisation: 'verlanges',
    role: { fr: 'Ressources humaines', en: 'Human resources' },
    roleFamily: { fr: 'Ressources humaines', en: 'Human resources' },
    city: 'Lyon',
    circles: ['work'],
    facts: { closeness: 4, tieNature: 'affinity' },
    story: { span: { from: 2400, to: 40 }, share: 5, giving: 0.5 }
  },
  {
    key: 'nicolas',
    given: 'Nicolas',
    family: 'Blanc',
    organisation: 'mutuelle',
    role: { fr: 'Architecture', en: 'Enterprise architect' },
    roleFamily: { fr: 'Systèmes d’information', en: 'Information systems' },
    city: 'Lyon',
    circles: ['association'],
    introducedBy: 'ahmed',
    facts: { closeness: 2, tieNature: 'utility' },
    story: { span: { from: 205, to: 48 }, share: 2, giving: 0.5 }
  },
  {
    key: 'annesophie',
    given: 'Anne-Sophie',
    family: 'Arcy',
    particle: 'd’',
    organisation: 'arvel',
    role: { fr: 'Direction de la communication', en: 'Communications director' },
    roleFamily: { fr: 'Communication', en: 'Communications' },
    city: 'Saint-Étienne',
    circles: ['alumni'],
    facts: { closeness: 3, tieNature: 'affinity' },
    story: { span: { from: 1900, to: 430 }, share: 3, giving: 0.5 }
  },
  {
    key: 'ibrahim',
    given: 'Ibrahim',
    family: 'Traoré',
    organisation: 'solaire',
    role: { fr: 'Direction générale', en: 'Managing director' },
    roleFamily: { fr: 'Direction générale', en: 'General management' },
    city: 'Paris',
    circles: ['alumni'],
    facts: { closeness: 4, tieNature: 'both' },
    story: { span: { from: 2100, to: 520 }, share: 3, giving: 0.35 }
  },
  {
    key: 'maria',
    given: 'María José',
    family: 'Fernández Ruiz',
    organisation: 'verlanges',
    role: { fr: 'Filiale espagnole', en: 'Spanish subsidiary' },
    roleFamily: { fr: 'Direction générale', en: 'General management' },
    city: 'Madrid',
    circles: ['work'],
    facts: { closeness: 3, tieNature: 'affinity' },
    story: { span: { from: 1700, to: 640 }, share: 3, giving: 0.5 }
  },
  {
    key: 'yuki',
    given: 'Yuki',
    family: 'Tanaka',
    organisation: 'sorabi',
    role: { fr: 'Grands comptes', en: 'Key accounts' },
    roleFamily: { fr: 'Commerce', en: 'Sales' },
    city: 'Paris',
    circles: ['work'],
    facts: { closeness: 2, tieNature: 'utility' },
    story: { span: { from: 1600, to: 410 }, share: 3, giving: 0.3 }
  },
  {
    key: 'damien',
    given: 'Damien',
    family: 'Chevalier',
    role: { fr: 'Direction financière', en: 'Finance director' },
    roleFamily: { fr: 'Finance', en: 'Finance' },
    city: 'Nantes',
    circles: ['work'],
    facts: { closeness: 3, tieNature: 'utility' },
    story: { span: { from: 2700, to: 1420 }, share: 3, giving: 0.5 }
  },
  {
    key: 'siobhan',
    given: 'Siobhán',
    family: 'O’Brien',
    role: { fr: 'Conseil en organisation', en: 'Organisation consultant' },
    roleFamily: { fr: 'Conseil', en: 'Consulting' },
    city: 'Dublin',
    circles: ['association'],
    facts: { closeness: 2, tieNature: 'both' },
    link: 'https://reseau.example/siobhan-obrien',
    story: { span: { from: 212, to: 85 }, share: 2, giving: 0.5 }
  },
  {
    key: 'thierry',
    given: 'Thierry',
    family: 'Bonnet',
    organisation: 'giers',
    role: { fr: 'Direction industrielle', en: 'Operations director' },
    roleFamily: { fr: 'Production', en: 'Operations' },
    city: 'Rive-de-Gier',
    circles: ['alumni'],
    facts: { closeness: 2, tieNature: 'utility' },
    story: { span: { from: 2300, to: 1180 }, share: 2, giving: 0.5 }
  },
  {
    key: 'katharina',
    given: 'Katharina',
    family: 'Berg',
    particle: 'von',
    organisation: 'ostara',
    role: { fr: 'Direction générale', en: 'Managing director' },
    roleFamily: { fr: 'Direction générale', en: 'General management' },
    city: 'Strasbourg',
    circles: [],
    facts: { tieNature: 'utility' },
    notes: {
      fr: 'Vue sur une estrade seulement. Nadia la connaît bien.',
      en: 'Only ever seen on a stage. Nadia knows her well.'
    },
    story: { span: null, share: 0, giving: 0.5, sealed: true }
  },
  {
    key: 'fatou',
    given: 'Fatou',
    family: 'Ndiaye',
    role: { fr: 'Marketing', en: 'Marketing' },
    roleFamily: { fr: 'Marketing', en: 'Marketing' },
    city: 'Lyon',
    circles: ['association'],
    story: { span: { from: 150, to: 140 }, share: 0, once: true, giving: 0.5 }
  },
  {
    key: 'robert',
    given: 'Robert',
    family: 'Lacombe',
    role: { fr: 'Mon premier patron', en: 'My first boss' },
    city: 'Mâcon',
    circles: ['friends'],
    facts: { closeness: 5, temperament: 'mentor', tieNature: 'affinity', noLedger: true },
    deceased: 700,
    story: { span: { from: 3600, to: 1500 }, share: 3, giving: 0.2 }
  },
  {
    key: 'pierre',
    given: 'Pierre',
    family: 'Martin',
    organisation: 'rail',
    role: { fr: 'Direction des systèmes d’information', en: 'Chief information officer' },
    roleFamily: { fr: 'Systèmes d’information', en: 'Information systems' },
    city: 'Grenoble',
    circles: [],
    email: 'pierre.martin@raildauphine.example',
    story: { span: null, share: 0, giving: 0.5, sealed: true }
  }
]
