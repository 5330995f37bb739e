import type { FavourKind } from '../../favour'
import type { Occasion } from '../../meeting'
import type { Language } from '../language'
import type { z } from 'zod'
import { englishForms, frenchForms } from './verb-forms'

/**
 * Who gains by a favour that a verb says: `gives` the indirect object (`m'a donné`, `donné à Sophie`), `helps` the direct
 * object (`m'a aidé`), `reads` whoever's paper it is (`relu mon CV`), `introduces` both parties, `recommends` the one
 * spoken for, `tells` whoever is told (`told me about`).
 */
export type Frame = 'gives' | 'helps' | 'reads' | 'introduces' | 'recommends' | 'tells'

interface Verb {
  lemma: string
  language: Language
  favour: { frame: Frame; kind: z.infer<typeof FavourKind> } | null
  /** The occasion that the verb alone says: `croisé`, `called`. */
  meets: z.infer<typeof Occasion> | null
  /** Something that one does later for somebody and may therefore promise, or note as still to be done. */
  isAction: boolean
}

export interface VerbForm {
  verb: Verb
  /** Bits of `Form`. */
  form: number
}

type Row = [language: Language, frame: Frame, kind: z.infer<typeof FavourKind>, verbs: string]

const favourRows: Row[] = [
  [
    'fr',
    'gives',
    'information',
    'donner,glisser,transferer,relayer,pousser,envoyer,transmettre transmis transmet transmettent transmettr,filer,passer,refiler,fournir+,communiquer,signaler,indiquer,confier,forwarder,adresser,procurer,faxer,mailer,partager'
  ],
  ['fr', 'gives', 'loan', 'preter,avancer'],
  [
    'fr',
    'gives',
    'knowledgeSharing',
    'montrer,expliquer,apprendre appris apprend apprennent apprendr,enseigner,detailler,demontrer'
  ],
  ['fr', 'gives', 'advice', 'suggerer,souffler'],
  ['fr', 'helps', 'advice', 'conseiller,orienter,guider,eclairer,aiguiller,reorienter'],
  ['fr', 'gives', 'timeOrHand', 'accorder,consacrer,rendre rendu rend rendent rendr,organiser'],
  [
    'fr',
    'gives',
    'other',
    'offrir offert offre offrent offrir,trouver,obtenir obtenu obtient obtiennent obtiendr,decrocher,degoter,denicher,apporter,payer,arranger,laisser,ramener,rapporter,debloquer,reserver,faciliter,negocier'
  ],
  ['fr', 'gives', 'introduction', 'ouvrir ouvert ouvre ouvrent ouvrir'],
  [
    'fr',
    'helps',
    'timeOrHand',
    'aider,depanner,accompagner,heberger,emmener,conduire conduit conduit conduisent conduir,remplacer,assister,secourir secouru secourt secourent secourr,seconder'
  ],
  [
    'fr',
    'helps',
    'support',
    'soutenir soutenu soutient soutiennent soutiendr,epauler,encourager,rassurer,coacher,appuyer,defendre defendu defend defendent defendr,ecouter,remotiver,reconforter,entrainer,preparer'
  ],
  [
    'fr',
    'helps',
    'information',
    'prevenir prevenu previent previennent previendr,alerter,informer,avertir+,briefer,debriefer,renseigner,rencarder,tuyauter'
  ],
  ['fr', 'helps', 'knowledgeSharing', 'former,initier'],
  ['fr', 'helps', 'invitation', 'inviter,convier'],
  ['fr', 'recommends', 'recommendation', 'recommander,parrainer,coopter,pistonner,citer,referer'],
  ['fr', 'reads', 'proofreading', 'relire relu relit relisent relir,corriger,annoter,retravailler,reviser,commenter'],
  [
    'fr',
    'introduces',
    'introduction',
    'presenter,introduire introduit introduit introduisent introduir,connecter,brancher'
  ],
  [
    'en',
    'gives',
    'information',
    'give gave given,send sent,share,forward,pass,hand,email,provide,feed fed,slip slipped,text'
  ],
  ['en', 'gives', 'loan', 'lend lent,loan'],
  ['en', 'gives', 'knowledgeSharing', 'show showed shown,teach taught,explain'],
  [
    'en',
    'gives',
    'other',
    'offer,buy bought,get got gotten,find found,land,bring brought,secure,book,arrange,save,grant,pay paid'
  ],
  ['en', 'gives', 'advice', 'suggest'],
  ['en', 'helps', 'advice', 'advise,counsel,guide,steer,point'],
  ['en', 'helps', 'timeOrHand', 'help,assist,host,drive drove driven'],
  ['en', 'helps', 'support', 'support,encourage,coach,mentor,reassure,back,cheer,prep prepped,prepare'],
  ['en', 'helps', 'knowledgeSharing', 'train,walk'],
  ['en', 'tells', 'information', 'tell told,inform,warn,alert,brief,tip tipped,update,notify,remind'],
  ['en', 'helps', 'invitation', 'invite'],
  ['en', 'recommends', 'recommendation', 'recommend,refer referred,endorse,nominate'],
  ['en', 'reads', 'proofreading', 'review,proofread proofread,edit,correct,reread reread,critique'],
  ['en', 'introduces', 'introduction', 'introduce,connect,intro'],
  ['en', 'introduces', 'introduction', 'hook,loop,set set']
]

