import type { Scene } from './story'

/** How the search began, and the year around it; newest first. */
export const yearScenes: readonly Scene[] = [
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
  },
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
    ago: 222,
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
        thankedAgo: 221
      }
    ]
  },
  {
    ago: 232,
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
        thankedAgo: 230
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
  }
]
