-- The ledger is summed by person, and by kind, dimension and month, from indexes that hold all that is asked.
DROP INDEX favour_by_person;
CREATE INDEX favour_by_person ON favour (personId, date, direction, weight, deletedAt);
DROP INDEX favour_by_kind;
CREATE INDEX favour_by_kind ON favour (kind, direction, date, deletedAt, dimension);

-- Favours that led to something, and people whose favours are not counted, are few.
CREATE INDEX favour_with_outcome ON favour (personId, direction, deletedAt, outcome, outcomeOn, id) WHERE outcome IS NOT NULL;
CREATE INDEX person_uncounted ON person (sortKey, id, deletedAt) WHERE noLedger = 1;
