-- How the questions of the survey were asked (domain.md D.5.4), and by whom where somebody asked them; unknown of what was answered before.
alter table feedback
    add column format text
        check (format in ('LINK', 'EASY_READ', 'PHONE', 'INTERVIEWER', 'FAMILY_OBSERVATION', 'PROFESSIONAL_OBSERVATION')),
    add column interviewer text,
    add constraint interviewer_is_named check (format <> 'INTERVIEWER' or interviewer is not null),
    add constraint observed_or_asked check (
        format is null or observed = (format in ('FAMILY_OBSERVATION', 'PROFESSIONAL_OBSERVATION')));
update feedback set format = 'LINK' where by_link;
