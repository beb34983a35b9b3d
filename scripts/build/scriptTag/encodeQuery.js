/**
 * Takes the place of querystring-es3, for the queries that the client sends: strings and lists of
 * strings.
 */
export default function encodeQuery(query) {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value].map(encodeURIComponent).join('=')),
  );
  return pairs.join('&');
}
