import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { CASE, debunk, workFolder } from './command.mjs';

describe('debunk render', () => {
  let folder;
  before(() => {
    folder = workFolder({
      'one.json': CASE,
      'two.json': { cases: [CASE, { ...CASE, id: 'b', title: 'Another' }] },
    });
  });
  after(() => folder.remove());
  const render = (...args) => debunk(['render', ...args], { cwd: folder.path });

  for (const [form, first] of [
    ['declarative', /^<debunk-card lang="en">\n<template shadowrootmode="open">/],
    ['article', /^<article lang="en"/],
    ['email', /^<table/],
    ['text', /^False: The Moon is rock/],
    ['markdown', /^## False: The Moon is rock/],
    ['json-ld', /^\{"@context":"https:\/\/schema\.org"/],
    ['oembed', /^\{"version":"1\.0","type":"rich"/],
    ['svg', /^<svg /],
  ]) {
    it(`prints ${form}`, async () => {
      const { code, stdout, stderr } = await render('one.json', '--as', form);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, first);
      assert.ok(stdout.endsWith('\n') && !stdout.endsWith('\n\n'));
    });
  }

  it('takes what the form can be asked for', async () => {
    const { stdout } = await render(
      'one.json',
      '--as',
      'declarative',
      '--lang',
      'ar',
      '--variant',
      'compact',
      '--theme',
      'dark',
    );
    assert.match(stdout, /^<debunk-card lang="ar" variant="compact" theme="dark">/);
    assert.match((await render('one.json', '--as', 'article', '--heading-level', '5')).stdout, /<h5>/);
    const frame = await render('one.json', '--as', 'oembed', '--frame', 'https://x.example/a.frame.html');
    assert.match(JSON.parse(frame.stdout).html, /<iframe src="https:\/\/x\.example\/a\.frame\.html"/);
  });

  it('picks one of several by its id, and says which there are', async () => {
    assert.match((await render('two.json#b', '--as', 'text')).stdout, /Another/);
    assert.match((await render('two.json', '--as', 'text')).stdout, /The Moon is rock.*Another/s);
    for (const [input, form, message] of [
      ['two.json', 'svg', /two\.json holds 2 cases.*two\.json#moon-cheese/],
      ['two.json#c', 'svg', /no case with the id c/],
      ['one.json', 'pdf', /Allowed choices are declarative/],
    ]) {
      const { code, stdout, stderr } = await render(input, '--as', form);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    }
    assert.equal((await render('nowhere.json', '--as', 'text')).code, 1);
  });

  it('takes a plain text by way of convert', async () => {
    const text = readFileSync(new URL('fixtures/headed.txt', import.meta.url), 'utf8');
    const { stdout } = await debunk(['convert', '-'], { input: text });
    const rendered = await debunk(['render', '-', '--as', 'markdown'], { input: stdout });
    assert.match(rendered.stdout, /False.*A bridge was shut.*closed for repairs/s);
  });
});
