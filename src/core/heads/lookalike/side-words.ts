import { moreFillers, moreLures, numberWord } from './more-side-words.ts';

/**
 * Words beside a brand in deceptive names, in several languages. `lure` words ask to log in, pay, confirm or collect
 * something. `filler` words are also used by legitimate shops, fans and branches. `link` words are parts of an address
 * that a missing dot leaves behind; they count only as a whole token.
 */
export type SideWord = 'lure' | 'filler' | 'link';

const lures = `
account accounts acc accnt login logins log logon loginpage signin signon sign secure secured secures security
securite securise verify verified verification verif verifi verificar verifica confirm confirmed confirmation confirme
confirmer auth authen authenticate authentication authorize authorise access acceso acces accesso update updates
updated upgrade renew renewal restore recover recovery reset unlock unlocked locked lock blocked suspended suspend
limited limitation resolve resolution alert alerts alerte alertes warning notice notification notifications notif
notify support supports help helpdesk helpcenter assist assistance assistenza service services servicio servizio
servicing client clients cliente clienti customer customers customercare care password passwd passcode credential
credentials session token otp sms wallet wallets connect connection connexion connecter billing bill invoice payment
payments pay payer paiement pago pagos pagamento refund refunds remboursement reimbursement rembourse bonus gift
giftcard giftcards reward rewards prize claim airdrop promo free win winner survey portal portail portale espace
compte comptes conta cuenta cuentas konto kunden kundenservice kundencenter sicherheit sicherheits anmelden anmeldung
bestatigung bestaetigung aktualisierung rechnung zahlung sperre freischalten tan pushtan secur sicurezza seguridad
seguro segura soporte ayuda aiuto aide aides identite identity identification identifiant id idcard validation valider
validate validar webmail mailbox inbox web webapp webscr ebanking banking ibank netbank onlinebanking onlinebank
internetbanking homebanking bank banque banca banco delivery deliver tracking track trace tracker parcel package
packages colis livraison relivraison suivi suivre paquet paquete envio envios entrega sendung paket zoll customs
douane pakket bezorging reschedule redelivery shipment shipping fee fees tax taxes impot impots amende amendes vitale
carte card cards cartevitale renouvellement renouveler renouvel assure dossier declaration action actions actif
activer activation activate activite active enable inscription register registration signup enroll enrollment mobile
secureportal center centre centro zentrum team desk admin administration manage management manager case ticket tickets
claimnow meeting recuperation dispute review appeal copyright violation policy safety safe protect protection
protected fraud fraude hotline number phone call contact contacts telephone assistancetech techsupport tech technicien
reactivation reactivate migration stake staking swap exchange dapp mint presale gratuit vbucks robux generator hack
`;

const fillers = `
online enligne ligne en app apps my mon ma mes mein mi new info infos information store shop shops boutique shopping
market outlet sale sales deals deal discount cheap official officiel officielle oficial offiziell site website page
home group groupe global international world intl europe europa eu uk us usa fr france de deutschland germany italia
italy it es espana spain nl be belgique ch suisse ca canada br brasil mx mexico in india jp japan cn china ru russia
au pl pt tr sg hk ae the le la les du des et pour par and for from by of at on to your you our go get best top pro
plus premium vip direct express digital media news blog forum fans fan club community live tv video videos music game
games gaming download downloads mail email mails drive cloud docs doc file files data api cdn dev test staging beta
static img images image assets content ads ad marketing business biz corp company inc ltd llc sa sas sarl gmbh
partners partner careers jobs job travel hotel code codes coupon coupons insurance assurance assurances finance credit
loan loans mortgage invest investment investments trading trade broker crypto coin pc mac ios android windows desktop
tel box fibre internet wifi network one two xx xxx 24 24h 365 247 2024 2025 2026 2023 01 02 12 123
`;

const links = `
www www1 www2 ww wwww http https httpswww httpwww com net org co gouv gov edu html php ftp
`;

/** All side words with their kind. */
export const sideWords: ReadonlyMap<string, SideWord> = mapOf([
  [fillers, 'filler'],
  [lures, 'lure'],
  [links, 'link'],
]);

/** If lists share a word, the last of the first three counts, else the first. */
function mapOf(lists: readonly (readonly [text: string, kind: SideWord])[]): Map<string, SideWord> {
  const words = new Map<string, SideWord>();
  for (const [text, kind] of lists) for (const word of wordsOf(text)) words.set(word, kind);
  for (const word of wordsOf(moreLures)) if (!words.has(word)) words.set(word, 'lure');
  for (const word of wordsOf(moreFillers)) if (!words.has(word)) words.set(word, 'filler');
  return words.set(numberWord, 'filler');
}

/** Index of each word, and of its weight. */
export const wordIndex: ReadonlyMap<string, number> = new Map(
  [...sideWords.keys()].map((word, index) => [word, index]),
);

/** Letters of the longest word. */
export const maxSideWordLength = Math.max(...[...sideWords.keys()].map((word) => word.length));

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}
