-- What a build remembers, beside the records themselves, so that the next one repeats only what changed.

-- with which program version and settings the rest was made
CREATE TABLE made (key TEXT PRIMARY KEY, value TEXT NOT NULL);

-- the lists of receipts, as they were when last looked at
CREATE TABLE stamp (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL);

-- one way in which some bytes reached the case, and whether they were read as having come that way
CREATE TABLE arrival (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  receipt TEXT NOT NULL, -- JSON
  name TEXT NOT NULL,
  been_read INTEGER NOT NULL DEFAULT 0,
  UNIQUE (sha256, receipt)
);

-- each report that an arrival was read into; several may be the same report, or want the same id
CREATE TABLE offer (
  arrival INTEGER NOT NULL,
  place INTEGER NOT NULL, -- among the reports of the arrival, from 0
  report TEXT NOT NULL, -- the id it asks for
  identity TEXT NOT NULL, -- hash of text, outlet and date: offers with one id and identity are one report
  wording TEXT NOT NULL, -- hash of the text alone
  content TEXT NOT NULL, -- hash of all that was read
  source TEXT NOT NULL,
  PRIMARY KEY (arrival, place)
);
CREATE INDEX offer_report ON offer (report, identity);
CREATE INDEX offer_wording ON offer (wording);

-- which offer stands in the case, under which id
CREATE TABLE standing (
  id TEXT PRIMARY KEY,
  report TEXT NOT NULL, -- the id its offer asked for
  identity TEXT NOT NULL,
  arrival INTEGER NOT NULL,
  place INTEGER NOT NULL,
  content TEXT NOT NULL,
  stage INTEGER NOT NULL DEFAULT 0 -- 0: new; 1: in the index of fingerprints; 2: and compared with every other such
);
CREATE INDEX standing_offer ON standing (arrival, place);
CREATE INDEX standing_report ON standing (report, identity);
CREATE INDEX standing_stage ON standing (stage);

-- the ids that offers ask for or asked for, where what stands under them may not be right
CREATE TABLE unplaced (report TEXT PRIMARY KEY);
CREATE TRIGGER offer_made AFTER INSERT ON offer BEGIN INSERT OR IGNORE INTO unplaced VALUES (new.report); END;
CREATE TRIGGER offer_gone AFTER DELETE ON offer BEGIN INSERT OR IGNORE INTO unplaced VALUES (old.report); END;

-- what went wrong in reading an arrival, or in comparing two reports
CREATE TABLE complaint (
  arrival INTEGER,
  one TEXT,
  other TEXT,
  source TEXT NOT NULL,
  condition TEXT NOT NULL,
  message TEXT NOT NULL,
  sha256 TEXT,
  report TEXT
);
CREATE INDEX complaint_arrival ON complaint (arrival);
CREATE INDEX complaint_one ON complaint (one);

-- the numbers by which reports that share wording find each other: all of a report's, 64 bits each, little end first
CREATE TABLE prints (
  number INTEGER PRIMARY KEY, -- of the report
  report TEXT NOT NULL UNIQUE,
  age TEXT NOT NULL, -- date of publication; undated ones are the youngest
  numbers BLOB NOT NULL
);
CREATE INDEX prints_age ON prints (age, report);

-- which reports, by number, hold each of them
CREATE TABLE fingerprint (print INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (print, report)) WITHOUT ROWID;

-- those that very many reports hold, and the number of the earliest of these
CREATE TABLE common (print INTEGER PRIMARY KEY, earliest INTEGER NOT NULL);

-- those of them that a report which is gone held
CREATE TABLE touched (print INTEGER PRIMARY KEY);

-- the pairs of reports of which something is kept
CREATE VIEW recorded (one, other) AS
  SELECT derived, source FROM derivation UNION ALL SELECT one, other FROM complaint WHERE other IS NOT NULL;

-- reports whose place in the family tree may have changed; those that are new, or gone, or lost a neighbour, are anew
CREATE TABLE unsettled (report TEXT PRIMARY KEY, anew INTEGER NOT NULL);

-- the number of each figure, and the quantities that make it
CREATE TABLE carried (
  figure INTEGER NOT NULL,
  report TEXT NOT NULL,
  start INTEGER NOT NULL, -- of the quantity
  PRIMARY KEY (figure, report, start)
) WITHOUT ROWID;
CREATE INDEX carried_place ON carried (report, start);
CREATE INDEX quantity_number ON quantity (coalesce(low, high, ''), coalesce(high, low, ''), unit);
