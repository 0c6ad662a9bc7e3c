/** The npm package, imported by file name because `punycode` alone is Node's deprecated built-in module. */
declare module 'punycode/punycode.js' {
  const punycode: {
    /** Decodes RFC 3492 text without its `xn--` prefix. @throws RangeError if the text is not valid */
    decode(text: string): string;
  };
  export default punycode;
}
