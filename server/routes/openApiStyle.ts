/** How the documentation looks: quiet, in one column that can be read, and like the pages in colour. */
export const documentationStyle = `
:root {
  color-scheme: light dark;
  --ink: #1c2430; --muted: #55606c; --wash: #f6f4ef; --paper: #ffffff; --line: #d3d8dc; --accent: #0e5a63;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaec; --muted: #a9b2ba; --wash: #14181d; --paper: #1c2229; --line: #39424b; --accent: #7cc4cc;
  }
}
body {
  margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 52rem;
  background: var(--wash); color: var(--ink);
  overflow-wrap: anywhere;
  font: 1rem/1.5 'Source Sans 3', system-ui, 'Liberation Sans', Arial, sans-serif;
}
a { color: var(--accent); }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
nav { border-block: 1px solid var(--line); padding-block: 1rem; columns: 20rem; }
nav ol { margin: 0; padding-left: 2.5rem; }
nav li { break-inside: avoid; }
section { background: var(--paper); border: 1px solid var(--line); margin-block: 1.5rem; padding: 1rem 1.25rem; }
section h2 { font-size: 1.25rem; margin: 0 0 0.5rem; }
section h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
code, pre { font-family: ui-monospace, 'Liberation Mono', monospace; font-size: 0.875rem; overflow-wrap: anywhere; }
dl { margin: 0; }
dd { margin: 0 0 0.5rem; color: var(--muted); }
details { border-top: 1px solid var(--line); padding-block: 0.5rem; }
details > p { color: var(--muted); }
summary { cursor: pointer; }
pre { background: var(--wash); max-height: 24rem; overflow: auto; padding: 0.75rem; overflow-wrap: normal; }
`;
