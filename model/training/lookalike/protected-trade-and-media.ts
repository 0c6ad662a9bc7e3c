/**
 * Shops, telecoms, mail, hosting, software, media, travel, games and insurers. `parseProtectedSites` defines the
 * format.
 */
export const tradeAndMedia = `
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
espn.com+espncdn.com sportsillustrated.com+si.com nytimes.com+nyt.com washingtonpost.com
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
ladbrokes.com draftkings.com fanduel.com unibet.com+unibet.fr winamax.fr fdj.fr engie.fr+engie.com
totalenergies.com+totalenergies.fr netatmo.com maif.fr macif.fr+macif-mutualite.fr
allianz.com+allianz.de+allianz.fr+allianz-trade.com+allianzlife.com groupama.fr ~generali.com matmut.fr mgen.fr
harmonie-mutuelle.fr geico.com progressive.com statefarm.com allstate.com+allstatecorporation.com
libertymutual.com+libertymutualgroup.com metlife.com prudential.com+prudential.co.uk aetna.com
cigna.com+cignaglobal.com+cigna.com.hk humana.com anthem.com kaiserpermanente.org+kp.org+kaiserpermanentejobs.org
unitedhealthgroup.com unitedhealthcare.com+uhc.com bluecross.com  cvs.com experian.com+experianplc.com
equifax.com transunion.com creditkarma.com turbotax.com intuit.com+intuitcdn.net+intuitstatic.com
quickbooks.com hrblock.com rocketmortgage.com+rocketmortgagesquares.com
`;
