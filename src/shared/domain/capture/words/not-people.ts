import { wordSet } from './word-set'

/** Roles and abbreviations that are written with capitals and name nobody. */
export const roleWords =
  wordSet(`drh rh dsi daf dg pdg ceo cfo cto coo cio cmo chro chief vp svp evp md hr hrd rrh raf dga dircom dir comex codir
 directeur directrice director responsable resp head chef cheffe manager manageuse associe associee partner founder cofounder
 fondateur fondatrice cofondateur cofondatrice consultant consultante president presidente vice recruteur recruteuse recruiter
 headhunter chasseur chasseuse ingenieur ingenieure engineer avocat avocate lawyer banquier banquiere banker analyst analyste
 acheteur acheteuse buyer commercial commerciale journaliste journalist coach coachs developer developpeur developpeuse
 architecte architect chargee charge assistante assistant secretaire comptable accountant controleur controleuse notaire
 professeur prof professor chercheur chercheuse medecin entrepreneur entrepreneure investisseur investisseuse investor
 adjoint adjointe delegue deleguee conseiller conseillere advisor senior junior lead product owner pm cdo ciso rssi dpo marketing sales
 finance financier financiere patron patronne boss gerant gerante dirigeant dirigeante administrateur administratrice expert experte`)

/** Words that are often written with a capital, at the head of a sentence or as an abbreviation, and name no person. */
export const capitalisedWords =
  wordSet(`cv rse esg ia ai it cdi cdd bp pme eti tpe saas crm erp linkedin teams zoom skype meet whatsapp sms slack google
 excel powerpoint word pdf ppt hec essec escp edhec em insead ena x polytechnique centrale mines sciences po mba paris lyon
 marseille lille nantes bordeaux toulouse strasbourg rennes nice montpellier grenoble london londres berlin madrid bruxelles brussels geneve
 geneva zurich milan rome lisbonne lisbon dublin amsterdam barcelone barcelona luxembourg france uk usa us eu ue europe europeenne asie asia
 afrique africa allemagne germany espagne spain italie italy suisse switzerland belgique belgium maroc tunisie canada defense
 ok rdv call mail note nb ps asap eod eow tbd tbc todo fyi rh ca kpi roi okr poc mvp rfp ao codir comex board bu
 lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
 monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
 noel paques easter christmas toussaint ascension pentecote thanksgiving english french francais francaise anglais anglaise allemand chinois
 bonjour hello hi salut merci thanks super top bravo cool genial parfait oui non yes no bon bonne tres good great nice excellent
 salon conference soiree afterwork forum congres sommet summit expo meetup webinar webinaire seminaire seminar atelier workshop club cercle
 association amicale reseau network alumni groupe group societe company cabinet agence agency banque bank hotel cafe restaurant
 brasserie bistrot bar tour maison place rue avenue boulevard quai gare station porte parc jardin palais centre center espace campus universite
 university ecole school faculte institut institute fondation foundation ministere mairie region prefecture chambre federation syndicat
 equipe team projet project programme program plan mission offre poste job role contrat contact contacts compte dossier rapport report
 appel visio reunion meeting dejeuner diner petit lunch dinner breakfast coffee drinks entretien interview echange point hier demain
 today yesterday tomorrow aujourd ce cette avec with at chez the le la les un une des mon ma mes my her his their son sa ses leur notre nos our`)

/** Employers that need no introduction: after `avec` or `at` they are no person. */
export const companies =
  wordSet(`airbus thales orange capgemini apec sncf safran atos alstom renault suez veolia dassault loreal palantir peugeot stellantis
 michelin danone carrefour auchan decathlon kering lvmh hermes chanel dior sanofi servier ipsen biomerieux schneider valeo forvia
 faurecia plastic engie edf enedis grdf rte totalenergies total areva orano framatome bouygues vinci eiffage colas spie saint-gobain axa allianz generali
 maif macif groupama covea malakoff bnp socgen natixis bpce lcl hsbc barclays jpmorgan citi ubs rothschild amundi bpi bpifrance cdc caisse
 accenture deloitte kpmg pwc ey mckinsey bcg kearney wavestone sopra steria cgi devoteam altran alten akka publicis havas
 ipsos nielsen kantar criteo doctolib blablacar deezer ovh ovhcloud mistral dataiku contentsquare backmarket qonto alan payfit spendesk
 microsoft apple amazon aws meta facebook netflix uber airbnb salesforce oracle sap ibm intel nvidia cisco dell hp siemens bosch bmw audi
 volkswagen mercedes nestle novartis roche unilever pfizer merck bayer basf philips nokia ericsson samsung huawei sony toyota honda
 tesla spacex stripe adobe spotify zalando booking ryanair easyjet lhh adecco manpower randstad korn ferry heidrick egon zehnder
 odgers robert-half michaelpage oasys altedia ratp adp aeroport vivatech produrable dex gsk astrazeneca shell bp tesco vodafone bt lloyds natwest`)

/** What follows `le`, `un`, `du` in ordinary speech after a lower-case first name and is no family name. */
export const everydayWords =
  wordSet(`sympa super cool top bien mal long longue court rapide rapidement vite ok nul genial interessant interessante utile
 bon bonne tres trop assez plutot vraiment toujours deja encore aussi surtout pendant durant apres avant depuis vers pour par sur sous dans
 chez avec sans entre contre hier demain ce cet cette matin soir midi lundi mardi mercredi jeudi vendredi samedi dimanche au aux a de du des
 le la les un une et ou ni mais donc or car puis qui que quoi dont ou quand comme si est ete etait sont sera fut ai as avons avez ont va vont vais
 doit dois fait dit vu eu mis pris me te se lui leur il elle on nous vous ils elles je tu son sa ses mon ma mes ton ta tes notre nos votre vos
 leurs plus moins pas ne non oui rien tout tous toute toutes autre autres meme ici la bas pres loin seul seule ensemble tranquille sympathique
 good great nice long short quick yesterday today tomorrow this that last next on at in by for from to about of and or but with without over
 was is are were been be has have had will would can could may might should must need not no yes very really also still just now then
 who which what when where why how he she they it we you i him her them his their my our your me us re via w today tonight morning evening
 afternoon night week month year monday tuesday wednesday thursday friday saturday sunday if unless whether because while si comme lorsque des whereas although puisque car malgre selon suite fin debut
 visio tel telephone phone video call lunch coffee
 dinner breakfast meeting zoom teams min mn heure heures h minutes cet apres rdv dej dejeuner diner cafe promis promised merci thanks`)

/** Ordinary words that are family names too, right after a first name. */
export const familyWords = wordSet(
  'petit noel mai may bar porte bon grand jolly long short young law day page champion marchand berger boulanger masson roi'
)
