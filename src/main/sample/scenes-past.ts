import type { Scene } from './story'

/** What the years before left behind: how ties began, and the favours that made them what they are. */
export const pastScenes: readonly Scene[] = [
  {
    ago: 205,
    who: ['lukasz'],
    occasion: 'video',
    text: {
      fr: 'Visio avec Łukasz : je lui prête nos modèles d’analyse de risques.',
      en: 'Video call with Łukasz: I lend him our risk analysis templates.'
    },
    favours: [
      {
        who: 'lukasz',
        given: true,
        kind: 'knowledgeSharing',
        weight: 2,
        what: { fr: 'Nos modèles d’analyse de risques', en: 'Our risk analysis templates' }
      }
    ]
  },
  {
    ago: 214,
    who: ['zoe'],
    occasion: 'video',
    text: {
      fr: 'Deux heures avec Zoë sur l’architecture de sa plateforme.',
      en: 'Two hours with Zoë on the architecture of her platform.'
    },
    favours: [
      {
        who: 'zoe',
        given: true,
        kind: 'advice',
        weight: 3,
        what: { fr: 'L’architecture de sa plateforme', en: 'The architecture of her platform' }
      }
    ],
    promises: [
      {
        who: 'zoe',
        due: -200,
        end: 'dropped',
        closedAgo: 190,
        what: { fr: 'trouver une école pilote', en: 'find a pilot school' }
      }
    ]
  },
  {
    ago: 232,
    who: ['philippe'],
    occasion: 'lunch',
    place: 'La Table de Gerland',
    text: {
      fr: 'Philippe descend de Grenoble pour déjeuner. Il me prépare à trois questions pièges.',
      en: 'Philippe comes down from Grenoble for lunch. He prepares me for three awkward questions.'
    },
    favours: [
      {
        who: 'philippe',
        kind: 'advice',
        weight: 2,
        what: { fr: 'Préparation d’un entretien', en: 'Preparing an interview' },
        thankedAgo: 231
      }
    ]
  },
  {
    ago: 248,
    who: ['olivier', 'sandrine', 'mehmet'],
    occasion: 'dinner',
    circle: 'work',
    text: {
      fr: 'Pot de départ chez Verlanges. Olivier promet les attestations de projet.',
      en: 'Leaving drinks at Verlanges. Olivier promises the project certificates.'
    },
    favours: [
      {
        who: 'sandrine',
        kind: 'support',
        weight: 2,
        what: { fr: 'Une présence de chaque jour pendant le départ', en: 'There every day while I left' }
      }
    ],
    promises: [
      {
        who: 'olivier',
        theirs: true,
        due: -18,
        movedFrom: -120,
        what: { fr: 'envoyer les attestations de projet', en: 'send the project certificates' }
      }
    ]
  },
  {
    ago: 310,
    who: ['lukasz', 'karim'],
    occasion: 'conference',
    circle: 'club',
    text: {
      fr: 'Conférence du club sur la sécurité ; j’y fais intervenir Łukasz.',
      en: 'Club conference on security; I bring Łukasz in as a speaker.'
    },
    favours: [
      {
        who: 'lukasz',
        given: true,
        kind: 'invitation',
        what: { fr: 'Une intervention à la conférence du club', en: 'A talk at the club’s conference' }
      },
      {
        who: 'lukasz',
        given: true,
        kind: 'recommendation',
        weight: 2,
        what: { fr: 'L’ai recommandé à deux DSI', en: 'Recommended him to two CIOs' }
      }
    ]
  },
  {
    ago: 345,
    who: ['zoe', 'marie'],
    occasion: 'event',
    circle: 'alumni',
    text: {
      fr: 'Soirée des anciens : je présente Zoë à Marie, qui cherche des outils de formation.',
      en: 'Alumni evening: I introduce Zoë to Marie, who is looking for training tools.'
    },
    favours: [
      {
        who: 'zoe',
        given: true,
        kind: 'introduction',
        weight: 2,
        introduced: 'marie',
        what: { fr: 'L’ai présentée à Marie Laurent', en: 'Introduced her to Marie Laurent' },
        outcome: 'client',
        outcomeAgo: 300
      },
      {
        who: 'zoe',
        given: true,
        kind: 'information',
        what: { fr: 'Le calendrier des aides régionales', en: 'The calendar of regional grants' }
      }
    ]
  },
  {
    ago: 380,
    who: ['lukasz'],
    occasion: 'call',
    text: {
      fr: 'Łukasz prend son poste, je lui ouvre mon carnet pour trouver un adjoint.',
      en: 'Łukasz starts in his post, I open my address book to find him a deputy.'
    },
    favours: [
      {
        who: 'lukasz',
        given: true,
        kind: 'information',
        weight: 2,
        what: { fr: 'Trois noms pour un adjoint', en: 'Three names for a deputy' }
      }
    ]
  },
  {
    ago: 452,
    who: ['annesophie'],
    occasion: 'lunch',
    place: 'Saint-Étienne',
    text: {
      fr: 'Déjeuner à Saint-Étienne avec Anne-Sophie. Elle relit ma page de présentation.',
      en: 'Lunch in Saint-Étienne with Anne-Sophie. She reads my profile page.'
    },
    favours: [
      {
        who: 'annesophie',
        kind: 'proofreading',
        what: { fr: 'Relecture de ma page de présentation', en: 'Read my profile page' },
        thankedAgo: 451
      }
    ]
  },
  {
    ago: 560,
    who: ['ibrahim'],
    occasion: 'dinner',
    place: 'Le Bistrot de Ségur, Paris 7e',
    text: {
      fr: 'Dîner avec Ibrahim, de passage entre Dakar et Paris. Il me fait visiter son chantier en photos.',
      en: 'Dinner with Ibrahim, between Dakar and Paris. He shows me round his site in pictures.'
    },
    favours: [
      {
        who: 'ibrahim',
        kind: 'businessLead',
        weight: 2,
        what: { fr: 'Un projet de supervision à distance', en: 'A remote monitoring project' }
      },
      {
        who: 'ibrahim',
        given: true,
        kind: 'advice',
        what: { fr: 'Choix d’un hébergeur', en: 'Choosing a hosting company' }
      }
    ]
  },
  {
    ago: 640,
    who: ['helene'],
    occasion: 'coffee',
    place: 'Café de la Soierie',
    text: { fr: 'Hélène relit mon CV, crayon en main.', en: 'Hélène reads my CV, pencil in hand.' },
    favours: [{ who: 'helene', kind: 'proofreading', weight: 2, what: { fr: 'Relecture de mon CV', en: 'Read my CV' } }]
  },
  {
    ago: 905,
    who: ['philippe'],
    occasion: 'networkingInterview',
    text: {
      fr: 'Philippe m’ouvre sa salle de crise et son organisation, une demi-journée entière.',
      en: 'Philippe shows me his crisis room and his organisation, half a day.'
    },
    favours: [
      {
        who: 'philippe',
        kind: 'knowledgeSharing',
        weight: 3,
        what: { fr: 'Une demi-journée dans sa salle de crise', en: 'Half a day in his crisis room' }
      }
    ]
  },
  {
    ago: 1180,
    who: ['philippe', 'jeanluc'],
    occasion: 'clubEvent',
    circle: 'club',
    text: {
      fr: 'Jean-Luc me présente Philippe Garnier au dîner du club.',
      en: 'Jean-Luc introduces Philippe Garnier at the club dinner.'
    },
    favours: [
      {
        who: 'jeanluc',
        kind: 'introduction',
        introduced: 'philippe',
        what: { fr: 'M’a présenté Philippe Garnier', en: 'Introduced me to Philippe Garnier' },
        thankedAgo: 1179
      },
      {
        who: 'philippe',
        kind: 'invitation',
        what: { fr: 'Une place à la journée sécurité', en: 'A seat at the security day' }
      }
    ]
  },
  {
    ago: 1290,
    who: ['fx'],
    occasion: 'lunch',
    place: 'Le Bistrot de Ségur, Paris 7e',
    text: {
      fr: 'Déjeuner avec François-Xavier, il prend la tête du fonds.',
      en: 'Lunch with François-Xavier, he is taking over the fund.'
    },
    favours: [
      {
        who: 'fx',
        kind: 'support',
        weight: 2,
        what: { fr: 'Un appui décisif auprès de la direction', en: 'Decisive backing with the management' }
      }
    ]
  },
  {
    ago: 1890,
    who: ['karim', 'jeanluc'],
    occasion: 'clubEvent',
    circle: 'club',
    precision: 'month',
    text: { fr: 'Soirée du club : Jean-Luc me présente Karim.', en: 'Club evening: Jean-Luc introduces Karim.' },
    favours: [
      {
        who: 'jeanluc',
        kind: 'introduction',
        introduced: 'karim',
        what: { fr: 'M’a présenté Karim Benali', en: 'Introduced me to Karim Benali' }
      }
    ]
  },
  {
    ago: 3250,
    who: ['bernard'],
    mentioned: ['isabelle'],
    occasion: 'lunch',
    precision: 'year',
    text: {
      fr: 'Bernard parle de moi à Isabelle Faure ; tout est parti de là.',
      en: 'Bernard speaks of me to Isabelle Faure; it all began there.'
    },
    favours: [
      {
        who: 'bernard',
        kind: 'introduction',
        weight: 3,
        introduced: 'isabelle',
        what: { fr: 'M’a présenté Isabelle Faure', en: 'Introduced me to Isabelle Faure' },
        outcome: 'hire',
        outcomeAgo: 2900,
        thankedAgo: 2890
      }
    ]
  }
]

