/** What French firms and their people are called, and where they are. */
export const frenchTrades = [
	...['Garage', 'Boucherie', 'Librairie', 'Électricité', 'Plomberie', 'Cabinet', 'Auberge', 'Pressing', 'Optique'],
	...['Fleurs', 'Scierie', 'Vignobles', 'Carrelages', 'Fromagerie', 'Ébénisterie', 'Traiteur', 'Serrurerie'],
	...['Transports', 'Maçonnerie', 'Papeterie', 'Pépinières', 'Brasserie', 'Clinique vétérinaire', 'Cycles'],
] as const;

export const frenchSurnames = [
	...['Aubert', 'Bellanger', 'Chauvin', 'Delmotte', 'Estève', 'Fabre', 'Gaillard', 'Hamelin', 'Jourdan', 'Lacombe'],
	...['Maillard', 'Navarro', 'Ollivier', 'Perrin', 'Quentin', 'Rousselot', 'Sabatier', 'Tessier', 'Vasseur', 'Weber'],
	...['Alizier', 'Bonnefoy', 'Carpentier', 'Duhamel', 'Garcin', 'Guérin', 'Imbert', 'Joubert', 'Lemoine', 'Marchetti'],
	...['Noiret', 'Peltier', 'Rigaud', 'Salmon', 'Thibault', 'Valette', 'Barbier', 'Cordier', 'Descamps', 'Fontaine'],
	...['Gauthier', 'Hubert', 'Lecomte', 'Meunier', 'Picard', 'Renaud', 'Schmitt', 'Texier', 'Vidal', 'Zimmermann'],
] as const;

export const frenchFirstNames = [
	...['Camille', 'Dominique', 'Claude', 'Sacha', 'Maxime', 'Lucie', 'Antoine', 'Nadia', 'Hugo', 'Mathilde'],
	...['Yann', 'Sandrine', 'Olivier', 'Fatima', 'Étienne', 'Aurélie', 'Bruno', 'Léa', 'Rachid', 'Véronique'],
] as const;

export type Town = readonly [postalCode: string, city: string];
export const frenchTowns: readonly [Town, ...Town[]] = [
	['69003', 'Lyon'],
	['69100', 'Villeurbanne'],
	['38100', 'Grenoble'],
	['26000', 'Valence'],
	['74000', 'Annecy'],
	['63000', 'Clermont-Ferrand'],
	['71000', 'Mâcon'],
	['84000', 'Avignon'],
	['13006', 'Marseille'],
	['31000', 'Toulouse'],
	['44000', 'Nantes'],
	['67000', 'Strasbourg'],
	['68100', 'Mulhouse'],
	['59000', 'Lille'],
	['75011', 'Paris'],
];

/** Where the firm's own region is: a group of its clients. */
export const SOUTH_EAST = new Set(['Lyon', 'Villeurbanne', 'Grenoble', 'Valence', 'Annecy', 'Mâcon', 'Avignon']);

export const frenchStreets = [
	...['rue Pasteur', 'avenue Foch', 'rue des Lilas', 'quai Perrache', 'rue Victor-Hugo', 'place de la Mairie'],
	...['chemin des Vignes', 'zone artisanale des Prés', 'rue du Four', 'boulevard de la Gare'],
] as const;
