/**
 * The one way in which data is written into a page.
 *
 * Inside a script element a browser looks for `</script` and `<!--` whatever the
 * quotes around them, so no sign that begins either is left as it is.
 */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}
