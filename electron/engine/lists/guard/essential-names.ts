/**
 * Names without which most homes would notice a fault, by hand: what no update may block unasked. The wider set of popular names is
 * built-in/popular-names.json; where both come from: built-in/PROVENANCE.md.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Services that people use, by their registrable name, and hosts of theirs that browsers, apps and mail programs ask. */
export const SERVICES = words(`
google.com google.it google.de google.fr google.es google.co.uk google.pl google.cz google.com.ua google.ch google.at google.nl google.be youtube.com youtu.be gmail.com googleapis.com gstatic.com
googleusercontent.com googlevideo.com ytimg.com ggpht.com withgoogle.com android.com blogger.com chromium.org goo.gl g.co
www.google.com accounts.google.com apis.google.com calendar.google.com classroom.google.com clients1.google.com clients2.google.com clients3.google.com clients4.google.com clients6.google.com chat.google.com
contacts.google.com docs.google.com drive.google.com drive.usercontent.google.com drivefrontend-pa.googleapis.com earth.google.com fonts.googleapis.com fonts.gstatic.com forms.gle gemini.google.com
keep.google.com mail.google.com maps.google.com maps.googleapis.com maps.gstatic.com meet.google.com mtalk.google.com myaccount.google.com news.google.com oauth2.googleapis.com photos.google.com play.google.com
play.googleapis.com sheets.google.com sites.google.com slides.google.com storage.googleapis.com firebaseio.com time.google.com translate.google.com translate.googleapis.com update.googleapis.com www.googleapis.com
www.gstatic.com connectivitycheck.gstatic.com youtubei.googleapis.com android.clients.google.com android.googleapis.com fcm.googleapis.com dl.google.com lh3.googleusercontent.com
apple.com icloud.com icloud-content.com mzstatic.com cdn-apple.com apple-dns.net me.com itunes.com apps.apple.com appleid.apple.com books.apple.com captive.apple.com gateway.icloud.com gs.apple.com gsa.apple.com
idmsa.apple.com itunes.apple.com maps.apple.com mesu.apple.com music.apple.com ocsp.apple.com ocsp2.apple.com podcasts.apple.com push.apple.com store.apple.com support.apple.com swcdn.apple.com swscan.apple.com
time.apple.com tv.apple.com
microsoft.com windows.com windowsupdate.com live.com office.com office365.com office.net outlook.com hotmail.com msn.com bing.com skype.com onedrive.com sharepoint.com xbox.com xboxlive.com msedge.net
microsoftonline.com microsoft365.com azure.com azureedge.net windows.net visualstudio.com nuget.org login.live.com login.microsoftonline.com account.microsoft.com download.microsoft.com update.microsoft.com
download.windowsupdate.com teams.microsoft.com teams.live.com outlook.live.com outlook.office.com outlook.office365.com onedrive.live.com store.microsoft.com time.windows.com www.msftconnecttest.com msftncsi.com 1drv.ms
mozilla.org mozilla.net mozilla.com firefox.com addons.mozilla.org opera.com brave.com vivaldi.com duckduckgo.com ecosia.org qwant.com startpage.com yandex.ru yandex.com ya.ru baidu.com yahoo.com yahoo.co.jp naver.com
seznam.cz wikipedia.org wikimedia.org wikidata.org wiktionary.org openstreetmap.org archive.org
facebook.com facebook.net fbcdn.net messenger.com instagram.com cdninstagram.com whatsapp.com whatsapp.net threads.net threads.com meta.com fb.com web.whatsapp.com graph.facebook.com twitter.com x.com t.co twimg.com tiktok.com
tiktokcdn.com tiktokv.com snapchat.com pinterest.com pinimg.com linkedin.com licdn.com reddit.com redd.it redditmedia.com redditstatic.com tumblr.com discord.com discord.gg discordapp.com discordapp.net telegram.org
telegram.me t.me signal.org whispersystems.org viber.com line.me wechat.com qq.com weibo.com vk.com vk.ru ok.ru mail.ru bsky.app mastodon.social twitch.tv ttvnw.net zoom.us webex.com slack.com
slack-edge.com threema.ch element.io matrix.org
netflix.com nflxvideo.net nflximg.net primevideo.com disneyplus.com dssott.com hbomax.com max.com hulu.com spotify.com scdn.co spotifycdn.com soundcloud.com deezer.com tidal.com dazn.com vimeo.com vimeocdn.com
dailymotion.com raiplay.it rai.it bbc.co.uk bbc.com ard.de zdf.de arte.tv france.tv rtve.es sky.com plex.tv sonos.com roku.com
amazon.com amazon.it amazon.de amazon.fr amazon.es amazon.co.uk amazon.co.jp amazon.pl amazon.in amazon.ca media-amazon.com ssl-images-amazon.com amazonaws.com cloudfront.net awsstatic.com ebay.com ebay.it ebay.de ebay.co.uk
ebayimg.com aliexpress.com alibaba.com ikea.com booking.com airbnb.com tripadvisor.com etsy.com paypal.com paypalobjects.com stripe.com klarna.com visa.com mastercard.com wise.com revolut.com satispay.com shopify.com
dropbox.com dropboxusercontent.com box.com mega.nz mega.io mega.co.nz wetransfer.com proton.me protonmail.com tutanota.com gmx.net web.de libero.it virgilio.it laposte.net orange.fr t-online.de notion.so
evernote.com trello.com atlassian.com atlassian.net github.com githubusercontent.com githubassets.com gitlab.com bitbucket.org npmjs.org npmjs.com pypi.org pythonhosted.org docker.com docker.io debian.org ubuntu.com
canonical.com archlinux.org fedoraproject.org kernel.org python.org nodejs.org stackoverflow.com stackexchange.com sstatic.net jsdelivr.net unpkg.com raw.githubusercontent.com api.github.com objects.githubusercontent.com
cloudflare.com cloudflare.net cloudflare-dns.com cdnjs.cloudflare.com challenges.cloudflare.com workers.dev pages.dev akamai.com akamai.net akamaized.net akamaiedge.net edgekey.net edgesuite.net fastly.net fastly.com
fastlylb.net bunny.net b-cdn.net jquery.com bootstrapcdn.com typekit.net fontawesome.com gravatar.com wp.com wordpress.com wordpress.org squarespace.com wix.com wixstatic.com godaddy.com hugedomains.com www.hugedomains.com
namecheap.com ovh.com ovh.net hetzner.com digitalocean.com linode.com vercel.app netlify.app heroku.com herokuapp.com ionos.com aruba.it
letsencrypt.org digicert.com globalsign.com sectigo.com lencr.org pki.goog ocsp.digicert.com pool.ntp.org ntp.org
adobe.com canva.com figma.com openai.com chatgpt.com oaistatic.com oaiusercontent.com anthropic.com claude.ai mistral.ai perplexity.ai deepl.com grammarly.com khanacademy.org coursera.org duolingo.com moodle.org
whatsapp.biz steampowered.com steamcommunity.com steamstatic.com steamcontent.com epicgames.com unrealengine.com roblox.com rbxcdn.com minecraft.net mojang.com playstation.com playstation.net nintendo.com nintendo.net
ea.com blizzard.com battle.net riotgames.com ubisoft.com
samsung.com samsungcloud.com lg.com lgtvsdp.com sony.com philips-hue.com meethue.com tuya.com tuyaus.com tuyaeu.com shelly.cloud home-assistant.io nabucasa.com tp-link.com avm.de myfritz.net ring.com nest.com netatmo.com
tesla.com garmin.com fitbit.com hp.com canon.com epson.com brother.com intel.com nvidia.com amd.com dell.com lenovo.com logitech.com
europa.eu gov.uk service.gov.uk agenziaentrate.gov.it inps.it poste.it posteitaliane.it spid.gov.it gov.it service-public.fr impots.gouv.fr ameli.fr bund.de elster.de gov.pl gov.cz gov.ua diia.gov.ua admin.ch usa.gov irs.gov
nasa.gov who.int un.org
intesasanpaolo.com unicredit.it bancoposta.it fineco.it n26.com ing.com bnpparibas.com commerzbank.de deutsche-bank.de sparkasse.de monobank.ua privatbank.ua
nytimes.com theguardian.com cnn.com reuters.com repubblica.it corriere.it ilsole24ore.com ansa.it lemonde.fr lefigaro.fr spiegel.de tagesschau.de elpais.com weather.com meteo.it accuweather.com imdb.com
bitcoin.com bitcoin.org binance.com coinbase.com
m.youtube.com music.youtube.com studio.youtube.com i.ytimg.com s.ytimg.com yt3.ggpht.com imap.gmail.com smtp.gmail.com pop.gmail.com imap.googlemail.com smtp.googlemail.com
m.facebook.com static.xx.fbcdn.net i.instagram.com api.whatsapp.com g.whatsapp.net mmg.whatsapp.net mobile.twitter.com mobile.x.com api.twitter.com api.x.com pbs.twimg.com abs.twimg.com video.twimg.com
de.wikipedia.org en.wikipedia.org es.wikipedia.org fr.wikipedia.org it.wikipedia.org pl.wikipedia.org pt.wikipedia.org ru.wikipedia.org uk.wikipedia.org cs.wikipedia.org nl.wikipedia.org de.m.wikipedia.org en.m.wikipedia.org
es.m.wikipedia.org fr.m.wikipedia.org it.m.wikipedia.org pl.m.wikipedia.org uk.m.wikipedia.org cs.m.wikipedia.org nl.m.wikipedia.org commons.wikimedia.org upload.wikimedia.org login.wikimedia.org
web.telegram.org api.telegram.org gateway.discord.gg cdn.discordapp.com media.discordapp.net chat.signal.org storage.signal.org old.reddit.com oauth.reddit.com i.redd.it v.redd.it preview.redd.it
open.spotify.com api.spotify.com accounts.spotify.com i.scdn.co images-na.ssl-images-amazon.com m.media-amazon.com i.ebayimg.com api.paypal.com m.twitch.tv gql.twitch.tv usher.ttvnw.net us02web.zoom.us us05web.zoom.us
imap.mail.me.com smtp.mail.me.com imap-mail.outlook.com smtp-mail.outlook.com smtp.office365.com imap.mail.yahoo.com smtp.mail.yahoo.com imap.gmx.net pop.gmx.net mail.gmx.net imap.web.de smtp.web.de pop3.web.de
imapmail.libero.it smtp.libero.it in.virgilio.it out.virgilio.it imap.laposte.net smtp.laposte.net imap.orange.fr smtp.orange.fr secureimap.t-online.de securesmtp.t-online.de imap.mail.ru smtp.mail.ru imap.yandex.ru smtp.yandex.ru
imap.seznam.cz smtp.seznam.cz imap.ionos.de smtp.ionos.de imaps.aruba.it smtps.aruba.it
`);

