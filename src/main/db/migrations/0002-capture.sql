-- Writing in a sentence: what it left uncertain, what one prepares before a meeting, and whom one told about a delay.

ALTER TABLE meeting ADD COLUMN preparation TEXT;
ALTER TABLE promise ADD COLUMN toldOn TEXT;

CREATE TABLE doubt (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  meetingId TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  subject TEXT NOT NULL CHECK (subject IN ('person', 'presence', 'occasion', 'date', 'place', 'favour', 'promise', 'next')),
  words TEXT NOT NULL,
  personId TEXT REFERENCES person (id) ON DELETE CASCADE,
  favourId TEXT REFERENCES favour (id) ON DELETE CASCADE,
  promiseId TEXT REFERENCES promise (id) ON DELETE CASCADE,
  waiting TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;
CREATE INDEX doubt_by_meeting ON doubt (meetingId);
CREATE INDEX doubt_by_person ON doubt (personId) WHERE personId IS NOT NULL;
CREATE INDEX doubt_by_favour ON doubt (favourId) WHERE favourId IS NOT NULL;
CREATE INDEX doubt_by_promise ON doubt (promiseId) WHERE promiseId IS NOT NULL;

-- Those of whom nothing tells any more who they were; there are few.
ALTER TABLE person ADD COLUMN forgottenOn TEXT;
CREATE INDEX person_forgotten ON person (id) WHERE forgottenOn IS NOT NULL;

-- A change that can no longer be taken back, because something it touched was erased for good.
ALTER TABLE change ADD COLUMN final INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1));

-- The bin lists every kind of record; what is in it is little.
CREATE INDEX organisation_binned ON organisation (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX circle_binned ON circle (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX membership_binned ON membership (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX acquaintance_binned ON acquaintance (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX objective_binned ON objective (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX target_binned ON target (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX milestone_binned ON milestone (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX timeLog_binned ON timeLog (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX plan_binned ON plan (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX view_binned ON view (deletedAt) WHERE deletedAt IS NOT NULL;
CREATE INDEX doubt_binned ON doubt (deletedAt) WHERE deletedAt IS NOT NULL;
