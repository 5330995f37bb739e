const list = (text: string): string[] => text.trim().split(/,\s+/)

/** Names as they occur in France today, from everywhere; common ones stand first and are drawn more often. */
export const givenNames: readonly string[] = list(`
  Marie, Nicolas, Isabelle, Philippe, Sophie, Julien, Nathalie, Thomas, Céline, Laurent, Émilie, Stéphane,
  Aurélie, Frédéric, Camille, Sébastien, Hélène, Jérôme, Anaïs, Benoît, Zoé, Loïc, Maëlle, Gaël, Françoise,
  Rémi, Noémie, Cédric, Delphine, Grégory, Jean-Pierre, Anne-Laure, Marie-Claude, Jean-François, Anne-Sophie,
  Pierre-Yves, Marc-Antoine, Mohamed, Fatima, Youssef, Samira, Mehdi, Leïla, Amadou, Awa, Ousmane, Mariama,
  Giulia, Matteo, Sofía, Álvaro, Inês, João, Katarzyna, Łukasz, Zuzana, Jiří, Søren, Åsa, Björn, Ingrid, Lars,
  Jürgen, Ulrike, Wim, Siobhán, Eoin, Mehmet, Ayşe, Elif, Yuki, Haruto, Minh Anh, Thị Lan, Wei, Xiaoming,
  Priya, Rajesh, Nadia, Olga, Dmitri, Oluwaseun, Chidi, Kwame, Tânia, Raphaël, Eléonore`)

export const familyNames: readonly string[] = list(`
  Martin, Bernard, Dubois, Thomas, Robert, Richard, Petit, Durand, Leroy, Moreau, Simon, Laurent, Lefèvre,
  Michel, Garcia, David, Bertrand, Roux, Vincent, Fournier, Morel, Girard, André, Mercier, Dupont, Lambert,
  Bonnet, François, Martinez, Faure, Rousseau, Blanc, Guérin, Muller, Henry, Roussel, Gauthier, Perrin, Morin,
  Clément, Hébert, Châtelain, Œuvrard, Lacœuilhe, Saint-Paul, L’Hermitte, Gérôme, Quémener, Le Goff, Kerbrat,
  Benali, Haddad, Bouzid, Chérif, Diallo, Traoré, Ndiaye, Sow, Koné, Mbemba, Rossi, D’Amico, Fernández, Núñez,
  Gonçalves, Sá, Nowak, Wójcik, Novák, Dvořák, Østergaard, Ångström, Sørensen, Müller, Schäfer, Groß, Janssen,
  O’Brien, Ní Dhomhnaill, McCarthy, Yıldız, Öztürk, Şahin, Tanaka, Satō, Nguyễn, Trần, Zhang, Wang, Patel,
  Sharma, Ivanova, Okafor, Adeyemi, Mensah, Popović, Hadžić, Kovács, Szabó, Ðorđević`)

export const particles: readonly string[] = list(`
  de, d’, van, von, van der, di, dos`)

/** Halves of invented company names. */
export const companyHeads: readonly string[] = list(`
  Groupe, Ateliers, Cabinet, Maison, Fonderies, Laboratoires, Transports, Éditions, Compagnie, Studio, Banque,
  Clinique, Institut, Verreries, Papeteries, Domaines`)
export const companyTails: readonly string[] = list(`
  Vernay, Lormont, Estrel, Bramafan, Corvières, Delphéa, Altavène, Mirandol, Sauvebois, Pontarlac, Hautefage,
  Quillan, Brévières, Orsenna, Tavelle, Maurézy, Kermadec, Chantelouve, Rivesaltes, Valdrôme`)

export const cities: readonly string[] = list(`
  Lyon, Paris, Villeurbanne, Grenoble, Saint-Étienne, Annecy, Nantes, Lille, Marseille, Toulouse, Bordeaux,
  Strasbourg, Genève, Milan, Oslo, Madrid`)