/**
 * Of these an order list has no single page or app in mind that DNS could block: a host of theirs on it is an address whose path was cut
 * off (`apps.apple.com/app/…`, a file on Google Drive). Ad lists do name hosts of theirs that only count visits.
 */
export const PLATFORMS = words(`
google.com googleapis.com gstatic.com googleusercontent.com youtube.com youtu.be apple.com icloud.com microsoft.com live.com office.com sharepoint.com windows.com bing.com msn.com facebook.com fb.com instagram.com whatsapp.com
twitter.com x.com tiktok.com linkedin.com pinterest.com reddit.com discord.com telegram.org t.me wikipedia.org amazon.com amazonaws.com cloudflare.com github.com githubusercontent.com dropbox.com paypal.com spotify.com netflix.com
twitch.tv vimeo.com dailymotion.com soundcloud.com medium.com mozilla.org yahoo.com naver.com daum.net mail.ru yandex.ru vk.com bitcoin.com ok.ru
`);

/** Under these, anybody has a site; to block one is to block them all. Of the many private suffixes of the public suffix list those that homes meet every day. */
export const HOSTING = words(`
github.io gitlab.io bitbucket.io blogspot.com wordpress.com tumblr.com wixsite.com wixstudio.com weebly.com webflow.io netlify.app vercel.app herokuapp.com pages.dev workers.dev r2.dev web.app firebaseapp.com appspot.com run.app
cloudfunctions.net cloudfront.net amazonaws.com s3.amazonaws.com elb.amazonaws.com amplifyapp.com execute-api.us-east-1.amazonaws.com azurewebsites.net azurestaticapps.net azureedge.net azurefd.net cloudapp.net cloudapp.azure.com blob.core.windows.net
trafficmanager.net fastly.net fastlylb.net global.ssl.fastly.net b-cdn.net rsc.cdn77.org myshopify.com shopify.com square.site squarespace.com carrd.co notion.site substack.com medium.com ghost.io readthedocs.io gitbook.io surge.sh glitch.me
replit.app repl.co onrender.com fly.dev railway.app up.railway.app deno.dev supabase.co duckdns.org myfritz.net synology.me myqnapcloud.com home.arpa no-ip.org ddns.net dyndns.org altervista.org jimdosite.com jimdo.com business.site
sites.google.com livejournal.com over-blog.com free.fr forumfree.it forumcommunity.net ucoz.ru narod.ru tilda.ws
`);

