import type { FavourKind } from '#shared/domain/favour'
import type { Theme, Words } from './story'

/** What was said, by circle; `{name}` is the first name of the person met. */
export const talk: Record<Theme, readonly Words[]> = {
  club: [
    {
      fr: 'Longue discussion sur NIS 2 : {name} a déjà chiffré les audits, nous comparons.',
      en: 'Long talk about NIS 2: {name} has already costed the audits, we compare notes.'
    },
    {
      fr: '{name} sort d’une migration d’ERP et me raconte ce qu’il ne faut surtout pas refaire.',
      en: '{name} has just come out of an ERP migration and tells me what never to do again.'
    },
    {
      fr: 'Tour de table sur l’IA au bureau. {name} reste prudent sur les contrats, moi aussi.',
      en: 'Round table on AI at the office. {name} is careful about the contracts, and so am I.'
    },
    {
      fr: '{name} cherche un chef de projet pour janvier ; je pense à deux personnes.',
      en: '{name} is looking for a project manager for January; two people come to mind.'
    },
    {
      fr: 'On a parlé budget : partout la même pression, partout les mêmes arbitrages.',
      en: 'We talked budgets: the same pressure everywhere, the same choices everywhere.'
    },
    {
      fr: '{name} envisage de sortir du cloud public pour les données de production.',
      en: '{name} is thinking of taking production data out of the public cloud.'
    },
    {
      fr: 'Préparé la prochaine soirée du club avec {name} : thème, intervenants, salle.',
      en: 'Prepared the club’s next evening with {name}: theme, speakers, room.'
    },
    {
      fr: '{name} m’a demandé comment s’était passé mon départ. Bien d’en parler entre pairs.',
      en: '{name} asked how my departure had gone. It does good to talk about it among peers.'
    },
    {
      fr: 'Comparé nos contrats d’infogérance avec {name}. Le leur se termine dans un an.',
      en: 'Compared outsourcing contracts with {name}. Theirs ends in a year.'
    },
    {
      fr: '{name} a perdu deux architectes ce semestre et se demande comment garder les autres.',
      en: '{name} lost two architects this half-year and wonders how to keep the others.'
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
      fr: '{name} connaît bien les ETI de l’Ain et m’en cite quatre qui se transforment.',
      en: '{name} knows the mid-sized companies of the Ain well and names four that are changing.'
    },
    {
      fr: 'Parlé de la suite de ma recherche. {name} me conseille de resserrer mon discours.',
      en: 'Talked about my search. {name} advises me to tighten my story.'
    },
    {
      fr: '{name} hésite à quitter le salariat ; je raconte ce que j’en ai vu autour de moi.',
      en: '{name} hesitates to go freelance; I say what I have seen around me.'
    },
    {
      fr: 'Afterwork des anciens, beaucoup de monde. Bonne conversation avec {name} au calme.',
      en: 'Alumni evening, a lot of people. A good quiet conversation with {name}.'
    },
    {
      fr: '{name} prépare un comité de direction difficile et voulait un regard extérieur.',
      en: '{name} is preparing a difficult executive committee and wanted an outside view.'
    },
    {
      fr: 'Échangé nos lectures. {name} me recommande un livre sur la prise de poste.',
      en: 'Swapped books. {name} recommends one on taking up a new post.'
    }
  ],
  work: [
    {
      fr: 'Nouvelles de la maison : {name} trouve la nouvelle organisation plus lisible.',
      en: 'News from the company: {name} finds the new organisation clearer.'
    },
    {
      fr: 'Revue de projet avec {name}. Les délais tiennent, le budget moins.',
      en: 'Project review with {name}. The dates hold, the budget less so.'
    },
    {
      fr: '{name} reprend une partie de mon ancien périmètre, nous faisons le point.',
      en: '{name} takes over part of my former scope, we go through it together.'
    },
    {
      fr: 'Préparé le comité de pilotage avec {name}, trois points à trancher.',
      en: 'Prepared the steering committee with {name}, three points to settle.'
    },
    {
      fr: '{name} me parle de ses projets de formation ; je l’encourage.',
      en: '{name} tells me about training plans; I am all for it.'
    },
    {
      fr: 'Le fournisseur a repoussé la livraison. {name} garde son calme, comme toujours.',
      en: 'The supplier has put off the delivery. {name} keeps calm, as ever.'
    },
    {
      fr: 'Point d’équipe, puis {name} reste pour parler de la suite.',
      en: 'Team meeting, then {name} stays on to talk about what comes next.'
    },
    {
      fr: 'Négociation des licences avec {name} : nous gagnons un an de prix bloqués.',
      en: 'Licence negotiation with {name}: we win a year of fixed prices.'
    }
  ],
  association: [
    {
      fr: 'Atelier du mardi : chacun présente son projet en deux minutes. Celui de {name} a progressé.',
      en: 'Tuesday workshop: everybody presents their project in two minutes. {name}’s is much better.'
    },
    {
      fr: 'Simulation d’entretien avec {name}, retours francs et utiles.',
      en: 'Mock interview with {name}, frank and useful comments.'
    },
    {
      fr: '{name} a décroché un second entretien, on en a parlé un moment.',
      en: '{name} got a second interview, we talked about it for a while.'
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
      fr: '{name} propose d’ouvrir l’atelier aux jeunes retraités. Bonne idée.',
      en: '{name} suggests opening the workshop to recent retirees. Good idea.'
    },
    {
      fr: 'Relu ensemble nos profils en ligne. {name} a l’œil pour les titres.',
      en: 'Read through our online profiles together. {name} has an eye for headlines.'
    }
  ],
  sports: [
    {
      fr: 'Dix kilomètres au parc avec {name}, allure tranquille.',
      en: 'Ten kilometres in the park with {name}, at an easy pace.'
    },
    {
      fr: 'Sortie longue le long de la Saône avec {name}. On a refait le monde.',
      en: 'Long run along the Saône with {name}. We put the world to rights.'
    },
    {
      fr: 'Entraînement du club sous la pluie ; {name} vise le semi-marathon de l’automne.',
      en: 'Club training in the rain; {name} is aiming for the autumn half-marathon.'
    },
    {
      fr: 'Café après la course avec {name}. Parlé un peu travail, surtout des enfants.',
      en: 'Coffee after the run with {name}. A little about work, mostly about the children.'
    },
    {
      fr: '{name} revient d’une blessure, on a marché plus que couru.',
      en: '{name} is back from an injury, we walked more than we ran.'
    },
    {
      fr: 'Fractionné au stade. {name} m’a fait tenir la dernière série.',
      en: 'Intervals at the track. {name} got me through the last set.'
    }
  ],
  friends: [
    {
      fr: 'Dîner chez {name}, sans parler de recherche une seule fois. Parfait.',
      en: 'Dinner at {name}’s without one word about the search. Perfect.'
    },
    { fr: 'Long appel avec {name}. Des nouvelles de tout le monde.', en: 'Long call with {name}. News of everybody.' },
    { fr: 'Déjeuner de famille, {name} avait tout préparé.', en: 'Family lunch, {name} had prepared everything.' },
    {
      fr: 'Week-end à la montagne avec {name}. On a bien ri.',
      en: 'Weekend in the mountains with {name}. We laughed a lot.'
    },
    {
      fr: '{name} a pris deux heures pour moi. Ça fait du bien.',
      en: '{name} listened to me for two hours. It does good.'
    }
  ],
  trade: [
    {
      fr: 'Croisé {name} sur le salon, échangé nos cartes et trois idées.',
      en: 'Came across {name} at the fair, swapped cards and three ideas.'
    },
    {
      fr: '{name} présentait une étude de cas ; questions intéressantes ensuite.',
      en: '{name} presented a case study; interesting questions afterwards.'
    },
    { fr: 'Point rapide avec {name} sur le projet commun.', en: 'Quick word with {name} about our joint project.' },
    {
      fr: '{name} change de poste à la rentrée et reste dans la région.',
      en: '{name} changes jobs after the summer and stays in the region.'
    },
    {
      fr: 'Table ronde animée par {name}, puis discussion en petit comité.',
      en: 'Round table chaired by {name}, then a talk among a few of us.'
    },
    { fr: '{name} cherche des partenaires pour un appel d’offres.', en: '{name} is looking for partners for a tender.' }
  ]
}

