/** Telecoms, shops and markets. `parseProtectedSites` defines the format. */
export const trade = `
@telecom:en three.co.uk giffgaff.com sky.com plus.net tesco-mobile.com+tescomobile.com lycamobile.co.uk+lycamobile.com
voxi.co.uk smarty.co.uk idmobile.co.uk lebara.co.uk+lebara.com eir.ie+eircom.net cricketwireless.com boostmobile.com
metrobyt-mobile.com mintmobile.com uscellular.com visible.com tracfone.com straighttalk.com googlefi.com frontier.com
windstream.com optimum.com+optimum.net cox.com+cox.net mediacom.com+mediacomcable.com earthlink.net dish.com
directv.com+directvnow.com sirius.com+siriusxm.com hughesnet.com starlink.com bell.ca fido.ca koodomobile.com
virginplus.ca freedommobile.ca shaw.ca videotron.com sasktel.com amaysim.com.au belong.com.au tpg.com.au iinet.net.au
aussiebroadband.com.au dodo.com spark.co.nz one.nz 2degrees.nz vodacom.co.za mtn.co.za+mtn.com cellc.co.za
telkom.co.za mtnonline.com+mtn.ng gloworld.com 9mobile.com.ng
@telecom:de,fr,nl congstar.de 1und1.de+1and1.com+1und1.net drillisch.de freenet.de+freenet-mobilfunk.de
mobilcom-debitel.de aldi-talk.de+alditalk.de fraenk.de klarmobil.de otelo.de unitymedia.de netcologne.de m-net.de
ewe.de magenta.at drei.at hot.at tele.at salt.ch quickline.ch upc.ch wingo.ch yallo.ch red-by-sfr.fr sosh.fr
nrjmobile.fr prixtel.com coriolis.com+coriolistelecom.com syma-mobile.com+symamobile.com
laposte-mobile.fr+lapostemobile.fr voo.be scarlet.be mobilevikings.be odido.nl simyo.nl hollandsnieuwe.nl ben.nl
youfone.nl tele2.nl+tele2.com+tele2.se xs4all.nl tango.lu
@telecom:es,it,pt yoigo.com masmovil.es+masmovil.com jazztel.com pepephone.com lowi.es digimobil.es+digi.ro
euskaltel.com finetwork.com tim.it windtre.it+wind.it+tre.it iliad.it+iliad.fr tiscali.it+tiscali.com postemobile.it
ho-mobile.it kenamobile.it skywifi.it linkem.com eolo.it coopvoce.it meo.pt nos.pt nowo.pt uzo.pt vivo.com.br
net.com.br algartelecom.com.br personal.com.ar entel.cl+entel.pe wom.cl tigo.com.co+tigo.com etb.com telmex.com
izzi.mx totalplay.com.mx megacable.com.mx bitel.com.pe cnt.gob.ec antel.com.uy kolbi.cr
@telecom:pl,cs,hu,ro,el play.pl netia.pl vectra.pl cyfrowypolsat.pl polsatbox.pl yettel.hu+yettel.bg+yettel.rs digi.hu
vivacom.bg cosmote.gr wind.gr+nova.gr hrvatskitelekom.hr telemach.hr+telemach.si mts.rs
@telecom:sv,da,no,fi,ru,tr tre.se comviq.se halebop.se bredband2.com bahnhof.se yousee.dk tdc.dk+nuuday.dk telmore.dk
oister.dk cbb.dk ice.no onecall.no talkmore.no elisa.fi dna.fi saunalahti.fi moi.fi beeline.ru yota.ru
rostelecom.ru+rt.ru kyivstar.ua lifecell.ua ukrtelecom.ua kcell.kz turktelekom.com.tr superonline.net bimcell.com.tr
@telecom:en,ar,id,vi,ja,ko,zh etisalat.ae stc.com.sa mobily.com.sa zain.com ooredoo.qa+ooredoo.com omantel.om
batelco.com inwi.ma iam.ma djezzy.dz mobilis.dz bezeq.co.il cellcom.co.il partner.co.il pelephone.co.il
bsnl.co.in+bsnl.in tatasky.com+tataplay.com actcorp.in jazz.com.pk zong.com.pk ptcl.com.pk grameenphone.com
robi.com.bd banglalink.net dialog.lk mobitel.lk telkomsel.com indosatooredoo.com+ioh.co.id tri.co.id smartfren.com
indihome.co.id maxis.com.my celcom.com.my+celcomdigi.com umobile.com+u.com.my unifi.com.my+tm.com.my singtel.com
starhub.com globe.com.ph smart.com.ph pldt.com+pldthome.com converge.com.ph ais.th+ais.co.th dtac.co.th
true.th+trueid.net viettel.com.vn vnpt.com.vn mobifone.vn vinaphone.com.vn fpt.vn+fpt.com.vn uqwimax.jp ymobile.jp
linemo.jp ocn.ne.jp biglobe.ne.jp nifty.com so-net.ne.jp sktelecom.com lguplus.com+uplus.co.kr
10086.cn+chinamobile.com 10010.com+chinaunicom.com 189.cn+chinatelecom.com.cn hinet.net cht.com.tw taiwanmobile.com
fetnet.net smartone.com csl.hk+hkcsl.com hkbn.net+hkbn.com.hk
@shop:en boots.com next.co.uk asda.com+asda.co.uk morrisons.com waitrose.com ocado.com iceland.co.uk selfridges.com
harrods.com harveynichols.com debenhams.com houseoffraser.co.uk boohoo.com prettylittlething.com missguided.co.uk
newlook.com riverisland.com topshop.com superdry.com jdsports.co.uk+jdsports.com sportsdirect.com footlocker.com
footasylum.com screwfix.com toolstation.com wickes.co.uk homebase.co.uk dunelm.com theworks.co.uk whsmith.co.uk
halfords.com very.co.uk studio.co.uk dyson.co.uk+dyson.com appliancesdirect.co.uk ebuyer.com overclockers.co.uk
scan.co.uk cex.co.uk+webuy.com notonthehighstreet.com moonpig.com funkypigeon.com depop.com vestiairecollective.com
rightmove.co.uk zoopla.co.uk autotrader.co.uk+autotrader.com cazoo.co.uk secretsales.com wowcher.co.uk
dunnesstores.com smythstoys.com supervalu.ie donedeal.ie harveynorman.com.au myer.com.au davidjones.com.au
jbhifi.com.au kmart.com.au+kmart.com bigw.com.au woolworths.com.au+woolworths.co.za coles.com.au bunnings.com.au
officeworks.com.au danmurphys.com.au chemistwarehouse.com.au catch.com.au kogan.com theiconic.com.au
temple-webster.com.au+templeandwebster.com.au realestate.com.au carsales.com.au trademe.co.nz thewarehouse.co.nz
countdown.co.nz+woolworths.co.nz paknsave.co.nz canadiantire.ca loblaws.ca realcanadiansuperstore.ca
shoppersdrugmart.ca sobeys.com metro.ca iga.net homehardware.ca rona.ca sportchek.ca lcbo.com saq.com dollarama.com
kijiji.ca takealot.com makro.co.za pnp.co.za checkers.co.za game.co.za superbalist.com
jumia.com+jumia.com.ng+jumia.co.ke+jumia.ma konga.com jiji.ng kilimall.co.ke
@shop:en samsclub.com bjs.com meijer.com publix.com safeway.com albertsons.com wholefoodsmarket.com traderjoes.com
wegmans.com heb.com foodlion.com stopandshop.com giantfood.com shoprite.com sprouts.com riteaid.com dollargeneral.com
dollartree.com familydollar.com biglots.com tjmaxx.com+tjx.com marshalls.com rossstores.com burlington.com
jcpenney.com dillards.com saksfifthavenue.com neimanmarcus.com bloomingdales.com bergdorfgoodman.com
victoriassecret.com bathandbodyworks.com ulta.com americaneagle.com+ae.com abercrombie.com hollisterco.com
urbanoutfitters.com anthropologie.com freepeople.com oldnavy.com bananarepublic.com jcrew.com levi.com+levis.com
wrangler.com carhartt.com thenorthface.com columbiasportswear.com underarmour.com reebok.com puma.com newbalance.com
asics.com skechers.com vans.com converse.com crocs.com ugg.com birkenstock.com timberland.com drmartens.com
allbirds.com hokaoneone.com+hoka.com on-running.com+on.com salomon.com columbia.com dickssportinggoods.com academy.com
rei.com cabelas.com basspro.com llbean.com eddiebauer.com officedepot.com staples.com michaels.com joann.com
hobbylobby.com petco.com petsmart.com autozone.com oreillyauto.com advanceautoparts.com rockauto.com acehardware.com
menards.com harborfreight.com northerntool.com tractorsupply.com crateandbarrel.com
potterybarn.com+williams-sonoma.com westelm.com ashleyfurniture.com bedbathandbeyond.com roomstogo.com hsn.com
qvc.com+qvc.de fanatics.com stockx.com goat.com poshmark.com offerup.com therealreal.com thredup.com redbubble.com
zazzle.com vistaprint.com+vistaprint.fr snapfish.com shutterstock.com gettyimages.com istockphoto.com redfin.com
apartments.com carvana.com carmax.com cars.com carfax.com edmunds.com kbb.com coursehero.com seatgeek.com
livenation.com axs.com vividseats.com viagogo.com
@shop:en rolex.com cartier.com gucci.com prada.com chanel.com dior.com burberry.com versace.com balenciaga.com
givenchy.com fendi.com valentino.com armani.com dolcegabbana.com ralphlauren.com tommyhilfiger.com+tommy.com
calvinklein.com+calvinklein.us hugoboss.com lacoste.com coach.com michaelkors.com katespade.com toryburch.com
longchamp.com tiffany.com swarovski.com bulgari.com omegawatches.com tagheuer.com swatch.com fossil.com casio.com
seiko.com oakley.com moncler.com canadagoose.com arcteryx.com mammut.com jackwolfskin.com+jack-wolfskin.com
helly-hansen.com+hellyhansen.com fjallraven.com stoneisland.com supremenewyork.com+supreme.com yeezy.com farfetch.com
net-a-porter.com mrporter.com ssense.com mytheresa.com+mytheresa.de luisaviaroma.com matchesfashion.com yoox.com
uniqlo.com mango.com pullandbear.com stradivarius.com massimodutti.com inditex.com cosstores.com arket.com weekday.com
monki.com stories.com desigual.com benetton.com calzedonia.com intimissimi.com geox.com camper.com tous.com sezane.com
kiabi.com+kiabi.fr celio.com jules.com promod.com etam.com camaieu.fr orchestra.fr+shop-orchestra.com vertbaudet.fr
petit-bateau.fr+petit-bateau.com jacadi.fr sandro-paris.com maje.com zadig-et-voltaire.com thekooples.com aigle.com
gemo.fr chaussea.com spartoo.com sarenza.com galerieslafayette.com printemps.com monoprix.fr franprix.fr casino.fr
super-u.com+coursesu.com magasins-u.com picard.fr nocibe.fr marionnaud.fr yves-rocher.fr+yves-rocher.com
loccitane.com+loccitane.fr maisonsdumonde.com but.fr+but.com bricodepot.fr bricomarche.com mr-bricolage.fr
truffaut.com jardiland.com gifi.fr lafoirfouille.fr action.com centrakor.com cultura.com ldlc.com materiel.net
topachat.com rueducommerce.fr backmarket.fr+backmarket.com ubaldi.com electrodepot.fr
nature-et-decouvertes.com+natureetdecouvertes.com oscaro.com norauto.fr feuvert.fr mondebarras.fr seloger.com pap.fr
logic-immo.com bienici.com lacentrale.fr ouicar.fr getaround.com kelkoo.fr
@shop:de otto.at notebooksbilliger.de alternate.de cyberport.de conrad.de+conrad.com reichelt.de saturn.de euronics.de
expert.de medimax.de mindfactory.de caseking.de thomann.de+thomann.net music-store.de bonprix.de baur.de heine.de
klingel.de witt-weiden.de aboutyou.de+aboutyou.com breuninger.com peek-cloppenburg.de+peek-und-cloppenburg.de
c-and-a.com tchibo.de deichmann.com goertz.de mirapodo.de limango.de brands4friends.de
lounge-by-zalando.com+lounge-by-zalando.de best-secret.com+bestsecret.com douglas.de+douglas.at flaconi.de rossmann.de
mueller.de docmorris.de shop-apotheke.com+shop-apotheke.de redcare-pharmacy.com medpex.de rewe.de edeka.de kaufland.de
netto-online.de+netto.de penny.de real.de norma-online.de aldi-nord.com lidl-shop.de flaschenpost.de gorillas.io
hellofresh.de+hellofresh.com lieferando.de+takeaway.com+thuisbezorgd.nl wolt.com obi.de hornbach.de bauhaus.info
toom.de hagebau.de globus-baumarkt.de westfalia.de xxxlutz.de+xxxlutz.at moebel-hoeffner.de hoeffner.de roller.de
poco.de home24.de segmueller.de daenischesbettenlager.de+jysk.de+jysk.dk+jysk.com fressnapf.de zooplus.de+zooplus.com
thalia.de hugendubel.de weltbild.de medion.com+medion.de gravis.de rebuy.de momox.de+momox-shop.de medimops.de
refurbed.de+refurbed.com mobile.de immowelt.de immonet.de wg-gesucht.de kalaydo.de quoka.de markt.de shpock.com
willhaben.at geizhals.de+geizhals.at idealo.de+idealo.fr+idealo.it check24.de verivox.de billiger.de mydealz.de
galaxus.ch+galaxus.de digitec.ch brack.ch migros.ch manor.ch microspot.ch interdiscount.ch ricardo.ch tutti.ch
anibis.ch comparis.ch leshop.ch denner.ch fust.ch jumbo.ch billa.at spar.at hofer.at interspar.at bipa.at moemax.at
kika.at hervis.at e-tec.at
@shop:nl wehkamp.nl hema.nl+hema.com blokker.nl kruidvat.nl+kruidvat.be etos.nl gamma.nl+gamma.be praxis.nl karwei.nl
intratuin.nl bcc.nl megekko.nl azerty.nl debijenkorf.nl otrium.nl zeeman.com picnic.app dirk.nl funda.nl 2dehands.be
2ememain.be colruyt.be delhaize.be vandenborre.be krefel.be torfs.be jbc.be veritas.be standaardboekhandel.be
immoweb.be
@shop:es,pt,it elcorteingles.es+elcorteingles.com mercadona.es dia.es alcampo.es eroski.es consum.es bonpreu.cat
pccomponentes.com+pccomponentes.pt coolmod.com worten.es+worten.pt bricomart.es sprintersports.com juguettos.com
toysrus.es druni.es primor.eu perfumesclub.com promofarma.com mascarpone.es idealista.com+idealista.pt+idealista.it
fotocasa.es pisos.com coches.net infojobs.net continente.pt pingodoce.pt radiopopular.pt
olx.pt+olx.pl+olx.ua+olx.ro+olx.com.br+olx.in+olx.bg standvirtual.com imovirtual.com kuantokusta.pt unieuro.it
mediaworld.it trony.it eprice.it monclick.it esselunga.it conad.it eurospin.it ovs.it+ovsfashion.com coin.it
rinascente.it tigota.it acqua-e-sapone.it immobiliare.it casa.it ibs.it lafeltrinelli.it mondadoristore.it unes.it
privalia.com trovaprezzi.it
@shop:es,pt liverpool.com.mx elpalaciodehierro.com coppel.com elektra.mx+elektra.com.mx bodegaaurrera.com.mx
soriana.com chedraui.com.mx sams.com.mx+costco.com.mx falabella.com+falabella.com.pe+falabella.cl
ripley.cl+ripley.com.pe paris.cl lider.cl sodimac.cl+sodimac.com.ar easy.cl exito.com alkosto.com ktronix.com
homecenter.com.co rappi.com+rappi.com.br+rappi.com.co plazavea.com.pe oechsle.pe linio.com fravega.com garbarino.com
musimundo.com cotodigital.com.ar casasbahia.com.br pontofrio.com.br extra.com.br submarino.com.br shoptime.com.br
kabum.com.br pichau.com.br terabyteshop.com.br netshoes.com.br centauro.com.br dafiti.com.br
renner.com.br+lojasrenner.com.br riachuelo.com.br cea.com.br havan.com.br madeiramadeira.com.br boticario.com.br
natura.com.br drogaraia.com.br drogasil.com.br paguemenos.com.br ifood.com.br paodeacucar.com atacadao.com.br
assai.com.br enjoei.com.br estantevirtual.com.br webmotors.com.br quintoandar.com.br zapimoveis.com.br elo7.com.br
@shop:pl,cs,hu,ro,bg allegrolokalnie.pl ceneo.pl morele.net x-kom.pl mediaexpert.pl rtveuroagd.pl+euro.com.pl
komputronik.pl empik.com ccc.eu eobuwie.com.pl+eobuwie.pl modivo.pl reserved.com answear.com biedronka.pl hebe.pl
otomoto.pl otodom.pl sprzedajemy.pl pepper.pl zabka.pl pracuj.pl alza.cz+alza.sk+alza.hu mall.cz+mall.sk czc.cz
datart.cz+datart.sk notino.cz+notino.com heureka.cz+heureka.sk zbozi.cz sbazar.cz bazos.cz+bazos.sk aukro.cz rohlik.cz
kosik.cz sreality.cz sauto.cz nay.sk emag.ro+emag.hu+emag.bg altex.ro fashiondays.ro dedeman.ro elefant.ro pcgarage.ro
jofogas.hu vatera.hu arukereso.hu hasznaltauto.hu ingatlan.com skroutz.gr plaisio.gr kotsovolos.gr e-shop.gr
technopolis.bg ozone.bg njuskalo.hr bolha.com kupujemprodajem.com
@shop:sv,da,no,fi,ru,tr ica.se willys.se hemkop.se systembolaget.se elgiganten.se+elgiganten.dk netonnet.se
komplett.se+komplett.no+komplett.dk inet.se webhallen.com clasohlson.com+clasohlson.se biltema.se+biltema.no jula.se
blocket.se tradera.com hemnet.se boozt.com ellos.se nelly.com apotea.se apoteket.se kronansapotek.se bilka.dk
foetex.dk nemlig.com matas.dk dba.dk bilbasen.dk proshop.dk power.dk+power.no+power.se+power.fi elkjop.no+elkjop.com
finn.no rema.no+rema1000.no oda.com kiwi.no xxl.no+xxl.se+xxl.fi vinmonopolet.no gigantti.fi verkkokauppa.com
prisma.fi tori.fi huuto.net tokmanni.fi k-ruoka.fi nettiauto.com etuovi.com dns-shop.ru mvideo.ru eldorado.ru
citilink.ru lamoda.ru sbermegamarket.ru+megamarket.ru yandexmarket.ru youla.ru cian.ru auto.ru drom.ru lenta.com
perekrestok.ru pyaterochka.ru magnit.ru vkusvill.ru samokat.ru detmir.ru sportmaster.ru rozetka.com.ua prom.ua
epicentrk.ua foxtrot.com.ua allo.ua comfy.ua kolesa.kz krisha.kz hepsiburada.com+hepsiburada.net trendyol.com n11.com
gittigidiyor.com ciceksepeti.com sahibinden.com letgo.com dolap.com vatanbilgisayar.com teknosa.com bim.com.tr
a101.com.tr sokmarket.com.tr carrefoursa.com lcwaikiki.com koton.com defacto.com.tr boyner.com.tr getir.com
yemeksepeti.com
@shop:en,hi,ar,id,vi,ja,ko,zh myntra.com ajio.com meesho.com snapdeal.com nykaa.com tatacliq.com croma.com
reliancedigital.in bigbasket.com blinkit.com jiomart.com dmart.in lenskart.com firstcry.com pepperfry.com
urbancompany.com swiggy.com zomato.com indiamart.com quikr.com magicbricks.com 99acres.com cardekho.com
daraz.pk+daraz.com.bd+daraz.lk noon.com namshi.com jarir.com lulu.ae+luluhypermarket.com carrefouruae.com sharafdg.com
dubizzle.com propertyfinder.ae haraj.com.sa opensooq.com talabat.com digikala.com divar.ir torob.com bukalapak.com
blibli.com traveloka.com tiket.com zalora.com shopback.com carousell.com+carousell.sg qoo10.sg+qoo10.com sendo.vn
thegioididong.com dienmayxanh.com fptshop.com.vn cellphones.com.vn chotot.com batdongsan.com.vn tmall.com
pinduoduo.com suning.com vip.com dangdang.com 1688.com xianyu.com meituan.com+dianping.com ele.me momoshop.com.tw
pchome.com.tw ruten.com.tw books.com.tw hktvmall.com yodobashi.com biccamera.com kakaku.com zozo.jp+zozo.com
nitori-net.jp muji.com aeonretail.com+aeon.com lohaco.jp askul.co.jp monotaro.com buyma.com dmm.com+dmm.co.jp
gmarket.co.kr auction.co.kr 11st.co.kr ssg.com lotteon.com interpark.com danawa.com daangn.com yes24.com kurly.com
musinsa.com
`;
