import type { FavourKind } from '#shared/domain/favour'
import type { Words } from './story'

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

/** What follows from a talk; added to some meetings. */
export const afterwards: readonly Words[] = [
  { fr: 'À reprendre dans un mois.', en: 'To take up again in a month.' },
  { fr: 'On se rappelle bientôt.', en: 'We will talk again soon.' },
  { fr: 'Noté deux noms à creuser.', en: 'Two names noted, to look into.' },
  { fr: 'Moment agréable.', en: 'A pleasant moment.' },
  { fr: 'J’en retiens surtout l’envie de faire.', en: 'What I take away is the will to act.' },
  { fr: 'Écouté plus que parlé, pour une fois.', en: 'Listened more than I talked, for once.' },
  { fr: 'Rien d’urgent, mais le fil est repris.', en: 'Nothing urgent, but we are in touch again.' },
  { fr: 'Penser à prendre des nouvelles du projet.', en: 'Remember to ask how the project goes.' }
]
