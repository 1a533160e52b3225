package org.advocacyhub.monitoring.facts;

/** Which answers to the equality questions are set against the population (K-26), one text for cells and for single districts. */
public final class ComparedAnswers {

    /** Rows of item and code, of an equality row {@code e}; ethnic groups are the five into which the census's roll up (B.5.1). */
    public static final String ROWS = """
            ('ageBand', e.age_band),
            ('ethnicGroup', case split_part(e.ethnic_group, '_', 1) when 'A' then 'ASIAN' when 'B' then 'BLACK' when 'M' then 'MIXED'
                when 'W' then 'WHITE' when 'O' then 'OTHER' end),
            ('religion', e.religion), ('sexualOrientation', e.sexual_orientation), ('sex', e.sex), ('disabled', e.disabled)
            """;

    private ComparedAnswers() {}
}
