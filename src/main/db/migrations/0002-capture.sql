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