/** Kinds of doing that are promised or noted to be done; favours above are so too. */
const actions: Record<Language, string> = {
  fr: `rembourser,toucher,rappeler,relancer,remercier,recontacter,contacter,appeler,ecrire ecrit ecrit ecrivent ecrir,repondre repondu repond repondent repondr,preparer,prevoir prevu prevoit prevoient prevoir,fixer,caler,
 demander,verifier,regarder,revenir revenu revient reviennent reviendr,reprendre repris reprend reprennent reprendr,prendre pris prend prennent prendr,proposer,confirmer,chercher,rediger,finaliser,finir+,terminer,
 inscrire inscrit inscrit inscrivent inscrir,acheter,imprimer,noter,planifier,programmer,poster,publier,deposer,remettre remis remet remettent remettr,retourner,livrer,fournir+,traiter,valider,mettre mis met mettent mettr,renvoyer,debriefer,feliciter,mettre mis met mettent mettr,parler,faire fait fait font fer,
 tenir tenu tient tiennent tiendr,suivre suivi suit suivent suivr,postuler,candidater,completer,lire lu lit lisent lir,mentionner,glisser,solliciter,renvoyer,joindre joint joint joignent joindr,creuser,penser,essayer,relayer,diffuser,adapter,boucler`,
  en: `follow,thank,chase,ping pinged,schedule,set set,check,ask,write wrote written,draft,prepare,confirm,reply,look,reach,make made,put put,keep kept,speak spoke spoken,talk,revert,circle,drop dropped,let let,
 try,apply,finish,complete,return,research,reconnect,contact,nudge,text,do did done,take took taken,read read,go went gone,come came come,sign,register,congratulate,post,print,submit,vouch,mention,plan planned,loop,copy,add,work`
}

const meetRows: [Language, z.infer<typeof Occasion>, string][] = [
  [
    'fr',
    'chance',
    'tomber,apercevoir apercu apercoit apercoivent apercevr,rejoindre rejoint rejoint rejoignent rejoindr,voir vu voit voient verr,revoir revu revoit revoient reverr,rencontrer,croiser,recroiser,retrouver'
  ],
  ['fr', 'call', 'appeler,telephoner,rappeler,joindre joint joint joignent joindr'],
  ['fr', 'lunch', 'dejeuner'],
  ['fr', 'dinner', 'diner'],
  ['fr', 'email', 'ecrire ecrit ecrit ecrivent ecrir,mailer'],
  ['fr', 'note', 'discuter,echanger,bavarder,papoter'],
  ['en', 'chance', 'meet met,see saw seen,bump,run ran run'],
  ['en', 'call', 'call,phone,ring rang rung,dial'],
  ['en', 'email', 'email,write wrote written'],
  ['en', 'message', 'text,message,whatsapp,dm'],
  ['en', 'note', 'chat chatted,speak spoke spoken,talk,discuss,catch caught'],
  ['en', 'lunch', 'lunch'],
  ['en', 'dinner', 'dine']
]

