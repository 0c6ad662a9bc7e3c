/**
 * Sites on which anyone can publish under a path: storage, documents, code, social networks, link shorteners. A URL
 * there accuses one page. Each entry covers its subdomains too. Sites whose customers get a subdomain are in the Public
 * Suffix List or the shared zones.
 */
const sites: ReadonlySet<string> = new Set([
  // Documents, files and forms
  ...['google.com', 'googleapis.com', 'googleusercontent.com', 'goo.gl', 'forms.gle', 'g.co'],
  ...[
    'office.com',
    'office365.com',
    'live.com',
    '1drv.ms',
    'sharepoint.com',
    'onenote.com',
    'microsoft.com',
    'sway.com',
  ],
  ...['dropbox.com', 'dropboxusercontent.com', 'box.com', 'mediafire.com', 'mega.nz', 'wetransfer.com', 'we.tl'],
  ...['notion.so', 'canva.com', 'jotform.com', 'typeform.com', 'surveymonkey.com', 'airtable.com', 'docusign.net'],
  ...['archive.org', 'scribd.com', 'evernote.com', 'icloud.com', 'yandex.ru', 'pixeldrain.com'],
  ...['gofile.io', 'catbox.moe', 'transfer.sh', 'anonfiles.com', 'file.io', 'ufile.io', 'zippyshare.com'],
  // Code and packages
  ...['github.com', 'githubusercontent.com', 'gitlab.com', 'bitbucket.org', 'sourceforge.net', 'gitee.com'],
  ...[
    'npmjs.com',
    'npmjs.org',
    'pypi.org',
    'pythonhosted.org',
    'jsdelivr.net',
    'unpkg.com',
    'codepen.io',
    'replit.com',
  ],
  ...['pastebin.com', 'paste.ee', 'hastebin.com', 'rentry.co', 'ghostbin.com', 'pastes.io', 'telegra.ph', 'graph.org'],
  // Storage and gateways
  ...['digitaloceanspaces.com', 'backblazeb2.com', 'wasabisys.com', 'linodeobjects.com'],
  ...['ipfs.io', 'cloudflare-ipfs.com', 'dweb.link', 'w3s.link', 'nftstorage.link', 'pinata.cloud', 'arweave.net'],
  // Social networks and messengers
  ...[
    'facebook.com',
    'fb.me',
    'instagram.com',
    'twitter.com',
    'x.com',
    't.co',
    'linkedin.com',
    'lnkd.in',
    'reddit.com',
  ],
  ...['youtube.com', 'youtu.be', 'tiktok.com', 'pinterest.com', 'medium.com', 'vk.com', 'quora.com', 'linktr.ee'],
  ...['telegram.org', 't.me', 'telegram.me', 'discord.com', 'discord.gg', 'discordapp.com', 'discordapp.net'],
  ...['whatsapp.com', 'wa.me', 'slack.com', 'slack-files.com', 'steamcommunity.com', 'imgur.com', 'flickr.com'],
  // Translation and caches, which show any page
  ...['translate.goog', 'bing.com', 'yahoo.com', 'baidu.com', 'duckduckgo.com'],
  // Link shorteners
  ...[
    'bit.ly',
    'bitly.com',
    'j.mp',
    'tinyurl.com',
    'is.gd',
    'v.gd',
    'ow.ly',
    'buff.ly',
    'rebrand.ly',
    'cutt.ly',
    'rb.gy',
  ],
  ...['t.ly', 'shorturl.at', 'short.io', 'tiny.cc', 'bl.ink', 'lnk.bio', 's.id', 'qrco.de', 'me-qr.com', 'shrtco.de'],
  ...['adf.ly', 'urlz.fr', 'u.to', 'clck.ru', 'soo.gd', 'x.co', 'trib.al', 'dub.co', 'dlvr.it', 'amzn.to', 'ibb.co'],
]);

/** Whether many customers of one platform share a host, told apart by the path alone. */
export function isSharedHost(host: string): boolean {
  for (let name = host; ; name = name.slice(name.indexOf('.') + 1)) {
    if (sites.has(name)) return true;
    if (!name.includes('.')) return false;
  }
}
