-- The ledger: which programmes there are, and everything that was ever reported in them.
--
-- These comments are the data dictionary. One text for SQLite and PostgreSQL, therefore:
--   dates are ISO 8601 or EDTF text; instants (…_at) are microseconds since 1970-01-01T00:00Z;
--   ids are UUIDv7 text, made by Jalons; a yes or a no is a word.
-- Nothing is computed here: SQL selects, Jalons computes.

-- A programme, as its definition file described it when it was added.
create table programme (
    -- The word in addresses and commands: `alliance`.
    slug text not null primary key,
    -- The definition file, whole, in TOML. Read again at every start.
    definition text not null,
    -- Goes up by one with every write; pages, caches and ETags hang on it.
    revision bigint not null,
    -- Number of the programme's last entry; 0 when nothing was reported yet.
    last_sequence bigint not null,
    -- Hash of the programme's last entry; empty when nothing was reported yet.
    -- With last_sequence it makes entries taken off the end of the ledger noticed.
    last_hash text not null,
    added_at bigint not null,
    -- When the last write happened. Never goes back, even if the machine's clock does.
    written_at bigint not null
);

-- What was recorded together, in one go: a sheet that was imported, or a form that was saved.
create table batch (
    id text not null primary key,
    programme text not null references programme (slug),
    -- Name of the file it came from, or `form`.
    source text not null,
    -- SHA-256 of that file, in hexadecimal; null for a form.
    sha256 text,
    recorded_at bigint not null,
    -- Who recorded it: an account's id, or `command` for the command line.
    recorded_by text not null
);

-- One reported value of one item (saisie). APPEND-ONLY: a row is never changed nor removed, triggers
-- refuse it. Undoing is a new entry. The current value of an item is its latest accepted entry.
create table entry (
    id text not null primary key,
    programme text not null references programme (slug),
    -- 1, 2, 3… within the programme, without holes, in the order of recording.
    sequence bigint not null,
    -- Territory code of the definition: `T01`.
    territory text not null,
    -- Item code of the definition; or an activity's code, and then the value is the date it was carried out.
    item text not null,
    -- `2014` for a yearly item; empty where the item is reported once.
    period text not null,
    -- The form of the value: date, count, rating, choice, text, or empty when there is none.
    kind text not null check (kind in ('date', 'count', 'rating', 'choice', 'text', 'empty')),
    -- EDTF text of a date; digits of a count or a rating; code of a choice; words of a text;
    -- for `empty` the reason: missing, not_applicable, not_yet_due or unknown. Never an empty string.
    value text not null check (value <> ''),
    -- The author's own words where they differ from the value: « printemps 2015 ».
    words text,
    note text,
    -- Where the entry stands in its review: accepted (figures use it).
    status text not null check (status in ('accepted')),
    recorded_at bigint not null,
    recorded_by text not null,
    batch text not null references batch (id),
    -- The entry it was based on and takes the place of; empty for the first one of its item.
    replaces text not null,
    -- SHA-256, in hexadecimal, of the previous entry's hash and of everything above: see
    -- src/server/store/chain.rs for the exact bytes. A changed, added or removed row breaks the chain.
    hash text not null,
    unique (programme, sequence)
);

-- Two entries based on the same one cannot both exist: whoever is second is told, nothing is lost.
create unique index entry_replaces_once on entry (programme, territory, item, period, replaces);

-- The history of one item, and its current value at the end of it.
create index entry_of_item on entry (programme, territory, item, period, sequence);
