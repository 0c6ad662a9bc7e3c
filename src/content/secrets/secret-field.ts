/** Tokens of `autocomplete` that ask the browser for a secret. */
const tokens = /^(current-password|new-password|one-time-code|cc-number|cc-csc|cc-exp)$/;

/** Names and labels of fields that do not say so in their type. English first, then the languages of most victims. */
const hints = [
  /passw|kennwort|mot.?de.?passe|contrase|senha|parola|wachtwoord|has[lł]o|парол|密码|密碼|パスワード|비밀번호/,
  /(card|karten?|carte|tarjeta|carta)[\W_]*(number|num|no\b|nummer|numero|número)|\bcc[\W_]?num/,
  /\b(cvv|cvc|csc|cvn)\d?\b|security[\W_]?code|prüfziffer/,
  /\b(otp|2fa|mfa|totp)\b|one[\W_]?time|(sms|verification|auth)[\W_]?code/,
  /(seed|recovery|secret|mnemonic|backup)[\W_]?(phrase|words?)|mnemonic|private[\W_]?key/,
];

/** A wallet phrase has at least this many words, often with a field for each. */
export const minPhraseFields = 12;
const phraseWord = /^\W*(word|wort|mot|palabra|phrase|seed)?[\W_]*\d{1,2}\W*$/;

const typed = /^(text|password|tel|number|search|email|)$/;

/** Says how a field asks for a secret: by itself, as one word of a wallet phrase, or not at all. */
export type FieldKind = 'secret' | 'phraseWord' | null;

/**
 * Looks at a field's kind, name and label, never at what is in it. A field whose text the page disguises is taken for
 * a password field.
 */
export function fieldKind(element: Element): FieldKind {
  // Fields inside a form can hide the form's own properties, but not those of inputs.
  const { localName } = element;
  if (localName !== 'input' && localName !== 'textarea') return null;
  const type = localName === 'input' ? attribute(element, 'type') : '';
  if (type === 'password') return 'secret';
  if (!typed.test(type)) return null;
  if (
    attribute(element, 'autocomplete')
      .split(/\s+/)
      .some((token) => tokens.test(token))
  )
    return 'secret';
  const texts = ['name', 'id', 'placeholder', 'aria-label'].map((name) => attribute(element, name));
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) =>
    (textContent ?? '').toLowerCase(),
  );
  if ([...texts, ...labels].some((text) => hints.some((hint) => hint.test(text)))) return 'secret';
  if (isDisguised(element)) return 'secret';
  return texts.some((text) => phraseWord.test(text) && /\d/.test(text)) ? 'phraseWord' : null;
}

function attribute(element: Element, name: string): string {
  return (Element.prototype.getAttribute.call(element, name) ?? '').toLowerCase().slice(0, 200);
}

function isDisguised(element: Element): boolean {
  const { webkitTextSecurity = 'none' } = getComputedStyle(element) as { webkitTextSecurity?: string };
  return webkitTextSecurity !== 'none' && webkitTextSecurity !== '';
}
