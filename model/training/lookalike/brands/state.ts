/**
 * Tax and other authorities, public services, tolls, energy, and carriers of parcels. `parseProtectedSites` defines
 * the format.
 */
export const state = `
@tax:en revenue.ie+ros.ie ato.gov.au ird.govt.nz sars.gov.za firs.gov.ng kra.go.ke cra-arc.gc.ca taxact.com
taxslayer.com freetaxusa.com jacksonhewitt.com creditkarmatax.com idme.com+id.me studentaid.gov eftps.gov uscis.gov
sba.gov dol.gov fema.gov ftc.gov cdc.gov hhs.gov opm.gov usembassy.gov uscourts.gov
@tax:de bundesfinanzministerium.de bzst.de finanzamt.de bundesregierung.de bund.de
rentenversicherung.de+deutsche-rentenversicherung.de bundespolizei.de verbraucherzentrale.de aok.de barmer.de dak.de
knappschaft.de kkh.de zoll.de rundfunkbeitrag.de schufa.de bafin.de handelsregister.de autobahn.de finanzonline.at
bmf.gv.at oesterreich.gv.at+help.gv.at id-austria.gv.at meineoegk.at+gesundheitskasse.at asfinag.at orf.at oebb.at
sva.at ahv-iv.ch sbb.ch swissid.ch serafe.ch suva.ch css.ch
@tax:fr ants.gouv.fr msa.fr ameliconnect.fr mesdroitssociaux.gouv.fr info-retraite.fr lassuranceretraite.fr carsat.fr
agirc-arrco.fr cpam.fr monespacesante.fr mon-compte-formation.fr+moncompteformation.gouv.fr
crit-air.fr+certificat-air.gouv.fr telepeage.fr ulys.com sanef.com bipandgo.com vinci-autoroutes.com aprr.com+aprr.fr
fulli.com cofiroute.fr oui.sncf ratp.fr navigo.fr edf.fr enedis.fr grdf.fr eni.fr+eni.com veolia.fr+veolia.com
suez.fr+suez.com signal-spam.fr cybermalveillance.gouv.fr
@tax:it agenziaentrateriscossione.gov.it agenziaentrate-riscossione.it spid.gov.it pagopa.gov.it+pagopa.it inail.it
anpal.gov.it aci.it autostrade.it telepass.com+telepass.it italotreno.it enel.it+enel.com enelenergia.it a2a.it
edison.it acea.it hera.it agcom.it equitalia.it comune.roma.it lottomatica.it sisal.it
@tax:es agenciatributaria.es+agenciatributaria.gob.es seg-social.es+seg-social.gob.es sepe.es dgt.es+dgt.gob.es
cl-ave.gob.es fnmt.es dnielectronico.es endesa.com+endesaclientes.com iberdrola.es+iberdrola.com
naturgy.es+naturgy.com repsol.es+repsol.com loteriasyapuestas.es once.es aena.es autopistas.com sat.gob.mx imss.gob.mx
infonavit.org.mx cfe.mx+cfe.gob.mx dian.gov.co simit.org.co colpensiones.gov.co sunat.gob.pe reniec.gob.pe sii.cl
chileatiende.gob.cl registrocivil.cl autopase.cl afip.gob.ar+arca.gob.ar anses.gob.ar argentina.gob.ar telepase.com.ar
sri.gob.ec iess.gob.ec
@tax:pt portaldasfinancas.gov.pt sns24.gov.pt via-verde.pt+viaverde.pt edp.pt+edp.com galp.com gov.br inss.gov.br
detran.sp.gov.br correios.com.br semparar.com.br veloe.com.br conectcar.com cpfl.com.br copel.com sabesp.com.br
neoenergia.com
@tax:nl toeslagen.nl cjib.nl uwv.nl duo.nl rdw.nl kvk.nl overheid.nl+rijksoverheid.nl eneco.nl essent.nl
vattenfall.nl+vattenfall.com+vattenfall.de greenchoice.nl vgz.nl zilverenkruis.nl menzis.nl csam.be myminfin.be
socialsecurity.be mutualite.be solidaris.be luminus.be nmbs.be+sncb.be fluvius.be
@tax:pl,cs,hu,ro podatki.gov.pl zus.pl e-toll.pl+etoll.gov.pl pge.pl tauron.pl energa.pl enea.pl pgnig.pl
pkp.pl+intercity.pl financnisprava.cz mojedane.cz cssz.cz cez.cz edalnice.cz identitaobcana.cz financnasprava.sk
eznamka.sk slovensko.sk magyarorszag.hu nemzetiutdij.hu mvm.hu anaf.ro ghiseul.ro erovinieta.ro+roviniete.ro
electrica.ro nap.bg bgtoll.bg aade.gr gsis.gr dei.gr+ppcgroup.com
@tax:sv,da,no,fi forsakringskassan.se arbetsformedlingen.se pensionsmyndigheten.se transportstyrelsen.se 1177.se
kivra.se skattestyrelsen.dk e-boks.dk+e-boks.com sundhed.dk politi.dk skatteetaten.no helsenorge.no digipost.no
vegvesen.no autopass.no vero.fi kela.fi omakanta.fi+kanta.fi traficom.fi digitransit.fi ruter.no
@tax:ru,uk,tr mos.ru avtodor-tr.ru rzd.ru diia.gov.ua tax.gov.ua turkiye.gov.tr gib.gov.tr ptt.gov.tr sgk.gov.tr
hgs.com.tr ogs.com.tr e-devlet.com tcdd.gov.tr
@tax:en parivahan.gov.in passportindia.gov.in digilocker.gov.in umang.gov.in nhai.gov.in fastag.org absher.sa
nafath.sa zatca.gov.sa dubaipolice.gov.ae uaepass.ae tamm.abudhabi salik.ae dewa.gov.ae etihadwe.ae iras.gov.sg
singpass.gov.sg cpf.gov.sg mom.gov.sg lta.gov.sg myinfo.gov.sg centrelink.gov.au servicesaustralia.gov.au
linkt.com.au+linkt.com eastlink.com.au vicroads.vic.gov.au realme.govt.nz nzta.govt.nz
waka-kotahi.govt.nz+wakakotahi.nz nta.go.jp myna.go.jp hometax.go.kr nhis.or.kr
@toll:en e-zpassny.com ezpassnj.com ezpassmd.com+driveezmd.com sunpass.com thetollroads.com bayareafastrak.org
fastrak.org txtag.org ntta.org hctra.org goodtogo.com+mygoodtogo.com peachpass.com ncquickpass.com expresstoll.com
kpass.com+myktag.com pikepass.com illinoistollway.com riverlink.com dartcharge.com+dart-charge.co.uk eflow.ie
m6toll.co.uk ringgo.co.uk paybyphone.com justpark.com easypark.com+easypark.net parkmobile.io+parkmobile.com
spothero.com 407etr.com tfl.gov.uk dvla.gov.uk nationalrail.co.uk parkster.com apcoa.de+apcoa.com q-park.nl+q-park.com
@post:en ontrac.com lasership.com+ontrac.com stamps.com pitneybowes.com shippo.com+goshippo.com easyship.com xpo.com
odfl.com estes-express.com saia.com tforce.com+tforcefreight.com amazonlogistics.com tnt.com hermes-germany.de
myhermes.co.uk collectplus.co.uk amazonshipping.com whistl.co.uk tuffnells.co.uk anpost.com+anpost.ie fastway.ie
nightline.ie dynamex.com+tforcelogistics.com loomis-express.com intelcom.ca+dragonflyshipping.ca couriersplease.com.au
startrack.com.au sendle.com tollgroup.com nzpost.co.nz courierpost.co.nz dawnwing.co.za thecourierguy.co.za
postoffice.co.za
@post:de,fr,nl gls-germany.de+gls-germany.com gls-one.de hermesversand.de iloxx.de trans-o-flex.com go-express.com
planzer.ch quickpac.ch la-poste.fr+lapostegroupe.com chronoposte.fr mondial-relay.fr relais-colis.com+relais-colis.fr
vintedgo.com+mondialrelay.be gls.fr geodis.com+geodis.fr heppner.fr colis-prive.com+colis-prive.fr
sendcloud.com+sendcloud.fr boxtal.com+envoimoinscher.com dhlparcel.com trunkrs.nl homerr.com budbee.com
instabox.se+instabox.io bring.com+bring.no+bring.se posten.no dao.as airmee.com earlybird.se matkahuolto.fi
smartposti.fi smartpost.ee+itella.ee omniva.ee+omniva.lv+omniva.lt venipak.com+venipak.lt lpexpress.lt pasts.lv
@post:es,it,pt mrw.es nacex.es+nacex.com envialia.com tourlineexpress.com+cttexpress.com zeleris.com gls-spain.es
redyser.com halcourier.com paack.co celeritastransporte.com packlink.com+packlink.es brt.it bartolini.it sda.it
gls-italy.com nexive.it crono.it mbe.it spedire.com spediamo.it cttexpresso.pt vasp.pt correoargentino.com.ar
andreani.com oca.com.ar starken.cl chilexpress.cl bluex.cl servientrega.com+servientrega.com.co coordinadora.com
envia.co interrapidisimo.com olvacourier.com shalom.com.pe estafeta.com redpack.com.mx paquetexpress.com.mx
sepomex.gob.mx+correosdemexico.gob.mx loggi.com jadlog.com.br totalexpress.com.br azulcargoexpress.com.br
melhorenvio.com.br
@post:pl,cs,hu,ro paczkomaty.pl orlenpaczka.pl paczkawruchu.pl poczta.pl furgonetka.pl gls-poland.com
dhl24.com.pl+dhlparcel.pl ceskaposta.cz balikovna.cz zasilkovna.cz+packeta.com+packeta.cz ppl.cz gls-czech.com
gls-slovakia.sk posta.sk+slovenskaposta.sk packeta.sk foxpost.hu gls-hungary.com posta-romana.ro
fancourier.ro+fan-courier.ro sameday.ro cargus.ro urgentcargus.ro econt.com speedy.bg+speedy.ro
elta.gr+elta-courier.gr acscourier.net+acs.gr taxydromiki.com geniki.gr boxnow.gr courierspeedex.gr overseas.hr
bgpost.bg postexpress.rs
@post:ru,uk,tr pochta.ru cdek.ru+cdek.com boxberry.ru pecom.ru dellin.ru novaposhta.ua+novapost.com ukrposhta.ua
meest.com+meest-group.com justin.ua kazpost.kz yurticikargo.com araskargo.com.tr mngkargo.com.tr suratkargo.com.tr
pttkargo.com+ptt.com.tr hepsijet.com kolaygelsin.com
@post:en,ar,he emiratespost.ae+empostuae.com spl.sa+sp.com.sa smsaexpress.com naqelexpress.com
zajil-express.com+zajil.com qatarpost.qa+qpost.com.qa egyptpost.org+egyptpost.gov.eg israelpost.co.il bluedart.com
delhivery.com indiapost.gov.in ecomexpress.in dtdc.com+dtdc.in xpressbees.com ekartlogistics.com shadowfax.in
gati.com+gatikwe.com shiprocket.in pakpost.gov.pk tcsexpress.com leopardscourier.com slpost.gov.lk posindonesia.co.id
jne.co.id jet.co.id+jtexpress.my+jtexpress.sg sicepat.com anteraja.id ninjavan.co+ninjaxpress.co tiki.id
lionparcel.com pos.com.my+poslaju.com.my citylinkexpress.com qxpress.asia thailandpost.com+thailandpost.co.th
kerryexpress.com flashexpress.com+flashexpress.co.th vnpost.vn+vnpost.com.vn ghn.vn ghtk.vn+giaohangtietkiem.vn
viettelpost.vn+viettelpost.com.vn phlpost.gov.ph lbcexpress.com sf-express.com hongkongpost.hk
yamato-transport.com+kuronekoyamato.com seino.co.jp epost.go.kr+koreapost.go.kr cjlogistics.com hanjin.co.kr
lotteglogis.com 17track.net aftership.com parcelsapp.com yunexpress.com cainiao.com yanwen.com ems.com.cn
`;
