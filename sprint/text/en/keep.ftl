# How long a sprint is kept, and what is told when it is gone.
keep-title = How long is { $title } kept?
keep-lead = Until the date teams can read and take everything. Then all of it is deleted: notes, concepts, prototypes, photos, versions and names.
keep-help = Unless you choose, it is { $closed } days after the sprint is closed, and at least { $made } days after it was made.
keep-after = When the sprint is closed
keep-after-write = Teams can keep writing
keep-after-write-what = The rooms stay open until everything is deleted.
keep-after-read = Teams can only read and take
keep-after-read-what = Nobody can change anything more. Links for colleagues still work.
keep-warned = The pages say so { $first } days and { $last } days before.
keep-go = Save
keep-no = Cancel
keep-done = { $title } is deleted on { $date }.
keep-change = Move the date
keep-change-of = Move the date of { $title }
keep-soon = { $days ->
    [0] Deleted today
    [1] Deleted tomorrow
   *[other] Deleted in { $days } days
}
keep-soon-lead = { $days ->
    [0] Everything here is deleted today.
    [1] Everything here is deleted tomorrow.
   *[other] Everything here is deleted in { $days } days.
} Take what you want to keep.
gone-title = The sprint has been deleted
gone-why-date = It was deleted on { $date }, as the pages had said.
gone-why-instructor = The instructor deleted it on { $date }.
gone-why-host = Those who run the server deleted it on { $date }.
gone-counts = Everything is gone: { $teams ->
    [one] 1 team
   *[other] { $teams } teams
}, { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $documents ->
    [one] 1 document
   *[other] { $documents } documents
}{ $photos ->
    [0] {""}
    [one] {" "}and 1 photo
   *[other] {" "}and { $photos } photos
}. Only this is kept about it.
