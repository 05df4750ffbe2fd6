"""Every length, count and size, once; the browser gets those it asks for as ``static/js/words/limits.js``."""

MEGABYTE = 1024 * 1024

# The browser stops at these limits. Two who type offline may pass them together, and a text that the server
# refuses for ever would be worse than a long one: the server allows so many times as much.
SLACK = 2

# How many letters
PERSON = 60
ORGANISATION = 60
TITLE = 120
TEAM = 60
CHALLENGE = 300
PHASE_TITLE = 80
INSTRUCTION = 600
ANNOUNCEMENT = 300
HELP = 300
ADVICE = 1000
REASON = 300
VERSION = 60
NOTE = 1000
DESCRIPTION = 250
QUESTION = 300
COMMENT = 1000
FEEDBACK = 500
CONCEPT = 5000
CELL = 1000
SCREEN = 1000
BLOCK = 1000
BUTTON = 120
HOTSPOT = 120
# Who one is when one plays a prototype.
PERSONA = 200
# Of what a team asks for, on the screens of a pitch.
ASK = 240
PASSWORD = 200
MAIL = 254
PASSWORD_SHORTEST = 10
SPRINT_CODE = 6
RETURN_CODE = 12
# A code may be pasted with the whole link around it.
TYPED_CODE = 300

# How many
TEAMS = 40
SEATS = 200
# People of a rehearsal.
SIMULATED = 40
CO_VOTERS = 7
VOTES = 10
# Of notes each, groups or screens.
GOAL = 20
PHASE_MINUTES = 480
PHASES = 60
DAYS = 10
# The year 2100: nothing begins later, and calendars have an end.
LATEST_MS = 4_102_444_800_000
PITCH_MINUTES = 60
CLOCK_MINUTES = 24 * 60
# From making it; and from closing it, where that is later.
KEPT_DAYS = 120
KEPT_DAYS_CLOSED = 90
KEPT_DAYS_MOST = 366
# Before it is deleted.
WARNED_DAYS = 14
WARNED_DAYS_LAST = 2
PERSON_COLOURS = 8
ITEMS = 500
MATRIX_ITEMS = 12
SCREENS = 60
# On one screen
BLOCKS = 40
HOTSPOTS = 24
ANSWERS = 500
REACTIONS = 10_000
# Of one team, and of one person to it
FEEDBACKS = 300
FEEDBACKS_OF_ONE = 30
# Statements of the guide, and those who have answered them alone.
ANSWERS_TO_GUIDE = 300
MENTIONS = 1000
STROKES = 200
STROKES_OF_AN_ITEM = 20
STROKE_SIGNS = 8000
# Of each document: those kept at the end of a phase, the instructor's, and everybody else's together.
VERSIONS_OF_PHASES = 30
VERSIONS_OF_INSTRUCTOR = 20
VERSIONS_OF_TEAM = 40
VERSIONS_OF_A_SEAT = 10
# Of each kind of thing, the newest that lie under what was removed, and for how long.
REMOVED = 300
REMOVED_DAYS = 7
# Rounds of voting that a team takes by itself.
ROUNDS = 20
# Before a result keeps the secret of those who voted.
VOTERS_FEWEST = 3
PHOTOS = 500
# A phone's link is for one photo; two more make good a blurred one.
PHOTOS_BY_LINK = 3
PHOTO_LINK_MINUTES = 10
COOKIE_SEATS = 20

# How large
# A photo is so wide and so high for what lies on it.
SPOT = 10_000
PHOTO_BYTES = 12 * MEGABYTE
PHOTO_PIXELS = 60_000_000
# A picture of one row costs as much as its longest side squared to make small.
PHOTO_SIDE = 16_384
# A progressive JPEG is decoded as often as it has scans; cameras and programs make about ten.
PHOTO_SCANS = 64
PHOTO_SCANNED_PIXELS = 600_000_000
PHOTOS_BYTES = 250 * MEGABYTE
# What a refused sender may still send before we hang up.
REFUSED_PHOTO_BYTES = 64 * MEGABYTE
UPDATE_BYTES = 256 * 1024
DOCUMENT_BYTES = 4 * MEGABYTE
# Nobody fills a document alone, and one that is full can still be emptied.
DOCUMENT_BYTES_OF_A_SEAT = 2 * MEGABYTE
DOCUMENT_HEAD_ROOM = 256 * 1024
# What is written between two compactions.
JOURNAL_BYTES = 4 * MEGABYTE
# Every page that is opened writes under a new one.
CLIENTS_OF_A_SEAT = 2000
FORM_BYTES = 64 * 1024
SIGN_IN_BYTES = 8 * 1024
# A team's data with its pictures.
TEAM_FILE_BYTES = 32 * MEGABYTE
AGENDA_BYTES = 512 * 1024
EVENT_BYTES = MEGABYTE

# On the wire
ID = 64
PAYLOAD_TEXT = 2000
PAYLOAD_TEXTS = 40
# What is pasted whole: two hundred people, a line each.
PAYLOAD_LIST = 40_000
PAYLOAD_NUMBERS = 50
FORM_PARTS = 100
FIELD_NAME = 128
MAP_KEYS = 24
MAP_WORD = 256

# In files
FILE_NAME = 100
WORD_PROPERTY = 255
