/** The look of an explained article: evidence beside its rows, one below the other on a phone. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --dim: #667; --line: #ccd; --quote: #d8f3dc;
  --date: #fff1b8; --unsaid: #e8e8ee; --entity: #2f6fde; --speaker: #00808a; --event: #c0262d; --lit: #ffd54a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #17181b; --dim: #9aa; --line: #3a3d44;
  --quote: #1e4630; --date: #524715; --unsaid: #2b2d33; --entity: #7aa7ff; --speaker: #4fd0d8; --event: #ff7b81;
  --lit: #8a6d00; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; font: 1rem/1.6 Georgia, serif; color: var(--ink);
  background: var(--paper); }
header, ol, fieldset { font: .8rem/1.45 system-ui, sans-serif; }
h1 { font-size: 1.1rem; overflow-wrap: anywhere; margin: 0; }
header p { margin: .2rem 0; color: var(--dim); }
fieldset { border: 0; padding: 0; margin: .6rem 0 0; display: flex; flex-wrap: wrap; gap: .2rem .9rem; }
section { border-top: 1px solid var(--line); padding: .7rem 0; }
section p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
ol { list-style: none; margin: .6rem 0 0; padding: 0; }
li { padding: .1rem .3rem; overflow-wrap: anywhere; border-radius: 3px; }
code { color: var(--dim); font-size: .95em; }
@media (min-width: 52rem) { section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: 1.5rem; } ol { margin: 0; } }
mark { color: inherit; background: none; }
.quote { background: var(--quote); } .date { background: var(--date); } .unsaid { background: var(--unsaid); }
.header { color: var(--dim); } .cue { text-decoration: underline dotted; }
.entity { border-bottom: 2px solid var(--entity); } .speaker { font-weight: bold; color: var(--speaker); }
.event { font-weight: bold; color: var(--event); }
.off-header .header:not(.on), .off-quote .quote:not(.on), .off-date .date:not(.on), .off-unsaid .unsaid:not(.on),
.off-cue .cue:not(.on), .off-entity .entity:not(.on), .off-speaker .speaker:not(.on), .off-event .event:not(.on)
{ all: unset; }
.off-header li.header, .off-quote li.quote, .off-date li.date, .off-unsaid li.unsaid, .off-cue li.cue,
.off-entity li.entity, .off-speaker li.speaker, .off-event li.event { display: none; }
li { border-bottom: 0 !important; text-decoration: none !important; color: inherit !important;
  font-weight: normal !important; }
.lit { background: var(--lit) !important; }
`;
