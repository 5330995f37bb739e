CREATE TABLE acquaintance (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  a TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  source TEXT NOT NULL DEFAULT 'declared' CHECK (source IN ('introduced', 'metTogether', 'declared')),
  since TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT,
  UNIQUE (a, b),
  CHECK (a < b)
) STRICT;

CREATE INDEX acquaintance_binned ON acquaintance (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX acquaintance_by_b ON acquaintance (b);

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  labelValues TEXT NOT NULL,
  undoneAt TEXT,
  sequence INTEGER NOT NULL,
  redoOrder INTEGER
, final INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1))) STRICT;

CREATE TABLE changeRow (
  id INTEGER PRIMARY KEY,
  changeId INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  tableName TEXT NOT NULL,
  rowKey INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX changeRow_by_change ON changeRow (changeId);

CREATE INDEX changeRow_by_row ON changeRow (tableName, rowKey, changeId);

CREATE INDEX change_by_redo ON change (redoOrder) WHERE redoOrder IS NOT NULL;

CREATE INDEX change_by_sequence ON change (sequence);

CREATE TABLE circle (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('family', 'friends', 'school', 'studies', 'work', 'neighbourhood', 'club', 'association', 'alumni', 'trade', 'sports', 'cultural', 'online', 'other')),
  why TEXT,
  myRole TEXT,
  duesPerYear REAL CHECK (duesPerYear >= 0),
  since TEXT,
  until TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE INDEX circle_binned ON circle (deletedAt) WHERE deletedAt IS NOT NULL;

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

CREATE INDEX doubt_binned ON doubt (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX doubt_by_favour ON doubt (favourId) WHERE favourId IS NOT NULL;

CREATE INDEX doubt_by_meeting ON doubt (meetingId);

CREATE INDEX doubt_by_person ON doubt (personId) WHERE personId IS NOT NULL;

CREATE INDEX doubt_by_promise ON doubt (promiseId) WHERE promiseId IS NOT NULL;

CREATE INDEX doubt_open ON doubt (meetingId) WHERE deletedAt IS NULL;

CREATE TABLE draft (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  context TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;

CREATE TABLE email (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  personId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT,
  value TEXT NOT NULL,
  UNIQUE (personId, position)
) STRICT;

CREATE INDEX email_by_value ON email (value COLLATE NOCASE);

CREATE TABLE favour (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  direction TEXT NOT NULL CHECK (direction IN ('given', 'received')),
  personId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('introduction', 'recommendation', 'advice', 'information', 'knowledgeSharing', 'proofreading', 'timeOrHand', 'invitation', 'support', 'loan', 'businessLead', 'other')),
  date TEXT NOT NULL,
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight BETWEEN 1 AND 5),
  description TEXT,
  meetingId TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  viaPersonId TEXT REFERENCES person (id) ON DELETE SET NULL,
  introducedPersonId TEXT REFERENCES person (id) ON DELETE SET NULL,
  dimension TEXT CHECK (dimension IN ('social', 'economic', 'utility')),
  outcome TEXT CHECK (outcome IN ('interview', 'hire', 'mission', 'client', 'supplier', 'information', 'support', 'other')),
  outcomeOn TEXT,
  thankedOn TEXT,
  reportedBackOn TEXT,
  confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE VIRTUAL TABLE favourText USING fts5 (text, content = 'favourWords', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TRIGGER favourText_after AFTER UPDATE ON favour WHEN (old.description, old.deletedAt) IS NOT (new.description, new.deletedAt) BEGIN
  INSERT INTO favourText (rowid, text) SELECT rowid, text FROM favourWords WHERE rowid = new.rowid;
END;

CREATE TRIGGER favourText_before BEFORE UPDATE ON favour WHEN (old.description, old.deletedAt) IS NOT (new.description, new.deletedAt) BEGIN
  INSERT INTO favourText (favourText, rowid, text) SELECT 'delete', rowid, text FROM favourWords WHERE rowid = old.rowid;
END;

CREATE TABLE 'favourText_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'favourText_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TRIGGER favourText_delete BEFORE DELETE ON favour BEGIN
  INSERT INTO favourText (favourText, rowid, text) SELECT 'delete', rowid, text FROM favourWords WHERE rowid = old.rowid;
END;

CREATE TABLE 'favourText_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'favourText_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER favourText_insert AFTER INSERT ON favour BEGIN
  INSERT INTO favourText (rowid, text) SELECT rowid, text FROM favourWords WHERE rowid = new.rowid;
END;

CREATE VIEW favourWords (rowid, text) AS
  SELECT rowid, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(coalesce(description, ''),
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ẞ', 'ss'),
    'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'),
    'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i')
  FROM favour WHERE deletedAt IS NULL;

CREATE INDEX favour_binned ON favour (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX favour_by_date ON favour (date DESC, createdAt DESC, id, direction, kind, personId, weight, deletedAt);

CREATE INDEX favour_by_introduced ON favour (introducedPersonId) WHERE introducedPersonId IS NOT NULL;

CREATE INDEX favour_by_kind ON favour (kind, direction, date, deletedAt, dimension);

CREATE INDEX favour_by_meeting ON favour (meetingId) WHERE meetingId IS NOT NULL;

CREATE INDEX favour_by_person ON favour (personId, date, direction, weight, deletedAt);

CREATE INDEX favour_by_via ON favour (viaPersonId) WHERE viaPersonId IS NOT NULL;

CREATE INDEX favour_with_outcome ON favour (personId, direction, deletedAt, outcome, outcomeOn, id) WHERE outcome IS NOT NULL;

CREATE TABLE importBatch (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  importedAt TEXT NOT NULL,
  format TEXT NOT NULL,
  fileName TEXT NOT NULL,
  digest TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;

CREATE TABLE importLine (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  batchId TEXT NOT NULL REFERENCES importBatch (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  personId TEXT REFERENCES person (id) ON DELETE SET NULL,
  raw TEXT NOT NULL,
  UNIQUE (batchId, line)
) STRICT;

CREATE INDEX importLine_by_person ON importLine (personId) WHERE personId IS NOT NULL;

CREATE TABLE keptLayout (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('map', 'rings')),
  keptAt TEXT NOT NULL,
  places TEXT NOT NULL
) STRICT;

CREATE TABLE layout (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('map', 'rings')),
  personId TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  UNIQUE (kind, personId)
) STRICT;

CREATE INDEX layout_by_person ON layout (personId);

CREATE TABLE link (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  personId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT,
  value TEXT NOT NULL,
  UNIQUE (personId, position)
) STRICT;

CREATE INDEX link_by_value ON link (value COLLATE NOCASE);

CREATE TABLE meeting (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  date TEXT NOT NULL,
  startTime TEXT,
  durationMinutes INTEGER CHECK (durationMinutes >= 0),
  durationSource TEXT CHECK (durationSource IN ('entered', 'default')),
  occasion TEXT NOT NULL DEFAULT 'note' CHECK (occasion IN ('note', 'breakfast', 'lunch', 'dinner', 'coffee', 'call', 'video', 'email', 'message', 'appointment', 'networkingInterview', 'event', 'seminar', 'awardCeremony', 'training', 'clientEvent', 'clubEvent', 'conference', 'workshop', 'chance')),
  channel TEXT,
  place TEXT,
  circleId TEXT REFERENCES circle (id),
  intent TEXT CHECK (intent IN ('mutualHelp', 'prospecting', 'both')),
  rawText TEXT,
  notes TEXT,
  obtainedThrough TEXT,
  category TEXT CHECK (category IN ('decisionMaker', 'insider', 'other')),
  confidential INTEGER NOT NULL DEFAULT 0 CHECK (confidential IN (0, 1)),
  status TEXT NOT NULL DEFAULT 'held' CHECK (status IN ('held', 'planned', 'cancelled')),
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
, preparation TEXT) STRICT;

CREATE VIRTUAL TABLE meetingText USING fts5 (text, content = 'meetingWords', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TRIGGER meetingText_after AFTER UPDATE ON meeting WHEN (old.place, old.notes, old.rawText, old.preparation, old.deletedAt) IS NOT (new.place, new.notes, new.rawText, new.preparation, new.deletedAt) BEGIN
  INSERT INTO meetingText (rowid, text) SELECT rowid, text FROM meetingWords WHERE rowid = new.rowid;
END;

CREATE TRIGGER meetingText_before BEFORE UPDATE ON meeting WHEN (old.place, old.notes, old.rawText, old.preparation, old.deletedAt) IS NOT (new.place, new.notes, new.rawText, new.preparation, new.deletedAt) BEGIN
  INSERT INTO meetingText (meetingText, rowid, text) SELECT 'delete', rowid, text FROM meetingWords WHERE rowid = old.rowid;
END;

CREATE TABLE 'meetingText_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'meetingText_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TRIGGER meetingText_delete BEFORE DELETE ON meeting BEGIN
  INSERT INTO meetingText (meetingText, rowid, text) SELECT 'delete', rowid, text FROM meetingWords WHERE rowid = old.rowid;
END;

CREATE TABLE 'meetingText_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'meetingText_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER meetingText_insert AFTER INSERT ON meeting BEGIN
  INSERT INTO meetingText (rowid, text) SELECT rowid, text FROM meetingWords WHERE rowid = new.rowid;
END;

CREATE VIEW meetingWords (rowid, text) AS
  SELECT rowid, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(concat_ws(' ', place, notes, rawText, preparation),
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ẞ', 'ss'),
    'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'),
    'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i')
  FROM meeting WHERE deletedAt IS NULL;

CREATE INDEX meeting_binned ON meeting (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX meeting_by_circle ON meeting (circleId) WHERE circleId IS NOT NULL;

CREATE INDEX meeting_by_date ON meeting (date DESC, startTime DESC, createdAt DESC, id, occasion, status, confidential, deletedAt);

CREATE INDEX meeting_by_place ON meeting (place, deletedAt) WHERE place IS NOT NULL;

CREATE INDEX meeting_planned ON meeting (date, startTime) WHERE status = 'planned' AND deletedAt IS NULL;

CREATE TABLE membership (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  personId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  circleId TEXT NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
  "primary" INTEGER NOT NULL DEFAULT 0 CHECK ("primary" IN (0, 1)),
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT,
  UNIQUE (personId, circleId)
) STRICT;

CREATE INDEX membership_binned ON membership (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX membership_by_circle ON membership (circleId);

CREATE TABLE milestone (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  objectiveId TEXT NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  dueOn TEXT,
  doneOn TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE INDEX milestone_binned ON milestone (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX milestone_by_objective ON milestone (objectiveId);

CREATE TABLE objective (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  strategy TEXT,
  means TEXT,
  intendedPerQuarter INTEGER CHECK (intendedPerQuarter >= 0),
  startsOn TEXT,
  dueOn TEXT,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'reached', 'dropped')),
  reviewWorked TEXT,
  reviewLearnt TEXT,
  reviewToChange TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE INDEX objective_binned ON objective (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE TABLE organisation (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  foldKey TEXT NOT NULL,
  sector TEXT,
  city TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE TRIGGER organisationText_delete AFTER DELETE ON organisation BEGIN
  DELETE FROM personText WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = old.id);
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = old.id);
END;

CREATE TRIGGER organisationText_insert AFTER INSERT ON organisation BEGIN
  DELETE FROM personText WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
END;

CREATE TRIGGER organisationText_update AFTER UPDATE ON organisation WHEN (old.foldKey, old.deletedAt) IS NOT (new.foldKey, new.deletedAt) BEGIN
  DELETE FROM personText WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid IN (SELECT rowid FROM person WHERE organisationId = new.id);
END;

CREATE INDEX organisation_binned ON organisation (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX organisation_by_fold ON organisation (foldKey, id, name, deletedAt);

CREATE TABLE participation (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  meetingId TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  personId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL DEFAULT 'present' CHECK (role IN ('present', 'mentioned')),
  UNIQUE (meetingId, personId)
) STRICT;

CREATE INDEX participation_by_person ON participation (personId, meetingId);

CREATE TABLE person (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  givenName TEXT NOT NULL,
  familyName TEXT,
  particle TEXT,
  suffix TEXT,
  preferredName TEXT,
  sortKey TEXT NOT NULL,
  foldKey TEXT NOT NULL,
  organisationId TEXT REFERENCES organisation (id),
  roleText TEXT,
  roleFamily TEXT,
  sector TEXT,
  city TEXT,
  closeness INTEGER CHECK (closeness BETWEEN 1 AND 5),
  temperament TEXT CHECK (temperament IN ('superConnector', 'mentor', 'expert', 'reserved')),
  tieNature TEXT CHECK (tieNature IN ('affinity', 'utility', 'both')),
  noLedger INTEGER NOT NULL DEFAULT 0 CHECK (noLedger IN (0, 1)),
  noSuggestions INTEGER NOT NULL DEFAULT 0 CHECK (noSuggestions IN (0, 1)),
  reportLevel TEXT NOT NULL DEFAULT 'pseudonym' CHECK (reportLevel IN ('named', 'pseudonym', 'figures', 'excluded')),
  cadenceDays INTEGER CHECK (cadenceDays > 0),
  needs TEXT,
  offers TEXT,
  metOn TEXT,
  metNote TEXT,
  introducedById TEXT REFERENCES person (id),
  isFamily INTEGER NOT NULL DEFAULT 0 CHECK (isFamily IN (0, 1)),
  deceasedOn TEXT,
  notes TEXT,
  birthday TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
, forgottenOn TEXT) STRICT;

CREATE TABLE personRole (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  personId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  organisationId TEXT REFERENCES organisation (id),
  role TEXT,
  "from" TEXT,
  "to" TEXT,
  UNIQUE (personId, position)
) STRICT;

CREATE VIRTUAL TABLE personText USING fts5 (name, organisation, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE 'personText_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'personText_content'(id INTEGER PRIMARY KEY, c0, c1);

CREATE TABLE 'personText_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TRIGGER personText_delete AFTER DELETE ON person BEGIN
  DELETE FROM personText WHERE rowid = old.rowid;
END;

CREATE TABLE 'personText_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'personText_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER personText_insert AFTER INSERT ON person BEGIN
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid = new.rowid;
END;

CREATE TRIGGER personText_update AFTER UPDATE ON person WHEN (old.foldKey, old.organisationId, old.deletedAt) IS NOT (new.foldKey, new.organisationId, new.deletedAt) BEGIN
  DELETE FROM personText WHERE rowid = old.rowid;
  INSERT INTO personText (rowid, name, organisation) SELECT rowid, name, organisation FROM personWords WHERE rowid = new.rowid;
END;

CREATE VIEW personWords (rowid, name, organisation) AS
  SELECT p.rowid,
    concat_ws(' ', p.foldKey, nullif(replace(replace(replace(' ' || p.foldKey, ' d ', ' d'), ' l ', ' l'), ' o ', ' o'), ' ' || p.foldKey)),
    concat_ws(' ', o.foldKey, nullif(replace(replace(replace(' ' || o.foldKey, ' d ', ' d'), ' l ', ' l'), ' o ', ' o'), ' ' || o.foldKey))
  FROM person p LEFT JOIN organisation o ON o.id = p.organisationId AND o.deletedAt IS NULL WHERE p.deletedAt IS NULL;

CREATE INDEX person_binned ON person (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX person_by_closeness ON person (closeness, sortKey, id, deletedAt);

CREATE INDEX person_by_fold ON person (foldKey);

CREATE INDEX person_by_id ON person (id, deletedAt, sortKey);

CREATE INDEX person_by_introducer ON person (introducedById) WHERE introducedById IS NOT NULL;

CREATE INDEX person_by_met ON person (metOn, id) WHERE metOn IS NOT NULL;

CREATE INDEX person_by_organisation ON person (organisationId);

CREATE INDEX person_by_sort ON person (sortKey, id, foldKey, organisationId, deletedAt);

CREATE INDEX person_forgotten ON person (forgottenOn, id) WHERE forgottenOn IS NOT NULL;

CREATE INDEX person_uncounted ON person (sortKey, id, deletedAt) WHERE noLedger = 1;

CREATE TABLE phone (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  personId TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT,
  value TEXT NOT NULL,
  UNIQUE (personId, position)
) STRICT;

CREATE TABLE plan (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id = 'plan'),
  vision TEXT,
  attitudes TEXT,
  weeklyRhythm TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE INDEX plan_binned ON plan (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE TABLE promise (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  "by" TEXT NOT NULL CHECK ("by" IN ('me', 'them')),
  personId TEXT REFERENCES person (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  madeOn TEXT NOT NULL,
  dueOn TEXT,
  dueKind TEXT CHECK (dueKind IN ('on', 'before', 'about')),
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'kept', 'moved', 'dropped')),
  closedOn TEXT,
  meetingId TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  favourId TEXT REFERENCES favour (id) ON DELETE SET NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
, toldOn TEXT) STRICT;

CREATE TABLE promiseDueDate (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  promiseId TEXT NOT NULL REFERENCES promise (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  dueOn TEXT,
  dueKind TEXT CHECK (dueKind IN ('on', 'before', 'about')),
  movedOn TEXT NOT NULL,
  UNIQUE (promiseId, position)
) STRICT;

CREATE VIRTUAL TABLE promiseText USING fts5 (text, content = 'promiseWords', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TRIGGER promiseText_after AFTER UPDATE ON promise WHEN (old.text, old.deletedAt) IS NOT (new.text, new.deletedAt) BEGIN
  INSERT INTO promiseText (rowid, text) SELECT rowid, text FROM promiseWords WHERE rowid = new.rowid;
END;

CREATE TRIGGER promiseText_before BEFORE UPDATE ON promise WHEN (old.text, old.deletedAt) IS NOT (new.text, new.deletedAt) BEGIN
  INSERT INTO promiseText (promiseText, rowid, text) SELECT 'delete', rowid, text FROM promiseWords WHERE rowid = old.rowid;
END;

CREATE TABLE 'promiseText_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'promiseText_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TRIGGER promiseText_delete BEFORE DELETE ON promise BEGIN
  INSERT INTO promiseText (promiseText, rowid, text) SELECT 'delete', rowid, text FROM promiseWords WHERE rowid = old.rowid;
END;

CREATE TABLE 'promiseText_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'promiseText_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER promiseText_insert AFTER INSERT ON promise BEGIN
  INSERT INTO promiseText (rowid, text) SELECT rowid, text FROM promiseWords WHERE rowid = new.rowid;
END;

CREATE VIEW promiseWords (rowid, text) AS
  SELECT rowid, replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text,
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), 'ẞ', 'ss'),
    'ø', 'o'), 'Ø', 'o'), 'ł', 'l'), 'Ł', 'l'), 'đ', 'd'), 'Đ', 'd'),
    'ð', 'd'), 'Ð', 'd'), 'þ', 'th'), 'Þ', 'th'), 'ı', 'i')
  FROM promise WHERE deletedAt IS NULL;