/** Verbs that only tell a clause when they follow a name: `Ben knows Tom`, `Pierre cherche`. */
const others: Record<Language, string> = {
  fr: `connaitre connu connait connaissent connaitr,quitter,chercher,recruter,travailler,bosser,savoir su sait savent saur,penser,vouloir voulu veut veulent voudr,pouvoir pu peut peuvent pourr,aimer,partir parti part partent partir,
 arriver,venir venu vient viennent viendr,promettre promis promet promettent promettr,engager,accepter,attendre attendu attend attendent attendr,sembler,rester,croire cru croit croient croir,monter,lancer,changer,demarrer,
 signer,rejoindre rejoint rejoint rejoignent rejoindr,devenir devenu devient deviennent deviendr,dire dit dit disent dir,raconter,annoncer,adorer,detester,hesiter,gerer,diriger,piloter,demissionner,expliquer,cherche,insister,refuser,oublier,manquer,souhaiter,convenir convenu convient conviennent conviendr,recevoir recu recoit recoivent recevr,tenir tenu tient tiennent tiendr,sentir senti sent sentent sentir,choisir+,reflechir+,perdre perdu perd perdent perdr,porter,jouer,gagner,garder,poser,tourner,marcher,acheter,compter,commencer,continuer,entendre entendu entend entendent entendr,sortir sorti sort sortent sortir,servir servi sert servent servir,aboutir+,concerner,permettre permis permet permettent permettr,durer,demenager,licencier,virer,embaucher,nommer,viser,cibler,investir+,deborder,tomber,rentrer,manger,boire bu boit boivent boir,payer,traverser,evoquer,raccrocher,repartir reparti repart repartent repartir,insister,negocier,valider,confirmer,reporter,annuler,decaler,deplacer,inscrire inscrit inscrit inscrivent inscrir,venger,exposer,tenter,sourire souri sourit sourient sourir,rire ri rit rient rir,pleurer,craquer,galerer,stresser,postuler,integrer,rejoindre rejoint rejoint rejoignent rejoindr,prolonger,arreter,stopper,occuper,charger,esperer,envisager,racheter,vendre vendu vend vendent vendr,creer,fonder,animer,habiter,vivre vecu vit vivent vivr,proposer`,
  en: `congratulate,invoice,deliver,pay paid,know knew known,leave left,want,look,work,hire,recruit,think thought,like,love,seem,join,become became become,say said,mention,hope,hate,run ran run,start,stop stopped,lead led,manage,move,quit quit,promise,agree,wait,stay,feel felt,believe,live,sell sold,raise,launch,plan planned,expect,refuse,forget forgot forgotten,owe,need,have had,receive,obtain,try,turn,play,win won,lose lost,keep kept,hold held,bring brought,buy bought,choose chose chosen,decide,discuss,consider,cancel,postpone,reschedule,delay,confirm,travel,fly flew flown,live,eat ate eaten,drink drank drunk,pay paid,spend spent,open,close,grow grew grown,struggle,apply,interview,accept,reject,resign,retire,invest,offer,volunteer,propose`
}

const lexicon = new Map<string, VerbForm[]>()
const verbs = new Map<string, Verb>()

function learn(language: Language, entry: string, facts: Partial<Pick<Verb, 'favour' | 'meets' | 'isAction'>>): void {
  const { lemma, forms } = language === 'fr' ? frenchForms(entry) : englishForms(entry)
  const id = `${language} ${lemma}`
  const known = verbs.get(id)
  if (known) {
    known.favour ??= facts.favour ?? null
    known.meets ??= facts.meets ?? null
    known.isAction ||= facts.isAction ?? false
    return
  }
  const verb: Verb = { lemma, language, favour: null, meets: null, isAction: false, ...facts }
  verbs.set(id, verb)
  for (const [word, form] of forms) {
    const list = lexicon.get(word)
    if (list) list.push({ verb, form })
    else lexicon.set(word, [{ verb, form }])
  }
}

const entries = (text: string): string[] => text.split(',').map((entry) => entry.trim())

for (const [language, frame, kind, text] of favourRows)
  for (const entry of entries(text)) learn(language, entry, { favour: { frame, kind }, isAction: true })
for (const language of ['fr', 'en'] as const) {
  for (const entry of entries(actions[language])) learn(language, entry, { isAction: true })
  for (const entry of entries(others[language])) learn(language, entry, {})
}
for (const [language, meets, text] of meetRows) for (const entry of entries(text)) learn(language, entry, { meets })

/** Every verb that a folded word may be a form of. */
export const verbForms = (word: string): readonly VerbForm[] => lexicon.get(word) ?? none
const none: readonly VerbForm[] = []

export const verbWords = (): Iterable<string> => lexicon.keys()