/** What follows from a talk; added to some meetings. */
export const afterwards: readonly Words[] = [
  { fr: 'À reprendre dans un mois.', en: 'To take up again in a month.' },
  { fr: 'On se rappelle après les vacances.', en: 'We will call each other after the holidays.' },
  { fr: 'Noté deux noms à creuser.', en: 'Two names noted, to look into.' },
  { fr: 'Moment agréable.', en: 'A pleasant moment.' },
  { fr: 'J’en retiens surtout l’envie de faire.', en: 'What I take away is the will to act.' },
  { fr: 'Écouté plus que parlé, pour une fois.', en: 'Listened more than I talked, for once.' },
  { fr: 'Rien d’urgent, mais le fil est repris.', en: 'Nothing urgent, but we are in touch again.' },
  { fr: 'Penser à prendre des nouvelles du projet.', en: 'Remember to ask how the project goes.' }
]

/** What a favour was; `{name}` is the other party, `{other}` the person introduced. */
export const deeds: Record<FavourKind, readonly { given: Words; received: Words }[]> = {
  introduction: [
    {
      given: { fr: 'Ai présenté {other} à {name}', en: 'Introduced {other} to {name}' },
      received: { fr: '{name} m’a présenté {other}', en: '{name} introduced me to {other}' }
    }
  ],
  recommendation: [
    {
      given: { fr: 'Ai recommandé {name} à un ancien fournisseur', en: 'Recommended {name} to a former supplier' },
      received: {
        fr: 'A appuyé ma candidature auprès de sa direction',
        en: 'Supported my application with the management'
      }
    },
    {
      given: { fr: 'Ai écrit une lettre de recommandation', en: 'Wrote a letter of recommendation' },
      received: { fr: 'A dit du bien de moi au bon endroit', en: 'Put in a good word for me in the right place' }
    }
  ],
  advice: [
    {
      given: { fr: 'Conseil sur le choix d’un intégrateur', en: 'Advice on choosing an integrator' },
      received: { fr: 'Conseils pour négocier mon prochain contrat', en: 'Advice on negotiating my next contract' }
    },
    {
      given: { fr: 'Avis sur une réorganisation d’équipe', en: 'An opinion on reorganising a team' },
      received: { fr: 'Son avis sur deux offres', en: 'An opinion on two offers' }
    },
    {
      given: { fr: 'Aide à préparer un entretien', en: 'Help with preparing an interview' },
      received: { fr: 'Un coup de main pour préparer un entretien', en: 'Helped me prepare an interview' }
    }
  ],
  information: [
    {
      given: { fr: 'Signalé un poste qui se libère', en: 'Pointed out a post that is opening' },
      received: { fr: 'M’a signalé un départ à la tête d’une DSI', en: 'Told me of a CIO who is leaving' }
    },
    {
      given: { fr: 'Transmis une étude de marché', en: 'Passed on a market study' },
      received: { fr: 'Les noms des cabinets qui recrutent', en: 'The names of the firms that are recruiting' }
    }
  ],
  knowledgeSharing: [
    {
      given: { fr: 'Retour d’expérience sur la migration de l’ERP', en: 'What we learnt from the ERP migration' },
      received: { fr: 'Partage de sa méthode d’audit de sécurité', en: 'Shared a method for security audits' }
    },
    {
      given: { fr: 'Modèle de feuille de route', en: 'A roadmap template' },
      received: {
        fr: 'Une matinée pour m’expliquer leur plateforme de données',
        en: 'A morning to explain their data platform'
      }
    }
  ],
  proofreading: [
    {
      given: { fr: 'Relecture de son dossier de candidature', en: 'Read through an application' },
      received: { fr: 'Relecture de mon CV, ligne à ligne', en: 'Read my CV line by line' }
    },
    {
      given: { fr: 'Relecture d’un cahier des charges', en: 'Read through a specification' },
      received: { fr: 'Relecture de ma présentation', en: 'Read through my presentation' }
    }
  ],
  timeOrHand: [
    {
      given: { fr: 'Un samedi pour l’aider à déménager', en: 'A Saturday to help with moving house' },
      received: { fr: 'M’a prêté une salle pour l’atelier', en: 'Lent me a room for the workshop' }
    },
    {
      given: { fr: 'Tenu le stand à sa place', en: 'Stood in at the stand' },
      received: { fr: 'A tenu l’atelier à ma place', en: 'Took my place at the workshop' }
    }
  ],
  invitation: [
    {
      given: { fr: 'Invitation à la soirée du club', en: 'Invitation to the club’s evening' },
      received: { fr: 'Invitation à la journée des dirigeants', en: 'Invitation to the executives’ day' }
    },
    {
      given: { fr: 'Une place pour la conférence', en: 'A seat at the conference' },
      received: { fr: 'Une place pour le congrès', en: 'A seat at the congress' }
    }
  ],
  support: [
    {
      given: { fr: 'Présence dans un moment difficile', en: 'Was there at a difficult moment' },
      received: { fr: 'M’a remonté le moral après un refus', en: 'Cheered me up after a refusal' }
    },
    {
      given: { fr: 'Longue écoute', en: 'A long listening ear' },
      received: { fr: 'Un soutien sans faille pendant l’été', en: 'Unfailing support over the summer' }
    }
  ],
  loan: [
    {
      given: { fr: 'Prêt de mon vidéoprojecteur', en: 'Lent my projector' },
      received: { fr: 'Prêt d’un bureau pour la semaine', en: 'The loan of an office for a week' }
    }
  ],
  businessLead: [
    {
      given: { fr: 'Transmis un appel d’offres', en: 'Passed on a call for tenders' },
      received: { fr: 'M’a parlé d’une mission de transition', en: 'Told me of an interim assignment' }
    }
  ],
  other: [
    { given: { fr: 'Petit service', en: 'A small favour' }, received: { fr: 'Petit service', en: 'A small favour' } }
  ]
}

