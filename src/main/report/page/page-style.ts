/** The page, the cover, the text: A4, one ink, proof against a grey printer. */
export const pageStyle = `
@page {
  size: A4;
  margin: 20mm 17mm 18mm;
}

@page :first {
  margin: 0;
}

:root {
  --ink: #1f2933;
  --muted: #4a5560;
  --line: #b8c0c9;
  --faint: #eef1f4;
  --deep: #1b3a57;
}

* {
  box-sizing: border-box;
}

html {
  color: var(--ink);
  background: #ffffff;
  font-family: 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, 'DejaVu Sans', sans-serif;
  font-size: 9.5pt;
  line-height: 1.45;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}

body {
  margin: 0;
}

h1,
h2,
h3,
p,
ul,
ol,
dl,
dd {
  margin: 0;
}

/* Room above: the accent of a capital at the very top of a page would else be drawn on the page before as well. */
h2 {
  padding: 1.5mm 0 2mm;
  border-bottom: 0.6mm solid var(--deep);
  color: var(--deep);
  font-size: 17pt;
  font-weight: 600;
  line-height: 1.2;
}

h2,
h3 {
  break-after: avoid;
}

h3 {
  margin: 7mm 0 1mm;
  font-size: 11pt;
  font-weight: 600;
  line-height: 1.3;
}

p + p,
table + p {
  margin-top: 2mm;
}

.new-page {
  break-before: page;
}

.whole {
  break-inside: avoid;
}

section + section:not(.new-page) {
  margin-top: 13mm;
}

.says {
  break-after: avoid;
  margin: 4mm 0 0;
  font-size: 12pt;
  line-height: 1.4;
}

.note {
  margin-top: 2mm;
  color: var(--muted);
  font-size: 8.5pt;
}

/* cover */

.cover {
  display: flex;
  flex-direction: column;
  height: 297mm;
  padding: 30mm 24mm 22mm;
  border-left: 6mm solid var(--deep);
  break-after: page;
}

.cover h1 {
  color: var(--deep);
  font-size: 30pt;
  font-weight: 600;
  line-height: 1.15;
}

.cover .quarter {
  margin-top: 3mm;
  color: var(--deep);
  font-size: 20pt;
  line-height: 1.2;
}

.cover .range {
  color: var(--muted);
  font-size: 11pt;
}

.cover dl {
  display: grid;
  grid-template-columns: 38mm 1fr;
  margin-top: 18mm;
  border-top: 0.3mm solid var(--line);
  font-size: 10.5pt;
}

.cover dt,
.cover dd {
  padding: 2.6mm 0;
  border-bottom: 0.3mm solid var(--line);
}

.cover dt {
  color: var(--muted);
}

.cover .how {
  margin-top: 14mm;
  padding: 6mm 7mm;
  background: var(--faint);
}

.cover .how h2 {
  padding: 0;
  border: 0;
  font-size: 12pt;
}

.cover .how ul {
  margin-top: 2mm;
  padding-left: 5mm;
}

.cover .how li + li {
  margin-top: 1.2mm;
}

.cover .belongs {
  margin-top: auto;
  color: var(--muted);
  font-size: 9pt;
}

/* the four first figures */

.cards {
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  gap: 4mm;
  margin-top: 6mm;
  padding: 0;
  list-style: none;
}

.cards li {
  display: flex;
  flex-direction: column;
  padding: 3.5mm 4mm;
  border: 0.3mm solid var(--line);
  border-top: 1mm solid var(--deep);
}

.cards .figure {
  order: -1;
  color: var(--deep);
  font-size: 24pt;
  font-weight: 600;
  line-height: 1.1;
}

.cards .before {
  margin-top: auto;
  padding-top: 1mm;
  color: var(--muted);
  font-size: 8.5pt;
}

/* the user's own words */

.words {
  display: grid;
  gap: 5mm;
  margin-top: 7mm;
}

.words > div {
  padding-left: 4mm;
  border-left: 1mm solid var(--line);
  break-inside: avoid;
}

.words h3 {
  margin: 0 0 1mm;
}

@media screen {
  html {
    font-size: 15px;
    background: #ffffff;
  }

  body {
    max-width: 800px;
    margin: 0 auto;
    padding: 0 24px 48px;
  }

  .cover {
    height: auto;
    padding: 40px 0 24px 24px;
  }

  .cover .belongs {
    margin-top: 24px;
  }

  main {
    margin-top: 56px;
  }

  .new-page {
    margin-top: 56px;
  }
}
`
