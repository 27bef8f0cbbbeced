PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA application_id = 1179209562;

CREATE TABLE feature (
    id INTEGER PRIMARY KEY, -- in order of population, the largest first
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    province TEXT,
    county TEXT,
    lat REAL,
    lon REAL,
    population INTEGER NOT NULL,
    radius_km REAL NOT NULL,
    source INTEGER NOT NULL REFERENCES source,
    timezone TEXT,
    within TEXT NOT NULL, -- codes apart by spaces
    cell INTEGER -- of the grid of degrees: 360 * floor(lat) + floor(lon)
);
CREATE TABLE source (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE name (
    folded TEXT NOT NULL,
    feature INTEGER NOT NULL REFERENCES feature,
    sort INTEGER NOT NULL, -- 0 its own, 1 another, 2 another in capitals only, 3 demonym, 4 code
    PRIMARY KEY (folded, feature, sort)
) WITHOUT ROWID;
CREATE TABLE key (
    key TEXT NOT NULL,
    country TEXT NOT NULL, -- empty: none
    folded TEXT NOT NULL, -- a name of that key of a place in that country
    PRIMARY KEY (key, country, folded)
) WITHOUT ROWID;
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
