import type { Row } from './Row.js';

/** A call with these auth settings. */
const withAuth = (call: string, settings: Readonly<Record<string, string>>): string => {
  const set = Object.entries(settings).map(
    ([setting, value]) => `api.apiClient.authentications.${setting} = ${value};`,
  );
  return `await (() => { ${set.join(' ')} return api.${call}(); })()`;
};

/** The basic, bearer and apiKey schemes, alone, together, and as alternatives. */
export const security: readonly Row[] = [
  {
    title: 'a user name and a password',
    call: withAuth('getBasic', { 'basic.username': "'u'", 'basic.password': "'p'" }),
    sent: { headers: { authorization: 'Basic dTpw' } },
  },
  {
    title: 'the token of OAuth 2 that a function returns',
    call: withAuth('getOAuth', { 'oauth.accessToken': "async () => 'abc'" }),
    sent: { headers: { authorization: 'Bearer abc' } },
  },
  {
    title: 'the token of OpenID Connect',
    call: withAuth('getOpenId', { 'openId.accessToken': "'abc'" }),
    sent: { headers: { authorization: 'Bearer abc' } },
  },
  {
    title: 'the token of another HTTP scheme',
    call: withAuth('getCustom', { 'custom.accessToken': "'abc'" }),
    sent: { headers: { authorization: 'Token abc' } },
  },
  {
    title: 'API keys in the query, in a cookie and in a header together',
    call: withAuth('getAll', {
      'inQuery.apiKey': "'q'",
      'inCookie.apiKey': "'c'",
      'inHeader.apiKey': "'h'",
    }),
    sent: { url: '/auth/all?key=q', cookie: 'session=c', headers: { 'x-key': 'h' } },
  },
  {
    title: 'the first alternative if all of them are set',
    call: withAuth('getEither', { 'inHeader.apiKey': "'h'", 'oauth.accessToken': "'abc'" }),
    sent: { headers: { 'x-key': 'h', authorization: undefined } },
  },
  {
    title: 'the second alternative if only that is set',
    call: withAuth('getEither', { 'oauth.accessToken': "'abc'" }),
    sent: { headers: { 'x-key': undefined, authorization: 'Bearer abc' } },
  },
  {
    title: 'nothing of an alternative that is set by half, if another is complete',
    call: withAuth('getHalf', { 'inQuery.apiKey': "'q'", 'basic.username': "'u'" }),
    sent: { url: '/auth/half', headers: { authorization: 'Basic dTo=' } },
  },
  {
    title: 'no credentials for an operation without security',
    call: withAuth('getOpen', { 'basic.username': "'u'", 'oauth.accessToken': "'abc'" }),
    sent: { headers: { authorization: undefined } },
  },
];
