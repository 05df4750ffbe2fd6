# Setting up, signing in, and the instructor's sprints.
account-setup-title = Welcome to Sprintrum
account-setup-lead = Create the first account. You use it to create and run sprints. The link works once only.
account-setup-invited = You are invited to run sprints in Sprintrum. Create your account. The link works once only.
account-name = Name
account-name-help = You sign in with the name, and participants see it.
account-password = Password
account-password-help = At least { $limit } characters. A short sentence is good.
account-setup-go = Create the account
account-setup-used-title = The link has been used
account-setup-used = The account is made, so the link no longer works. Sign in with it.
account-login-title = Sign in
account-login-lead = For instructors. Participants only need the code.
account-login-go = Sign in
account-logout = Sign out
account-signed-in = Signed in as { $name }
account-login-again = Sign in to see that page.
account-to-join = I have a code
account-organisation-go = Sign in with { $name }
account-organisation-name = your organisation
account-organisation-or = Or with a password
account-organisation-role-title = You have no access yet
account-organisation-role = You are signed in, but your organisation has not given you the role of an instructor in Sprintrum. Ask whoever manages access for it.
account-organisation-no-title = You were not signed in
account-organisation-no = Signing in at your organisation was cancelled or took too long. Try again.
account-organisation-silent = Your organisation’s sign-in does not answer right now. Try again in a moment.
account-wrong = Name and password do not match. Try again.
account-pause = { $seconds ->
    [one] There have been several wrong attempts at this account. Wait one second and try again.
   *[other] There have been several wrong attempts at this account. Wait { $seconds } seconds and try again.
}
account-name-missing = Type your name.
account-name-long = The name can have at most { $limit } characters.
account-password-missing = Type your password.
account-password-short = The password must have at least { $limit } characters.
account-password-weak = That password is among the first to be guessed. Choose a few words that only you would put together.
account-password-long = The password can have at most { $limit } characters.

account-invite = Invite an instructor
account-invite-lead = Make a link and send it to a colleague who will run sprints too. It makes one account and works once, for a day.
account-invite-go = Make a link
account-invited = The link is ready. It is shown only here and works once, for a day. If you make a new one, this one closes.
account-invite-link = Link to create an account
account-invite-again = Make a new link

account-sprints-title = Your sprints
account-sprints-empty-title = No sprints yet
account-sprints-empty = Create the first. It takes a minute, and everything can be changed later.
account-sprint-new = New sprint
account-sprint-code = Code
account-sprint-people = { $count ->
    [0] no participants yet
    [one] 1 participant
   *[other] { $count } participants
}
account-sprint-teams = { $count ->
    [one] 1 team
   *[other] { $count } teams
}
account-sprint-deletes = deleted on { $date }
account-sprint-status-draft = Draft
account-sprint-status-open = Open
account-sprint-status-closed = Closed
account-sprint-console = Open the console
account-sprint-stage = Projector
account-sprint-delete = Delete
account-sprint-delete-of = Delete { $title }
account-delete-title = Delete { $title }?
account-delete-lead = All notes, concepts and prototypes of { $teams ->
    [one] 1 team
   *[other] { $teams } teams
} are deleted at once and cannot be brought back. Have the teams taken their concepts home?
account-delete-go = Delete it all now
account-delete-no = Keep the sprint
account-deleted = { $title } is deleted.

account-new-title = New sprint
account-new-lead = Choose an agenda to begin with. Phases and minutes can be changed later.
account-new-name = Name of the sprint
account-new-name-help = Participants see it when they come in.
account-new-name-missing = Write what the sprint is called.
account-new-name-long = The name can have at most { $limit } characters.
account-new-agenda = Agenda
account-new-agenda-missing = Choose an agenda.
account-new-agenda-of = { $phases } phases, { $hours ->
    [0] { $minutes } min.
    [one] { $minutes ->
        [0] 1 hour
       *[other] 1 hour and { $minutes } min.
    }
   *[other] { $minutes ->
        [0] { $hours } hours
       *[other] { $hours } hours and { $minutes } min.
    }
  }
account-new-agenda-pause = , of which { $hours ->
    [0] { $minutes } min.
    [one] { $minutes ->
        [0] 1 hour
       *[other] 1 hour and { $minutes } min.
    }
   *[other] { $minutes ->
        [0] { $hours } hours
       *[other] { $hours } hours and { $minutes } min.
    }
  } are breaks
account-new-teams = Teams
account-new-teams-help = One team on each line, up to { $limit }. Their challenges can be written later.
account-new-teams-missing = Write at least one team.
account-new-teams-many = There can be at most { $limit } teams.
account-new-teams-long = Line { $line }: the name of a team can have at most { $limit } characters.
account-new-teams-same = Lines { $first } and { $line }: two teams are called “{ $name }”.
account-new-team = Team { $number }
account-new-language = Language of the sprint
account-new-language-da = Danish
account-new-language-en = English
account-new-deletes = Deleted on
account-new-deletes-help = Until then the teams can download and keep writing. After that everything is deleted.
account-new-deletes-wrong = Choose a day between tomorrow and one year from now.
account-new-go = Create the sprint
account-title = Your account
account-password-change = Change password
account-password-change-lead = Changing it signs you out on all other devices.
account-password-now = Your password now
account-password-new = New password
account-password-wrong = That is not your password now.
account-password-changed = The password is changed, and all other devices are signed out.
account-everywhere = Sign out everywhere
account-everywhere-lead = All devices that are signed in to the account are signed out at once, this one too. The sprints go on.
