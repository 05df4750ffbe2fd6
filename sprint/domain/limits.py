"""Every length, count and size, once; the browser gets the same as ``static/js/words/limits.js``."""

MEGABYTE = 1024 * 1024

# How many letters
PERSON = 60
ORGANISATION = 60
TITLE = 120
TEAM = 60
CHALLENGE = 300
ANNOUNCEMENT = 300
HELP = 300
REASON = 300
VERSION = 60
NOTE = 1000
DESCRIPTION = 250
QUESTION = 300
COMMENT = 1000
CONCEPT = 5000
CELL = 1000
SCREEN = 1000
PASSWORD = 200
PASSWORD_SHORTEST = 10
SPRINT_CODE = 6
RETURN_CODE = 12
# A code may be pasted with the whole link around it.
TYPED_CODE = 300

# How many
TEAMS = 40
SEATS = 200
CO_VOTERS = 7
VOTES = 10
PHASE_MINUTES = 480
CLOCK_MINUTES = 24 * 60
KEPT_DAYS = 90
KEPT_DAYS_MOST = 366
PERSON_COLOURS = 8
ITEMS = 500
MATRIX_ITEMS = 12
REACTIONS = 10_000
STROKES = 200
STROKES_OF_AN_ITEM = 20
STROKE_SIGNS = 8000
VERSIONS = 60
VERSIONS_OF_A_SEAT = 10
# Before a result keeps the secret of those who voted.
VOTERS_FEWEST = 3
PHOTOS = 500
# A phone's link is for one photo; two more make good a blurred one.
PHOTOS_BY_LINK = 3
PHOTO_LINK_MINUTES = 10
COOKIE_SEATS = 20

# How large
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
FORM_BYTES = 64 * 1024
EVENT_BYTES = MEGABYTE

# On the wire
ID = 64
PAYLOAD_TEXT = 2000
PAYLOAD_TEXTS = 40
PAYLOAD_NUMBERS = 50
FORM_PARTS = 100
FIELD_NAME = 128
MAP_KEYS = 24
MAP_WORD = 256

# In files
FILE_NAME = 100
WORD_PROPERTY = 255
