-- Which incidents are notable, and about which the police wait for an answer.
alter table incident add column notable integer not null default 0;
alter table incident add column asked integer not null default 0;

create index incident_asked on incident (number) where asked = 1;
