/** Formats numbers in one locale. Minus signs are U+2212, which is as wide as the plus sign. */
export interface Formatters {
  /** A signed number with two decimals: `+1.84`, `−0.20`, `0.00`. */
  signed(value: number, decimals?: number): string;
  /** A probability (0..1) in percent; never rounded to 0 or 100: `< 0.01%`, `12.4%`, `> 99.99%`. */
  probability(value: number): string;
  /** A plain number with at most two decimals. */
  plain(value: number): string;
  /** A share (0..1) in whole percent. */
  share(value: number): string;
  /** A duration in seconds, with at most one decimal. */
  seconds(value: number): string;
  /** Date and time of a moment in ms since 1970, in the time zone of the device. */
  moment(milliseconds: number): string;
}

/** Creates the formatters of a BCP 47 locale; a malformed tag falls back to English. */
export function formattersFor(locale: string): Formatters {
  const known = isLocale(locale) ? locale : 'en';
  const number = (options: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat(known, options);
  const moment = new Intl.DateTimeFormat(known, { dateStyle: 'medium', timeStyle: 'medium' });
  const plain = number({ maximumFractionDigits: 2 });
  const whole = number({ style: 'percent', maximumFractionDigits: 0 });
  const seconds = number({ style: 'unit', unit: 'second', unitDisplay: 'long', maximumFractionDigits: 1 });
  const fine = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const finest = number({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    signed: (value, decimals = 2) =>
      minus(
        number({
          signDisplay: 'exceptZero',
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }).format(value),
      ),
    probability: (value) => {
      if (value < 0.0001) return `<\u202f${finest.format(0.0001)}`;
      if (value > 0.9999) return `>\u202f${finest.format(0.9999)}`;
      return (value < 0.01 || value > 0.99 ? finest : fine).format(value);
    },
    plain: (value) => minus(plain.format(value)),
    share: (value) => whole.format(value),
    seconds: (value) => seconds.format(value),
    moment: (milliseconds) => moment.format(milliseconds),
  };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function minus(text: string): string {
  return text.replace('-', '\u2212');
}