/** Public resolvers by their names in certificates and configurations, from their operators' documentation. */
export const PUBLIC_RESOLVERS = words(`
dns.google dns.google.com dns64.dns.google one.one.one.one 1dot1dot1dot1.cloudflare-dns.com cloudflare-dns.com chrome.cloudflare-dns.com mozilla.cloudflare-dns.com security.cloudflare-dns.com family.cloudflare-dns.com dns.quad9.net dns9.quad9.net
dns10.quad9.net dns11.quad9.net quad9.net dns.adguard-dns.com unfiltered.adguard-dns.com family.adguard-dns.com dns.adguard.com adguard-dns.com dns.nextdns.io nextdns.io anycast.dns.nextdns.io doh.opendns.com dns.opendns.com
doh.familyshield.opendns.com opendns.com dns.umbrella.com freedns.controld.com dns.controld.com doh.cleanbrowsing.org security-filter-dns.cleanbrowsing.org family-filter-dns.cleanbrowsing.org dns.mullvad.net base.dns.mullvad.net
adblock.dns.mullvad.net doh.dns.sb dot.sb dns.sb dns.alidns.com doh.pub dot.pub dns0.eu zero.dns0.eu kids.dns0.eu protective.joindns4.eu unfiltered.joindns4.eu dns.digitale-gesellschaft.ch dnsforge.de dns.njal.la doh.libredns.gr
dot.libredns.gr ordns.he.net wikimedia-dns.org doh.dns.apple.com doh.xfinity.com dns.switch.ch odvr.nic.cz resolver.dnscrypt.info common.dot.dns.yandex.net
`);