/** Who knows whom among the forty, beyond those who were introduced. */
export const knownPairs: readonly (readonly [string, string])[] = [
  ['jeanluc', 'lukasz'],
  ['jeanluc', 'bernard'],
  ['jeanluc', 'giulia'],
  ['jeanluc', 'marie'],
  ['jeanluc', 'veronique'],
  ['karim', 'lukasz'],
  ['karim', 'mehmet'],
  ['giulia', 'soren'],
  ['philippe', 'soren'],
  ['philippe', 'bernard'],
  ['marie', 'helene'],
  ['marie', 'claire'],
  ['claire', 'zoe'],
  ['helene', 'fx'],
  ['fx', 'thierry'],
  ['fx', 'ibrahim'],
  ['ibrahim', 'annesophie'],
  ['isabelle', 'sandrine'],
  ['isabelle', 'olivier'],
  ['isabelle', 'claire'],
  ['isabelle', 'maria'],
  ['isabelle', 'damien'],
  ['sandrine', 'olivier'],
  ['sandrine', 'claire'],
  ['olivier', 'mehmet'],
  ['mehmet', 'maria'],
  ['damien', 'claire'],
  ['yuki', 'mehmet'],
  ['yuki', 'olivier'],
  ['veronique', 'marie2'],
  ['veronique', 'siobhan'],
  ['ahmed', 'marie2'],
  ['ahmed', 'siobhan'],
  ['nicolas', 'marie2'],
  ['minhanh', 'marie2'],
  ['thomas', 'minhanh'],
  ['thomas', 'antoine'],
  ['jan', 'antoine'],
  ['lucie', 'antoine'],
  ['lucie', 'robert'],
  ['antoine', 'robert'],
  ['nadia', 'katharina']
]