/** Promises of mine and of theirs; `{name}` is the other party. */
export const vows: { mine: readonly Words[]; theirs: readonly Words[] } = {
  mine: [
    { fr: 'envoyer le compte rendu', en: 'send the minutes' },
    { fr: 'transmettre le contact du cabinet d’audit', en: 'pass on the contact at the audit firm' },
    { fr: 'relire le dossier de {name}', en: 'read through {name}’s file' },
    { fr: 'prêter le livre sur la prise de poste', en: 'lend the book on taking up a post' },
    { fr: 'proposer trois dates pour un déjeuner', en: 'suggest three dates for lunch' },
    { fr: 'envoyer le modèle de feuille de route', en: 'send the roadmap template' },
    { fr: 'donner des nouvelles après l’entretien', en: 'say how the interview went' }
  ],
  theirs: [
    { fr: 'envoyer la liste des cabinets', en: 'send the list of firms' },
    { fr: 'parler de moi à son comité de direction', en: 'mention me to the executive committee' },
    { fr: 'prévenir quand le poste s’ouvrira', en: 'let me know when the post opens' },
    { fr: 'transmettre l’étude sur les ETI', en: 'pass on the study of mid-sized companies' },
    { fr: 'rappeler après le conseil d’administration', en: 'call back after the board meeting' }
  ]
}
