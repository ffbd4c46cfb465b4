## Accounts
layout-sign-in = Sign in
layout-sign-out = Sign out
problem-sign-in = Sign in
problem-sign-in-text = If this page needs an account, signing in brings you back to it.
role-administrator = Administrator
role-coordination = Regional coordination
role-evaluator = Evaluation team
role-committee = Local committee
role-reader = Reader
sign-in-title = Sign in
sign-in-problem = You are not signed in
sign-in-submit = Sign in
sign-in-forgotten = Forgot your password? The administration can give you a link to choose another.
sign-in-demo = Demonstration server
sign-in-demo-password = Each of these accounts has this password:
forgotten-title = Forgotten password
forgotten-lead = A link to choose another one can be sent to the address of your account.
forgotten-submit = Send me the link
forgotten-asked = If this address has an account, a link was just sent to it. It works once, for 2 days. Nothing comes? Check the address and the junk mail, then try again in five minutes.
forgotten-back = Back to signing in
accounts-mailed = The link was mailed to this address.
accounts-not-mailed = The mail was not sent: give the link to the person, and have the mail server looked at.
mail-invitation-subject = Your invitation to Jalons
mail-invitation-text = Hello,

    You are invited to Jalons, which follows how framework programmes are carried out. Open this link to choose your name and a password:

    { $address }

    It works once, for { $days } days. If you did not expect this invitation, ignore this message.
mail-password-subject = Jalons: choose another password
mail-password-text = Hello,

    Open this link to choose another password. Your sessions that are open elsewhere will end.

    { $address }

    It works once, for { $days } days. If you did not ask for it, ignore this message: your password stays the same.
person-email = E-mail address
person-name = Name
person-password = Password
person-password-again = The same password, once more
person-password-hint = At least 12 characters. Several words make a good password.
invitation-title = Welcome to Jalons
invitation-lead = This invitation is for { $email }. Choose the name that the history will show, and a password.
invitation-name-hint = For example: Committee T03.
invitation-submit = Begin
invitation-ended = This invitation does not hold any more
invitation-ended-text = It was used, it is more than 14 days old, or another took its place. If you have chosen a password, sign in; if not, ask whoever sent it for a new one.
password-title = Choose a new password
password-lead = This link is for { $email }. Sessions in other browsers will end.
password-submit = Save and sign in
password-ended = This link does not hold any more
password-ended-text = It was used, it is more than 2 days old, or another took its place. The administration can give you a new one.
welcome-problem = One answer needs correcting
account-title = Your account
account-roles = Roles
account-no-role = none: an administrator can give you one
account-problem = Nothing was changed
account-password-title = Change your password
account-password-now = Current password
account-password-new = New password
account-password-submit = Change the password
account-password-note = Your sessions in other browsers will end.
account-password-done = The password is changed. Your sessions in other browsers have ended.
account-tokens-title = API tokens
account-tokens-text = A program shows a token instead of a password, and may do what you may. To get one: jalons account token { $email }
account-tokens-none = No token.
account-token = Token of { $day }
account-token-remove = Remove
account-token-remove-of = Remove the token of { $day }
account-accounts = All the accounts you keep
accounts-title = Accounts
accounts-problem = Nothing was changed
accounts-lead-all = Everybody who can sign in, and what they may do.
accounts-lead-committees = The local committees of your programmes. Other accounts are the administrators’ business.
accounts-made = Link for { $email }
accounts-made-text = { $days ->
    [one] Pass it on to this person. It works once, within a day, and is shown only now.
   *[other] Pass it on to this person. It works once, within { $days } days, and is shown only now.
}
accounts-made-none = { $email } has an account already and now holds this role.
accounts-invite = Invite somebody
accounts-name-hint = Optional: people choose their own when they answer.
accounts-role = Role
accounts-place = Programme or territory
accounts-place-none = Choose a programme or a territory
accounts-everywhere = All programmes (administrator)
accounts-whole = { $programme }, all of it
accounts-invite-submit = Invite and get the link
accounts-people = People
accounts-you = you
accounts-state-active = active
accounts-state-invited = invitation not answered
accounts-state-disabled = disabled
accounts-change = Change
accounts-change-of = Change { $name }
accounts-revoke = Take this role back
accounts-revoke-of = Take back the role { $role }
accounts-grant = Give this role
accounts-disable = Disable the account
accounts-disable-text = The person is signed out at once and can no longer sign in; what they reported stays, under their name. The account can be reopened.
accounts-disable-sure = Yes, close this account
accounts-enable = Enable the account
accounts-link = Make a link to choose a password