CREATE INDEX promise_binned ON promise (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX promise_by_due ON promise (status, dueOn);

CREATE INDEX promise_by_favour ON promise (favourId) WHERE favourId IS NOT NULL;

CREATE INDEX promise_by_making ON promise (madeOn DESC, deletedAt);

CREATE INDEX promise_by_meeting ON promise (meetingId) WHERE meetingId IS NOT NULL;

CREATE INDEX promise_by_person ON promise (personId);

CREATE INDEX promise_closed ON promise (closedOn, status) WHERE closedOn IS NOT NULL;

CREATE TABLE pseudonym (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  personId TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE setting (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  "key" TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE suggestionState (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  rule TEXT NOT NULL,
  subject TEXT NOT NULL,
  snoozedUntil TEXT,
  dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1)),
  reason TEXT,
  UNIQUE (rule, subject)
) STRICT;

CREATE TABLE target (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  objectiveId TEXT NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
  organisationId TEXT REFERENCES organisation (id),
  personId TEXT REFERENCES person (id),
  role TEXT,
  sector TEXT,
  why TEXT,
  state TEXT NOT NULL DEFAULT 'noPath' CHECK (state IN ('noPath', 'path', 'contacted', 'met', 'inDiscussion', 'closed')),
  nextAction TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE INDEX target_binned ON target (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE INDEX target_by_objective ON target (objectiveId);

CREATE INDEX target_by_organisation ON target (organisationId) WHERE organisationId IS NOT NULL;

CREATE INDEX target_by_person ON target (personId) WHERE personId IS NOT NULL;

CREATE TABLE timeLog (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  week TEXT NOT NULL,
  activity TEXT NOT NULL CHECK (activity IN ('networking', 'advertisements', 'agencies', 'preparation', 'training', 'other')),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE INDEX timeLog_binned ON timeLog (deletedAt) WHERE deletedAt IS NOT NULL;

CREATE TABLE view (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  filters TEXT NOT NULL,
  lens TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  deletedAt TEXT
) STRICT;

CREATE INDEX view_binned ON view (deletedAt) WHERE deletedAt IS NOT NULL;
