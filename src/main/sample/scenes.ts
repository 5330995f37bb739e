import type { Scene } from './story'

/** The last two quarters of the example and the week to come, told one meeting at a time; newest first. */
export const recentScenes: readonly Scene[] = [
  {
    ago: -9,
    who: ['nadia'],
    occasion: 'appointment',
    time: '14:30',
    place: 'Hydrélis, Lyon 7e',
    status: 'planned',
    category: 'decisionMaker',
    text: {
      fr: 'Rendez-vous avec Nadia chez Hydrélis : revoir le périmètre du poste.',
      en: 'Appointment with Nadia at Hydrélis: go over the scope of the post.'
    }
  },
  {
    ago: -6,
    who: ['jeanluc', 'karim', 'giulia'],
    occasion: 'clubEvent',
    circle: 'club',
    time: '19:00',
    place: 'Hôtel des Célestins',
    status: 'planned',
    text: {
      fr: 'Soirée du club sur la souveraineté des données. J’accueille les invités.',
      en: 'Club evening on data sovereignty. I am welcoming the guests.'
    }
  },
  {
    ago: -4,
    who: ['jeanluc'],
    occasion: 'lunch',
    time: '12:30',
    place: 'Le Comptoir des Brotteaux',
    status: 'planned',
    text: {
      fr: 'Déjeuner avec Jean-Luc : lui rendre son cahier des charges relu.',
      en: 'Lunch with Jean-Luc: give back the specification, read through.'
    }
  },
  {
    ago: -2,
    who: ['dominique'],
    occasion: 'networkingInterview',
    time: '11:00',
    minutes: 45,
    status: 'planned',
    obtained: { fr: 'par Hélène Œuvrard', en: 'through Hélène Œuvrard' },
    text: {
      fr: 'Premier échange en visio avec Dominique Rey, de Cap Dirigeants.',
      en: 'First video call with Dominique Rey of Cap Dirigeants.'
    }
  },
  {
    ago: 1,
    who: ['helene'],
    mentioned: ['dominique'],
    occasion: 'call',
    minutes: 25,
    text: {
      fr: 'Appel avec Hélène : elle a parlé de moi à Dominique, rendez-vous pris. Promis de lui envoyer mon CV à jour.',
      en: 'Call with Hélène: she has spoken of me to Dominique, the date is set. Promised to send my updated CV.'
    },
    favours: [
      {
        who: 'helene',
        kind: 'introduction',
        weight: 2,
        introduced: 'dominique',
        what: { fr: 'M’a obtenu un échange avec Dominique Rey', en: 'Got me a conversation with Dominique Rey' }
      }
    ],
    promises: [
      { who: 'helene', due: 2, dueKind: 'before', what: { fr: 'envoyer mon CV à jour', en: 'send my updated CV' } }
    ]
  },
  {
    ago: 8,
    who: ['nadia'],
    mentioned: ['katharina'],
    occasion: 'networkingInterview',
    time: '09:00',
    minutes: 60,
    place: 'Hydrélis, Lyon 7e',
    intent: 'mutualHelp',
    category: 'decisionMaker',
    obtained: { fr: 'par Karim Benali', en: 'through Karim Benali' },
    text: {
      fr: 'Deuxième entretien avec Nadia. Elle crée un poste de DSI au printemps et propose de me présenter à Katharina von Berg, d’Ostara.',
      en: 'Second interview with Nadia. She is creating a CIO post and offers to introduce me to Katharina von Berg of Ostara.'
    },
    notes: {
      fr: 'Trois chantiers : télérelève, cybersécurité des stations, fusion de deux équipes. Elle veut quelqu’un qui ait déjà fusionné des équipes.',
      en: 'Three projects: remote metering, security of the plants, merging two teams. She wants somebody who has merged teams before.'
    },
    favours: [
      {
        who: 'nadia',
        kind: 'information',
        weight: 2,
        what: { fr: 'M’a décrit le poste avant sa publication', en: 'Described the post to me before it is published' }
      },
      {
        who: 'nadia',
        given: true,
        kind: 'knowledgeSharing',
        weight: 2,
        what: { fr: 'Notre méthode pour fusionner deux équipes', en: 'Our way of merging two teams' }
      }
    ],
    promises: [
      {
        who: 'nadia',
        theirs: true,
        due: 8,
        dueKind: 'about',
        what: { fr: 'me présenter à Katharina von Berg', en: 'introduce me to Katharina von Berg' }
      },
      {
        who: 'nadia',
        due: -3,
        dueKind: 'on',
        end: 'kept',
        closedAgo: 4,
        what: { fr: 'envoyer deux pages sur la fusion des équipes', en: 'send two pages on merging the teams' }
      }
    ]
  },
  {
    ago: 11,
    who: ['jan', 'thomas'],
    occasion: 'coffee',
    circle: 'sports',
    place: 'Café des Jacobins',
    text: {
      fr: 'Café après la sortie avec Jan et Thomas. Jan demandera à son groupe qui s’occupe du recrutement.',
      en: 'Coffee after the run with Jan and Thomas. Jan will ask his group who does the hiring.'
    },
    promises: [
      {
        who: 'jan',
        theirs: true,
        due: 4,
        movedFrom: -3,
        what: { fr: 'demander qui recrute dans son groupe', en: 'ask who does the hiring in his group' }
      },
      { who: 'thomas', what: { fr: 'prêter le livre sur la récupération', en: 'lend the book on recovery' } }
    ]
  },
  {
    ago: 17,
    who: ['bernard'],
    occasion: 'call',
    minutes: 50,
    confidential: true,
    text: {
      fr: 'Appelé Bernard pour l’offre d’Hydrélis. « Demande à voir l’équipe avant le salaire. »',
      en: 'Called Bernard about the Hydrélis offer. "Ask to see the team before the salary."'
    },
    favours: [
      {
        who: 'bernard',
        kind: 'advice',
        weight: 2,
        what: { fr: 'Comment aborder l’offre d’Hydrélis', en: 'How to approach the Hydrélis offer' },
        thankedAgo: 16
      }
    ]
  },
  {
    ago: 20,
    who: ['paul', 'marie'],
    occasion: 'lunch',
    place: 'Bouchon Le Petit Guignol',
    intent: 'mutualHelp',
    category: 'insider',
    text: {
      fr: 'Déjeuner avec Marie et Paul au Petit Guignol ; Marie me présente Paul. Ferrand cherche quelqu’un pour remettre le contrôle de gestion sur un seul outil.',
      en: 'Lunch with Marie and Paul at the Petit Guignol; Marie introduces Paul. Ferrand wants somebody to bring management control onto one tool.'
    },
    favours: [
      {
        who: 'marie',
        kind: 'introduction',
        weight: 2,
        introduced: 'paul',
        what: { fr: 'M’a présenté Paul Martin', en: 'Introduced me to Paul Martin' },
        outcome: 'interview',
        outcomeAgo: 6,
        thankedAgo: 19
      }
    ],
    promises: [
      {
        who: 'paul',
        theirs: true,
        due: -2,
        dueKind: 'about',
        what: { fr: 'envoyer le cahier des charges de l’outil', en: 'send the specification of the tool' }
      },
      {
        who: 'marie',
        theirs: true,
        what: { fr: 'parler de moi au comité de direction', en: 'mention me to the executive committee' }
      }
    ]
  },
  {
    ago: 23,
    who: ['claire'],
    occasion: 'lunch',
    place: 'La Table de Gerland',
    text: {
      fr: 'Déjeuner avec Claire. La mission à temps partagé chez Luminel est signée, grâce à elle !',
      en: 'Lunch with Claire. The part-time assignment at Luminel is signed, thanks to her!'
    },
    favours: [
      {
        who: 'claire',
        given: true,
        kind: 'advice',
        weight: 2,
        what: { fr: 'Le choix de son nouvel outil de consolidation', en: 'The choice of her new consolidation tool' }
      }
    ],
    promises: [
      { who: 'claire', due: 6, dueKind: 'before', what: { fr: 'lui présenter Karim', en: 'introduce her to Karim' } }
    ]
  },
  {
    ago: 24,
    who: ['olivier'],
    occasion: 'coffee',
    status: 'cancelled',
    text: {
      fr: 'Café avec Olivier, annulé : il était en clientèle.',
      en: 'Coffee with Olivier, cancelled: he was with a client.'
    }
  },
  {
    ago: 30,
    who: ['lukasz'],
    occasion: 'video',
    minutes: 40,
    circle: 'club',
    text: {
      fr: 'Visio avec Łukasz, relu son plan de continuité. Promis de lui envoyer mon rapport d’audit.',
      en: 'Video call with Łukasz, read through his continuity plan. Promised to send my audit report.'
    },
    favours: [
      {
        who: 'lukasz',
        given: true,
        kind: 'proofreading',
        weight: 2,
        what: { fr: 'Relecture de son plan de continuité', en: 'Read through his continuity plan' }
      }
    ],
    promises: [
      {
        who: 'lukasz',
        due: -6,
        dueKind: 'before',
        what: { fr: 'envoyer le rapport d’audit', en: 'send the audit report' }
      }
    ]
  },
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
  },
  {
    ago: 152,
    who: ['ahmed', 'veronique'],
    occasion: 'workshop',
    circle: 'association',
    text: {
      fr: 'Première séance à Rebond. Véronique me place à côté d’Ahmed : nos recherches se ressemblent.',
      en: 'First session at Rebond. Véronique seats me next to Ahmed: our searches are alike.'
    },
    favours: [
      {
        who: 'veronique',
        kind: 'introduction',
        introduced: 'ahmed',
        what: { fr: 'M’a présenté Ahmed Haddad', en: 'Introduced me to Ahmed Haddad' },
        thankedAgo: 150
      }
    ]
  },
  {
    ago: 160,
    who: ['minhanh'],
    occasion: 'appointment',
    place: 'Nguyễn & Associés, Lyon 6e',
    confidential: true,
    text: {
      fr: 'Minh Anh relit mes conditions de départ et refuse que je paie.',
      en: 'Minh Anh reads the terms of my departure and will not let me pay.'
    },
    favours: [
      {
        who: 'minhanh',
        kind: 'proofreading',
        weight: 3,
        what: { fr: 'Relecture de mes conditions de départ', en: 'Read the terms of my departure' },
        thankedAgo: 158
      }
    ]
  },
  {
    ago: 171,
    who: ['marie'],
    occasion: 'lunch',
    place: 'Chez Marcelle, Lyon 2e',
    text: {
      fr: 'Déjeuner avec Marie. « Tu en dis trop : un poste, un secteur, une ville. »',
      en: 'Lunch with Marie. "You say too much: one post, one sector, one town."'
    },
    favours: [
      {
        who: 'marie',
        kind: 'advice',
        weight: 2,
        what: { fr: 'Resserrer mon discours', en: 'Tighten my story' },
        thankedAgo: 170
      }
    ]
  }
]
