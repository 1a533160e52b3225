package org.advocacyhub.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator says beyond the examples reaches the services that it is for. */
class FurtherSettingsTest {

    /** ADR 0147: every service has to know what did not happen, or it counts what another one does not. */
    @Test
    void what_a_restore_took_back_is_told_to_all_four() {
        var spans = Map.<String, Object>of(
                "lostTime[0]", "2026-11-28T02:00:00Z/2026-11-28T09:30:00Z",
                "lostTime[1]", "2027-01-01T00:00:00Z/2027-01-01T01:00:00Z");
        var rendered = Chart.render("laptop", spans);
        for (var service : Chart.SERVICES) {
            assertThat(rendered.of("ConfigMap", service)
                            .at("/data/HUB_LOST_TIME")
                            .asText())
                    .isEqualTo("2026-11-28T02:00:00Z/2026-11-28T09:30:00Z,2027-01-01T00:00:00Z/2027-01-01T01:00:00Z");
            assertThat(Settings.knownBy(service)).accepts("HUB_LOST_TIME");
            assertThat(Compose.environment(service)).containsEntry("HUB_LOST_TIME", "");
        }
        var unreadable = Map.<String, Object>of("lostTime[0]", "last night");
        assertThatThrownBy(() -> Chart.render("laptop", unreadable)).hasMessageContaining("lostTime");
    }

    /** Port 465 begins with TLS; a relay in the cluster may have none; both services alike. */
    @Test
    void a_mail_server_is_spoken_to_as_it_wants() {
        var mails = Map.<String, Object>of(
                "services.referral.notices.smtp.security", "tls",
                "services.referral.notices.smtp.port", 465,
                "services.referral.notices.hubMailbox", "hub@hub.example.org",
                "services.provider.mailboxes.smtp.security", "none");
        var referral =
                Chart.render("small-council", mails).of("ConfigMap", "referral").path("data");
        assertThat(referral.path("QUARKUS_MAILER_TLS").asText()).isEqualTo("true");
        assertThat(referral.path("QUARKUS_MAILER_START_TLS").asText()).isEqualTo("DISABLED");
        assertThat(referral.path("HUB_NOTICES_HUB_MAILBOX").asText()).isEqualTo("hub@hub.example.org");
        var provider =
                Chart.render("small-council", mails).of("ConfigMap", "provider").path("data");
        assertThat(provider.path("QUARKUS_MAILER_TLS").asText()).isEqualTo("false");
        assertThat(provider.path("QUARKUS_MAILER_START_TLS").asText()).isEqualTo("DISABLED");
        for (var service : List.of("referral", "provider")) {
            var settings =
                    Chart.example("small-council").of("ConfigMap", service).path("data");
            assertThat(settings.path("QUARKUS_MAILER_TLS").asText()).isEqualTo("false");
            assertThat(settings.path("QUARKUS_MAILER_START_TLS").asText()).isEqualTo("REQUIRED");
        }
        var sometimes = Map.<String, Object>of("services.provider.mailboxes.smtp.security", "optional");
        assertThatThrownBy(() -> Chart.render("small-council", sometimes)).hasMessageContaining("security");
    }
}
