-- Work that takes longer than its reader waits: a large export being written, a large sheet being read or recorded.
create table job (
    -- UUIDv7 text: goes up with time.
    id text not null primary key,
    programme text not null references programme (slug),
    -- Id of the account that asked for it, and alone may fetch it.
    account text not null references account (id),
    -- An export that is written, a sheet that is read or recorded.
    kind text not null check (kind in ('export', 'read', 'record')),
    -- The file that is made, or the name of the sheet.
    name text not null,
    -- Of an export, the query it was asked with: what may be fetched is judged by it again. Of a sheet, the page below
    -- the programme where one goes on.
    asked text not null,
    -- Microseconds since 1970-01-01T00:00Z.
    begun_at bigint not null,
    -- Null while it is under way. A file can be fetched; an address is gone to; a failure is told.
    outcome text check (outcome in ('file', 'address', 'failed')),
    -- The type of the file, the address, or what is told.
    told text,
    -- The file, in base64; null where there is none.
    content text
);
create index job_of_account on job (account, id);

-- Previews are kept shrunk from now on; those of before are given anew.
delete from upload;
