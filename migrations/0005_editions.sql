-- The bulletin: what the evaluation team writes around the computed sentences, and the editions it freezes.

-- A text beside the sentences of a section. Each writing is a new row; of a section and language the last one counts.
create table bulletin_note (
    -- UUIDv7 text: goes up with time.
    id text not null primary key,
    programme text not null references programme (slug),
    -- overall, strands, or the code of an activity.
    section text not null,
    language text not null check (language in ('fr', 'en')),
    -- Empty where the text was taken back.
    text text not null,
    -- Microseconds since 1970-01-01T00:00Z.
    written_at bigint not null,
    -- Id of the account.
    written_by text not null
);
create index bulletin_note_of_programme on bulletin_note (programme, id);

-- An edition: the bulletin as it was published. It never changes; another one restates it.
create table edition (
    id text not null primary key,
    programme text not null references programme (slug),
    -- 1, then one more for each edition of the programme.
    number bigint not null check (number > 0),
    -- Everything it says, in both languages: JSON.
    content text not null check (content <> ''),
    -- SHA-256 of the content, in hexadecimal.
    sha256 text not null,
    -- The number of the edition it restates, and why; null where it restates none.
    restates bigint,
    reason text,
    -- The secret part of its public address.
    token text not null unique,
    frozen_at bigint not null,
    frozen_by text not null,
    unique (programme, number)
);
