/**
 * Banks, cards, payment services, brokers and insurers of forty countries. `parseProtectedSites` defines the format.
 */
export const money = `
@bank:en synovus.com bokfinancial.com frostbank.com comerica.com keybank.com+key.com mtb.com citizensone.com
zionsbank.com firstcitizens.com+firstcitizensonline.com umb.com bmoharris.com webster.com+websterbank.com
valley.com+valleybankonline.com associatedbank.com oldnational.com firsthorizon.com hancockwhitney.com banccal.com
eastwestbank.com cathaybank.com firstrepublic.com svb.com signatureny.com becu.org penfed.org alliantcreditunion.org
schoolsfirstfcu.org golden1.com firsttechfed.com suncoastcreditunion.com americafirst.com mountainamerica.com
vystarcu.org dcu.org secumd.org lakemichigancreditunion.com randolphbrooks.org delta-community.com starone.org
wescom.org patelco.org sofi.com chime.com varomoney.com currentbank.com aspiration.com moneylion.com dave.com
earnin.com brigit.com upgrade.com lendingclub.com lendingtree.com prosper.com upstart.com affirm.com afterpay.com
sezzle.com ziphq.com creditone.com+creditonebank.com freecreditreport.com annualcreditreport.com barclaycardus.com
merrickbank.com missionlane.com fingerhut.com bread.com comenity.net+comenity.com greendot.com netspend.com
bluebird.com mercury.com brex.com ramp.com billcom.com+bill.com plaid.com betterment.com wealthfront.com acorns.com
stash.com webull.com interactivebrokers.com+ibkr.com tastytrade.com tradestation.com public.com m1finance.com
empower.com+empower-retirement.com tiaa.org principal.com massmutual.com newyorklife.com northwesternmutual.com
nationwidefinancial.com transamerica.com voya.com lincolnfinancial.com franklintempleton.com troweprice.com
blackrock.com jpmorganfunds.com invesco.com pimco.com statestreet.com raymondjames.com lplfinancial.com ameriprise.com
merrilledge.com+ml.com thinkorswim.com
@bank:en bankofireland.com+bankofireland.ie aib.ie permanenttsb.ie ptsb.ie ulsterbank.co.uk+ulsterbank.ie
bankofscotland.co.uk co-operativebank.co.uk coventrybuildingsociety.co.uk yorkshirebuildingsociety.co.uk+ybs.co.uk
skipton.co.uk leedsbuildingsociety.co.uk sainsburysbank.co.uk tescobank.com johnlewisfinance.com mbna.co.uk aqua.co.uk
vanquis.co.uk newday.co.uk tide.co atombank.co.uk zopa.com chetwood.com investec.com coutts.com hargreaveslansdown.com
ajbell.co.uk trading212.com freetrade.io interactiveinvestor.co.uk+ii.co.uk nutmeg.com moneybox.com plum.com etoro.com
plus500.com cmcmarkets.com city-index.com saxo.com+home.saxo xtb.com avatrade.com pepperstone.com oanda.com forex.com
clearscore.com moneysavingexpert.com
@bank:en,fr nationalbank.ca+bnc.ca eqbank.ca simplii.com manulife.com+manulifebank.ca atb.com coastcapitalsavings.com
vancity.com meridiancu.ca laurentianbank.ca wealthsimple.com questrade.com sunlife.ca+sunlife.com canadalife.com
neofinancial.com koho.ca
@bank:en bankwest.com.au stgeorge.com.au bankofmelbourne.com.au banksa.com.au boq.com.au+bankofqueensland.com.au
mebank.com.au ing.com.au ubank.com.au bankaust.com.au greatsouthernbank.com.au amp.com.au heritage.com.au
newcastlepermanent.com.au commsec.com.au selfwealth.com.au asb.co.nz kiwibank.co.nz bnz.co.nz tsbbank.co.nz
sharesies.co.nz
@bank:de deka.de sparda.de+sparda-bw.de psd-bank.de apobank.de bw-bank.de lbbw.de haspa.de
berliner-sparkasse.de+berlinersparkasse.de ksk-koeln.de sskm.de frankfurter-sparkasse.de
nassauische-sparkasse.de+naspa.de stadtsparkasse-muenchen.de volkswagenbank.de+volkswagen-bank.de
mercedes-benz-bank.de santanderbank.de oldenburgische-landesbank.de+olb.de nordlb.de helaba.de kfw.de 1822direkt.de
flatex.de+flatexdegiro.com smartbroker.de scalable.capital traderepublic.com onvista.de advanzia.com hanseaticbank.de
gebuhrenfrei.com consors.de teambank.de easycredit.de kontist.com holvi.com vivid.money tomorrow.one fidor.de
solarisbank.com+solarisgroup.com umweltbank.de glsbank.de+gls.de ethikbank.de degussa-bank.de bhw.de
schwaebisch-hall.de wuestenrot.de lbs.de huk24.de+huk.de ergo.de axa.de+axa.com debeka.de devk.de signal-iduna.de
ruv.de cosmosdirekt.de wirecard.com payback.de giropay.de paydirekt.de
@bank:de bankaustria.at easybank.at oberbank.at hypo.at bks.at dadat.at raiffeisenbank.com uniqa.at
wienerstaedtische.at
@bank:de,fr,it migrosbank.ch bcv.ch bcge.ch lukb.ch bekb.ch sgkb.ch valiant.ch bankcler.ch cembra.ch juliusbaer.com
pictet.com lombardodier.com swissquote.com+swissquote.ch yuh.com neon-free.ch twint.ch viseca.ch
corner.ch+cornercard.ch swisscard.ch swisslife.ch+swisslife.com helvetia.com mobiliar.ch baloise.ch+baloise.com
@bank:fr lcl.fr bred.fr cic.fr palatine.fr ccf.fr axabanque.fr bforbank.com orangebank.fr
ma-french-bank.fr+mafrenchbank.fr nickel.eu compte-nickel.fr creditcooperatif.coop+credit-cooperatif.coop
credit-du-nord.fr credit-agricole-sa.com carrefour-banque.fr floabank.fr younited-credit.com lydia-app.com+lydia.me
sumeria.eu qonto.com shine.fr pumpkin-app.com paylib.fr boursedirect.fr degiro.com+degiro.fr+degiro.nl+degiro.de
easybourse.com gmf.fr maaf.fr mma.fr ag2rlamondiale.fr malakoffhumanis.com april.fr direct-assurance.fr
@bank:nl,fr sns.nl+snsbank.nl regiobank.nl knab.nl vanlanschot.nl+vanlanschotkempen.com aegon.nl+aegon.com achmea.nl
centraalbeheer.nl interpolis.nl ohra.nl unive.nl ideal.nl tikkie.me icscards.nl crelan.be fintro.be beobank.be
axabank.be cph.be keytradebank.be medirect.be deutschebank.be bancontact.com payconiq.com+payconiq.be
itsme-id.com+itsme.be bcee.lu spuerkeess.lu bil.com bgl.lu post.lu
@bank:es bancosantander.com abanca.com evobanco.com cajamar.es ingdirect.es+ing.es bancamarch.es
selfbank.es+singularbank.es pibank.es wizink.es carrefourpass.es laboralkutxa.com eurocajarural.es ruralvia.com
grupocajarural.es cajaruraldelsur.es cajasur.es liberbank.es bankia.es imaginbank.com imagin.com redsys.es bizum.es
mapfre.com+mapfre.es mutua.es lineadirecta.com sanitas.es adeslas.es segurcaixaadeslas.es
@bank:pt cgd.pt bancobpi.pt+bpi.pt santandertotta.pt creditoagricola.pt activobank.pt eurobic.pt bancoctt.pt moey.pt
mbway.pt multibanco.pt fidelidade.pt
@bank:it bancaifis.it bnl.it credem.it popso.it bancasella.it+sella.it gruppomps.it mps.it bancamps.it
bancodisardegna.it carispezia.it bancagenerali.it hype.it illimity.com buddybank.com widiba.it isybank.com
chebanca.it+mediobancapremier.com compass.it findomestic.it agosweb.it+agos.it bancaprogetto.it cassacentrale.it
iccrea.it relaxbanking.it inbank.it youbank.it webank.it satispay.com cartasi.it bancomatpay.it bancomat.it nexipay.it
unipol.it+unipolsai.it
@bank:pl nestbank.pl velobank.pl getinbank.pl bosbank.pl plusbank.pl toyotabank.pl pocztowy.pl alior.pl
blik.com+polskistandardplatnosci.pl przelewy24.pl payu.com+payu.pl tpay.com dotpay.pl paynow.pl bik.pl pzu.pl warta.pl
ergohestia.pl inteligo.pl
@bank:cs,sk moneta.cz+monetabank.cz airbank.cz fio.cz+fio.sk unicreditbank.cz sberbankcz.cz equabank.cz creditas.cz
partnersbanka.cz tatrabanka.sk slsp.sk vub.sk 365bank.sk primabanka.sk postovabanka.sk+365.bank generaliceska.cz
kooperativa.cz+kooperativa.sk
@bank:hu mkb.hu+mbhbank.hu cib.hu granitbank.hu budapestbank.hu takarekbank.hu simplepay.hu barion.com
@bank:ro bcr.ro brd.ro cec.ro+cecbank.ro alphabank.ro+alphabank.gr firstbank.ro libra-bank.ro+librabank.ro
patriabank.ro
@bank:bg,el dskbank.bg ubb.bg fibank.bg unicreditbulbank.bg epay.bg piraeusbank.gr+piraeusbank.com nbg.gr eurobank.gr
vivawallet.com+viva.com
@bank:sv,da,no,fi seb.se+sebgroup.com lansforsakringar.se ica-banken.se+icabanken.se skandia.se sbab.se avanza.se
nordnet.se+nordnet.no+nordnet.dk+nordnet.fi bankid.com+bankid.no swish.nu+getswish.se klarnabank.se resursbank.se
ikanobank.se collector.se+norionbank.se sydbank.dk arbejdernes-landsbank.dk+al-bank.dk spar-nord.dk+sparnord.dk
nets.eu mobilepay.dk+mobilepay.fi lunar.app saxobank.com mitid.dk dnb.no sbanken.no storebrand.no gjensidige.no
vipps.no sparebankenvest.no eika.no s-pankki.fi saastopankki.fi aktia.fi alandsbanken.fi poppankki.fi
@bank:et,lv,lt lhv.ee luminor.ee+luminor.lv+luminor.lt citadele.lv+citadele.lt siauliubankas.lt+sb.lt
paysera.com+paysera.lt coop.ee+cooppank.ee
@bank:hr,sl,sr pbz.hr zaba.hr rba.hr hpb.hr otpbanka.hr keks-pay.hr nlb.si nkbm.si+otpbanka.si skb.si
intesasanpaolobank.si intesa.rs+bancaintesa.rs aikbanka.rs komercijalnabanka.rs
@bank:ru,uk vtb.ru pochtabank.ru sovcombank.ru rshb.ru open.ru+otkritie.ru psbank.ru uralsib.ru homecredit.ru
rosbank.ru rencredit.ru qiwi.com yoomoney.ru+yookassa.ru webmoney.ru+wmtransfer.com oschadbank.ua pumb.ua
ukrsibbank.com sense-bank.ua+sensebank.ua abank.com.ua kaspi.kz halykbank.kz homebank.kz forte.kz+fortebank.com
jusan.kz belarusbank.by priorbank.by belinvestbank.by
@bank:tr denizbank.com vakifbank.com.tr halkbank.com.tr qnbfinansbank.com+qnb.com.tr teb.com.tr kuveytturk.com.tr
enpara.com sekerbank.com.tr odeabank.com.tr albaraka.com.tr turkiyefinans.com.tr papara.com+papara.com.tr ininal.com
garanti.com.tr maximum.com.tr bonus.com.tr worldcard.com.tr iyzico.com paycell.com.tr
@bank:pt sicredi.com.br sicoob.com.br bancointer.com.br+inter.co c6bank.com.br banrisul.com.br bancopan.com.br
original.com.br neon.com.br btgpactual.com xpi.com.br+xpinc.com rico.com.vc clear.com.br nuinvest.com.br picpay.com
pagbank.com.br stone.com.br cielo.com.br getnet.com.br redecard.com.br ame.com.br will.bank digio.com.br
bmg.com.br+bancobmg.com.br daycoval.com.br banestes.com.br bancoamazonia.com.br bnb.gov.br
serasa.com.br+serasaexperian.com.br spcbrasil.org.br portoseguro.com.br+porto.vc sulamerica.com.br recargapay.com.br
livelo.com.br smiles.com.br
@bank:es bancoazteca.com.mx+bancoazteca.com inbursa.com banregio.com+hey.inc bancoppel.com afirme.com
banbajio.com.mx+bb.com.mx stori.com+storicard.com klar.mx spinbyoxxo.com.mx davivienda.com
bancodebogota.com+bancodebogota.com.co bancodeoccidente.com.co bancocajasocial.com avvillas.com.co bancopopular.com.co
colpatria.com+scotiabankcolpatria.com nequi.com.co+nequi.com daviplata.com lulobank.com pse.com.co bancoagrario.gov.co
viabcp.com+bcp.com.pe interbank.pe yape.com.pe banbif.com.pe mibanco.com.pe pichincha.com+bancopichincha.com
bancoguayaquil.com produbanco.com.ec bancodelpacifico.com+bancodelpacifico.com.ec bancochile.cl+bancodechile.cl bci.cl
bancofalabella.cl+bancofalabella.com+bancofalabella.pe bancoripley.cl bice.cl mach.cl tenpo.cl webpay.cl+transbank.cl
galicia.com.ar+bancogalicia.com.ar macro.com.ar+bancomacro.com.ar bna.com.ar bancoprovincia.com.ar bancociudad.com.ar
supervielle.com.ar brubank.com.ar uala.com.ar naranjax.com+naranja.com credicoop.com.ar+bancocredicoop.coop
patagonia.com.ar+bancopatagonia.com.ar modo.com.ar personalpay.com.ar brou.com.uy bancounion.com.bo bancosol.com.bo
bancomercantil.com.bo baccredomatic.com+baccredomatic.cr bancobcr.com bncr.fi.cr+bncr.com
popularenlinea.com+bpd.com.do banreservas.com banistmo.com bgeneral.com mercantilbanco.com provincial.com
bancodevenezuela.com bancoindustrial.com.gt+bi.com.gt banrural.com.gt popular.com+bancopopular.com
@bank:en,hi sbi.co.in sbicard.com canarabank.com pnbindia.in bankofbaroda.in+bankofbaroda.com
unionbankofindia.co.in+unionbankofindia.com indianbank.in bankofindia.co.in iob.in idbibank.in+idbi.com
centralbankofindia.co.in ucobank.com yesbank.in indusind.com idfcfirstbank.com+idfcbank.com federalbank.co.in
rblbank.com bandhanbank.com southindianbank.com karnatakabank.com aubank.in airtelpaymentsbank.in
ippbonline.com+ippbonline.in bhimupi.org.in npci.org.in mobikwik.com freecharge.in amazonpay.in
bajajfinserv.in+bajajfinance.com hdfclife.com icicilombard.com iciciprulife.com licindia.in sbilife.co.in
policybazaar.com zerodha.com groww.in upstox.com angelone.in+angelbroking.com 5paisa.com cred.club razorpay.com
cashfree.com billdesk.com payumoney.com irctc.co.in epfindia.gov.in uidai.gov.in incometax.gov.in gst.gov.in
nsdl.com+protean-tinpan.com cdslindia.com camsonline.com kfintech.com
@bank:en hbl.com ubldigital.com+ubl.com.pk mcb.com.pk meezanbank.com bankalfalah.com alliedbank.com+abl.com
easypaisa.com.pk jazzcash.com.pk dutchbanglabank.com bracbank.com islamibankbd.com bkash.com nagad.com.bd+nagad.com
commercialbank.lk+combank.lk sampath.lk hnb.lk boc.lk nabilbank.com esewa.com.np khalti.com
@bank:ar,en emiratesnbd.com adcb.com+adcb.ae bankfab.com+fab.ae dib.ae mashreq.com+mashreqbank.com rakbank.ae cbd.ae
alrajhibank.com.sa alahli.com+snb.com.sa+alahli.com.sa riyadbank.com sabb.com+sab.com alinma.com albilad.com
bankalbilad.com anb.com.sa bsf.sa stcpay.com.sa+stcbank.com.sa qnb.com cbq.qa dohabank.com nbk.com kfh.com burgan.com
bankmuscat.com ahliunited.com nbb.com nbe.com.eg banquemisr.com cibeg.com qnbalahli.com alexbank.com fawry.com
instapay.eg attijariwafabank.com bmce.ma+bankofafrica.ma groupebcp.com+gbp.ma cihbank.ma baraka.com.dz badr-bank.dz
biat.com.tn amenbank.com.tn arabbank.com bankaudi.com blombank.com byblosbank.com
@bank:he bankhapoalim.co.il leumi.co.il discountbank.co.il mizrahi-tefahot.co.il fibi.co.il cal-online.co.il
isracard.co.il max.co.il bitpay.co.il paybox.co.il
@bank:fa bankmellat.ir bmi.ir+bankmelli.ir bsi.ir+banksaderat.ir banktejarat.ir parsian-bank.ir+parsianbank.com
sb24.ir+sb24.com pasargadbank.com+bpi.ir shaparak.ir
@bank:en firstbanknigeria.com zenithbank.com accessbankplc.com ubagroup.com fidelitybank.ng
stanbicibtc.com+stanbicibtcbank.com unionbankng.com fcmb.com sterling.ng wemabank.com polarisbanklimited.com
opayweb.com+opayweb.ng+opay.com palmpay.com kuda.com moniepoint.com flutterwave.com paystack.com
interswitchng.com+interswitchgroup.com remita.net equitybank.co.ke+equitygroupholdings.com
kcbgroup.com+kcbbankgroup.com co-opbank.co.ke ncbagroup.com absabank.co.ke safaricom.co.ke mpesa.com crdbbank.co.tz
nmbbank.co.tz ecobank.com gcbbank.com.gh calbank.net discovery.co.za+discovery.bank tymebank.co.za africanbank.co.za
oldmutual.co.za+oldmutual.com sanlam.co.za momentum.co.za fnbnamibia.com.na stanbicbank.co.ug+stanbicbank.com
snapscan.co.za payfast.co.za+payfast.io ozow.com yoco.com
@bank:id,ms,en bri.co.id bca.co.id+klikbca.com bni.co.id btn.co.id bankbsi.co.id cimbniaga.co.id danamon.co.id
permatabank.com ocbcnisp.com bankmega.com btpn.com jenius.com jago.com seabank.co.id bankjago.co.id ovo.id dana.id
gopay.co.id linkaja.id shopeepay.co.id flip.id kredivo.com akulaku.com bibit.id ajaib.co.id
publicbank.com.my+pbebank.com rhbgroup.com hlb.com.my+hongleongconnect.my ambank.com.my+ambankgroup.com
bankislam.com+bankislam.com.my bsn.com.my+mybsn.com.my muamalat.com.my affinbank.com.my+affinalways.com
uob.com.sg+uobgroup.com+uob.com.my posb.com.sg trustbank.sg gxs.com.sg boost.com.my tngdigital.com.my+touchngo.com.my
kwsp.gov.my hasil.gov.my asnb.com.my
@bank:fil,en bdo.com.ph bpi.com.ph metrobank.com.ph landbank.com+lbp-eservices.com unionbankph.com
securitybank.com+securitybank.com.ph rcbc.com pnb.com.ph chinabank.ph eastwestbanker.com gcash.com maya.ph+paymaya.com
gotyme.com.ph coins.ph tonikbank.com
@bank:th,vi kasikornbank.com+kasikornbankgroup.com scb.co.th bangkokbank.com krungthai.com krungsri.com ttbbank.com
gsb.or.th truemoney.com bidv.com.vn agribank.com.vn vietinbank.vn mbbank.com.vn acb.com.vn
vpbank.com.vn+vpbankonline.com.vn tpb.vn+tpbank.vn sacombank.com+sacombank.com.vn hdbank.com.vn vib.com.vn shb.com.vn
eximbank.com.vn msb.com.vn ocb.com.vn lpbank.com.vn momo.vn zalopay.vn vnpay.vn viettelpay.vn ababank.com
acledabank.com.kh wingmoney.com kbzbank.com
@bank:zh icbc.com.cn ccb.com+ccb.com.cn abchina.com+abchina.com.cn bankcomm.com cmbchina.com psbc.com citicbank.com
spdb.com.cn cebbank.com cmbc.com.cn pingan.com+pingan.com.cn unionpay.com+95516.com alipay.com+alipayobjects.com
alipayhk.com hangseng.com bochk.com hkbea.com mox.com octopus.com.hk futunn.com+futuhk.com
tigerbrokers.com.sg+itigerup.com ctbcbank.com cathaybk.com.tw esunbank.com+esunbank.com.tw fubon.com
taishinbank.com.tw megabank.com.tw hncb.com.tw jkos.com
@bank:ja mufg.jp smbc.co.jp+smbc-card.com mizuhobank.co.jp+mizuho-fg.co.jp resonabank.co.jp saisoncard.co.jp
jcb.co.jp+jcb.com aeon.co.jp+aeonbank.co.jp eposcard.co.jp orico.co.jp aplus.co.jp cedyna.co.jp+smbcfs.co.jp
jaccs.co.jp pocketcard.co.jp lifecard.co.jp vpass.ne.jp viewcard.co.jp+viewsnet.jp ufjnicos.co.jp+nicos.co.jp
rakuten-card.co.jp paypay.ne.jp+paypay-bank.co.jp paypay-card.co.jp sbisec.co.jp netbk.co.jp sonybank.jp+sonybank.net
jibunbank.co.jp+aujibunbank.co.jp sevenbank.co.jp lawsonbank.jp shinseibank.com+sbishinseibank.co.jp aozorabank.co.jp
nomura.co.jp daiwa.jp monex.co.jp matsui.co.jp kabu.com merpay.com quicpay.jp
@bank:ko kbstar.com+kbfg.com+kbcard.com shinhan.com+shinhancard.com wooribank.com+wooricard.com
kebhana.com+hanabank.com+hanacard.co.kr nonghyup.com+nhbank.com ibk.co.kr kakaobank.com kbanknow.com
tossbank.com+toss.im busanbank.co.kr kfcc.co.kr epostbank.go.kr bccard.com lottecard.co.kr hyundaicard.com
samsungcard.com naverpay.com payco.com
@card:en dinersclub.com discoverglobalnetwork.com unionpayintl.com jcbusa.com cardinalcommerce.com
worldpay.com+worldpay.us fiserv.com globalpayments.com adyen.com checkout.com mollie.com sumup.com+sumup.me
squareup.com+square.site braintreepayments.com+braintree.com authorize.net 2checkout.com+verifone.com
paysafe.com+paysafecard.com trustly.com+trustly.net sofort.com ratepay.com twikey.com gocardless.com rapyd.net
nuvei.com blueacorn.com ingenico.com shift4.com toasttab.com clover.com xoom.com ria.com+riamoneytransfer.com
azimo.com transfergo.com paysend.com ofx.com currencyfair.com airwallex.com nium.com taptapsend.com sendwave.com
nala.com zing.me skipify.com curve.com monese.com vialet.eu wirex.com+wirexapp.com advcash.com perfectmoney.com
payeer.com astropay.com neosurf.com
`;
