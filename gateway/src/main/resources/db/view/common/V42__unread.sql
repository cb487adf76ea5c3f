-- What nobody reads: an incident's version, and the log's line that a feed's follows from, stand in
-- their bodies.
alter table incident drop column version;
alter table feed_event drop column number;
