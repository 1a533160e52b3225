package org.advocacyhub.referral.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.advocacyhub.referral.AReferral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a form will probably go (domain.md A.14). */
class LikelyRouteTest {

    private static final LocalDate TODAY = LocalDate.of(2016, 4, 5);

    @ParameterizedTest(name = "{0} {1} {3}")
    @CsvFileSource(resources = "/likely-route.csv", delimiter = '|')
    void the_first_line_that_fits_tells_an_unsure_referrer(String line, String type, String also, String told) {
        var route = LikelyRoute.of(unsure().but(told).form(), TODAY);

        assertThat(route.ruleId()).isEqualTo(line);
        assertThat(route.serviceType()).isEqualTo(type);
        assertThat(route.also()).isEqualTo(also);
        assertThat(route.words()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(RequestedType.class)
    void a_type_that_was_asked_for_stands(RequestedType type) {
        if (type == RequestedType.UNSURE) {
            return;
        }
        var route = LikelyRoute.of(AReferral.forType(type).form(), TODAY);

        assertThat(route.serviceType()).isEqualTo(type.name());
        assertThat(route.ruleId()).isEqualTo("A.1.1");
    }

    @Test
    void another_type_that_fits_is_named_beside_the_one_that_was_asked_for() {
        var form = AReferral.forCommunity()
                .with("careAct.process", "NEEDS_ASSESSMENT")
                .form();

        assertThat(LikelyRoute.of(form, TODAY).serviceType()).isEqualTo("COMMUNITY");
        assertThat(LikelyRoute.of(form, TODAY).also()).isEqualTo("CARE_ACT");
    }

    @ParameterizedTest
    @CsvSource({
        "FAMILY, NEEDS_ASSESSMENT, true",
        "WARD_STAFF, SAFEGUARDING_ENQUIRY, true",
        "SOCIAL_WORKER_LA, NEEDS_ASSESSMENT, false",
        "SAFEGUARDING_TEAM, SAFEGUARDING_ENQUIRY, false"
    })
    void whoever_is_not_the_council_is_told_that_it_will_be_asked_first(
            String referrer, String process, boolean askedFirst) {
        var form = unsure().with("referrer.referrerType", referrer)
                .with("careAct.process", process)
                .form();

        assertThat(LikelyRoute.of(form, TODAY).words().contains("The council will be asked first"))
                .isEqualTo(askedFirst);
    }

    @Test
    void only_the_dols_team_instructs_under_a_deprivation_of_liberty() {
        var byTheHome = AReferral.forDols39a().with("referrer.referrerType", "CARE_HOME_MANAGER");

        assertThat(LikelyRoute.of(byTheHome.form(), TODAY).words()).contains("DoLS team will be asked first");
        assertThat(LikelyRoute.of(AReferral.forDols39a().form(), TODAY).words()).doesNotContain("asked first");
    }

    private static AReferral unsure() {
        return AReferral.forCommunity().with("requestedType", "UNSURE");
    }
}
