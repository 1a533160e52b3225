package org.advocacyhub.referral.postcode.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.advocacyhub.referral.postcode.domain.PostcodeLines.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an extract of the ONS Postcode Directory is read (domain.md G.2). */
class PostcodeLinesTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3} under {4}")
    @CsvSource({
        "ME15 6XX, E07000110, E10000016, E07000110, E10000016", // a district of a county
        "ME7 3AA,  E06000035, E99999999, E06000035, E06000035", // a unitary council answers for itself
        "DA16 1AA, E09000004, E99999999, E09000004, E09000004", // a London borough too
        "EH1 1AA,  S12000036, S99999999, S12000036, S12000036",
        "ME15 6XX, E07000110, ,          E07000110, E07000110" // an extract without counties
    })
    void a_postcode_has_a_district_and_the_council_that_answers_there(
            String postcode, String district, String county, String expected, String council) {
        assertThat(PostcodeLines.read(postcode, district, county, null))
                .isEqualTo(new Read.Taken(new PostcodeLine(postcode.replace(" ", ""), expected, council, null)));
    }

    @Test
    void an_ended_postcode_is_in_use_to_the_end_of_its_month() {
        assertThat(PostcodeLines.read("ME17 4ZZ", "E07000110", "E10000016", "201706"))
                .isEqualTo(new Read.Taken(
                        new PostcodeLine("ME174ZZ", "E07000110", "E10000016", LocalDate.of(2017, 7, 1))));
    }

    @ParameterizedTest
    @CsvSource({"JE2 3AA,L99999999", "IM1 1AA,M99999999", "ME15 8ZZ,", "ME15 8ZZ,E99999999"})
    void some_postcodes_have_no_district(String postcode, String district) {
        assertThat(PostcodeLines.read(postcode, district, null, null)).isEqualTo(new Read.WithoutDistrict());
    }

    @ParameterizedTest
    @CsvSource({
        "ME15,       E07000110, ,       not-a-postcode",
        "NFA,        E07000110, ,       not-a-postcode",
        "NOT A CODE, E07000110, ,       not-a-postcode",
        ",           E07000110, ,       not-a-postcode",
        "ME15 6XX,   KENT,      ,       not-a-district",
        "ME15 6XX,   E07000110, June,   not-a-month",
        "ME15 6XX,   E07000110, 201713, not-a-month"
    })
    void a_line_that_cannot_be_read_says_why(String postcode, String district, String ended, String code) {
        assertThat(PostcodeLines.read(postcode, district, null, ended))
                .isInstanceOfSatisfying(Read.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void the_columns_are_found_by_their_names_of_every_year() {
        assertThat(DirectoryColumns.of(List.of("pcd", "pcd2", "pcds", "dointr", "doterm", "oscty", "ced", "oslaua")))
                .contains(new DirectoryColumns("pcds", "oslaua", "oscty", "doterm"));
        assertThat(DirectoryColumns.of(List.of("PCD7", "PCD8", "PCDS", "DOTERM", "CTY25CD", "LAD25CD")))
                .contains(new DirectoryColumns("PCDS", "LAD25CD", "CTY25CD", "DOTERM"));
        assertThat(DirectoryColumns.of(List.of("pcd", "lad"))).contains(new DirectoryColumns("pcd", "lad", null, null));
        assertThat(DirectoryColumns.of(List.of("pcds", "oscty"))).isEmpty();
        assertThat(DirectoryColumns.of(List.of("oslaua"))).isEmpty();
    }

    @Test
    void the_edition_of_a_day_is_the_newest_that_was_out() {
        var february = new Edition(YearMonth.of(2016, 2));
        var may = new Edition(YearMonth.of(2016, 5));
        var editions = List.of(may, february);

        assertThat(Edition.validOn(editions, LocalDate.of(2016, 4, 30))).contains(february);
        assertThat(Edition.validOn(editions, LocalDate.of(2016, 5, 1))).contains(may);
        assertThat(Edition.validOn(editions, LocalDate.of(2016, 1, 31))).contains(february);
        assertThat(Edition.validOn(List.of(), LocalDate.of(2016, 5, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2016-02,true", "2016-13,false", "2016,false", "2016-02-01,false", ",false"})
    void an_edition_is_named_by_its_month(String name, boolean fits) {
        assertThat(Edition.parse(name).isPresent()).isEqualTo(fits);
    }
}
