/**
 * Domains that legitimately carry the names of other sites: delivery networks, translators, trackers, hosted help
 * desks.
 */
export const carriers = `
akadns.net akamaiedge.net akamai.net akamaized.net akamaihd.net edgekey.net edgesuite.net akam.net cloudfront.net
azureedge.net trafficmanager.net azurefd.net cloudapp.net azure-dns.com fastly.net fastlylb.net cdn77.org
footprint.net llnwd.net lldns.net edgecastcdn.net impervadns.net incapdns.net omtrdc.net 2o7.net sc.omtrdc.net
ampproject.org ampproject.net translate.goog web.app.goo.gl app.link onelink.me demdex.net eloqua.com
comscoreresearch.com mktoweb.com exacttarget.com sfmc-content.com mcsv.net rsys.net cedexis.net cdngslb.com
alikunlun.com kunlunca.com wscdns.com qtlcdn.com alibabadns.com msidentity.com msedge.net c-msedge.net
t-msedge.net sharepoint.com in-addr.arpa statuspage.io zendesk.com okta.com custhelp.com service-now.com onmicrosoft.com
`;
