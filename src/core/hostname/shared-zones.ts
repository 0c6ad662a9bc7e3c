/**
 * Domains under which anyone can get a name for little or no money, but which the Public Suffix List does not have:
 * dynamic DNS and the second-level registries of the 2010s. Names under them are judged by the customer's label.
 */
export const sharedZones: ReadonlySet<string> = new Set([
  // freedns.afraid.org
  'chickenkiller.com',
  'crabdance.com',
  'ignorelist.com',
  'jumpingcrab.com',
  'moo.com.pl',
  'mooo.com',
  'mooo.info',
  'strangled.net',
  'twilightparadox.com',
  'uk.to',
  'us.to',
  // Other dynamic DNS
  'dtdns.net',
  'dynserv.com',
  'dynu.net',
  'etowns.net',
  'flnet.org',
  'hopper.pw',
  'slyip.com',
  'slyip.net',
  'yi.org',
  // Second-level registries
  'c0m.li',
  'ce.ms',
  'co.cc',
  'co.tv',
  'coom.in',
  'cu.cc',
  'cw.cm',
  'cx.cc',
  'cz.cc',
  'osa.pl',
  'rr.nu',
  'uni.cc',
  'vv.cc',
]);
