/**
 * Further side words, of thirty languages. They follow those of `side-words.ts`, so that the weights of a model that
 * was trained before keep their words.
 */
export const moreLures = `
logowanie zaloguj konta platnosc platnosci doplata przesylka paczka paczki kurier dostawa odbior zwrot zwroty
potwierdz weryfikacja bezpieczenstwo bezpieczny oferta oferty ogloszenie zakup nagroda bezpiecznie prihlaseni
prihlasit overeni ucet platba zasilka balik doruceni vraceni zabezpeceni bezpecnost odmena prihlasenie overenie
zasielka platby belepes azonositas csomag fizetes visszaterites biztonsag nyeremeny autentificare conectare verificare
plata plati colet livrare rambursare securitate castig giris girisi dogrulama guvenlik guvenli odeme kargo iade hesap
hesabim sube internetsube subesi bireysel aidat basvuru kampanya hediye hesabi musteri destek hizmet destegi puan
kredi odul kazan vhod voyti lichniy kabinet lichnyi oplata dostavka vozvrat podderzhka podtverdit bezopasnost vyplata
viplata bonusy priz zakaz posylka kupit podarok kirish tolov dangnhap xacminh nganhang baomat nhanqua quatang trian
hotro thanhtoan giaohang hoantien khuyenmai vayvon muavay masuk daftar verifikasi keamanan akun layanan bantuan hadiah
undian pembayaran kiriman paket tarif bersama konfirmasi aktivasi pinjaman promosi anmeldung einloggen kundenkonto
verifizierung verifizieren bestatigen bestaetigen identifizierung photo phototan freigabe lieferung zustellung
erstattung rueckerstattung ruckerstattung gewinnspiel gutschein gebuhren gebuehren steuer steuern verlangerung
verlaengerung onlineservice mijn inloggen bevestig bevestigen betaling betalen bezorgen terugbetaling beveiliging
verificatie verlengen vernieuwen pakketje klantenservice machtiging logind logga inloggning bekrafta betalning
leverans aterbetalning sakerhet bankid legitimering leverans pakke levering betaling bekreft bekraeft refusjon
tilbagebetaling sikkerhed sikkerhet kunde kirjaudu kirjautuminen maksu vahvista turvallisuus toimitus paketti palautus
tunnistautuminen acessar acesse entrar conta contas atualizacao atualizar verificacao confirmacao confirmar rastreio
rastreamento encomenda entregas taxa taxas reembolso premio premios sorteio cadastro desbloqueio boleto pix fatura
atendimento suporte seguranca recadastramento resgate resgatar pontos milhas iniciar sesion ingresar ingreso ingresa
verificacion confirmacion actualizacion actualizar desbloquear paqueteria rastreo multa multas reintegro devolucion
premios sorteo clave claves tarjeta tarjetas banca bancaenlinea sucursal virtual puntos canje atencion conferma
conferme confermare verifiche aggiorna aggiornamento attivazione accedi accesso consegna spedizione pacco rimborso
rimborsi multe tassa tasse premio sicuro clienti sblocco sblocca cliente carta carte banking identifier reglement
reglements regularisation regularise regulariser miseajour majour contravention contraventions amendesgouv infraction
antaigouv paiements remboursements cpf vital ameliassure carteassure livrer expedition expedie colissuivi relais
pointrelais monespace moncompte espaceclient messagerie kundeservice servicio eisodos taftopoiisi pliromi dema
epistrofi asfaleia tollpay tolls toll unpaid overdue settle citation evasion dmv ezpass violationfee finepay paytoll
fines fine airdrops claims claiming rewarded eligible eligibility whitelist presales bridge bridges staker restake
unstake delegate validator node nodes rectify rectification sync synchronize resync import phrase seedphrase seed
mnemonic recoveryphrase vault ledgerlive livewallet extension suite starter connectwallet walletconnect dappnode fixer
debug rewardz nitro nitros gifts freebie skin skins trade tradeoffer tradeoffers profile profiles offer offers
partnerid csgo knife giveaway giveaways event events promocode bonuses freespins mailupdate owa outlookweb o365
office365 sharefile docusign voicemail fax invoicepdf sharedfile documents secure1 secure2 secure3 auth1 login1 sso
mfa 2fa idp adfs verify1 kyc aml compliance
`;

export const moreFillers = `
hub zone space city town max mini lite asia africa latam apac emea middleeast london paris berlin madrid rome nyc
tokyo dubai vietnam vn thailand th philippines ph indonesia malaysia korea kr taiwan tw ukraine ua poland polska czech
cz slovakia sk hungary hu romania ro bulgaria bg greece gr turkey turkiye israel il saudi ksa uae egypt eg nigeria ng
kenya ke southafrica za argentina ar chile cl colombia peru pe sweden sverige se norway norge no denmark danmark dk
finland fi ireland ie portugal austria at newzealand nz canadian american british french german italian spanish parts
repair fanpage wiki review reviews tips guide guides hq labs lab studio studios press career law legal foundation
trust fund funds capital wealth asset assets advisor advisors agent agents realty homes properties cars auto bike
bikes tours cruise flights airlines arena stadium school academy college university health care clinic pharmacy dental
food kitchen cafe coffee bar grill pizza restaurant
`;

/** Stands for a run of digits beside a label. */
export const numberWord = '#';
