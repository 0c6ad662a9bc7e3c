/** The npm package by its file: the bare name would be Node's deprecated built-in module. */
declare module 'punycode/punycode.js' {
  const punycode: {
    /** RFC 3492, without the `xn--` prefix. Throws RangeError where the text does not decode. */
    decode(text: string): string;
  };
  export default punycode;
}
