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
  compared INTEGER NOT NULL DEFAULT 0 -- 1: with every other report that is compared
);
CREATE INDEX standing_offer ON standing (arrival, place);
CREATE INDEX standing_report ON standing (report, identity);
CREATE INDEX standing_compared ON standing (compared);

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
CREATE TABLE prints (report TEXT PRIMARY KEY, numbers BLOB NOT NULL);

-- and which compared reports hold each number
CREATE TABLE fingerprint (print INTEGER NOT NULL, report TEXT NOT NULL, PRIMARY KEY (print, report)) WITHOUT ROWID;

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
