export const title = 'Colours';

const colours = (ink, ground, more) => ({
  what: `${more?.named ?? `\`${ink}\` on \`${ground}\``}`,
  css: `html { background: ${ground} } body { color: ${ink} }`,
  ...more,
});

export const pages = {
  'alpha-ink': colours('rgb(0 0 0 / 60%)', '#fff', { named: 'black text at 60 %' }),
  'alpha-light-ink': colours('rgb(255 255 255 / 70%)', '#121212', { named: 'white text at 70 % on a dark ground' }),
  'alpha-87': colours('rgb(0 0 0 / 87%)', '#fafafa', { named: 'black text at 87 %' }),
  'black-on-white': colours('#000', '#fff'),
  'white-on-black': colours('#fff', '#000'),
  'grey-on-white': colours('#767676', '#fff'),
  'pale-on-white': colours('#999', '#fff'),
  'grey-on-black': colours('#8a8a8a', '#111'),
  'white-on-red': colours('#fff', '#c00'),
  'navy-on-sky': colours('#003', '#9cf'),
  'brown-on-cream': colours('#433422', '#f4ecd8'),
  'white-on-teal': colours('#fff', '#00695c'),
  'yellow-on-purple': colours('#ff0', '#4a148c'),
  'black-on-yellow': colours('#000', '#fc0'),
  'red-on-white': colours('#b00', '#fff'),
  'green-on-black': colours('#0f0', '#000'),
  'dark-grey': colours('#ccc', '#333'),
  paper: colours('#2b2b2b', '#eee8d5'),
  'wide-gamut': colours('color(display-p3 0.1 0.2 0.1)', 'color(display-p3 0.95 0.95 0.9)'),
  'transparent-ink': colours('transparent', '#fff', {
    named: 'transparent text, as pages have that wait for a font',
    looks: 'the page’s own text is not visible',
  }),
  'alpha-panel': {
    what: 'panels of translucent white on a dark ground',
    css: 'html { background: #123 } main { background: rgb(255 255 255 / 85%); color: #111 }',
  },
  gradient: {
    what: 'a gradient as ground',
    css: 'html { background: linear-gradient(90deg, #fff, #def) } body { color: #123 }',
    looks: 'the ground is another at each place',
  },
  picture: {
    what: 'a picture as ground, fixed',
    css: 'html { background: url("data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%228%22 height=%228%22><path d=%22M0 0h4v4H0z%22 fill=%22%23eee%22/></svg>") fixed }',
    looks: 'the ground is another at each place',
  },
  'dark-scheme': { what: 'a dark page by `color-scheme: dark` alone', css: ':root { color-scheme: dark }' },
  'dark-part': {
    what: 'a dark part in a light page',
    css: 'main { background: #1b1b1b; color: #eee; padding: 20px; color-scheme: dark }',
  },
  'light-part': {
    what: 'a light part in a dark page',
    css: 'html { background: #111; color: #eee; color-scheme: dark } main { background: #fff; color: #111; padding: 20px; color-scheme: light }',
  },
  'theme-switch': {
    what: 'a switch of the page from light to dark',
    css: 'body { color: #111; background: #fff } .dark { color: #eee; background: #111 }',
    then: () => document.body.classList.add('dark'),
  },
  inverted: {
    what: 'a dark mode made by `filter: invert(1) hue-rotate(180deg)`',
    css: 'html { filter: invert(1) hue-rotate(180deg); background: #fff }',
    looks: 'all colours are inverted',
  },
  blended: {
    what: '`mix-blend-mode: multiply` on a coloured ground',
    css: 'html { background: #ffd } main { mix-blend-mode: multiply }',
    looks: 'colours mix with the ground',
  },
  accent: {
    what: '`accent-color` and `::selection` of the page’s own',
    css: ':root { accent-color: lime } ::selection { color: lime; background: lime }',
  },
};
