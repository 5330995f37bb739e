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
-- Most doubts are settled, and few meetings are still to come.
CREATE INDEX doubt_open ON doubt (meetingId) WHERE deletedAt IS NULL;
CREATE INDEX meeting_planned ON meeting (date, startTime) WHERE status = 'planned' AND deletedAt IS NULL;
CREATE INDEX target_by_person ON target (personId) WHERE personId IS NOT NULL;
CREATE INDEX target_by_organisation ON target (organisationId) WHERE organisationId IS NOT NULL;
CREATE INDEX promise_closed ON promise (closedOn, status) WHERE closedOn IS NOT NULL;
CREATE INDEX doubt_by_person ON doubt (personId) WHERE personId IS NOT NULL;
CREATE INDEX doubt_by_favour ON doubt (favourId) WHERE favourId IS NOT NULL;
CREATE INDEX doubt_by_promise ON doubt (promiseId) WHERE promiseId IS NOT NULL;

-- Whom one met in a year.
CREATE INDEX person_by_met ON person (metOn, id) WHERE metOn IS NOT NULL;

-- Those of whom nothing tells any more who they were; there are few.
ALTER TABLE person ADD COLUMN forgottenOn TEXT;
CREATE INDEX person_forgotten ON person (forgottenOn, id) WHERE forgottenOn IS NOT NULL;

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

-- Searching: what is written in a promise and before a meeting is searched as well, letters that have no accent to lose
-- are opened as names are, and how a word begins is found as fast as a whole word.
DROP VIEW meetingWords;
DROP TABLE meetingText;
DROP TRIGGER meetingText_before;
DROP TRIGGER meetingText_after;
CREATE VIEW meetingWords (rowid, text) AS
  SELECT rowid, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(concat_ws(' ', place, notes, rawText, preparation),
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ẞ', 'ss'),
    'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'),
    'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i')
  FROM meeting WHERE deletedAt IS NULL;
CREATE VIRTUAL TABLE meetingText USING fts5 (text, content = 'meetingWords', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO meetingText (meetingText, rank) VALUES ('secure-delete', 1);
INSERT INTO meetingText (rowid, text) SELECT rowid, text FROM meetingWords ORDER BY rowid;
CREATE TRIGGER meetingText_before BEFORE UPDATE ON meeting WHEN (old.place, old.notes, old.rawText, old.preparation, old.deletedAt) IS NOT (new.place, new.notes, new.rawText, new.preparation, new.deletedAt) BEGIN
  INSERT INTO meetingText (meetingText, rowid, text) SELECT 'delete', rowid, text FROM meetingWords WHERE rowid = old.rowid;
END;
CREATE TRIGGER meetingText_after AFTER UPDATE ON meeting WHEN (old.place, old.notes, old.rawText, old.preparation, old.deletedAt) IS NOT (new.place, new.notes, new.rawText, new.preparation, new.deletedAt) BEGIN
  INSERT INTO meetingText (rowid, text) SELECT rowid, text FROM meetingWords WHERE rowid = new.rowid;
END;

DROP VIEW favourWords;
DROP TABLE favourText;
CREATE VIEW favourWords (rowid, text) AS
  SELECT rowid, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(description, ''),
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ẞ', 'ss'),
    'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'),
    'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i')
  FROM favour WHERE deletedAt IS NULL;
CREATE VIRTUAL TABLE favourText USING fts5 (text, content = 'favourWords', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO favourText (favourText, rank) VALUES ('secure-delete', 1);
INSERT INTO favourText (rowid, text) SELECT rowid, text FROM favourWords ORDER BY rowid;

CREATE VIEW promiseWords (rowid, text) AS
  SELECT rowid, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text,
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ẞ', 'ss'),
    'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'),
    'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i')
  FROM promise WHERE deletedAt IS NULL;
CREATE VIRTUAL TABLE promiseText USING fts5 (text, content = 'promiseWords', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO promiseText (promiseText, rank) VALUES ('secure-delete', 1);
INSERT INTO promiseText (rowid, text) SELECT rowid, text FROM promiseWords ORDER BY rowid;
CREATE INDEX promise_by_making ON promise (madeOn DESC, deletedAt);
CREATE TRIGGER promiseText_insert AFTER INSERT ON promise BEGIN
  INSERT INTO promiseText (rowid, text) SELECT rowid, text FROM promiseWords WHERE rowid = new.rowid;
END;
CREATE TRIGGER promiseText_delete BEFORE DELETE ON promise BEGIN
  INSERT INTO promiseText (promiseText, rowid, text) SELECT 'delete', rowid, text FROM promiseWords WHERE rowid = old.rowid;
END;
CREATE TRIGGER promiseText_before BEFORE UPDATE ON promise WHEN (old.text, old.deletedAt) IS NOT (new.text, new.deletedAt) BEGIN
  INSERT INTO promiseText (promiseText, rowid, text) SELECT 'delete', rowid, text FROM promiseWords WHERE rowid = old.rowid;
END;
CREATE TRIGGER promiseText_after AFTER UPDATE ON promise WHEN (old.text, old.deletedAt) IS NOT (new.text, new.deletedAt) BEGIN
  INSERT INTO promiseText (rowid, text) SELECT rowid, text FROM promiseWords WHERE rowid = new.rowid;
END;

-- People by their names and by where they are. Keys are folded already; `d artagnan` is found as `dartagnan` too.
CREATE VIEW personWords (rowid, name, organisation) AS
  SELECT p.rowid,
    concat_ws(' ', p.foldKey, nullif(replace(replace(replace(' ' || p.foldKey, ' d ', ' d'), ' l ', ' l'), ' o ', ' o'), ' ' || p.foldKey)),
    concat_ws(' ', o.foldKey, nullif(replace(replace(replace(' ' || o.foldKey, ' d ', ' d'), ' l ', ' l'), ' o ', ' o'), ' ' || o.foldKey))
  FROM person p LEFT JOIN organisation o ON o.id = p.organisationId AND o.deletedAt IS NULL WHERE p.deletedAt IS NULL;
CREATE VIRTUAL TABLE personText USING fts5 (name, organisation, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO personText (personText, rank) VALUES ('secure-delete', 1);
INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords ORDER BY rowid;
CREATE TRIGGER personText_insert AFTER INSERT ON person BEGIN
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid = new.rowid;
END;
CREATE TRIGGER personText_delete AFTER DELETE ON person BEGIN
  DELETE FROM personText WHERE rowid = old.rowid;
END;
CREATE TRIGGER personText_update AFTER UPDATE ON person WHEN (old.foldKey, old.organisationId, old.deletedAt) IS NOT (new.foldKey, new.organisationId, new.deletedAt) BEGIN
  DELETE FROM personText WHERE rowid = old.rowid;
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid = new.rowid;
END;
CREATE TRIGGER organisationText_insert AFTER INSERT ON organisation BEGIN
  DELETE FROM personText WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
END;
CREATE TRIGGER organisationText_delete AFTER DELETE ON organisation BEGIN
  DELETE FROM personText WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = old.id);
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = old.id);
END;
CREATE TRIGGER organisationText_update AFTER UPDATE ON organisation WHEN (old.foldKey, old.deletedAt) IS NOT (new.foldKey, new.deletedAt) BEGIN
  DELETE FROM personText WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
END;
