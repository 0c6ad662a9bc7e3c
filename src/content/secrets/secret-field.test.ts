// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { fieldKind } from './secret-field.ts';

const field = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.querySelector('input, textarea, select, button') as Element;
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('fieldKind', () => {
  test.each([
    '<input type="password">',
    '<input type="PASSWORD">',
    '<input autocomplete="section-a one-time-code">',
    '<input type="tel" autocomplete="cc-number">',
    '<input name="user_password">',
    '<input placeholder="Kennwort">',
    '<input placeholder="Mot de passe">',
    '<input aria-label="パスワード">',
    '<input name="cardNumber">',
    '<input id="card-num">',
    '<input placeholder="Kartennummer">',
    '<input name="cvv2">',
    '<input placeholder="Security code">',
    '<input name="otp">',
    '<input placeholder="SMS code">',
    '<textarea placeholder="Enter your recovery phrase"></textarea>',
    '<textarea name="seed_phrase"></textarea>',
    '<label for="a">Your secret phrase</label><input id="a">',
  ])('%s asks for a secret', (html) => {
    expect(fieldKind(field(html))).toBe('secret');
  });

  test.each([
    '<input type="search" name="q">',
    '<input type="email" name="email" autocomplete="email">',
    '<input type="checkbox" name="show-password">',
    '<input type="hidden" name="password">',
    '<input name="postcode">',
    '<input name="discard">',
    '<input name="library-card-holder">',
    '<input placeholder="Phone number">',
    '<textarea name="comment"></textarea>',
    '<button name="password">x</button>',
    '<select name="card_number"></select>',
  ])('%s does not', (html) => {
    expect(fieldKind(field(html))).toBeNull();
  });

  test.each(['<input placeholder="1.">', '<input name="word_12">'])('%s may be a word of a phrase', (html) => {
    expect(fieldKind(field(html))).toBe('phraseWord');
  });
});
