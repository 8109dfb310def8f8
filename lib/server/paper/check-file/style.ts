/** The look of a check file: it brings its own, for it is read without us. */
export const style = `:root { color-scheme: light dark; --sheet: light-dark(#fffefb, #191814); --ink: light-dark(#1b1916, #ece8df); --soft: light-dark(#5f594f, #aba496); --rule: light-dark(#e4dfd5, #33302a); --pencil: light-dark(#1f4e9e, #8db4f5); --signed: light-dark(#2c6e49, #83c79c); --query: light-dark(#855300, #e0b05c); --wash: light-dark(#f5f2eb, #22201b); --query-wash: light-dark(#fbf1dd, #33291a); --removed: light-dark(#b3321f, #f0907d); --print: Newsreader, 'Iowan Old Style', Georgia, serif; --tool: 'IBM Plex Sans', system-ui, sans-serif; --tall: 0; --apart: 1; --slant: italic; }
[lang] { --tall: 0; --apart: 1; --slant: italic; }
:lang(th), :lang(lo), :lang(km), :lang(my), :lang(hi), :lang(bn), :lang(ta) { --tall: 0.28; --apart: 0; --slant: normal; } :lang(ar), :lang(fa), :lang(ur), :lang(he) { --tall: 0.22; --apart: 0; --slant: normal; }
:root[dir='rtl']:lang(en) :is(a, b, dd, dt, footer, h2, li, p, small, span, time):lang(en) { unicode-bidi: plaintext; } :root[dir='rtl']:lang(en) body { text-align: right; } code { unicode-bidi: isolate; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--sheet); color: var(--ink); font: 400 0.9375rem/1.5 var(--tool); overflow-wrap: break-word; }
main { max-width: 45.5rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
a { color: var(--pencil); text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--pencil); outline-offset: 3px; }
.kicker { font: 600 0.75rem/1.3 var(--tool); letter-spacing: calc(0.07em * var(--apart)); text-transform: uppercase; color: var(--pencil); margin: 0 0 0.5rem; }
.meta { color: var(--soft); } .meta p { margin: 0 0 0.85rem; } .meta b { color: var(--ink); }
.seal { display: grid; grid-template-columns: 22px 1fr; gap: 0.75rem; background: var(--wash); border-radius: 8px; padding: 0.9rem 1rem; margin: 0.4rem 0 1.9rem; }
.seal svg { fill: none; stroke: var(--signed); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; margin-top: 1px; }
.seal.open { background: var(--query-wash); } .seal.open svg { stroke: var(--query); }
.seal p { margin: 0; font-size: 0.875rem; } .seal small { color: var(--soft); font-size: 0.8125rem; }
.notes { border-inline-start: 3px solid var(--pencil); padding-block: 0.1rem; padding-inline: 0.9rem 0; margin: 0 0 1.9rem; } .notes p { margin: 0 0 0.5rem; }
.copy { font: 400 1.1875rem/calc(1.62 + var(--tall)) var(--print); } .copy p { margin: 0 0 1.05em; text-wrap: pretty; }
h1 { font: 500 clamp(1.9rem, 1.2rem + 3vw, 2.7rem)/calc(1.1 + var(--tall)) var(--print); letter-spacing: calc(-0.022em * var(--apart)); margin: 0 0 1rem; text-wrap: balance; }
h2 { font: 600 1.3125rem/calc(1.3 + var(--tall)) var(--print); margin: 2.4rem 0 0.6rem; padding-top: 0.9rem; border-top: 1px solid var(--ink); }
.copy h2, .copy h3 { border: 0; padding: 0; }
.copy .standfirst { font-size: 1.3rem; line-height: 1.4; color: var(--soft); }
.copy blockquote { margin: 1.4em 0; padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--rule); font-style: var(--slant); }
.copy .pull { font-size: 1.6rem; line-height: 1.25; padding: 0.9rem 0; border-block: 1px solid var(--ink); }
.copy .caption, .copy .picture { font: 400 0.875rem/1.45 var(--tool); color: var(--soft); } .label { font-weight: 500; }
mark { background: none; color: inherit; text-decoration: underline 2px var(--query); text-underline-offset: 0.22em; text-decoration-skip-ink: none; }
mark:is([data-standing='verified'], [data-standing='opinion'], [data-standing='authors-account'], [data-standing='kept-by-editor']) { text-decoration-color: var(--signed); }
.n { font: 500 0.6875rem/1 var(--tool); } .n a { text-decoration: none; padding: 0 0.2em; }
dl { margin: 0; } dl div { display: grid; grid-template-columns: 10rem 1fr; gap: 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--rule); } dt { color: var(--soft); } dd { margin: 0; }
ol.claims, ol.sources { padding-inline-start: 2.2rem; } ol.history, ul.receipts { list-style: none; padding: 0; }
section > :is(ol, ul) > li { padding: 0.8rem 0; border-bottom: 1px solid var(--rule); } li > p { margin: 0 0 0.35rem; }
li:target { background: var(--wash); }
.quote { font: 400 1.125rem/calc(1.5 + var(--tall)) var(--print); }
.verdict { color: var(--signed); font-size: 0.875rem; font-weight: 500; } .verdict time { color: var(--soft); font-weight: 400; }
.verdict:not([data-standing='verified'], [data-standing='opinion'], [data-standing='authors-account'], [data-standing='kept-by-editor']) { color: var(--query); }
.source { margin: 0.6rem 0 0; padding-block: 0.1rem; padding-inline: 0.8rem 0; border-inline-start: 2px solid var(--pencil); } .source p { font: 400 1rem/calc(1.5 + var(--tall)) var(--print); margin: 0 0 0.2rem; }
.source footer, .unshown, .receipt, .hidden { color: var(--soft); font-size: 0.8125rem; } .hidden ul { padding-inline-start: 1.2rem; }
code { font: 0.75rem/1.5 'IBM Plex Mono', ui-monospace, monospace; overflow-wrap: anywhere; }
.diff { font: 400 1rem/calc(1.5 + var(--tall)) var(--print); background: var(--wash); padding: 0.6rem 0.8rem; border-radius: 6px; } .diff del { color: var(--removed); } .diff ins { color: var(--signed); }
pre { background: var(--wash); padding: 0.8rem 1rem; border-radius: 6px; white-space: pre-wrap; }
@media (max-width: 40rem) { main { padding: 1.5rem 1.25rem 3rem; } dl div { grid-template-columns: 1fr; gap: 0; } ol.claims, ol.sources { padding-inline-start: 1.6rem; } }
@media print { .seal { border: 1px solid; } body { background: none; } }`