/** What systems ask to learn whether they are online, as the Wireless Broadband Alliance documents it (MISP warning lists, CC0), without the sites that are popular anyway. */
export const CAPTIVE_PORTALS = words(`
android.clients.google.com captive.apple.com clients3.google.com clients4.google.com connectivitycheck.android.com connectivitycheck.gstatic.com detectportal.firefox.com msftncsi.com www.msftncsi.com dns.msftncsi.com
www.msftconnecttest.com ipv6.msftconnecttest.com msftconnecttest.com www.airport.us www.appleiphonecell.com www.ibook.info www.itools.info www.thinkdifferent.us www.androidbak.net play.googleapis.com www.gstatic.com
connectivity-check.ubuntu.com nmcheck.gnome.org networkcheck.kde.org network-test.debian.org ping.archlinux.org fedoraproject.org
`);

/** Where services answer with safe search in place of their own hosts, from their operators' documentation. */
export const SAFE_SEARCH = words(`
forcesafesearch.google.com restrict.youtube.com restrictmoderate.youtube.com strict.bing.com safe.duckduckgo.com forcesafe.search.brave.com safesearch.pixabay.com strict-safe-search.ecosia.org familysearch.yandex.ru
`);

/** A list that holds many of these is one against ads and trackers: to it, a popular name more is daily business. Written from memory of who they are. */
export const AD_COMPANIES = words(`
doubleclick.net googlesyndication.com googleadservices.com google-analytics.com googletagservices.com googletagmanager.com adnxs.com criteo.com criteo.net taboola.com outbrain.com pubmatic.com rubiconproject.com openx.net casalemedia.com
amazon-adsystem.com scorecardresearch.com quantserve.com adsrvr.org bluekai.com demdex.net everesttech.net moatads.com adform.net smartadserver.com yieldmo.com teads.tv sharethrough.com applovin.com adcolony.com chartboost.com
appsflyer.com adjust.com mixpanel.com hotjar.com chartbeat.com imrworldwide.com zedo.com popads.net propellerads.com exoclick.com juicyads.com adroll.com 2mdn.net serving-sys.com advertising.com flurry.com crashlytics.com
`);
