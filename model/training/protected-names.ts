import type { ProtectedSite } from '../../src/core/lookalike/types.ts';

/**
 * The sites that are imitated most, put together by hand: one word a site, `domain+other domain of its owner+…`. A tilde
 * marks a label that is an everyday word or name as well, which many others bear by right. The label is imitated, whatever
 * the suffix; the same label under a country's suffix is taken for the owner's.
 */
const worldwide = `
google.com+googleapis.com+gstatic.com+googleusercontent.com+googlevideo.com+googlesyndication.com+
  googleadservices.com+google-analytics.com+googletagmanager.com+googleblog.com+googlesource.com+googlemail.com+
  googlecode.com+googlezip.net+googletagservices.com+googlegroups.com+1e100.net+gvt1.com+doubleclick.net+
  withgoogle.com+ggpht.com+googledrive.com+googledomains.com+googleapps.com+googleoptimize.com+googleweblight.com+
  googlecommerce.com+googlehosted.com+googlefiber.net+googleplex.com
youtube.com+ytimg.com+youtu.be+youtube-nocookie.com+youtubekids.com+youtubeeducation.com+youtubego.com gmail.com
facebook.com+fbcdn.net+fb.com+facebook.net+fbsbx.com+messenger.com+facebookmail.com+facebookbrand.com+
facebookblueprint.com+facebookenterprise.com instagram.com+cdninstagram.com+instagr.am+instagram-brand.com
whatsapp.com+whatsapp.net+wa.me+whatsappbrand.com twitter.com+twimg.com+x.com+t.co+twittercommunity.com
~linkedin.com+licdn.com+lnkd.in+linkedinlearning.com
microsoft.com+microsoftonline.com+microsoftonline-p.com+microsoftonline-p.net+microsoftedge.com+msftncsi.com+
  msftconnecttest.com+microsofttranslator.com+microsoftstream.com+microsoft365.com+microsoftpersonalcontent.com+
  microsoftapp.net+microsoftstore.com+microsoftadvertising.com+microsoft-int.com+microsoftedgeinsider.com+
  microsoftonline-int.com+microsoftusercontent.com
~office.com+office.net+office365.com+officeapps.live.com+officecdn.com+officeppe.net
~outlook.com+outlookmobile.com+outlookgroups.ms office365.com hotmail.com onedrive.com+onedrive.live.com
sharepoint.com+sharepointonline.com
~windows.com+windowsupdate.com+windows.net+windowsphone.com+windowsazure.com+windowssearch.com
~apple.com+icloud.com+mzstatic.com+apple-dns.net+cdn-apple.com+aaplimg.com+apple-cloudkit.com+appleid.com+
  apple-mapkit.com+apple-livephotoskit.com+applemusic.com+apple-relay.com+apple.news+appleschool.com
icloud.com+icloud-content.com+icloud.com.cn itunes.com
~amazon.com+amazonaws.com+media-amazon.com+ssl-images-amazon.com+amazon-adsystem.com+amazonpay.com+amazonvideo.com+
  primevideo.com+amazontrust.com+awsstatic.com+a2z.com+amazoncognito.com+amazonses.com+amazonlive.com+amazonalexa.com+
  amazonbusiness.com+amazonwebservices.com+amazonsilk.com+amazonmusic.com+images-amazon.com+amazon.jobs+
amazonbrowserapp.com+amazoncrl.com+amazonworkdocs.com+awsapps.com primevideo.com
paypal.com+paypalobjects.com+paypal.me+paypal-corp.com+paypal-community.com+paypalbenefits.com+paypalinc.com+
  paypal-mktg.com+paypal-support.com+paypal-engineering.com
netflix.com+nflxvideo.net+nflximg.net+nflxext.com+nflxso.net+netflix.net+netflixtechblog.com+netflixinvestor.com+
  netflixjobs.com+netflixhouse.com
ebay.com+ebaystatic.com+ebayimg.com+ebayinc.com+ebaydesc.com+ebay-kleinanzeigen.de+ebayadservices.com+ebaycdn.net+
ebayrtm.com aliexpress.com+aliexpress-media.com+alicdn.com
alibaba.com+alibabacloud.com+alibabagroup.com+alibaba-inc.com+alibabadns.com taobao.com+taobaocdn.com
wikipedia.org+wikimedia.org+wiktionary.org
yahoo.com+yahooapis.com+yimg.com+yahoodns.net+yahoomail.com+yahooinc.com+yahoosandbox.com+yahoo-inc.com+yahoo-net.jp
tiktok.com+tiktokcdn.com+tiktokv.com+tiktokcdn-us.com+tiktokcdn-eu.com+tiktokw.us+tiktokv.us+tiktokglobalshop.com+
  tiktokshop.com+tiktokpangle.us+tiktokrow-cdn.com+tiktokw.eu+tiktokv.eu+tiktokd.net+tiktokd.org+
tiktokglobalshopv.com+tiktokv.org snapchat.com+sc-cdn.net+snapkit.com telegram.org+telegram.me+t.me+telegram-cdn.org
pinterest.com+pinimg.com
reddit.com+redditstatic.com+redditmedia.com+redd.it+redditinc.com+redditblog.com+redditspace.com+redditmail.com
discord.com+discordapp.com+discord.gg+discordapp.net+discord.media+discordstatus.com+discordcdn.com+discordsays.com+
  discord.co+discord.gift+discordactivities.com
spotify.com+scdn.co+spotifycdn.com+spotifycdn.net+spotify.net+spotifyforartists.com
twitch.tv+twitchcdn.net+ttvnw.net+twitchapps.com+twitchsvc.net+twitchcon.com ~zoom.us+zoom.com+zoomgov.com+zoom.net
dropbox.com+dropboxusercontent.com+dropboxstatic.com+dropboxapi.com+dropboxforum.com+dropbox-dns.com+dropboxmail.com+
  dropboxbusiness.com+dropboxpartners.com
adobe.com+adobelogin.com+adobedtm.com+adobecc.com+adobeconnect.com+adobesc.com+adobess.com+adobesign.com+
  adobeaemcloud.com+adobedc.net+adobestock.com+adobeprojectm.com+adobecqms.net+adobetarget.com+adobejanus.com
github.com+githubusercontent.com+githubassets.com+github.io+github.dev+githubapp.com+githubcopilot.com+
  githubstatus.com+github.blog+githubuniverse.com+githubstats.com+githubnext.com
gitlab.com+gitlab.io+gitlab-static.net
steampowered.com+steamstatic.com+steamcontent.com+steamusercontent.com+steamserver.net+steamgames.com
steamcommunity.com roblox.com+rbxcdn.com+robloxcdn.com+robloxlabs.com+robloxdev.com
minecraft.net+minecraftservices.com+minecraft-services.net+minecraftshop.com
epicgames.com+epicgames.dev+unrealengine.com+epicgames.net fortnite.com
playstation.com+playstation.net+playstationnetwork.com+sonyentertainmentnetwork.com
xbox.com+xboxlive.com+xboxservices.com+xboxab.com nintendo.com+nintendo.net+nintendowifi.net
binance.com+binance.us+binance.org+bnbstatic.com+binancecnt.com+binance.cloud+binance.info+binanceru.net+
binancefuture.com+binancezh.com coinbase.com+coinbase-staging.com+coinbase.pro+coinbaseprime.com+coinbasecloud.com
blockchain.com+blockchain.info metamask.io+metamask-institutional.io visa.com+visaonline.com
mastercard.com+mastercard.us+mastercardcontent.com+mastercardservices.com+mastercardconnect.com+mastercard.net
americanexpress.com+aexp-static.com+aexp.com+americanexpressnetwork.com
~stripe.com+stripecdn.com+stripe.network+stripe.dev+stripeassets.com+stripe.global
booking.com+bstatic.com+bookingholdings.com airbnb.com+muscache.com+airbnbmail.com+atairbnb.com
tripadvisor.com+tacdn.com expedia.com+expediagroup.com+expediapartnercentral.com+expedia-aarp.com
~uber.com+ubereats.com+uberinternal.com+ubercab.com
samsung.com+samsungcloud.com+samsungapps.com+samsungqbe.com+samsungdm.com+samsungelectronics.com+
  samsungcloudsolution.com+samsungcloudsolution.net+samsungosp.com+samsungacr.com+samsunghealth.com+samsungknox.com+
  samsungcloudcdn.com+samsungrm.net+samsungotn.net+samsungnyc.com+samsungcloud.tv+samsungiotcloud.com+
  samsungcloudplatform.com+samsungpositioning.com+samsungads.com
huawei.com+hicloud.com+dbankcloud.com+huaweicloud.com+huaweistatic.com+huawei-dns.com xiaomi.com+mi.com+xiaomi.net
intel.com nvidia.com+nvidiagrid.net openai.com+chatgpt.com+oaistatic.com+oaiusercontent.com chatgpt.com
docusign.com+docusign.net
cloudflare.com+cloudflare.net+cloudflareinsights.com+cloudflare-dns.com+cloudflarestream.com+cloudflareclient.com+
  cloudflarestatus.com+cloudflarestorage.com+cloudflare-gateway.com+cloudflareaccess.com+cloudflare-ech.com+
  cloudflareworkers.com+cloudflarebolt.com+cloudflarepartners.com+cloudflareresearch.com+cloudflarecp.com+
cloudflare-ipfs.com+cloudflare-quic.com wordpress.com+wordpress.org+wp.com
blogger.com+blogspot.com+bloggerusercontent.com
baidu.com+baidustatic.com+bdstatic.com+baidupcs.com+baidubce.com+baiducontent.com+baidu-int.com
yandex.ru+yandex.net+yandex.com+yandexcloud.net+yandexadexchange.net+yandexmetrica.com vkontakte.ru+vk.com
dhl.com+dhlparcel.nl+dhlecommerce.co.uk+dhl-news.com ~fedex.com+fedexcup.com ups.com usps.com+uspsinformeddelivery.com
`;

