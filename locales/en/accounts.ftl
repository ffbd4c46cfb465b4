## Accounts
