import { OUTCOME_COLORS, PROVENANCE_COLORS, THEME_COLORS, type Theme } from '../model/palette.js';
import { Html } from './html.js';

/** The colours of a theme as variables of the page. */
function variables(theme: Theme): string {
  const { background, surface, line, text, secondary, accent, other, categories } = THEME_COLORS[theme];
  const { crossref: recorded, 'doi-structure': inferred } = PROVENANCE_COLORS[theme];
  const colors = {
    ...{ background, surface, line, text, secondary, accent, other, recorded, inferred },
    ...OUTCOME_COLORS[theme],
    ...PROVENANCE_COLORS[theme],
    ...Object.fromEntries(categories.map((hue, at) => [`hue-${at + 1}`, hue])),
  };
  return Object.entries(colors)
    .map(([name, color]) => `--${name}: ${color};`)
    .join(' ');
}

const SHEET = `
:root { ${variables('light')} --hull: 0.1; }
@media (prefers-color-scheme: dark) { :root { ${variables('dark')} --hull: 0.16; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 3rem 1.25rem 5rem; background: var(--background); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
header { margin-bottom: 3rem; }
h1 { margin: 0 0 0.75rem; font-size: 1.75rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.015em; text-wrap: pretty; }
h2 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.3; font-weight: 650; letter-spacing: -0.005em; }
h3 { margin: 0; font-size: 0.9375rem; font-weight: 650; }
p { margin: 0 0 1rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { margin: 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); overflow-x: auto; }
blockquote { margin: 0.5rem 0 0.75rem; padding-left: 0.75rem; border-left: 2px solid var(--line); }
section { margin: 0 0 3.5rem; }
.eyebrow { margin: 0 0 0.5rem; color: var(--secondary); font-size: 0.8125rem; }
.lead { margin: 0; color: var(--secondary); font-size: 1.0625rem; max-width: 46rem; text-wrap: balance; }
.secondary { color: var(--secondary); }
.notice { padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
.scroll { overflow-x: auto; }
figure { margin: 0 0 1.25rem; }
figure .scroll > svg { display: block; width: 100%; height: auto; min-width: 36rem; color: var(--secondary); }
.outcomes figure .scroll > svg { min-width: 0; }
figure text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; fill: var(--text); }
.plot text, .plot tspan { white-space: pre; }
.plot [aria-label="text"] { paint-order: stroke; }
figcaption { margin-top: 0.5rem; color: var(--secondary); font-size: 0.8125rem; }
.swatch { display: inline-block; width: 0.7em; height: 0.7em; margin: 0 0.35em 0 0.1em; vertical-align: -0.02em; }
.legend { display: grid; grid-template-columns: repeat(auto-fill, minmax(25rem, 1fr)); gap: 0.25rem 1.5rem; margin: 0; padding: 0; list-style: none; font-size: 0.875rem; }
.legend .name { font-weight: 500; }
.map .hull { fill-opacity: var(--hull); }
.map text { text-anchor: middle; font-weight: 500; paint-order: stroke; stroke: var(--background); stroke-width: 3px; stroke-linejoin: round; }
.map .pool { text-anchor: end; }
.map .survey { fill: var(--background); stroke: var(--text); stroke-width: 2px; }
.map .count { fill: var(--secondary); font-weight: 400; }
.main-path path { fill: none; stroke: var(--accent); stroke-width: 3px; stroke-linecap: round; }
.main-path .routes path { stroke: var(--secondary); stroke-width: 1px; }
.main-path circle { fill: var(--accent); stroke: var(--background); stroke-width: 1.5px; }
.main-path .route { fill: var(--other); }
.main-path .year { text-anchor: end; fill: var(--secondary); }
.key { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
table { width: 100%; margin: 0 0 1.5rem; border-collapse: collapse; font-size: 0.875rem; }
caption { padding-bottom: 0.375rem; color: var(--secondary); text-align: left; font-size: 0.8125rem; }
th, td { padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--secondary); font-size: 0.8125rem; vertical-align: bottom; }
td { overflow-wrap: anywhere; }
tbody th { font-weight: 500; }
.number { text-align: right; white-space: nowrap; }
.number:last-child { padding-right: 0; }
.wide { min-width: 44rem; }
.wide thead .number { white-space: normal; }
.matrix > svg { display: block; color: var(--secondary); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 2rem 3rem; }
.ranked > p { margin-bottom: 0.5rem; font-size: 0.8125rem; }
.ranking { margin: 0; padding: 0 0 0 1.5rem; font-size: 0.875rem; }
.ranking li { padding: 0.375rem 0; border-bottom: 1px solid var(--line); line-height: 1.35; }
.ranking li::marker { color: var(--secondary); }
.work { display: inline-block; width: calc(100% - 4rem); vertical-align: top; }
.work a { color: inherit; text-decoration-color: var(--line); }
.work a:hover { text-decoration-color: currentColor; }
.work .title { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; }
.work .secondary { display: block; }
.work .secondary { font-size: 0.8125rem; }
.value { display: inline-block; width: 4rem; text-align: right; vertical-align: top; }
.taken-back { color: var(--missing); font-weight: 650; }
.told { margin: 0; }
.told + .told { margin-top: 0.25rem; }
.cited + .cited { display: block; margin-top: 0.375rem; }
.span { white-space: nowrap; }
.notice h3 { margin-bottom: 0.375rem; }
.notice ul { margin: 0; padding-left: 1.125rem; }
div.notice { margin-bottom: 1.5rem; }
.found .title, .found .secondary { display: block; }
.found a { color: inherit; text-decoration-color: var(--line); }
.found a:hover { text-decoration-color: currentColor; }
.how, .found .secondary, .basis { display: block; font-size: 0.8125rem; }
.relation, p > code { white-space: nowrap; }
.notice code { white-space: normal; }
.outcomes .texts th + td { width: 38%; }
.candidate { margin: 0 0 0.375rem; }
.candidate .secondary { display: block; font-size: 0.8125rem; }
.told.secondary { font-size: 0.8125rem; }
details { margin: 0 0 1rem; }
summary { margin-bottom: 0.5rem; cursor: pointer; }
@media (max-width: 30rem) { .legend, .columns { grid-template-columns: minmax(0, 1fr); } body { padding-top: 1.5rem; } h1 { font-size: 1.5rem; } }
@media (max-width: 40rem) {
  .texts, .texts tbody, .texts caption { display: block; }
  .texts thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .texts tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .texts tbody th, .texts td, .outcomes .texts th + td { display: block; width: auto; padding: 0 0 0.25rem; border: 0; text-align: left; }
  .texts td + td { padding-left: 0.75rem; border-left: 2px solid var(--line); }
  .texts td:empty { display: none; }
  .texts .number::before { content: "score "; color: var(--secondary); }
}
@media print { body { max-width: none; padding: 0; font-size: 10pt; } section, figure, tr, .ranking li { break-inside: avoid; } section:has(table) { break-inside: auto; } a { color: inherit; text-decoration: none; } }
`;

/** The report's one style sheet: constant, so that the page's policy can name it. */
export const STYLE = new Html(SHEET);

/** Its hash for the page's policy; the pure core computes no hash, a test holds this one against the sheet. */
export const STYLE_HASH = 'sha256-peX8/hZr4VTMCujJ7ses3rh9BqjWdVYM55SobZ/jdV8=';
