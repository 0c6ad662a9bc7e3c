/** Banks, payment services, exchanges, authorities and parcel services. `parseProtectedSites` defines the format. */
export const moneyAndState = `
~chase.com+jpmorganchase.com+jpmorgan.com+chasecdn.com+chaseonline.com
bankofamerica.com+bofa.com+bac.com+bankofamericamerchant.com
wellsfargo.com+wellsfargoadvisors.com+wellsfargomedia.com+wellsfargorewards.com+wellsfargodealerservices.com+
wellsfargojobs.com citibank.com+citi.com+citibankonline.com+citigroup.com
capitalone.com+capitalone360.com+capitaloneshopping.com+capitalonecareers.com+capitalonesoftware.com
usbank.com+usbancorp.com pncbank.com+pnc.com truist.com navyfederal.org usaa.com ~discover.com+discovercard.com
huntington.com fifththird.com+53.com regions.com citizensbank.com+citizensbankonline.com
tdbank.com+td.com+tdameritrade.com tdameritrade.com schwab.com+schwabplan.com fidelity.com+fidelityinvestments.com
~vanguard.com+vanguardinvestor.co.uk robinhood.com etrade.com edwardjones.com morganstanley.com goldmansachs.com
~ally.com synchrony.com+synchronybank.com+synchronyfinancial.com suntrust.com
santander.com+santander.co.uk+santander.pl+santanderbank.com+santanderconsumer.com+santanderconsumerusa.com+
  bancosantander.es+gruposantander.com
hsbc.com+hsbcnet.com+hsbcprivatebank.com+hsbcamanah.com
barclays.co.uk+barclaycard.co.uk+barclaysus.com+barclays.com+barclays.net barclaycard.co.uk+barclaycardus.com
lloydsbank.com+lloydsbank.co.uk+lloydsbankinggroup.com+lloydsbankcommercial.com
natwest.com+natwestgroup.com+natwestmarkets.com+natwestpayit.com halifax.co.uk+halifax-online.co.uk
nationwide.co.uk+nationwide.com tsb.co.uk monzo.com ~starlingbank.com revolut.com+revolut.me+revolutbusiness.com
 rbs.co.uk firstdirect.com metrobankonline.co.uk virginmoney.com standardchartered.com+sc.com
deutsche-bank.de+db.com+deutschebank.com+deutsche-bank-locations.de commerzbank.de+commerzbank.com
sparkasse.de+sparkassen-kreditkarten.de volksbank.de+vr.de postbank.de comdirect.de+comdirectbank.de
ing-diba.de+ing.de dkb.de hypovereinsbank.de targobank.de n26.com consorsbank.de norisbank.de
credit-agricole.fr+ca-paris.fr+credit-agricole.com
bnpparibas.com+bnpparibas.net+bnpparibas-am.com+bnpparibasfortis.be+bnpparibascardif.com+bnpparibas-pf.fr
societegenerale.fr+societegenerale.com+sg.fr
creditmutuel.fr+creditmutuel.com+creditmutuel-equity.eu+creditmutuel-am.eu
labanquepostale.fr+labanquepostale.com+labanquepostale-am.fr caisse-epargne.fr banquepopulaire.fr
boursorama.com+boursorama-banque.com+boursobank.com boursobank.com hellobank.fr fortuneo.fr cetelem.fr cofidis.fr
sofinco.fr oney.fr monabanq.com unicredit.it+unicreditgroup.eu+unicreditbank.cz
intesasanpaolo.com+intesasanpaoloassicurazioni.com+intesasanpaolovita.it bancobpm.it+bancobpmspa.com monte-paschi.it
fineco.it+finecobank.com mediolanum.it+bancamediolanum.it bper.it postepay.it nexi.it
bbva.com+bbva.es+bbvaopenmind.com+bbvacib.com caixabank.es+caixabank.com+caixabankresearch.com
bankinter.com+bankintercard.es sabadell.com+bancsabadell.com+bancosabadell.com kutxabank.es unicaja.es ibercaja.es
openbank.es+openbank.com millenniumbcp.pt montepio.pt novobanco.pt rabobank.nl+rabobank.com abnamro.nl+abnamro.com
asnbank.nl triodos.com bunq.com kbc.be belfius.be argenta.be bnpparibasfortis.be postfinance.ch
raiffeisen.ch+raiffeisen.at+raiffeisenbank.at+raiffeisenbank.cz+raiffeisenbank.ru+raiffeisen-leasing.at zkb.ch
credit-suisse.com+creditsuisse.com ubs.com erstebank.at+erstegroup.com bawag.at+bawagpsk.com nordea.com+nordea.fi
danskebank.dk+danskebank.com+danskeinvest.dk swedbank.se+swedbank.com handelsbanken.se+handelsbanken.com nykredit.dk
jyskebank.dk sparebank1.no klarna.com+klarnacdn.net+klarnauserservices.com+klarnaevt.com+klarnaservices.com
pkobp.pl+ipko.pl mbank.pl+mbank.com.pl bankmillennium.pl  pekao.com.pl+pekao24.pl ingbank.pl aliorbank.pl
ceskasporitelna.cz csob.cz+csobpb.cz komercnibanka.cz+kb.cz otpbank.hu+otpbank.ro bancatransilvania.ro+btrl.ro
sberbank.ru+sberbank.com+sberbank-ast.ru+sberbankins.ru tinkoff.ru+tbank.ru+tinkoffjournal.ru+tinkoffinsurance.ru
alfabank.ru+alfabank.by gazprombank.ru+gazprom.ru privatbank.ua+privat24.ua monobank.ua akbank.com garantibbva.com.tr
isbank.com.tr yapikredi.com.tr ziraatbank.com.tr bradesco.com.br+bradescoseguros.com.br+bradescosaude.com.br
itau.com.br+itaubank.com caixa.gov.br bancodobrasil.com.br+bb.com.br nubank.com.br mercadopago.com+mercadopago.com.br
banorte.com bancolombia.com+grupobancolombia.com bancoestado.cl banamex.com+banamex.com.mx banesco.com
icicibank.com+icicidirect.com+icicibankpayments.com hdfcbank.com+hdfcbankonline.com axisbank.com kotak.com
onlinesbi.com+sbi.co.in+onlinesbi.sbi paytm.com+paytmbank.com+paytmmall.com phonepe.com maybank2u.com.my+maybank.com
cimbclicks.com.my+cimb.com bankmandiri.co.id dbs.com ocbc.com vietcombank.com.vn techcombank.com.vn
commbank.com.au+commbank.com westpac.com.au nab.com.au anz.com bendigobank.com.au suncorp.com.au macquarie.com
rbcroyalbank.com+rbc.com scotiabank.com+scotiaonline.com desjardins.com+desjardinsassurancesgenerales.com tangerine.ca
interac.ca bmo.com cibc.com fnb.co.za absa.co.za standardbank.co.za+standardbank.com nedbank.co.za capitecbank.co.za
gtbank.com wise.com+transferwise.com transferwise.com westernunion.com+wu.com+westernunionbank.com moneygram.com
venmo.com ~cash.app+cashapp.com cashapp.com zellepay.com skrill.com neteller.com payoneer.com worldremit.com
remitly.com kraken.com+krakenfutures.com kucoin.com bybit.com+bybitglobal.com ~gemini.com bitfinex.com bitstamp.net
huobi.com crypto.com+mona.co+cryptocom.com okx.com bitpanda.com bitget.com coinmarketcap.com coingecko.com trezor.io
~ledger.com+ledgerwallet.com trustwallet.com uniswap.org+uniswapfoundation.org pancakeswap.finance
opensea.io+openseauserdata.com myetherwallet.com walletconnect.com+walletconnect.org ~phantom.app+phantom.com
electrum.org etherscan.io bitcoin.org+bitcoincash.org+bitcoincore.org localbitcoins.com bitmex.com solflare.com
polygon.technology ameli.fr impots.gouv.fr service-public.fr+service-public.gouv.fr francetravail.fr+francetravail.org
pole-emploi.fr+pole-emploi.org franceconnect.gouv.fr antai.gouv.fr caf.fr urssaf.fr+urssaf.org
chronopost.fr+chronopost.com laposte.fr+laposte.net+laposte.info+laposte-groupe.com colissimo.fr
mondialrelay.fr+mondialrelay.com colisprive.com+colisprive.fr relaiscolis.com vinted.fr+vinted.com+vinted.net
leboncoin.fr+leboncoincorporate.com irs.gov ssa.gov medicare.gov healthcare.gov treasurydirect.gov usajobs.gov
elster.de arbeitsagentur.de bundesbank.de agenziaentrate.gov.it inps.it poste.it+posteitaliane.it belastingdienst.nl
digid.nl mijnoverheid.nl skatteverket.se skat.dk borger.dk altinn.no suomi.fi gosuslugi.ru nalog.ru hmrc.gov.uk nhs.uk
canada.ca mygov.au+my.gov.au postnl.nl+postnl.com bpost.be royalmail.com+royalmailgroup.com parcelforce.com evri.com
hermesworld.com+myhermes.de deutschepost.de+deutschepost.com hermes.de correos.es+correosexpress.com seur.com ctt.pt
postnord.com+postnord.se posti.fi inpost.pl+inpost.eu poczta-polska.pl aramex.com auspost.com.au
canadapost.ca+canadapost-postescanada.ca purolator.com singpost.com japanpost.jp sagawa-exp.co.jp kuronekoyamato.co.jp
swisspost.ch yodel.co.uk gls-group.eu+gls-group.com gls-pakete.de dpd.com
`;
