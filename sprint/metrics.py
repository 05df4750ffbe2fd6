"""What happens in this process, counted where it happens: numbers only, never a name or a text.

What something keeps anyway is read when it is asked for, in ``ops``.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

REGISTRY = CollectorRegistry()

RELAY_SECONDS = Histogram(
    "sprintrum_relay_seconds",
    "From an update's arrival to its commit and relay.",
    buckets=(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
    registry=REGISTRY,
)
HTTP_SECONDS = Histogram(
    "sprintrum_http_seconds",
    "From a request to its response, by page.",
    ["page", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
    registry=REGISTRY,
)
SIGN_INS = Counter("sprintrum_sign_ins", "Passwords given by instructors.", ["result"], registry=REGISTRY)
LOOP_LAG_SECONDS = Gauge(
    "sprintrum_loop_lag_seconds", "How late the loop's last timer was.", registry=REGISTRY
)
LOOP_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
LOOP_LATE_SECONDS = Histogram(
    "sprintrum_loop_late_seconds",
    "How late the loop came back to somebody who sleeps briefly, again and again.",
    buckets=LOOP_BUCKETS,
    registry=REGISTRY,
)
LOOP_BUSY_SECONDS = Histogram(
    "sprintrum_loop_busy_seconds",
    "How much of that lateness was the process' own work, and not a machine that others used.",
    buckets=LOOP_BUCKETS,
    registry=REGISTRY,
)
TURNED_AWAY = Counter(
    "sprintrum_turned_away", "Requests and connections refused at the door.", ["reason"], registry=REGISTRY
)
HANDED_OVER = Counter(
    "sprintrum_handed_over", "Requests that were another worker's to answer.", registry=REGISTRY
)
REFUSED = Counter("sprintrum_refused", "Events answered with an error.", ["code"], registry=REGISTRY)
SLOW_READERS = Counter(
    "sprintrum_slow_readers", "Sockets closed because nobody read them.", registry=REGISTRY
)
NOT_PUBLISHED = Counter(
    "sprintrum_not_published",
    "Changes told only later, for want of the database.",
    registry=REGISTRY,
)
DIFFERED = Counter(
    "sprintrum_replicas_differed", "Browsers whose document said something else than ours.", registry=REGISTRY
)
