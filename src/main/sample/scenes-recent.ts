import type { Scene } from './story'

/** The rest of the last two quarters of the example; newest first. */
export const recentScenes: readonly Scene[] = [
  {
    ago: 33,
    who: ['karim', 'jeanluc'],
    occasion: 'lunch',
    place: 'Brasserie du Confluent',
    circle: 'club',
    text: {
      fr: 'Déjeuner avec Karim et Jean-Luc. Jean-Luc aimerait mon avis sur son cahier des charges.',
      en: 'Lunch with Karim and Jean-Luc. Jean-Luc would like my view of his specification.'
    },
    favours: [
      {
        who: 'karim',
        given: true,
        kind: 'information',
        what: { fr: 'Les noms de deux développeurs qui cherchent', en: 'The names of two developers who are looking' }
      }
    ],
    promises: [
      {
        who: 'jeanluc',
        due: 4,
        movedFrom: -12,
        toldAgo: 12,
        what: { fr: 'relire son cahier des charges', en: 'read through his specification' }
      }
    ]
  },
  {
    ago: 44,
    who: ['philippe'],
    occasion: 'call',
    minutes: 30,
    text: {
      fr: 'Philippe m’appelle : un confrère part en retraite à Chambéry, le poste n’est pas encore publié.',
      en: 'Philippe calls: a colleague is retiring in Chambéry, the post is not public yet.'
    },
    favours: [
      {
        who: 'philippe',
        kind: 'information',
        weight: 2,
        what: { fr: 'Un poste qui s’ouvre à Chambéry', en: 'A post opening in Chambéry' }
      }
    ]
  },
  {
    ago: 48,
    who: ['nicolas', 'ahmed'],
    occasion: 'workshop',
    circle: 'association',
    place: 'Maison des associations, Lyon 3e',
    text: {
      fr: 'Atelier : Nicolas annonce qu’il a signé à la Mutuelle Horizon. Applaudissements.',
      en: 'Workshop: Nicolas announces that he has signed with Mutuelle Horizon. Applause.'
    },
    favours: [
      {
        who: 'ahmed',
        given: true,
        kind: 'support',
        what: { fr: 'Un long moment après son refus', en: 'A long moment after his refusal' }
      }
    ]
  },
  {
    ago: 52,
    who: ['zoe'],
    occasion: 'coffee',
    place: 'Salon de thé Ainay',
    text: {
      fr: 'Café avec Zoë, relu son budget ligne à ligne. Elle lève des fonds à la fin de l’année.',
      en: 'Coffee with Zoë, went through her budget line by line. She is raising money at the end of the year.'
    },
    favours: [
      {
        who: 'zoe',
        given: true,
        kind: 'proofreading',
        weight: 2,
        what: { fr: 'Relecture de son budget', en: 'Read through her budget' }
      },
      {
        who: 'zoe',
        given: true,
        kind: 'information',
        what: { fr: 'Deux écoles qui cherchent un outil', en: 'Two schools that want a tool' }
      }
    ],
    promises: [
      {
        who: 'zoe',
        due: -45,
        dueKind: 'before',
        end: 'kept',
        closedAgo: 46,
        becameFavour: true,
        what: { fr: 'relire son budget', en: 'read through her budget' }
      }
    ]
  },
  {
    ago: 58,
    who: ['nicolas'],
    mentioned: ['aicha'],
    occasion: 'email',
    text: {
      fr: 'Écrit à Nicolas et à Aïcha pour les mettre en relation.',
      en: 'Wrote to Nicolas and Aïcha to put them in touch.'
    },
    favours: [
      {
        who: 'nicolas',
        given: true,
        kind: 'introduction',
        weight: 3,
        introduced: 'aicha',
        what: { fr: 'L’ai présenté à Aïcha Diallo', en: 'Introduced him to Aïcha Diallo' },
        outcome: 'hire',
        outcomeAgo: 49
      }
    ]
  },
  {
    ago: 66,
    who: ['aicha', 'philippe', 'jeanluc'],
    occasion: 'clubEvent',
    circle: 'club',
    place: 'Hôtel des Célestins',
    text: {
      fr: 'Dîner du club. À ma table, Aïcha Diallo : elle monte une équipe données à la Mutuelle Horizon.',
      en: 'Club dinner. At my table, Aïcha Diallo: she is building a data team at Mutuelle Horizon.'
    },
    favours: [
      {
        who: 'jeanluc',
        kind: 'invitation',
        what: { fr: 'M’a gardé une place à sa table', en: 'Kept me a seat at his table' }
      }
    ]
  },
  {
    ago: 78,
    who: ['claire'],
    occasion: 'call',
    minutes: 20,
    text: {
      fr: 'Claire a parlé de moi à son président : ils cherchent une DSI deux jours par semaine.',
      en: 'Claire has spoken of me to her chairman: they want a CIO two days a week.'
    },
    favours: [
      {
        who: 'claire',
        kind: 'recommendation',
        weight: 3,
        what: { fr: 'M’a recommandé auprès de son président', en: 'Recommended me to her chairman' },
        outcome: 'mission',
        outcomeAgo: 25,
        thankedAgo: 23,
        reportedAgo: 23
      }
    ],
    promises: [
      {
        who: 'claire',
        due: -70,
        dueKind: 'on',
        end: 'kept',
        closedAgo: 71,
        what: { fr: 'envoyer ma proposition de mission', en: 'send my proposal for the assignment' }
      }
    ]
  },
  {
    ago: 85,
    who: ['siobhan', 'veronique'],
    occasion: 'training',
    circle: 'association',
    text: {
      fr: 'Formation sur la prise de parole, animée par Siobhán. Très concret.',
      en: 'Training on public speaking, run by Siobhán. Very practical.'
    },
    favours: [
      {
        who: 'siobhan',
        kind: 'knowledgeSharing',
        what: { fr: 'Sa méthode pour ouvrir un entretien', en: 'Her way of opening an interview' },
        thankedAgo: 84
      }
    ]
  },
  {
    ago: 92,
    who: ['helene'],
    occasion: 'networkingInterview',
    minutes: 45,
    place: 'Le Bistrot de Ségur, Paris 7e',
    category: 'insider',
    text: {
      fr: 'À Paris, une heure avec Hélène. Elle m’explique comment les fonds choisissent leurs DSI de transition.',
      en: 'In Paris, an hour with Hélène. She explains how funds choose their interim CIOs.'
    },
    favours: [
      {
        who: 'helene',
        kind: 'advice',
        weight: 2,
        what: { fr: 'Comment parler aux fonds', en: 'How to talk to funds' },
        thankedAgo: 91
      }
    ]
  },
  {
    ago: 104,
    who: ['veronique', 'marie2'],
    occasion: 'workshop',
    circle: 'association',
    place: 'Maison des associations, Lyon 3e',
    text: {
      fr: 'Préparé avec Véronique et Marie le calendrier des ateliers. Je prends les mardis.',
      en: 'Prepared the calendar of workshops with Véronique and Marie. I take the Tuesdays.'
    },
    favours: [
      {
        who: 'veronique',
        given: true,
        kind: 'timeOrHand',
        weight: 2,
        what: { fr: 'L’atelier du mardi', en: 'The Tuesday workshop' }
      }
    ]
  },
  {
    ago: 118,
    who: ['nadia', 'karim'],
    occasion: 'lunch',
    place: 'Chez Marcelle, Lyon 2e',
    intent: 'mutualHelp',
    text: {
      fr: 'Déjeuner avec Karim, qui me présente Nadia Chérif. Elle prend la transformation d’Hydrélis.',
      en: 'Lunch with Karim, who introduces Nadia Chérif. She is taking over the transformation of Hydrélis.'
    },
    favours: [
      {
        who: 'karim',
        kind: 'introduction',
        weight: 3,
        introduced: 'nadia',
        what: { fr: 'M’a présenté Nadia Chérif', en: 'Introduced me to Nadia Chérif' },
        outcome: 'interview',
        outcomeAgo: 40
      }
    ]
  },
  {
    ago: 130,
    who: ['isabelle'],
    occasion: 'breakfast',
    confidential: true,
    text: {
      fr: 'Petit-déjeuner avec Isabelle. Échange apaisé ; elle accepte d’être citée en référence.',
      en: 'Breakfast with Isabelle. A calm talk; she agrees to act as a reference.'
    },
    favours: [
      {
        who: 'isabelle',
        kind: 'recommendation',
        weight: 2,
        what: { fr: 'Accepte d’être ma référence', en: 'Agrees to be my reference' },
        thankedAgo: 129
      }
    ]
  },
  {
    ago: 143,
    who: ['fatou'],
    occasion: 'workshop',
    circle: 'association',
    text: {
      fr: 'Atelier très suivi. Fatou Ndiaye nous a parlé de sa reconversion.',
      en: 'A full workshop. Fatou Ndiaye told us about her change of career.'
    }
  }
]
