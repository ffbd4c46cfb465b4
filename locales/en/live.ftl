## Live
live-changed = Data have changed.
live-refresh = Refresh

## API
layout-api = API
api-title = API
api-lead = What programs can ask of Jalons. Answers are JSON; a refusal tells what to do (application/problem+json). In the examples, $JALONS is the address of the site and $JETON a token.
api-token = A public programme is read without any token. To write, or to see what is not public, send the header Authorization: Bearer with a token that the command jalons account token gives; it allows what its account allows.
api-document = The OpenAPI document
api-parameters = Parameters
api-answers = Answers
