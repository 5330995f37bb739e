import type { Occasion } from '#shared/domain/meeting'
import type { Theme, Words } from './story'

/** What was said; `on` names the occasions that fit, any conversation when left out. */
export type Talk = Words & { on?: readonly Occasion[] }

/** What was said, by circle; `{name}` is the first name of the person met. */
export const talk: Record<Theme, readonly Talk[]> = {
  club: [
    {
      on: ['clubEvent', 'lunch'],
      fr: 'Longue discussion sur NIS 2 : {name} a déjà chiffré les audits, nous comparons.',
      en: 'Long talk about NIS 2: {name} has already costed the audits, we compare notes.'
    },
    {
      fr: '{name} sort d’une migration d’ERP et me raconte ce qu’il ne faut surtout pas refaire.',
      en: '{name} has just come out of an ERP migration and tells me what never to do again.'
    },
    {
      on: ['clubEvent', 'workshop'],
      fr: 'Tour de table sur l’IA au bureau. {name} préfère la prudence sur les contrats, moi aussi.',
      en: 'Round table on AI at the office. {name} is careful about the contracts, and so am I.'
    },
    {
      fr: '{name} cherche un chef de projet pour janvier ; je pense à deux personnes.',
      en: '{name} is looking for a project manager for January; two people come to mind.'
    },
    {
      on: ['clubEvent', 'conference'],
      fr: 'Soirée sur les budgets, avec {name} à ma table : partout la même pression, partout les mêmes arbitrages.',
      en: 'An evening on budgets, {name} at my table: the same pressure everywhere, the same choices everywhere.'
    },
    {
      fr: '{name} envisage de sortir du cloud public pour les données de production.',
      en: '{name} is thinking of taking production data out of the public cloud.'
    },
    {
      on: ['video', 'call'],
      fr: 'Préparé la prochaine soirée du club avec {name} : thème, intervenants, salle.',
      en: 'Prepared the club’s next evening with {name}: theme, speakers, room.'
    },
    {
      fr: '{name} m’a demandé comment je voyais la suite. Bien d’en parler entre pairs.',
      en: '{name} asked how I saw what comes next. It does good to talk about it among peers.'
    },
    {
      fr: 'Comparé nos contrats d’infogérance avec {name}. Le sien se termine dans un an.',
      en: 'Compared outsourcing contracts with {name}, whose own ends in a year.'
    },
    {
      fr: '{name} a perdu deux architectes ce semestre et se demande comment garder les autres.',
      en: '{name} lost two architects this half-year and wonders how to keep the others.'
    },
    {
      on: ['conference'],
      fr: 'Congrès du club. Suivi une conférence sur les jumeaux numériques avec {name}.',
      en: 'The club’s congress. Heard a talk on digital twins with {name}.'
    },
    {
      on: ['email', 'message'],
      fr: '{name} me transmet le programme de la prochaine rencontre.',
      en: '{name} sends me the programme of the next meeting.'
    }
  ],
  alumni: [
    {
      fr: '{name} me raconte la reprise de son entreprise par un fonds, sans langue de bois.',
      en: '{name} tells me frankly how a fund took over the company.'
    },
    {
      fr: 'Souvenirs de promo, puis le marché : {name} voit revenir des créations de poste.',
      en: 'Memories of school, then the market: {name} sees new posts being created again.'
    },
    {
      on: ['networkingInterview'],
      fr: '{name} connaît bien les ETI de l’Ain et m’en cite quatre qui se transforment.',
      en: '{name} knows the mid-sized companies of the Ain well and names four that are changing.'
    },
    {
      on: ['networkingInterview', 'coffee'],
      fr: 'Parlé de ce que je sais faire. {name} me conseille de commencer par les résultats.',
      en: 'Talked about what I can do. {name} advises me to begin with results.'
    },
    {
      fr: '{name} pense à quitter le salariat ; je raconte ce que j’en ai vu autour de moi.',
      en: '{name} is thinking of going freelance; I say what I have seen around me.'
    },
    {
      on: ['event'],
      fr: 'Afterwork des anciens, beaucoup de monde. Bonne conversation avec {name} au calme.',
      en: 'Alumni evening, a lot of people. A good quiet conversation with {name}.'
    },
    {
      fr: '{name} prépare un comité de direction difficile et voulait un regard extérieur.',
      en: '{name} is preparing a difficult executive committee and wanted an outside view.'
    },
    {
      on: ['event', 'awardCeremony'],
      fr: 'Remise des prix de l’école, au premier rang avec {name}.',
      en: 'The school’s award ceremony, in the front row with {name}.'
    },
    {
      fr: 'Échangé nos lectures. {name} me recommande un livre sur la prise de poste.',
      en: 'Swapped books. {name} recommends one on taking up a new post.'
    }
  ],
  work: [
    {
      fr: 'Nouvelle organisation : {name} la trouve plus lisible que l’ancienne.',
      en: 'The new organisation: {name} finds it clearer than the old one.'
    },
    {
      on: ['appointment', 'video'],
      fr: 'Revue de projet avec {name}. Les délais tiennent, le budget moins.',
      en: 'Project review with {name}. The dates hold, the budget less so.'
    },
    {
      on: ['appointment', 'call'],
      fr: 'Préparé le comité de pilotage avec {name}, trois points à trancher.',
      en: 'Prepared the steering committee with {name}, three points to settle.'
    },
    {
      fr: '{name} me parle d’un projet de formation ; je trouve l’idée excellente.',
      en: '{name} tells me about plans for a training course; I am all for it.'
    },
    {
      on: ['call', 'appointment'],
      fr: 'Le fournisseur a repoussé la livraison. {name} garde son calme, comme toujours.',
      en: 'The supplier has put off the delivery. {name} keeps calm, as ever.'
    },
    {
      on: ['workshop'],
      fr: 'Atelier d’équipe ; {name} reste ensuite pour parler de la suite.',
      en: 'Team workshop; {name} stays on to talk about what comes next.'
    },
    {
      on: ['appointment'],
      fr: 'Négociation des licences avec {name} : un an de prix bloqués.',
      en: 'Licence negotiation with {name}: a year of fixed prices.'
    }
  ],
  formerly: [
    {
      fr: 'Des nouvelles de la maison par {name} : deux départs, un beau projet.',
      en: 'News from the company through {name}: two departures, one fine project.'
    },
    {
      on: ['lunch', 'coffee'],
      fr: 'Revu {name} près des bureaux, comme avant. On a parlé de tout sauf des projets.',
      en: 'Saw {name} near the office, as before. We talked about everything but projects.'
    },
    {
      on: ['call', 'message'],
      fr: '{name} m’a posé une question sur l’ancien contrat, répondu en dix minutes.',
      en: '{name} had a question about the old contract, answered in ten minutes.'
    },
    {
      fr: '{name} songe aussi à bouger ; je propose d’en reparler au calme.',
      en: '{name} is thinking of moving too; I suggest talking about it quietly.'
    }
  ],
  association: [
    {
      on: ['workshop'],
      fr: 'Atelier du mardi : chacun présente son projet en deux minutes. Celui de {name} a progressé.',
      en: 'Tuesday workshop: everybody presents their project in two minutes. {name}’s is much better.'
    },
    {
      on: ['video', 'workshop'],
      fr: 'Simulation d’entretien avec {name}, retours francs et utiles.',
      en: 'Mock interview with {name}, frank and useful comments.'
    },
    {
      on: ['workshop'],
      fr: 'Atelier sur les premières minutes d’un entretien. {name} nous a fait rire, et réfléchir.',
      en: 'A workshop on the first minutes of an interview. {name} made us laugh, and think.'
    },
    {
      fr: 'Revu nos listes de cibles avec {name}. Trois noms en commun, on s’aide.',
      en: 'Went through our target lists with {name}. Three names in common, we help each other.'
    },
    {
      fr: 'Moment de doute partagé avec {name}. On repart avec une action chacun.',
      en: 'Shared a moment of doubt with {name}. We each leave with one thing to do.'
    },
    {
      on: ['call', 'coffee'],
      fr: '{name} propose d’ouvrir l’atelier aux jeunes retraités. Bonne idée.',
      en: '{name} suggests opening the workshop to recent retirees. Good idea.'
    },
    {
      on: ['training'],
      fr: 'Formation : chacun relit le profil en ligne d’un autre. {name} a l’œil pour les titres.',
      en: 'Training: everybody reads the online profile of another. {name} has an eye for headlines.'
    },
    {
      fr: '{name} m’explique comment préparer ses questions de fin d’entretien.',
      en: '{name} explains how to prepare the questions one asks at the end of an interview.'
    }
  ],
  sports: [
    {
      on: ['event'],
      fr: 'Dix kilomètres au parc avec {name}, allure tranquille.',
      en: 'Ten kilometres in the park with {name}, at an easy pace.'
    },
    {
      on: ['event'],
      fr: 'Sortie longue le long de la Saône avec {name}. On a refait le monde.',
      en: 'Long run along the Saône with {name}. We put the world to rights.'
    },
    {
      on: ['event'],
      fr: 'Entraînement du club sous la pluie ; {name} vise le prochain semi-marathon.',
      en: 'Club training in the rain; {name} is aiming for the next half-marathon.'
    },
    {
      on: ['coffee', 'breakfast'],
      fr: 'Café après la course avec {name}. Parlé un peu travail, surtout des enfants.',
      en: 'Coffee after the run with {name}. A little about work, mostly about the children.'
    },
    {
      on: ['event'],
      fr: '{name} revient d’une blessure, on a marché plus que couru.',
      en: '{name} is back from an injury, we walked more than we ran.'
    },
    {
      on: ['event'],
      fr: 'Fractionné au stade. Avec {name}, j’ai tenu la dernière série.',
      en: 'Intervals at the track. With {name} I got through the last set.'
    },
    {
      on: ['message', 'call'],
      fr: '{name} organise le covoiturage pour la course de dimanche.',
      en: '{name} is arranging the lifts for Sunday’s race.'
    }
  ],
  friends: [
    {
      on: ['dinner'],
      fr: 'Dîner chez {name}, sans parler travail une seule fois. Parfait.',
      en: 'Dinner at {name}’s without one word about work. Perfect.'
    },
    {
      on: ['call'],
      fr: 'Long appel avec {name}. Des nouvelles de tout le monde.',
      en: 'Long call with {name}. News of everybody.'
    },
    {
      on: ['lunch'],
      fr: 'Déjeuner du dimanche, {name} avait tout préparé.',
      en: 'Sunday lunch, {name} had prepared everything.'
    },
    {
      on: ['event'],
      fr: 'Week-end à la montagne avec {name}. On a bien ri.',
      en: 'Weekend in the mountains with {name}. We laughed a lot.'
    },
    {
      on: ['coffee', 'call'],
      fr: '{name} a pris deux heures pour moi. Ça fait du bien.',
      en: '{name} took two hours for me. It does good.'
    }
  ],
  trade: [
    {
      on: ['conference', 'event', 'chance'],
      fr: 'Croisé {name} sur le salon, échangé nos cartes et trois idées.',
      en: 'Came across {name} at the fair, swapped cards and three ideas.'
    },
    {
      on: ['conference', 'seminar'],
      fr: '{name} présentait une étude de cas ; questions intéressantes ensuite.',
      en: '{name} presented a case study; interesting questions afterwards.'
    },
    {
      fr: 'Point rapide avec {name} sur le projet commun.',
      en: 'Quick word with {name} about our joint project.'
    },
    {
      fr: '{name} change de poste et reste dans la région.',
      en: '{name} is changing jobs and stays in the region.'
    },
    {
      on: ['conference', 'clientEvent'],
      fr: 'Table ronde animée par {name}, puis discussion en petit comité.',
      en: 'Round table chaired by {name}, then a talk among a few of us.'
    },
    {
      fr: '{name} cherche des partenaires pour un appel d’offres.',
      en: '{name} is looking for partners for a tender.'
    }
  ]
}
