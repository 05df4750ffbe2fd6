# What happened, what became of what one wrote, and what to do. error-<code>, the first dot becomes a dash.
error-line = Line { $line }: { $words }
error-unknown = That did not work, and we do not know why. See whether what you wrote is still here, then try again.
error-forbidden = You cannot do that from your seat.
error-bad_payload = We could not read that. Reload the page, then try again.
error-unknown_event = The server does not know that. Reload the page to get the newest version.
error-busy = Many people are waiting right now. Try again in a moment.
error-rate_limited = That was a little too fast. Wait a moment and try again. What you wrote is still here.
error-too_large = That is too much at once. Make it shorter and it will work.
error-timeout = The server did not answer. Try again in a moment. What you wrote is still here.
error-offline = There is no connection right now. Try again when it is back.
error-storage-unavailable = The server cannot save right now. Your changes wait here and are sent as soon as it can.
error-phase-changed = The phase has changed in the meantime. See where you are and try again.
error-phase-last = That was the last phase.
error-phase-unknown = That phase is not in this sprint.
error-phase-nothing_to_undo = There is nothing to undo.
error-note-empty = Write something on the note first.
error-phase-anonymity_tightens = The phase has begun, and people have been promised that nobody can see who writes what. It cannot be turned off again.
error-phase-begun = The phase has already begun, so this can no longer be changed here. To give more time, use + and − at the clock. The number of votes, and what they are for, is fixed once the vote has been open.
error-document-unknown = That sheet is not here.
error-document-refused = The server could not accept the change. Your text is here for you to copy.
error-document-gap = Something was missing on the way. We fetch it all again.
error-document-epoch = The sheet was loaded afresh.
error-document-forged = The change came from another window and was not saved. Reload the page.
error-document-locked = The screens are frozen right now. Your text is here until they open again.
error-document-full = The sheet is full. Remove something you do not use to make room.
error-document-spent = Your seat has written in this sheet so many times that it takes no more from it. The others can go on. The instructor can begin the sheet anew from a version, and then so can you.
error-document-closed = That sheet is no longer open to you. Your text is here for you to copy.
error-sprint-frozen = The screens are frozen right now. Try again when the instructor opens them.
error-sprint-closed = The sprint has ended. You can still go on with your concept.
error-sprint-deleted = The sprint has been deleted with everything in it. The files you have downloaded are still yours.
error-sprint-full = There are no more seats in the sprint. Tell the instructor.
error-sprint-locked = The sprint is locked for newcomers. Tell the instructor that you want to join.
error-sprint-not_open = The sprint is not open yet. Try again in a moment.
error-seat-unknown = You have no seat on this device. Use your return code, or sit down at a table.
error-seat-elsewhere = In another tab you have taken another seat in the sprint. This browser has one seat at a time.
error-seat-removed = Your seat has been removed. What you wrote is still with the team. Talk to the instructor.
error-seat-reissued = You have a new return code. Sit down again with it, and everything is as you left it. If you do not have the code, ask the instructor.
error-team-unknown = That team does not exist.
error-team-many_seats = There is room for { $limit } in the whole sprint. Give the teams fewer seats.
error-title-missing = Write a name.
error-title-long = The name is too long. Use at most { $limit } characters.
error-join-code_unknown = We do not know that code. Check the projector to see that you have all six characters.
error-join-name_missing = Write your name so that the others can see who you are.
error-join-name_long = The name is too long. Use at most { $limit } characters.
error-join-name_taken = { $name } is already sitting here. If that is you, use your return code. Otherwise add your last name.
error-join-name_reserved = { $name } is a role here. Write your own name.
error-join-removed = The instructor has removed your seat. Talk to the instructor, who can give it back to you.
error-join-busy = Many people are sitting down right now. Wait a moment, then press again. What you wrote is still here.
error-join-municipality_unknown = Choose your municipality, or write where you come from.
error-join-team_missing = Choose a team to sit with.
error-account-link_used = The link has been used. Sign in instead.
error-account-name_taken = The name is in use. Choose another.
error-account-own = That is your own account. Write the name of somebody else’s.
error-account-shut = { $name } can no longer sign in here. Choose somebody else.
error-account-signed_out = You are signed out. Sign in again, and the sprint is as you left it.
error-account-unknown = There is no such account. Write the name that the person signs in with.
error-vote-ballot = { $ballot ->
    [groups] This vote is for groups. Vote for the group, or put the note in one.
    [notes] This vote is for notes, not for groups.
   *[other] The note is in a group. Vote for the group.
  }
