import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfHtml } from '../../../static/js/parts/html-words.js';

const textOf = (/** @type {string} */ html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
const words = (/** @type {string} */ html) => wordsOfHtml(html, textOf);

test('what offices put on the clipboard as HTML alone comes line by line', () => {
  for (const [html, text] of [
    [
      '<p>Ring til</p>\r\n<p>de p&aring;r&oslash;rende</p>'.replace('&aring;', 'å').replace('&oslash;', 'ø'),
      'Ring til\nde pårørende',
    ],
    [
      '<html><head><title>Mappe1</title><style>p\n{color:red}</style></head><body><!--StartFragment--><div>En</div><div>To&nbsp;tre</div>',
      'En\nTo tre',
    ],
    ['<ul><li>En</li><li>To</li></ul>', 'En\nTo'],
    ['<table><tr><td>Uge</td><td>27</td></tr><tr><td>Uge</td><td>28</td></tr></table>', 'Uge 27\nUge 28'],
    ['Første<br>Anden<br/>Tredje', 'Første\nAnden\nTredje'],
    ['<span>Et &amp;</span>\n<b>to</b>', 'Et & to'],
    ['<p>En</p><p></p><p> </p><p></p><p>To</p>', 'En\n\nTo'],
    ['<img src="x.png">', ''],
    ['', ''],
  ])
    assert.equal(words(html), text);
});
