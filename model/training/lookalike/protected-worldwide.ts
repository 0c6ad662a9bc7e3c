/** Sites where people all over the world have accounts. `parseProtectedSites` defines the format. */
export const worldwide = `
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
microsoft.com+live.com+microsoftonline.com+microsoftonline-p.com+microsoftonline-p.net+microsoftedge.com+msftncsi.com+
  msftconnecttest.com+microsofttranslator.com+microsoftstream.com+microsoft365.com+microsoftpersonalcontent.com+
  microsoftapp.net+microsoftstore.com+microsoftadvertising.com+microsoft-int.com+microsoftedgeinsider.com+
  microsoftonline-int.com+microsoftusercontent.com
~office.com+office.net+office365.com+officecdn.com+officeppe.net
~outlook.com+outlookmobile.com+outlookgroups.ms office365.com hotmail.com onedrive.com
sharepoint.com+sharepointonline.com
~windows.com+windowsupdate.com+windows.net+windowsphone.com+windowsazure.com+windowssearch.com
~apple.com+apple.co+icloud.com+mzstatic.com+apple-dns.net+cdn-apple.com+aaplimg.com+apple-cloudkit.com+appleid.com+
  apple-mapkit.com+apple-livephotoskit.com+applemusic.com+apple-relay.com+apple.news+appleschool.com
icloud.com+icloud-content.com+icloud.com.cn itunes.com
~amazon.com+amazonaws.com+media-amazon.com+ssl-images-amazon.com+amazon-adsystem.com+amazonpay.com+amazonvideo.com+
  primevideo.com+amazontrust.com+awsstatic.com+a2z.com+amazoncognito.com+amazonses.com+amazonlive.com+amazonalexa.com+
  amazonbusiness.com+amazonwebservices.com+amazonsilk.com+amazonmusic.com+images-amazon.com+amazon.jobs+
amazonbrowserapp.com+amazoncrl.com+amazonworkdocs.com+awsapps.com primevideo.com
paypal.com+paypal-communication.com+paypalobjects.com+paypal.me+paypal-corp.com+paypal-community.com+paypalbenefits.com+
  paypalinc.com+paypal-mktg.com+paypal-support.com+paypal-engineering.com
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
