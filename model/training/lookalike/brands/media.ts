/**
 * Streaming, games, communities, travel, payroll, sign-on, mail, software and insurers. `parseProtectedSites` defines
 * the format.
 */
export const media = `
@stream:en paramountplus.com peacocktv.com funimation.com plex.tv sling.com fubo.tv+fubotv.com philo.com starz.com
showtime.com discoveryplus.com nowtv.com britbox.com itv.com channel4.com bbc.co.uk+bbc.com skysports.com tivimate.com
tidal.com audible.com+audible.de+audible.co.uk siriusxm.ca kick.com rumble.com substack.com
canalplus.com+canal-plus.com mycanal.fr tf1.fr molotov.tv ocs.fr salto.fr rmcsport.tv wow.de rtlplus.de+rtlplus.com
joyn.de magentatv.de zattoo.com waipu.tv maxdome.de viaplay.com+viaplay.se+viaplay.no+viaplay.dk cmore.se
tv2.dk+tv2.no svtplay.se ruutu.fi katsomo.fi movistarplus.es filmin.es atresplayer.com mediaset.it+mediasetinfinity.it
raiplay.it timvision.it clarovideo.com vix.com hotstar.com+jiohotstar.com zee5.com sonyliv.com shahid.net osn.com
starzplay.com viu.com iflix.com iqiyi.com+iq.com youku.com bilibili.com+bilibili.tv netease.com+163.com kinopoisk.ru
ivi.ru okko.tv megogo.net exxen.com blutv.com gain.tv puhutv.com wavve.com tving.com watcha.com coupangplay.com
abema.tv unext.jp niconico.jp+nicovideo.jp stan.com.au binge.com.au kayosports.com.au foxtel.com.au crave.ca
showmax.com dstv.com multichoice.com
@game:en take2games.com bethesda.net zenimax.com squareenix.com+square-enix.com finalfantasyxiv.com
bandainamcoent.com+bandainamco.com capcom.com konami.com sega.com cdprojekt.com+cdprojektred.com gog.com
humblebundle.com fanatical.com greenmangaming.com g2a.com kinguin.net eneba.com instant-gaming.com cdkeys.com
gamivo.com allkeyshop.com itch.io wargaming.net worldofwarships.com warthunder.com+gaijin.net
escapefromtarkov.com+battlestategames.com pathofexile.com+grindinggear.com runescape.com+jagex.com mojang.com
freefire.com mobilelegends.com+moonton.com pubg.com+krafton.com pubgmobile.com hoyolab.com clashroyale.com
brawlstars.com king.com+candycrush.com zynga.com playrix.com niantic.com+nianticlabs.com
pokemongo.com+pokemongolive.com innersloth.com rec-room.com vrchat.com oculus.com+meta.com imvu.com
secondlife.com+lindenlab.com habbo.com neopets.com friv.com poki.com crazygames.com kongregate.com newgrounds.com
armorgames.com lichess.org faceit.com esea.net+esportal.com csgoempire.com csgoroll.com skinbaron.com+skinbaron.de
bitskins.com buff163.com tradeit.gg lootfarm.com+loot.farm csfloat.com steamdb.info steamrep.com scrap.tf
rapidskins.com hellcase.com key-drop.com facepunch.com playhypixel.com+hypixel.net fivem.net+cfx.re bloxflip.com
rolimons.com twitchdrops.com streamlabs.com streamelements.com overwolf.com mobafire.com tracker.gg gamebanana.com
moddb.com unity.com+unity3d.com razer.com corsair.com steelseries.com hyperx.com asus.com+asus.com.cn acer.com msi.com
gigabyte.com alienware.com sony.com+sony.co.jp+sony.net
@game:en paddypower.com coral.co.uk skybet.com betfred.com bwin.com+bwin.de+bwin.fr 888.com+888casino.com+888poker.com
partypoker.com betmgm.com caesars.com betway.com 1xbet.com melbet.com stake.com+stake.us roobet.com rollbit.com
betsson.com leovegas.com mrgreen.com casumo.com tipico.de+tipico.com betclic.fr+betclic.com+betclic.pt
parionssport.fr+fdj.fr pmu.fr zeturf.fr lotto.de lottoland.com eurojackpot.com euromillions.com national-lottery.co.uk
powerball.com megamillions.com codere.es+codere.com sportium.es betano.com+betano.pt+betano.ro+betano.com.br
sportingbet.com snai.it eurobet.it goldbet.it sts.pl fortuna.pl+ifortuna.cz tipsport.cz+tipsport.sk hollywoodbets.net
bet9ja.com sportybet.com betking.com dafabet.com sbobet.com parimatch.com
@social:en threads.net messenger.com+m.me bluesky.app+bsky.app mastodon.social truthsocial.com parler.com gab.com
deviantart.com wattpad.com goodreads.com imgur.com giphy.com 9gag.com 4chan.org nextdoor.com meetup.com yelp.com
foursquare.com viber.com line.me+line-apps.com wechat.com kakao.com+kakaocorp.com signal.org skype.com imo.im kik.com
weibo.com+weibo.cn zhihu.com xiaohongshu.com douyin.com kuaishou.com naver.com+naver.net daum.net nate.com mixi.jp
ameba.jp+ameblo.jp hatena.ne.jp note.com pixiv.net livejournal.com habr.com rutube.ru dzen.ru zalo.me hinge.co pof.com
happn.com parship.de+parship.com elitepartner.de lovoo.com zoosk.com eharmony.com ashleymadison.com seeking.com
adultfriendfinder.com fetlife.com chaturbate.com stripchat.com livejasmin.com fansly.com pornhub.com xvideos.com
xhamster.com bongacams.com cam4.com omegle.com xing.com viadeo.com careerbuilder.com stepstone.de seek.com.au
jobstreet.com naukri.com freelancer.com toptal.com taskrabbit.com care.com
@travel:en trip.com+ctrip.com momondo.com orbitz.com travelocity.com hotwire.com abritel.fr fewo-direkt.de
hostelworld.com ihg.com accor.com+accorhotels.com wyndhamhotels.com choicehotels.com bestwestern.com
radissonhotels.com fourseasons.com wizzair.com vueling.com+vueling.es swiss.com austrian.com eurowings.com condor.com
tuifly.com+tuifly.be tui.com+tui.de+tui.co.uk+tui.nl jet2.com+jet2holidays.com loveholidays.com onthebeach.co.uk
klm.com+klm.nl transavia.com virginatlantic.com iberia.com+iberia.es aireuropa.com tap.pt+flytap.com alitalia.com
ita-airways.com flysas.com+sas.se norwegian.com+norwegian.no finnair.com lot.com aegeanair.com pegasus.com+flypgs.com
etihad.com saudia.com flydubai.com airarabia.com royalairmaroc.com egyptair.com ethiopianairlines.com
kenya-airways.com flysaa.com united.com spirit.com flyfrontier.com aircanada.com westjet.com
latam.com+latamairlines.com avianca.com copaair.com aeromexico.com volaris.com vivaaerobus.com voegol.com.br
voeazul.com.br aerolineas.com.ar airindia.com+airindia.in goindigo.in spicejet.com makemytrip.com goibibo.com
yatra.com cleartrip.com easemytrip.com airasia.com malaysiaairlines.com garuda-indonesia.com lionair.co.id
cebupacificair.com philippineairlines.com thaiairways.com vietnamairlines.com vietjetair.com cathaypacific.com
ana.co.jp jal.co.jp+jal.com koreanair.com flyasiana.com airchina.com.cn csair.com ceair.com qantas.com jetstar.com
virginaustralia.com airnewzealand.com+airnewzealand.co.nz eurostar.com thalys.com interrail.eu busbud.com omio.com
rome2rio.com gotogate.com logitravel.com destinia.com atrapalo.com despegar.com+decolar.com+despegar.com.ar
check-in.de holidaycheck.de ab-in-den-urlaub.de weg.de hrs.de+hrs.com centerparcs.com+centerparcs.nl+centerparcs.de
landal.nl pierreetvacances.com belambra.fr clubmed.com+clubmed.fr thomascook.com disneylandparis.com disneyworld.com
universalorlando.com sixt.de+sixt.com avis.com enterprise.com budget.com nationalcar.com alamo.com lyft.com bolt.eu
grab.com gojek.com careem.com didiglobal.com cabify.com ola.com freenow.com lime.bike+li.me tier.app voi.com
sharenow.com zipcar.com
@payroll:en adp.com paychex.com paycom.com paylocity.com paycor.com gusto.com rippling.com deel.com+deel.co remote.com
ukg.com+ultipro.com+ultimatesoftware.com kronos.net+kronos.com dayforce.com+dayforcehcm.com ceridian.com bamboohr.com
namely.com zenefits.com trinet.com insperity.com justworks.com sage.com+sage.co.uk+sagepay.com xero.com myob.com
freshbooks.com wave.com+waveapps.com netsuite.com successfactors.com+successfactors.eu concur.com+concursolutions.com
expensify.com coupa.com workforcenow.com datev.de lexware.de+lexoffice.de personio.com+personio.de payfit.com silae.fr
lucca.fr+ilucca.net afas.nl visma.com+visma.no fortnox.se zucchetti.it factorialhr.com meta4.com humanforce.com
deputy.com keka.com greythr.com darwinbox.com zohopeople.com talenta.co
@sso:en auth0.com onelogin.com pingidentity.com+pingone.com jumpcloud.com sailpoint.com cyberark.com rsa.com
entrust.com thalesgroup.com yubico.com keeper.io+keepersecurity.com nordpass.com roboform.com proton.com
shibboleth.net instructure.com blackboard.com moodle.org+moodle.com brightspace.com+d2l.com schoology.com
powerschool.com clever.com classlink.com edmodo.com turnitin.com proctorio.com respondus.com edx.org khanacademy.org
pearson.com mheducation.com cengage.com eduroam.org renater.fr surf.nl+surfconext.nl switch.ch+edu-id.ch haka.fi
@mail:en web.de posteo.de mailbox.org rambler.ru ukr.net seznam.cz+email.cz centrum.cz azet.sk onet.pl+op.pl
interia.pl+poczta.fm freemail.hu citromail.hu libero.it virgilio.it alice.it aruba.it+arubapec.it+pec.it legalmail.it
register.it bbox.fr neuf.fr wanadoo.fr aliceadsl.fr sapo.pt uol.com.br zipmail.com.br walla.co.il rediffmail.com
rediff.com 126.com+yeah.net sina.com.cn+sina.com sohu.com bellsouth.net sbcglobal.net aol.com+aim.com juno.com
netzero.net mailfence.com hushmail.com startmail.com runbox.com hey.com superhuman.com zimbra.com roundcube.net
cpanel.net+cpanel.com plesk.com mimecast.com proofpoint.com barracuda.com+barracudanetworks.com mailgun.com
sendinblue.com+brevo.com mailjet.com constantcontact.com klaviyo.com activecampaign.com getresponse.com
campaignmonitor.com convertkit.com
@software:en miro.com monday.com clickup.com airtable.com basecamp.com evernote.com todoist.com smartsheet.com box.com
egnyte.com pcloud.com mega.nz+mega.io sync.com idrive.com backblaze.com carbonite.com crashplan.com hellosign.com
pandadoc.com adobeacrobat.com smallpdf.com ilovepdf.com foxit.com autodesk.com solidworks.com siemens.com bosch.com
sap.com ibm.com+ibmcloud.com gotomeeting.com+goto.com ringcentral.com vonage.com zoominfo.com calendly.com
typeform.com surveymonkey.com jotform.com qualtrics.com intercom.com+intercom.io freshdesk.com+freshworks.com
hootsuite.com buffer.com semrush.com ahrefs.com moz.com similarweb.com wix.com+wixsite.com+editorx.com webflow.com
framer.com carrd.co jimdo.com+jimdosite.com strato.de+strato.com hetzner.com+hetzner.de united-domains.de netcup.de
all-inkl.com domainfactory.de+df.eu mittwald.de infomaniak.com+infomaniak.ch hostpoint.ch gandi.net scaleway.com
o2switch.fr planethoster.com lws.fr amen.fr ovhtelecom.fr transip.nl+transip.eu combell.com loopia.se+loopia.com
simply.com active24.cz wedos.cz+wedos.com forpsi.com websupport.sk nazwa.pl cyberfolks.pl seohost.pl locaweb.com.br
registro.br reg.ru+reg.com nic.ru beget.com timeweb.ru+timeweb.com natro.com turhost.com dreamhost.com siteground.com
inmotionhosting.com a2hosting.com hostwinds.com interserver.net contabo.com linode.com vultr.com digitalocean.com
heroku.com netlify.com+netlify.app vercel.com+now.sh supabase.com mongodb.com snowflake.com databricks.com elastic.co
datadoghq.com newrelic.com pagerduty.com sentry.io jetbrains.com docker.com npmjs.com pypi.org bitbucket.org
sourceforge.net stackblitz.com codepen.io replit.com huggingface.co anthropic.com+claude.ai midjourney.com
perplexity.ai character.ai stability.ai deepseek.com elevenlabs.io runwayml.com suno.com deepl.com quillbot.com
jasper.ai nordvpn.com expressvpn.com surfshark.com cyberghostvpn.com+cyberghost.com privateinternetaccess.com
mullvad.net windscribe.com tunnelbear.com ipvanish.com avg.com avira.com eset.com+eset.sk trendmicro.com sophos.com
crowdstrike.com sentinelone.com webroot.com f-secure.com+withsecure.com pandasecurity.com totalav.com
ccleaner.com+piriform.com winrar.com+rarlab.com 7-zip.org videolan.org opera.com+opera.software brave.com vivaldi.com
duckduckgo.com torproject.org qbittorrent.org utorrent.com+bittorrent.com notepad-plus-plus.org audacityteam.org
blender.org gimp.org libreoffice.org openoffice.org obsproject.com handbrake.fr putty.org winscp.net
filezilla-project.org keepass.info veracrypt.fr rufus.ie cpuid.com msiafterburner.com debian.org redhat.com
archlinux.org linuxmint.com kali.org raspberrypi.org+raspberrypi.com arduino.cc synology.com qnap.com netgear.com
tp-link.com+tplinkcloud.com linksys.com asus-router.com+asusrouter.com fritz.box+avm.de brother.com xerox.com
ricoh.com lexmark.com sonos.com bose.com jbl.com beatsbydre.com dji.com tesla.com+teslamotors.com bmw.com+bmw.de
mercedes-benz.com+mercedes-benz.de volkswagen.com+volkswagen.de toyota.com honda.com hyundai.com kia.com ford.com
renault.fr+renault.com peugeot.fr+peugeot.com citroen.fr+citroen.com shell.com+shell.de exxonmobil.com+exxon.com
chevron.com eon.de+eon.com+eonenergy.com britishgas.co.uk edfenergy.com scottishpower.co.uk+scottishpower.com
ovoenergy.com sse.co.uk thameswater.co.uk agl.com.au originenergy.com.au energyaustralia.com.au sce.com coned.com
duke-energy.com fpl.com nationalgrid.com+nationalgridus.com eskom.co.za mcdonalds.com+mcdonalds.fr starbucks.com
burgerking.com kfc.com dominos.com+dominos.co.uk pizzahut.com subway.com cocacola.com+coca-cola.com pepsi.com
redbull.com nespresso.com heineken.com nestle.com unilever.com loreal.com+loreal-paris.fr pfizer.com novartis.com
bayer.com roche.com bcbs.com farmers.com travelers.com aarp.org aviva.com+aviva.co.uk directline.com admiral.com
legalandgeneral.com bupa.com+bupa.co.uk churchill.com comparethemarket.com moneysupermarket.com gocompare.com
confused.com uswitch.com
`;
