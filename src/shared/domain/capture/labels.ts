/** What the words before a colon say of those after it. */
export type Label =
  | 'promise'
  | 'thanks'
  | 'thanksTo'
  | 'advice'
  | 'introducedBy'
  | 'received'
  | 'given'
  | 'with'
  | 'place'
  | 'aside'

const labels: Record<Label, string> = {
  promise:
    'prochaine etape,prochaines etapes,next step,next steps,a faire,todo,to do,suite,suites,action,actions,suivi,follow up,next,je dois,etape suivante,next action,prochaine action,reste a faire,a suivre,rappel,reminder',
  thanks: 'merci,thanks,remerciement,remerciements,thank you',
  thanksTo: 'merci a,thanks to',
  advice: 'conseils,conseil,advice,tips,ses conseils,conseils recus,avis',
  introducedBy:
    'introduit par,introduite par,mis en relation par,mise en relation par,presente par,presentee par,introduced by,recommande par,recommandee par,referred by',
  received:
    'recu,recus,noms obtenus,contacts obtenus,names obtained,contacts obtained,names,obtenu,received,got,service recu,favour received',
  given: 'donne,rendu,given,gave,service rendu,favour given',
  with: 'avec,with,rencontre,rencontres,met,vu,vus,present,presents,participants,qui,who',
  place: 'ou,where,lieu,place',
  aside:
    'contexte,context,appris,learnt,learned,nouvelles,news,pour,for,sujet,topic,notes,note,quand,when,date,questions,a demander,to ask'
}

const byWords = new Map(
  Object.entries(labels).flatMap(([label, phrases]) =>
    phrases.split(',').map((phrase) => [phrase, label as Label] as const)
  )
)

/** The label that these folded words are; null when they are none. */
export const labelNamed = (words: string): Label | null => byWords.get(words) ?? null
