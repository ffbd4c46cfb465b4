-- Reports: what committees submit, what waits, what was given back, what is closed.

-- The review of an entry is part of the ledger. An entry stays what it is; the next step is a new entry
-- that replaces it and says the same value: submitted → returned or accepted. The table is made anew
-- because SQLite cannot change a check; what was recorded is copied as it is, and its seals still hold.
create table entry_reviewed (
    id text not null primary key,
    programme text not null references programme (slug),
    sequence bigint not null,
    territory text not null,
    item text not null,
    period text not null,
    kind text not null check (kind in ('date', 'count', 'rating', 'choice', 'text', 'empty')),
    value text not null check (value <> ''),
    words text,
    note text,
    -- submitted (waits), returned (given back, with a remark), accepted (figures use it),
    -- withdrawn (the value that stood is taken back).
    status text not null check (status in ('submitted', 'returned', 'accepted', 'withdrawn')),
    -- What the coordination says of a value it gives back.
    remark text,
    recorded_at bigint not null,
    recorded_by text not null,
    batch text not null references batch (id),
    replaces text not null,
    hash text not null,
    unique (programme, sequence)
);
insert into entry_reviewed (id, programme, sequence, territory, item, period, kind, value, words, note, status, remark,
    recorded_at, recorded_by, batch, replaces, hash)
select id, programme, sequence, territory, item, period, kind, value, words, note, status, null,
    recorded_at, recorded_by, batch, replaces, hash
from entry;
drop table entry;
alter table entry_reviewed rename to entry;
create unique index entry_replaces_once on entry (programme, territory, item, period, replaces);
create index entry_of_item on entry (programme, territory, item, period, sequence);
create index entry_of_batch on entry (batch);

-- A report (territory and period) that was closed to its committee, or opened again. APPEND-ONLY, like entries:
-- the last step of a report says where its lock stands.
create table lock_step (
    id text not null primary key,
    programme text not null references programme (slug),
    territory text not null,
    -- As in `entry`: empty for what is reported once.
    period text not null,
    act text not null check (act in ('locked', 'unlocked')),
    -- Why it was opened again; null for `locked`.
    reason text,
    -- The last day on which the committee may write (ISO); null for `locked`.
    ends_on text,
    recorded_at bigint not null,
    recorded_by text not null,
    batch text not null references batch (id)
);
create index lock_step_of_report on lock_step (programme, territory, period, recorded_at);

-- What somebody is writing and has not sent. One for each person, so that nobody writes over a colleague's.
create table draft (
    programme text not null references programme (slug),
    territory text not null,
    account text not null references account (id),
    -- What the fields hold, as typed, with the entry each was based on: JSON.
    fields text not null,
    saved_at bigint not null,
    -- Goes up by one with each save: a window left open cannot write over a newer draft.
    version bigint not null,
    primary key (programme, territory, account)
);

-- A sheet somebody gave, between its preview and its acceptance. Removed when it is recorded, given up or old.
create table upload (
    id text not null primary key,
    programme text not null references programme (slug),
    account text not null references account (id),
    -- The file's name and fingerprint (SHA-256, in hexadecimal).
    source text not null,
    sha256 text not null,
    -- What was read of it, row by row: JSON.
    rows text not null,
    given_at bigint not null
);
create index upload_of_account on upload (account);
