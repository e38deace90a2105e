/** Stands before a program of the tests: what it would ask of lore.kernel.org is asked of the archive on this machine. */
import dns from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const archive = process.env.RFC_COMPARE_TEST_ARCHIVE;
const lookup = dns.lookup;
const request = https.request;

// The tool looks the name up first, and refuses addresses of this machine: a public one stands in, and is never asked.
dns.lookup = (host, options) =>
  host === 'lore.kernel.org' ? Promise.resolve([{ address: '1.1.1.1', family: 4 }]) : lookup(host, options);
https.request = (url, options, answered) => {
  if (url.host !== 'lore.kernel.org') return request(url, options, answered);
  const path = url.pathname.replace(/^\/(r|all)\//, '/dev/');
  return http.request(archive + path + url.search, { ...options, lookup: undefined }, answered);
};
syncBuiltinESMExports();
