import type { Scene } from './story'

/** What the years before left behind: how ties began, and what made them what they are. */
export const pastScenes: readonly Scene[] = [
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
