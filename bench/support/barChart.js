const row = 22;
const left = 270;
const width = 720;

/**
 * Draws a bar chart as SVG.
 *
 * @param bars - each with `name`, `value`, the `text` next to it, and `isOwn` for this package.
 */
export function barChart(title, bars) {
  const most = Math.max(...bars.map(({ value }) => value));
  const height = 40 + bars.length * row;
  const rows = bars.map(({ name, value, text, isOwn }, index) => {
    const y = 36 + index * row;
    const length = Math.max(1, (value / most) * (width - left - 110));
    return [
      `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${escape(name)}</text>`,
      `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="${row - 6}" fill="${isOwn ? '#2563eb' : '#94a3b8'}"/>`,
      `<text x="${(left + length + 6).toFixed(1)}" y="${y + 13}">${escape(text)}</text>`,
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="8" y="22" font-weight="bold">${escape(title)}</text>`,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
