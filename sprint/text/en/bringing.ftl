# Opening a team from the data file that it took home.
bringing-title = Open a team from a file
bringing-lead = Choose the file “Data (JSON)” that a team took home. The team comes into { $title } with its notes, votes, concept sheet and prototype.
bringing-file = The team's data file
bringing-file-help = A file that ends in .json, up to { $limit } MB.
bringing-names = No people come along: the table is empty until somebody sits down. If you remove it again, the log takes that back.
bringing-go = Open the team
bringing-back = To the console
bringing-done = { $team } is open.
bringing-unplaced = { $count ->
    [one] 1 field in the file is not on this sprint's sheet and was left out.
   *[other] { $count } fields in the file are not on this sprint's sheet and were left out.
}