error-vote-budget = You have used your { $budget } votes. Take one back to give it to something else.
error-vote-closed = The vote is closed.
error-vote-open = Close the vote first.
error-vote-once = You have already voted for that.
error-vote-none = You have no vote to take back here.
error-vote-left_out = It is not part of this round. Vote for one of those that are.
error-vote-empty = There are no notes in the group. Put some in it, or take another.
error-vote-gone = It is no longer on the board. Vote for something else.
error-vote-no_voter = That person does not vote at your screen. Choose another, or add the person again.
error-vote-table_full = At most { $most } more can vote at one screen. Let somebody vote from their own.
error-vote-too_early = The vote can be closed when { $needed } have voted, and not at one screen alone. Otherwise one could work out who voted for what.
error-vote-rounds = The team has had { $most } rounds. Ask the instructor to open another one if you still disagree.
error-vote-too_few = Choose at least two of those that had votes.
error-vote-decider = Your decider chooses the idea. Talk to the decider, or choose another one.
error-guide-too_few = The spread is shown once at least { $needed } have answered the same statement alone. Otherwise one can work out who answered what.
error-help-gone = The call has already been answered.
error-announcement-empty = Write a message first.
error-reaction-anonymous = Nobody is to see who thinks what here, so there are no reactions in this phase.
error-deed-gone = That can no longer be undone. Perhaps somebody already has.
error-deed-later = The phase has changed since. Undo the latest change of phase first.
error-deputy-ended = The instructor has removed you as a deputy in the sprint. Talk to the instructor if that is a mistake.
error-team-in_use = Somebody sits on the team. Move them first, or merge the team with another.
error-team-named_so = A team is already called “{ $name }”. Choose another name.
error-team-pitching = End the round of pitches first. Then the teams can be merged.
error-team-too_much = Together that is more than a team can have: { $limit } notes and { $most } screens. Remove something first.
error-team-votes_open = Close the vote of the two teams first. Then they can be merged.
error-phase-is_now = That is where everybody is now. Go on first.
error-link-unknown = The link does not work. Either the team has taken it back, or the sprint has been deleted. Ask whoever gave it to you.
error-seat-left = The seat was left in another window on this device. What you have written stays with the team.
error-team_file-missing = Choose a file first.
error-team_file-not_json = The file cannot be read. It must be the one called “Data (JSON)”, and not changed in another program.
error-team_file-other = The file is not a team's data from Sprintrum.
error-team_file-newer = The file is from a newer Sprintrum than this one. Ask those who run the server to upgrade.
error-team_file-too_large = The file is too large. It may take { $limit } MB.
error-team_file-too_heavy = The file is too heavy to open. Take it again from the team's page Take it home.
error-team_file-wrong = The file is not as it should be: “{ $where }” { $rule ->
    [maxLength] is too long.
    [maxItems] has too many parts.
    [maxProperties] has too many parts.
    [required] lacks something.
    [additionalProperties] has something that we do not know.
    [contentEncoding] cannot be read.
    [uniqueItems] has two parts with the same id.
   *[other] does not fit.
} Take it again from the team's page Take it home.
error-keep-day = Choose a day between tomorrow and a year from now.
error-edition-unknown = That municipality is not at the table, or the concept is for it already.
error-agenda-begun = The sprint has been opened, so the agenda as a whole cannot be replaced any more. Each phase can still be changed.
error-document-not_now = This is closed in the present phase. Your text stands here until it is open again.
error-link-reads = The link is for reading. To write along, ask the team.
error-join-not_expected = That name is not on the list any more. Perhaps you have a seat here already. If not, write your name.
error-rehearsal-no_files = This is a rehearsal. It cannot be downloaded or taken home.
error-mail-wrong = Write a mail address like name@municipality.dk.