const large = `
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
santander.com+santander.co.uk+santander.pl+santanderbank.com+santanderconsumer.com+santanderconsumerusa.com+bancosantander.es+gruposantander.com
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

const known = `
walmart.com+walmartimages.com+walmartcanada.ca+walmart.net+walmartcontacts.com+walmartmoneycard.com
~target.com+targetimg1.com costco.com+costcobusinessdelivery.com+costcotravel.com bestbuy.com+bestbuycanada.ca
homedepot.com lowes.com macys.com+macysassets.com kohls.com nordstrom.com+nordstromrack.com sephora.com walgreens.com
~kroger.com wayfair.com etsy.com+etsystatic.com
shopify.com+shopifycdn.com+shopifysvc.com+shopifyapps.com+shopifypreview.com+shopifycloud.com+shopifyemail.com+
shopifycs.com wish.com temu.com shein.com gamestop.com newegg.com barnesandnoble.com zappos.com overstock.com
shutterfly.com groupon.com+grouponcdn.com ~chewy.com instacart.com+instacart.com doordash.com grubhub.com
deliveroo.co.uk+deliveroo.com justeat.co.uk+just-eat.co.uk ~gap.com ~zara.com adidas.com
nike.com+nikecloud.com+nikedev.com lululemon.com rayban.com+ray-ban.com louisvuitton.com decathlon.com+decathlon.fr
ikea.com+ingka.com lego.com zalando.com+zalando.de+zalando-lounge.de+ztat.net asos.com bershka.com primark.com
tesco.com+tescobank.com sainsburys.co.uk+sainsburysbank.co.uk argos.co.uk currys.co.uk
johnlewis.com+johnlewispartnership.co.uk marksandspencer.com lidl.com+lidl.de aldi.com+aldi-sued.de+aldi-nord.de
mediamarkt.de+mediamarktsaturn.com ottoversand.at+otto.de carrefour.fr+carrefour.com auchan.fr
leclerc.fr+e-leclerc.com intermarche.com cdiscount.com+cdiscount.fr fnac.com darty.com boulanger.com conforama.fr
leroymerlin.fr castorama.fr manomano.fr showroomprive.com veepee.fr vente-privee.com laredoute.fr bol.com coolblue.nl
allegro.pl ozon.ru wildberries.ru avito.ru mercadolibre.com+mercadolibre.com.ar+mercadolivre.com.br+mlstatic.com
mercadolivre.com.br magazineluiza.com.br+magalu.com americanas.com.br
rakuten.co.jp+rakuten.com+rakuten-card.co.jp+rakuten-bank.co.jp+rakuten-sec.co.jp+rakuten-static.com+rakuten.ne.jp
mercari.com+mercari.jp+mercdn.net flipkart.com+flipkart.net+flixcart.com
shopee.com+shopee.sg+shopeemobile.com+shopee.io lazada.com+lazada.sg tokopedia.com+tokopedia.net coupang.com
gumtree.com+gumtree.com.au craigslist.org autoscout24.de+autoscout24.com immobilienscout24.de+immobilienscout24.at
kleinanzeigen.de marktplaats.nl subito.it wallapop.com milanuncios.com
verizon.com+verizonwireless.com+verizonmedia.com+verizonbusiness.com+verizondigitalmedia.com verizonwireless.com
t-mobile.com+t-mobile.de+tmobile.com ~sprint.com comcast.com+comcast.net+comcastbusiness.net xfinity.com
~spectrum.com+spectrum.net att.com+att.net+attwatchtv.com centurylink.com
vodafone.com+vodafone.de+vodafone.co.uk+vodafone-ip.de o2online.de telekom.de+telekom.com+t-online.de
~orange.fr+orange.com+orangebank.fr+orange-business.com+orange-money.com bouyguestelecom.fr+bouygues.com sfr.fr
~free.fr freebox.fr proximus.be telenet.be swisscom.ch+swisscom.com sunrise.ch movistar.es+movistar.com
telefonica.com+telefonica.de+telefonica.net fastweb.it+fastwebnet.it telecomitalia.it
virginmedia.com+virginmediabusiness.co.uk talktalk.co.uk telstra.com+telstra.com.au+telstraglobal.com optus.com.au
~rogers.com telus.com+telusinternational.com claro.com.br+claro.com telcel.com airtel.in+airtel.com
jio.com+jiocinema.com turkcell.com.tr megafon.ru docomo.ne.jp softbank.jp+softbank.co.jp kpn.com+kpnmail.nl
ziggo.nl+vodafoneziggo.nl telia.com+telia.se telenor.com+telenor.no protonmail.com+proton.me+protonvpn.com
tutanota.com+tuta.com fastmail.com+messagingengine.com
zoho.com+zohocorp.com+zohopublic.com+zohostatic.com+zohomail.com+zohodesk.com
mailchimp.com+mailchimpapp.com+mailchimpsites.com sendgrid.net+sendgrid.com ionos.com+ionos.de+ionos.space
godaddy.com+godaddysites.com namecheap.com+namecheaphosting.com ovhcloud.com+ovh.com+ovh.net
hostinger.com+hostingersite.com+hostingercdn.com bluehost.com hostgator.com+hostgator.com.br
squarespace.com+squarespace-cdn.com weebly.com+weeblycloud.com wetransfer.com+wetransfer.net+we.tl mediafire.com
onlyfans.com okta.com+oktacdn.com+oktapreview.com+okta-emea.com duosecurity.com lastpass.com 1password.com
bitwarden.com+bitwarden.net dashlane.com
~slack.com+slack-edge.com+slackb.com+slack-imgs.com+slack-files.com+slackatwork.com+slack-redir.net
atlassian.com+atlassian.net trello.com ~notion.so+notion.com+notion.site asana.com
salesforce.com+salesforceliveagent.com+salesforce-sites.com+salesforceusercontent.com+salesforce-experience.com+
salesforceiq.com+salesforce-setup.com+salesforce-scrt.com servicenow.com+servicenowservices.com
workday.com+myworkday.com+workdaycdn.com+myworkdayjobs.com
hubspot.com+hubspotusercontent.com+hubspotemail.net+hubspotlinks.com+hubspotpagebuilder.com zendesk.com+zdassets.com
oracle.com+oraclecloud.com+oracleinfinity.io+oraclevcn.com+oracleoutsourcing.com+oraclecorp.com
citrix.com+citrixonline.com+citrixdata.com+citrixcloud.com vmware.com
symantec.com+symantecliveupdate.com+symanteccloud.com
mcafee.com+mcafeewebadvisor.com+mcafeesecure.com+mcafeemobilesecurity.com ~norton.com+nortoncdn.com+nortonlifelock.com
lifelock.com kaspersky.com+kaspersky-labs.com+kaspersky.ru bitdefender.com+bitdefender.net avast.com+avastbrowser.com
malwarebytes.com+mwbsys.com teamviewer.com anydesk.com+anydeskupdates.com virustotal.com logitech.com+logitechg.com
canon.com+canon.jp epson.com+epson.net+epson.eu+epsonconnect.com lenovo.com+lenovomm.com+lenovo.com.cn
~dell.com+dellcdn.com+dellemc.com toshiba.com panasonic.com+panasonic.jp philips.com garmin.com+garmincdn.com
fitbit.com tomtom.com gopro.com ubuntu.com canonical.com mozilla.org+mozilla.com+mozilla.net+mozillazine.org
firefox.com+firefoxusercontent.com paloaltonetworks.com fortinet.com
cisco.com+ciscospark.com+ciscolive.com+cisco-secure.com webex.com logmein.com
stackoverflow.com+stackoverflowbusiness.com+stackoverflow.co quora.com+quoracdn.net tumblr.com+tumblr.co flickr.com
vimeo.com+vimeocdn.com+vimeo.tv dailymotion.com soundcloud.com deezer.com pandora.com+pandora.net
hulu.com+huluim.com+hulustream.com disneyplus.com+disney-plus.net+disney.com
disney.com+disneyland.com+disneystore.com+disneynow.com+disneycareers.com+disneylandparis.com ~crunchyroll.com
dazn.com hbomax.com ~roku.com rottentomatoes.com imdb.com+media-imdb.com+imdb-video.com fandango.com
ticketmaster.com+ticketmaster.net+ticketmaster.co.uk stubhub.com eventbrite.com+eventbriteapi.com espncricinfo.com
espn.com+espncdn.com+espn.go.com sportsillustrated.com+si.com nytimes.com+nyt.com washingtonpost.com
theguardian.com+guardian.co.uk+guardianapis.com telegraph.co.uk dailymail.co.uk
bloomberg.com+bloomberglp.com+bloombergtax.com+bloomberglaw.com+bloombergindustry.com reuters.com+reutersmedia.net
forbes.com+forbesimg.com businessinsider.com huffpost.com+huffingtonpost.com foxnews.com usatoday.com lemonde.fr
lefigaro.fr spiegel.de ~medium.com engadget.com techcrunch.com theverge.com pcworld.com weather.com accuweather.com
urbandictionary.com thesaurus.com ~dictionary.com whitepages.com indiegogo.com kickstarter.com
gofundme.com+gofundme.org patreon.com+patreonusercontent.com duolingo.com coursera.org+coursera-apps.org
udemy.com+udemycdn.com grammarly.com+grammarly.io+grammarly.net scribd.com+scribdassets.com
slideshare.net+slidesharecdn.com quizlet.com chegg.com glassdoor.com indeed.com+indeed.net monster.com
ziprecruiter.com upwork.com fiverr.com+fiverrcdn.com zillow.com+zillowstatic.com realtor.com trulia.com angieslist.com
~tinder.com+gotinder.com badoo.com okcupid.com ~bumble.com grindr.com+grindr.mobi ~match.com
speedtest.net+ooklaserver.net archive.org ~canva.com figma.com doctolib.fr+doctolib.com+doctolib.de
blablacar.fr+blablacar.com meetic.fr americanairlines.com+aa.com ~delta.com+delta.org southwest.com+southwest.net
jetblue.com alaskaair.com lufthansa.com+lufthansagroup.com+lufthansa-group.com
airfrance.fr+airfrance.com+airfrance.us+airfranceklm.com britishairways.com ryanair.com easyjet.com
emirates.com+emirates.store qatarairways.com+qatarairways.com.qa turkishairlines.com singaporeair.com aeroflot.ru
sncf-connect.com+sncf.com bahn.de+bahnhof.de deutschebahn.com+db.de trenitalia.com renfe.com ouibus.com
flixbus.com+flixbus.de hertz.com europcar.com marriott.com hilton.com+hiltongrandvacations.com+hiltonhonors.com
hyatt.com hotels.com agoda.com+agoda.net ~kayak.com skyscanner.net+skyscanner.com ~priceline.com vrbo.com
lastminute.com+lastminutegroup.com opodo.fr edreams.com trivago.com+trivago.de trainline.com+thetrainline.com
thetrainline.com battle.net+battlenet.com.cn blizzard.com+blizzardgear.com leagueoflegends.com+riotgames.com
riotgames.com+riotcdn.net valorant.com+playvalorant.com playvalorant.com ubisoft.com+ubisoftconnect.com
rockstargames.com+rsg.sc electronicarts.com ~origin.com garena.com+garenanow.com hoyoverse.com ~supercell.com
~twilio.com chess.com miniclip.com+miniclipcdn.com addictinggames.com gameloft.com nexusmods.com
curseforge.com+forgecdn.net pokemon.com+pokemongolive.com+pokemoncenter.com+pokemon-card.com
activision.com+callofduty.com callofduty.com worldoftanks.com+wargaming.net worldofwarcraft.com dmarket.com
skinport.com bet365.com+bet365affiliates.com betfair.com+betfair.com.au williamhill.com pokerstars.com+pokerstars.net
ladbrokes.com draftkings.com fanduel.com unibet.com+unibet.fr winamax.fr parionssport.fdj.fr engie.fr+engie.com
totalenergies.com+totalenergies.fr netatmo.com maif.fr macif.fr+macif-mutualite.fr
allianz.com+allianz.de+allianz.fr+allianz-trade.com+allianzlife.com groupama.fr ~generali.com matmut.fr mgen.fr
harmonie-mutuelle.fr geico.com progressive.com statefarm.com allstate.com+allstatecorporation.com
libertymutual.com+libertymutualgroup.com metlife.com prudential.com+prudential.co.uk aetna.com
cigna.com+cignaglobal.com+cigna.com.hk humana.com anthem.com kaiserpermanente.org+kp.org+kaiserpermanentejobs.org
unitedhealthgroup.com unitedhealthcare.com+uhc.com bluecross.com  cvs.com experian.com+experianplc.com
equifax.com transunion.com creditkarma.com turbotax.com intuit.com+intuitcdn.net+intuitstatic.com
quickbooks.com+quickbooks.intuit.com hrblock.com rocketmortgage.com+rocketmortgagesquares.com
`;

/** Registrable domains on which the names of others stand by right: delivery networks, translators, mail and CDN names. */
export const carriers: readonly string[] = `
akadns.net akamaiedge.net akamai.net akamaized.net akamaihd.net edgekey.net edgesuite.net akam.net cloudfront.net
azureedge.net trafficmanager.net azurefd.net cloudapp.net azure-dns.com fastly.net fastlylb.net cdn77.org
footprint.net llnwd.net lldns.net edgecastcdn.net impervadns.net incapdns.net omtrdc.net 2o7.net sc.omtrdc.net
ampproject.org ampproject.net translate.goog web.app.goo.gl app.link onelink.me demdex.net eloqua.com comscoreresearch.com
mktoweb.com exacttarget.com sfmc-content.com mcsv.net rsys.net cedexis.net cdngslb.com alikunlun.com kunlunca.com
wscdns.com qtlcdn.com alibabadns.com msidentity.com msedge.net c-msedge.net t-msedge.net sharepoint.com
in-addr.arpa statuspage.io zendesk.com okta.com custhelp.com service-now.com onmicrosoft.com
`
  .trim()
  .split(/\s+/);

/** The protected sites, those that are imitated most first; tier 0, 1 or 2. */
export const protectedNames: readonly ProtectedSite[] = [worldwide, large, known].flatMap((text, tier) =>
  text
    .trim()
    .replace(/\+\s+/g, '+')
    .split(/\s+/)
    .map((entry) => siteOf(entry, tier as 0 | 1 | 2)),
);

function siteOf(entry: string, tier: 0 | 1 | 2): ProtectedSite {
  const everyday = entry.startsWith('~');
  const [domain = '', ...others] = entry.slice(everyday ? 1 : 0).split('+');
  return { domain, label: domain.slice(0, domain.indexOf('.')), others, tier, everyday };
}
