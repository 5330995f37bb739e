/** Tables, drawings, lists of definitions. */
export const contentStyle = `
/* tables */

table {
  width: 100%;
  margin-top: 4mm;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}

caption {
  padding-bottom: 1.5mm;
  font-weight: 600;
  text-align: left;
  break-after: avoid;
}

table.short {
  break-inside: avoid;
}

table.long {
  font-size: 8.5pt;
}

table.long th,
table.long td {
  padding-top: 0.7mm;
  padding-bottom: 0.7mm;
}

/* Columns of numbers alone: as wide as each other when many, close to their names when few. */
table.many {
  table-layout: fixed;
}

table.many th,
table.many td {
  padding-right: 1mm;
  padding-left: 1mm;
}

table.many th:first-child {
  width: 25mm;
  padding-left: 0;
}

table.some .number {
  width: 23mm;
}

table.few {
  width: 128mm;
}

table.few .number {
  width: 24mm;
}

thead {
  display: table-header-group;
}

tr {
  break-inside: avoid;
}

th,
td {
  padding: 0.95mm 2mm;
  border-bottom: 0.2mm solid var(--line);
  font-weight: 400;
  text-align: left;
  vertical-align: top;
}

th:first-child,
td:first-child {
  padding-left: 0;
}

th:last-child,
td:last-child {
  padding-right: 0;
}

thead th {
  border-bottom: 0.4mm solid var(--ink);
  color: var(--muted);
  font-size: 8.5pt;
  line-height: 1.25;
  vertical-align: bottom;
}

.number {
  text-align: right;
  white-space: nowrap;
}

td.date,
th.date[scope='row'],
.code {
  white-space: nowrap;
}

thead .number {
  white-space: normal;
}

.strong th,
.strong td {
  border-top: 0.3mm solid var(--ink);
  font-weight: 600;
}

.zero {
  color: var(--muted);
}

/* Drawings: no figure element, which would be a tagged figure without a description around the one that has it. */

.drawing {
  margin-top: 6mm;
  break-inside: avoid;
}

.drawing h3 {
  margin: 0;
}

.drawing > svg {
  display: block;
  width: 100%;
  height: auto;
  margin-top: 3mm;
}

.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 1.5mm 5mm;
  margin-top: 2mm;
  padding: 0;
  font-size: 8.5pt;
  list-style: none;
}

.legend svg {
  display: inline-block;
  width: 5mm;
  height: 3.2mm;
  margin: 0 1.5mm 0 0;
  vertical-align: -0.4mm;
}

.map svg {
  max-height: 190mm;
}

/* next quarter */

.actions {
  margin-top: 3mm;
  padding-left: 6mm;
}

.actions li + li {
  margin-top: 1.5mm;
}

.line {
  height: 8.5mm;
  border-bottom: 0.25mm solid var(--line);
}

.definitions {
  display: grid;
  grid-template-columns: 38mm 1fr;
  margin-top: 2mm;
  font-size: 8.5pt;
  line-height: 1.4;
}

.definitions dt,
.definitions dd {
  padding: 1mm 0;
  border-bottom: 0.2mm solid var(--line);
  break-inside: avoid;
}

.definitions dt {
  padding-right: 4mm;
  font-weight: 600;
}
`
