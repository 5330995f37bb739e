import { wordList, wordSet } from './word-set'

const feminine = `marie sophie helene claire anna anne julie lucie ines nadia camille lea manon chloe emma sarah laura pauline
 mathilde juliette charlotte alice louise isabelle nathalie catherine sylvie valerie sandrine stephanie veronique christine christelle
 celine aurelie emilie virginie karine corinne laurence florence brigitte monique martine francoise jacqueline michele nicole
 patricia chantal dominique beatrice agnes odile annie elisabeth elizabeth genevieve josiane colette simone jeanne madeleine
 marguerite therese bernadette suzanne yvonne denise ginette paulette fatima fatou aicha leila samira yasmine khadija amina
 nadege delphine severine sabrina vanessa audrey elodie melanie marion justine morgane noemie clemence margaux margot oceane
 anais laetitia sonia myriam miriam lydia linda sandra barbara carole caroline cecile constance diane eva eve elsa estelle esther
 fanny flore gaelle gwenaelle helena heloise ingrid irene iris jade joelle johanna judith katia lena lina lise lola
 maelle magali maud melissa mireille muriel nina noelle ophelie oriane pascale perrine priscilla rachel raphaelle rebecca regine
 romane rosalie roxane sabine salome solange solene sonja sybille tatiana tiphaine ursula valentine victoire violette yael zoe
 mary patricia jennifer susan jessica karen nancy lisa betty margaret ashley kimberly emily michelle amanda
 deborah stephanie sharon cynthia kathleen amy angela shirley brenda pamela katherine kate kathy olivia heather
 maria julia grace victoria kelly joyce lauren megan andrea cheryl hannah jacqueline martha gloria teresa ann sara
 madison frances kathryn janice jean abigail judy sophia isabella mia lucy ella lily zoe molly ruby fiona siobhan
 aisling niamh priya anjali deepa lakshmi sunita mei ling yuki akiko elena olga svetlana natasha irina ekaterina magdalena
 agnieszka katarzyna malgorzata giulia francesca chiara paola carmen pilar lucia marta beatriz ana joana greta heidi sigrid
 astrid freja leonie antonia annette gabriele gabrielle giselle simone awa aminata mariama rokia nour rania salma hind imane
 meriem zineb houda latifa malika rachida zohra karima naima ghislaine armelle berangere blandine bertille apolline eleonore
 faustine garance hortense capucine clotilde edith edwige emmanuelle frederique helen jane joan joanna joanne judie liz
 maeva maya mona nadine natacha oceane rosa ruth sally samantha sheila tina tracy wendy yolande beth becky debbie jenny`

const masculine = `paul pierre jean marc luc tom karim eric ahmed ben jacques michel philippe alain bernard patrick christophe
 nicolas laurent stephane frederic olivier david thierry pascal daniel gerard julien sebastien vincent bruno gilles alexandre
 thomas antoine francois guillaume jerome maxime mathieu matthieu romain benoit benjamin arnaud fabrice fabien cedric
 emmanuel franck yves didier serge denis herve xavier damien gregory gregoire cyril ludovic quentin kevin anthony adrien
 florian clement hugo lucas louis arthur jules gabriel raphael leo nathan theo enzo baptiste simon victor valentin martin
 tristan augustin gaspard gustave hector henri hubert ignace jacob joel joseph lionel loic gaetan gael yann yannick
 erwan ronan alban albert alfred amaury ambroise andre armand aurelien bastien bertrand boris brice charles christian claude constantin
 corentin cyrille dimitri edgar edmond edouard elie eliott emile ernest etienne eugene fabian felix fernand
 firmin francis gauthier geoffroy georges germain gilbert guy gwenael igor ivan jeremy jeremie jonathan jordan josselin
 laurens leon marcel marius maurice mehdi mohamed mohammed mohammad mamadou moussa ibrahim ibrahima ismael ismail abdel abdou
 abdoulaye amadou cheikh ousmane youssef youcef yassine younes walid sofiane samir said rachid omar mustapha
 mourad malik kamel jamal hicham hassan hakim fouad farid bilal aziz amine ali adil adel tarek nabil noel norbert octave
 oscar pascal patrice paulin raoul raymond regis remi remy rene robert robin rodolphe rodrigue roger roland rudy samuel
 sacha stanislas steve sylvain tanguy teddy thibault thibaut thibaud timothee tony ulysse urbain valery virgile william wilfried yvan
 yvon zacharie james john michael mike richard rick dick joe chris christopher matthew matt anthony
 donald mark steven andrew andy kenneth ken joshua josh kevin brian george edward ed eddie ronald timothy tim jason jeffrey jeff ryan
 gary nick nicholas eric jonathan stephen larry justin scott brandon gregory greg samuel sam raymond patrick
 frank alexander alex jack dennis jerry tyler aaron adam nathan henry doug douglas peter pete zach kyle walter ethan jeremy harold
 keith christian roger noah gerald carl terry sean austin lawrence jesse dylan bryan billy bruce albert willie
 logan alan juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip phil louis harry oliver charlie
 toby rupert nigel graham ian liam connor callum angus hamish rory declan ciaran padraig
 raj rahul amit arjun vikram sanjay rajesh anil suresh ravi wei chen hiroshi kenji takeshi vladimir sergei dmitri
 alexei mikhail pavel piotr pawel tomasz krzysztof marek jan hans klaus jurgen wolfgang dieter stefan matthias markus andreas
 lukas lars erik sven bjorn nils magnus giovanni marco luca matteo andrea paolo alessandro antonio jose carlos luis
 miguel pedro diego javier fernando ricardo joao tiago rui nuno bob bill dan dave jim jimmy johnny kofi kwame chidi emeka tunde
 maxence marin marceau cyprien come basile leonard leopold lazare hippolyte florent donatien eudes enguerrand gonzague thibauld
 ethan noe axel mathis evan nolan timeo aymeric aymerick gurvan killian malo titouan nathanael elias ilyes rayan
 bachir brahim chakib driss faycal hamid idriss jawad kader khaled larbi lotfi mounir nasser redouane slimane tahar zakaria tobias`

/** First names of France and its neighbours, folded, with the pronoun that usually stands for them; `both` where either may. */
export const firstNames: ReadonlyMap<string, 'she' | 'he' | 'both'> = new Map([
  ...wordList(feminine).map((name) => [name, 'she'] as const),
  ...wordList(masculine).map((name) => [name, 'he'] as const),
  ...wordList(
    'dominique claude camille sacha andrea morgan alex sam chris kim lou charlie eden jordan robin gabriele leslie nicola sasha noa taylor yannick joan'
  ).map((name) => [name, 'both'] as const)
])

/** First names that are also ordinary words: without a capital they only count where a person is expected. */
export const everydayFirstNames: ReadonlySet<string> = wordSet(
  'pierre claire rose mark will bill grant rob drew sue may june april art rich jack dick grace hope faith joy gene colette margot violette iris flore come marin martin prudence clemence constance victoire aurore reine blanche olive ruby don ray guy said jade lily frank van dean son mode aime noel modeste parfait desire juste fidele germain urbain robin angel eden'
)
