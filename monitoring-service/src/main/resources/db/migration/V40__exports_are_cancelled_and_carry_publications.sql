-- An export may be cancelled, and may be of what was published of some quarters for an audience.
alter table export
    add column audience text check (audience in ('INTERNAL', 'PARTNER', 'PUBLISHED')),
    add column cancelled_by text;
alter table export drop constraint export_kind_check;
alter table export add constraint export_kind_check
    check (kind in ('WORKBOOK', 'PDF', 'FACTS', 'PUBLICATION_WORKBOOK', 'PUBLICATION_PDF', 'PUBLICATION_CSV'));
alter table export drop constraint export_state_check;
alter table export add constraint export_state_check
    check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED', 'CANCELLED'));
alter table export add constraint export_of_publications_has_an_audience
    check ((audience is not null) = (kind like 'PUBLICATION%'));
alter table export add constraint export_cancelled_by_somebody check ((cancelled_by is not null) = (state = 'CANCELLED'));
comment on column export.cancelled_by is 'account that wanted it no more';
