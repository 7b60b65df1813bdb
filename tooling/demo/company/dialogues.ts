/** A dispute as it is talked over: how it opens, what the firm answers, what the client says then, and how it ends. */
export type Dialogue = {
	readonly reason: 'price' | 'quantity' | 'damaged' | 'not delivered' | 'not ordered';
	readonly opens: string;
	readonly answers: string;
	readonly replies: string;
	readonly accepted: string;
	readonly refused: string;
	/** What the staff notes among themselves. */
	readonly note: string;
};

type Dialogues = readonly [Dialogue, ...Dialogue[]];

export const dialogues: Readonly<Record<'fr' | 'en', Dialogues>> = {
	fr: [
		{
			reason: 'quantity',
			opens: 'Il manque deux colis sur les huit annoncés au bon de livraison.',
			answers: 'Merci de nous l’avoir signalé. Pouvez-vous nous envoyer une photo du bon signé ?',
			replies: 'Le voici : le chauffeur a noté « 6 colis » à la main, à côté de la signature.',
			accepted: 'Vous avez raison, deux colis sont restés au dépôt. Un avoir part cette semaine.',
			refused: 'Le transporteur nous a transmis un bon signé pour huit colis. Nous maintenons la facture.',
			note: 'Vu avec l’entrepôt : le quai 3 a fait deux tournées ce jour-là.',
		},
		{
			reason: 'price',
			opens: 'La remise de 5 % convenue en janvier n’apparaît pas sur cette facture.',
			answers: 'Nous vérifions avec votre interlocuteur commercial et revenons vers vous.',
			replies: 'C’est dans le courriel de M. Laurent du 14 janvier, je peux vous le transférer.',
			accepted: 'La remise s’applique bien. Nous établissons un avoir de la différence.',
			refused: 'La remise vaut à partir de vingt unités par commande ; celle-ci en compte douze.',
			note: 'Remise confirmée de vive voix, jamais saisie dans la fiche. À corriger.',
		},
		{
			reason: 'damaged',
			opens: 'Trois cartons sont arrivés écrasés, le contenu est inutilisable.',
			answers: 'Nous en sommes désolés. Avez-vous émis des réserves auprès du transporteur ?',
			replies: 'Oui, sur le bon de livraison, et les cartons sont encore chez nous.',
			accepted: 'Nous prenons les trois cartons à notre charge et vous adressons un avoir.',
			refused: 'Sans réserves dans les trois jours, le transporteur ne prend rien en charge. La facture reste due.',
			note: 'Troisième casse avec ce transporteur depuis l’été.',
		},
		{
			reason: 'not ordered',
			opens: 'Nous n’avons pas commandé la prestation de la deuxième ligne.',
			answers: 'Elle figure sur le devis signé en mars. Je vous en renvoie une copie.',
			replies: 'Le devis signé ne couvrait que la première intervention.',
			accepted: 'En effet, la seconde visite n’était pas au devis. Nous l’annulons par un avoir.',
			refused: 'Le devis mentionne deux interventions, en page 2. Nous vous remercions de régler la facture.',
			note: 'Attention, bon client depuis dix ans : rester souple sur le ton.',
		},
	],
	en: [
		{
			reason: 'quantity',
			opens: 'Two of the eight boxes on the delivery note never reached us.',
			answers: 'Thank you for telling us. Could you send a photo of the signed note?',
			replies: 'Here it is: the driver wrote “6 boxes” by hand next to the signature.',
			accepted: 'You are right, two boxes stayed in our warehouse. A credit note follows this week.',
			refused: 'The carrier sent us a note signed for eight boxes. We have to keep the invoice as it is.',
			note: 'The warehouse says gate 3 made two rounds that day.',
		},
		{
			reason: 'price',
			opens: 'The 5 % discount that we agreed on in January is missing.',
			answers: 'We are checking this with your sales contact and will come back to you.',
			replies: 'It is in the mail of 14 January; I can forward it.',
			accepted: 'The discount does apply. We are making a credit note for the difference.',
			refused: 'The discount begins at twenty units an order; this one has twelve.',
			note: 'Discount promised by phone and never written down. To be corrected.',
		},
		{
			reason: 'damaged',
			opens: 'Three cartons arrived crushed and what is in them cannot be used.',
			answers: 'We are sorry to hear that. Did you note it on the delivery slip?',
			replies: 'We did, and the cartons are still here.',
			accepted: 'We bear the cost of the three cartons and send you a credit note.',
			refused: 'Without a note on the slip within three days the carrier takes no part in it. The invoice stands.',
			note: 'Third breakage with this carrier since the summer.',
		},
		{
			reason: 'not delivered',
			opens: 'The order of this invoice has not been delivered to this day.',
			answers: 'Our carrier shows it as delivered to your goods entrance. Could you ask there?',
			replies: 'Nobody at our entrance signed for it. Whose signature do you have?',
			accepted: 'The parcel was found at another address. We take it off your account.',
			refused: 'The signature is that of your reception; we attach the slip. The invoice stands.',
			note: 'Carrier claim opened.',
		},
	],
};

/** What clients write back to a reminder. */
export const writtenAnswers: Readonly<Record<'fr' | 'en', readonly [string, ...string[]]>> = {
	fr: [
		'Bonjour,\n\nLe virement est prévu pour la fin de la semaine.\n\nBien cordialement',
		'Bonjour,\n\nPouvez-vous m’envoyer un duplicata de la facture ? Je ne la retrouve pas.\n\nMerci d’avance',
		'Bonjour,\n\nNotre comptable est en congé jusqu’au 15, nous réglons à son retour.\n\nCordialement',
		'Bonjour,\n\nCette facture est déjà dans notre échéancier du 30.\n\nBonne journée',
	],
	en: [
		'Hello,\n\nThe transfer is scheduled for the end of this week.\n\nKind regards',
		'Hello,\n\nCould you send us a copy of the invoice? We cannot find it.\n\nMany thanks',
		'Hello,\n\nOur accountant is away until the 15th; we will pay when she is back.\n\nBest wishes',
		'Hello,\n\nThis invoice is in our payment run of the 30th.\n\nRegards',
	],
};
