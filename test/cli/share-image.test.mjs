// Share cards as PNG, in the fonts of the machine.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { scriptsWithoutFont, shareImage } from '../../dist/modules/cli/share-image.js';
import { renderCase } from '../../dist/render/index.js';
import { COMMAND, CASE, debunk, workFolder } from './command.mjs';

const URL_ = 'https://facts.example/';

describe('share cards as PNG', () => {
  let folder;
  const build = (...args) =>
    debunk(['build', 'cases.json', '--out', 'site', '--url', URL_, '--json', ...args], { cwd: folder.path });
  const at = (name) => join(folder.path, 'site', name);
  const meta = (name) => {
    const [, content] =
      new RegExp(`="${name}" content="([^"]*)"`).exec(readFileSync(at('cases/moon-cheese.html'), 'utf8')) ?? [];
    return content;
  };

  before(() => {
    folder = workFolder({ 'cases.json': [CASE] });
  });
  after(() => folder.remove());

  it('come beside the SVG, and pages and feeds name them', async () => {
    const { code } = await build();
    assert.equal(code, 0);
    const { format, width, height } = await sharp(at('cases/moon-cheese.png')).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630]);
    assert.equal(meta('og:image'), `${URL_}cases/moon-cheese.png`);
    assert.equal(meta('og:image:type'), 'image/png');
    const [item] = JSON.parse(readFileSync(at('feed.json'), 'utf8')).items;
    assert.equal(item.image, `${URL_}cases/moon-cheese.png`);
    const again = JSON.parse((await build()).stdout);
    assert.equal(again.written, 0);
  });

  it('are left out where that is asked for, and then are no part of the site', async () => {
    const { left } = JSON.parse((await build('--no-png')).stdout);
    assert.deepEqual(left, [join('site', 'cases', 'moon-cheese.png')]);
    assert.equal(meta('og:image'), `${URL_}cases/moon-cheese.svg`);
    assert.equal(meta('og:image:type'), 'image/svg+xml');
    assert.equal(JSON.parse((await build('--no-png')).stdout).written, 0);
  });

  it('are printed', async () => {
    const png = execFileSync(process.execPath, [COMMAND, 'render', 'cases.json', '--as', 'png'], { cwd: folder.path });
    const { format, width, height } = await sharp(png).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630]);
  });

  it('join the letters of Arabic', async (t) => {
    if ((await scriptsWithoutFont(['Arabic'])).length && !process.env.CI) return t.skip('no font for Arabic here');
    /** How many pieces of ink the verdict is made of, from side to side. */
    const piecesOf = async (label) => {
      const card = await renderCase({ lang: 'ar', title: 'عنوان', verdict: { label, tone: 'false' } }, { as: 'svg' });
      const verdict = { left: 200, top: 60, width: 800, height: 110 };
      const image = sharp(await shareImage(card))
        .extract(verdict)
        .greyscale();
      const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
      const isInk = Array.from({ length: info.width }, (_, x) =>
        Array.from({ length: info.height }, (_, y) => data[(y * info.width + x) * info.channels]).some(
          (grey) => grey < 128,
        ),
      );
      return isInk.filter((ink, x) => ink && !isInk[x - 1]).length;
    };
    const word = 'مستحيل';
    assert.equal(await piecesOf(word), 1);
    // Between non-joiners each letter stands alone.
    assert.ok((await piecesOf([...word].join('\u200c'))) > 3);
  });

  it('of a script without a font are named once, and drawn again once there is one', async (t) => {
    let font;
    try {
      font = execFileSync('fc-match', ['-f', '%{file}', 'DejaVu Sans'], { encoding: 'utf8' });
    } catch {
      // Named below.
    }
    if (!font?.includes('DejaVuSans') && !process.env.CI) return t.skip('needs fc-match, and DejaVu Sans');
    mkdirSync(join(folder.path, 'fonts'));
    copyFileSync(font, join(folder.path, 'fonts/one.ttf'));
    const config = folder.write('fonts.conf', `<fontconfig><dir>${folder.path}/fonts</dir></fontconfig>`);
    const hindi = { lang: 'hi', claim: 'चाँद पनीर का बना है।', verdict: { label: 'झूठ', tone: 'false' } };
    folder.write('hindi.json', [CASE, { ...hindi, id: 'one' }, { ...hindi, id: 'two' }]);
    const args = ['build', 'hindi.json', '--out', 'hindi', '--url', URL_];
    const { code, stderr } = await debunk(args, { cwd: folder.path, env: { FONTCONFIG_FILE: config } });
    assert.equal(code, 0);
    assert.match(stderr, /^This machine has no font for Devanagari: .* of 2 cases .*\n$/);
    if ((await scriptsWithoutFont(['Devanagari'])).length && !process.env.CI)
      return t.skip('no font for Devanagari here');
    const before = readFileSync(join(folder.path, 'hindi/cases/one.png'));
    const again = await debunk(args, { cwd: folder.path });
    assert.equal(again.stderr, '');
    assert.notDeepEqual(readFileSync(join(folder.path, 'hindi/cases/one.png')), before);
  });
});
