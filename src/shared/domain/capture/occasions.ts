import { eventOccasions, type Occasion } from '../meeting'
import { isWithinOneEdit } from '../near-names'
import { foldAt, type Sentence } from './sentence'

const phrases: [Occasion, string][] = [
  [
    'breakfast',
    'petit dejeuner,petit dej,p tit dej,ptit dej,petits dejeuners,breakfast,brunch,breakfast meeting,working breakfast,pdj'
  ],
  [
    'lunch',
    'dejeuner,dej,dejeuner de travail,dejeune,dejeunes,lunch,lunched,lunch meeting,working lunch,business lunch,pause dejeuner,resto,dejeuner d affaires'
  ],
  ['dinner', 'diner,dine,dinner,dined,supper,souper'],
  [
    'coffee',
    'cafe,coffee,coffees,caf,kawa,cafes,the et cafe,tea,verre,apero,drink,drinks,beer,beers,biere,bieres,pot,espresso,coffee chat,coffee catch up,pint,cafe visio'
  ],
  [
    'call',
    'appel,appel tel,appel telephonique,coup de fil,coup de tel,coup de telephone,call,phone call,quick call,tel,telephone,rdv tel,rdv telephonique,rdv tel,point tel,point telephonique,entretien telephonique,echange telephonique,phone,catch up call,intro call,cold call,conf call,conference call,phone catch up,phone chat,phone interview,conversation telephonique,conversation tel,discussion telephonique,discussion tel,echange tel,phone conversation,telephone conversation,telephone call,rdv phone'
  ],
  [
    'video',
    'visio,visioconference,visioconf,visio conference,video call,video,videocall,teams,teams call,zoom,zoom call,google meet,facetime,skype,webex,rdv visio,reunion visio,reunion teams,reunion zoom,point visio,point teams,point zoom,appel visio,appel video,appel teams,appel zoom,call teams,call zoom,call visio,rdv teams,rdv zoom,rdv en visio,entretien visio,video chat,video meeting,zoom meeting,teams meeting,cafe virtuel,video conference,echange visio,echange en visio,conversation visio,discussion visio,rdv en visio,entretien en visio,point par visio,reunion en visio,point en visio'
  ],
  [
    'email',
    'mail,e mail,email,courriel,mails,emails,echange linkedin,echange de mails,echange mail,echange par mail,echange de mail,linkedin exchange,email exchange,exchange of emails,echanges linkedin,echange email,linkedin,echange linkedin messages,lettre'
  ],
  [
    'message',
    'sms,texto,message,message linkedin,message whatsapp,whatsapp,msg,text,linkedin message,dm,text message,voice message,message vocal,messages,textos,slack,mp'
  ],
  [
    'networkingInterview',
    'entretien reseau,entretien de reseau,entretien,rdv reseau,rendez vous reseau,networking interview,networking meeting,networking call,networking chat,networking coffee,informational interview,info interview,networking conversation,entretien networking,rdv networking,interview reseau,networking lunch'
  ],
  [
    'appointment',
    'rdv,rv,mtg,debrief,rendez vous,reunion,point,meeting,appointment,catch up,catchup,entrevue,seance,session,one to one,1 1,sync,comite,meet up with,sit down,meet with,point rapide,tete a tete,rencontre avec,reu,team meeting'
  ],
  ['conference', 'conference,conf,colloque,congres,symposium,keynote,table ronde,webinar,webinaire,summit,sommet'],
  [
    'event',
    'afterwork,after work,salon,soiree,evenement,event,expo,exposition,forum,meetup,cocktail,networking event,reception,gala,foire,trade show,fair,party,vernissage,inauguration,lancement,assemblee generale,ag,drinks reception,networking drinks,networking evening,pot de depart,journee portes ouvertes,hackathon,speed networking,evening event,mixer,fete,anniversaire,voeux,ceremonie,launch party,happy hour,show'
  ],
  ['clubEvent', 'club,reunion du club,diner du club,cercle'],
  ['workshop', 'atelier,workshop,masterclass'],
  ['seminar', 'seminaire,seminar'],
  ['training', 'formation,training,stage,cours,training course'],
  ['awardCeremony', 'remise de prix,award ceremony,awards,ceremonie de remise'],
  ['clientEvent', 'evenement client,client event,soiree client,soiree clients']
]

/** `croisé`, `vu`: said by verbs, not nouns, and read with their clauses. */
const index = new Map<string, { occasion: Occasion; words: string[] }[]>()
for (const [occasion, text] of phrases)
  for (const phrase of text.split(',')) {
    const words = phrase.split(' ')
    const list = index.get(words[0]!)
    if (list) list.push({ occasion, words })
    else index.set(words[0]!, [{ occasion, words }])
  }
for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)

export interface OccasionMatch {
  occasion: Occasion
  from: number
  to: number
}

/** The longest words for an occasion that begin at this token. */
export function occasionAt(sentence: Sentence, at: number): OccasionMatch | null {
  const { tokens } = sentence
  for (const { occasion, words } of index.get(foldAt(tokens, at)) ?? []) {
    if (!words.every((word, offset) => foldAt(tokens, at + offset) === word)) continue
    return { occasion, from: at, to: at + words.length }
  }
  return null
}

/** A slip of the pen in a long word for an occasion: `coffe`, `dejuner`; only asked of the first words. */
export function nearOccasionAt(sentence: Sentence, at: number): OccasionMatch | null {
  const word = foldAt(sentence.tokens, at)
  if (word.length < 5) return null
  for (const [name, known] of index) {
    const alone = known.find(({ words }) => words.length === 1)
    if (alone && name.length >= 5 && name[0] === word[0] && isWithinOneEdit(name, word))
      return { occasion: alone.occasion, from: at, to: at + 1 }
  }
  return null
}

/** Any kind of event: what stands for an evening and its place at once (`au salon Produrable`). */
export const isEvent = (occasion: Occasion): boolean => eventOccasions.has(occasion)
