export const title = 'Policies';

const policy = (what, value, more) => ({
  what,
  headers: { 'content-security-policy': value.replace(/\s+/g, ' ') },
  ...more,
});

const NONCE = '<script type="module" nonce="page" src="/dist/debunk.js"></script>';
const TYPES = "require-trusted-types-for 'script'";
const OWN_LIT = `<script type="module" nonce="page">
import { html, render } from '/npm/lit-html/lit-html.js';
render(html\`<p>The page’s own Lit</p>\`, document.body.appendChild(document.createElement('div')));
</script>`;

/** In the page: it comes in its own time, which may be after our elements. */
const OWN_LIT_WORKS = `async () => {
  const end = performance.now() + 30_000;
  while (!/own Lit/.test(document.body.innerText)) {
    if (performance.now() > end) throw new Error('The page’s own Lit does not work.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}`;

export const pages = {
  strict: policy(
    'as strict as a page can be that lets the script in',
    `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; ${TYPES}; trusted-types debunk-widgets`,
  ),
  'no-styles': policy("no styles at all: `style-src 'none'`", "default-src 'self'; style-src 'none'"),
  nonce: policy('scripts by nonce', "script-src 'nonce-page'; connect-src 'self'", { script: NONCE }),
  'strict-dynamic': policy(
    "`'strict-dynamic'` with a nonce",
    "script-src 'nonce-page' 'strict-dynamic'; object-src 'none'; base-uri 'none'",
    { script: NONCE },
  ),
  'strict-dynamic-types': policy(
    "`'strict-dynamic'` with a nonce and Trusted Types",
    `script-src 'nonce-page' 'strict-dynamic'; ${TYPES}; trusted-types debunk-widgets`,
    { script: NONCE },
  ),
  'by-digest': policy('scripts by digest', "script-src 'self'; connect-src 'self'", {
    script: '<script type="module" src="/dist/debunk.js" integrity="{digest}" crossorigin="anonymous"></script>',
  }),
  'types-none': policy(
    "Trusted Types without any policy, `trusted-types 'none'`, which the HTML in a case needs: the fallback stays",
    `script-src 'self'; ${TYPES}; trusted-types 'none'`,
    {
      has: 'debunk-card',
      shows: 'fallback',
      says: /debunk-widgets|policy: trusted-types|policy: require-trusted-types-for/,
    },
  ),
  'types-default': policy(
    'Trusted Types with a default policy of the page that refuses HTML',
    `script-src 'self' 'nonce-page'; ${TYPES}`,
    {
      first: () =>
        window.trustedTypes?.createPolicy('default', {
          createHTML: () => '',
          createScriptURL: (url) => url,
        }),
    },
  ),
  'own-lit-first': policy(
    'Trusted Types, no policy name twice, and a Lit of the page’s own that comes first',
    `script-src 'self' 'nonce-page'; ${TYPES}; trusted-types lit-html debunk-widgets`,
    {
      script: `${OWN_LIT}{script}`,
      body: '<body><main>{card}{list}</main></body>',
      then: OWN_LIT_WORKS,
    },
  ),
  'own-lit-later': policy(
    'the same, ours first',
    `script-src 'self' 'nonce-page'; ${TYPES}; trusted-types lit-html debunk-widgets`,
    {
      script: `<script src="/dist/debunk.all.js"></script>${OWN_LIT}`,
      then: OWN_LIT_WORKS,
    },
  ),
  'all-strict': policy(
    'everything in one file, under the strict policy',
    `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; ${TYPES}; trusted-types debunk-widgets`,
    {
      script: '<script defer src="/dist/debunk.all.js"></script>',
    },
  ),
  'with-query-strict': policy(
    'a query in the script’s address, under the strict policy',
    `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; ${TYPES}; trusted-types debunk-widgets`,
    {
      script: '<script type="module" src="/dist/debunk.js?ver=6.5.2"></script>',
    },
  ),
  'other-origin': policy(
    'a policy that names the other origin of the script',
    `default-src 'none'; script-src 'self' {other}; connect-src 'self' {other}; style-src 'self'`,
    {
      script: '<script type="module" src="{other}/dist/debunk.js" crossorigin="anonymous"></script>',
    },
  ),
  'integrity-policy': {
    what: '`Integrity-Policy: blocked-destinations=(script)`',
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    script: '<script type="module" src="/dist/debunk.js" integrity="{digest}" crossorigin="anonymous"></script>',
    checked: true,
  },
  'integrity-policy-without': {
    what: 'the same, with a tag that has no digest: the fallbacks stay',
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    shows: 'fallback',
    says: /integrity/i,
    checked: true,
    engines: ['chromium'],
    why: 'the engine tells of it otherwise, or has no such policy',
  },
  'no-scripts': policy('no scripts: the fallbacks stay', "script-src 'none'", {
    shows: 'fallback',
    says: /Content.Security.Policy|policy:/,
  }),
  'other-scripts': policy(
    'scripts of others only: the fallbacks stay',
    "script-src 'nonce-page' https://scripts.example",
    { shows: 'fallback', says: /Content.Security.Policy|policy:/ },
  ),
  'no-requests': policy(
    "no requests: `connect-src 'none'`, so that the fallbacks stay",
    "default-src 'self'; script-src 'self' 'nonce-page'; connect-src 'none'",
    {
      shows: 'fallback',
      says: /Content.Security.Policy|policy:|Refused|Fetch API cannot load/,
    },
  ),
  'no-pictures': policy(
    'no pictures, fonts or frames',
    "default-src 'self'; img-src 'none'; font-src 'none'; frame-src 'none'; media-src 'none'; object-src 'none'",
  ),
  'by-meta': {
    what: 'a policy by `<meta>`, after other elements',
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; ${TYPES}" />`,
  },
  sandbox: policy('a sandbox by policy: `sandbox allow-scripts`', 'sandbox allow-scripts', {
    script: '<script type="module" src="/dist/debunk.js" crossorigin="anonymous"></script>',
    then: () => undefined,
  }),
  'report-only': {
    what: 'a strict policy that only reports: nothing is reported',
    headers: {
      'content-security-policy-report-only': `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; ${TYPES}; trusted-types debunk-widgets; report-uri /reports`,
    },
  },
  isolated: {
    what: 'an isolated page: COOP `same-origin`, COEP `require-corp`, CORP `same-origin`',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    },
  },
  permissions: {
    what: 'no permissions: clipboard, sharing, storage',
    headers: {
      'permissions-policy': 'clipboard-write=(), clipboard-read=(), storage-access=(), unload=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
  },
};
