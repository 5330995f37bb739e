-- The layouts of the map that were replaced by another, so that one can go back to them.
CREATE TABLE keptLayout (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('map', 'rings')),
  keptAt TEXT NOT NULL,
  places TEXT NOT NULL
) STRICT;
