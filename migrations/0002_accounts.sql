-- Accounts: who may sign in, what they may do, and how they prove who they are.
--
-- As everywhere: instants are microseconds since 1970-01-01T00:00Z, ids are UUIDv7 text made by Jalons.
-- No secret is kept as it is: passwords as argon2id, and of links, sessions and tokens only a SHA-256.

-- Somebody who may sign in. Never removed: the history names them.
create table account (
    id text not null primary key,
    -- In lower case.
    email text not null unique,
    -- How they are named in the history.
    name text not null,
    -- argon2id, as a PHC string; null until the invitation is answered.
    password text,
    created_at bigint not null,
    -- An account's id, or `command` for the command line.
    created_by text not null,
    -- From then on the account can do nothing; null while it can.
    disabled_at bigint
);

-- One role somebody holds.
create table role (
    account text not null references account (id),
    role text not null check (role in ('administrator', 'coordination', 'evaluator', 'committee', 'reader')),
    -- A programme's slug; empty for all programmes, as administrators have them.
    programme text not null,
    -- A committee's territory; empty for other roles.
    territory text not null,
    granted_at bigint not null,
    granted_by text not null,
    primary key (account, role, programme, territory)
);

-- A browser in which somebody is signed in. Removed on leaving, and when password or roles change.
create table session (
    -- SHA-256, in hexadecimal, of what the cookie holds.
    token_hash text not null primary key,
    account text not null references account (id),
    started_at bigint not null,
    ends_at bigint not null
);
create index session_of_account on session (account);

-- A link somebody was given, to choose a password: once, and for a while.
create table link (
    token_hash text not null primary key,
    account text not null references account (id),
    -- What it was made for.
    purpose text not null check (purpose in ('invitation', 'password')),
    made_at bigint not null,
    made_by text not null,
    ends_at bigint not null,
    -- Null until it was used or another took its place.
    used_at bigint
);
create index link_of_account on link (account);

-- What a program shows instead of a password (`Authorization: Bearer`); it may do what its account may.
create table token (
    id text not null primary key,
    account text not null references account (id),
    token_hash text not null unique,
    made_at bigint not null,
    -- Null while it holds.
    removed_at bigint
);
create index token_of_account on token (account);

-- Failed attempts to sign in: the next one has to wait longer, whether or not there is such an account.
create table sign_in_failure (
    -- SHA-256, in hexadecimal, of the address that was typed, in lower case.
    email_hash text not null primary key,
    failures bigint not null,
    last_at bigint not null
);
