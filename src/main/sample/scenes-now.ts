import type { Scene } from './story'

/** The week to come and the month that was, one meeting at a time; newest first. */
export const presentScenes: readonly Scene[] = [
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
    },
    preparation: {
      fr: 'Quels mandats de DSI en région ? Comment se présenter en dix lignes ?\nApporter : la note sur la fusion d’équipes.',
      en: 'Which CIO searches are there in the region? How to introduce oneself in ten lines?\nBring: the note on merging teams.'
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
    ],
    doubts: [
      {
        subject: 'promise',
        words: { fr: 'Promis de lui envoyer mon CV à jour', en: 'Promised to send my updated CV' }
      }
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
      fr: 'Deuxième entretien avec Nadia. Elle crée un poste de DSI au printemps et propose de me présenter à Katharina von Berg, d’Ostara. Marie lui avait dit du bien de moi.',
      en: 'Second interview with Nadia. She is creating a CIO post and offers to introduce me to Katharina von Berg of Ostara. Marie had spoken well of me.'
    },
    doubts: [
      {
        subject: 'person',
        words: { fr: 'Marie', en: 'Marie' },
        waiting: {
          role: 'mentioned',
          favours: [{ direction: 'received', kind: 'recommendation', description: null, introducedPersonId: null }]
        }
      }
    ],
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
  }
]
