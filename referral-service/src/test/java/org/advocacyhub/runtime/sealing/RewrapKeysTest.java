package org.advocacyhub.runtime.sealing;

import static org.advocacyhub.referral.FrontDoor.aReferrer;
import static org.advocacyhub.referral.FrontDoor.as;
import static org.advocacyhub.referral.FrontDoor.personOf;
import static org.advocacyhub.referral.FrontDoor.refer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.advocacyhub.referral.AReferral;
import org.advocacyhub.testkit.Database;
import org.advocacyhub.testkit.HubTest;
import org.advocacyhub.testkit.TestClock;
import org.advocacyhub.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HubTest
class RewrapKeysTest {

    @Inject
    RewrapKeys rewrapKeys;

    @Inject
    MasterKeys masterKeys;

    @BeforeEach
    void on_the_fifth_of_april() {
        TestClock.set("2016-04-05T09:00:00Z");
    }

    @Test
    void keys_under_an_old_master_key_are_wrapped_anew_and_open_what_they_sealed() {
        var referralId = refer(aReferrer(), AReferral.forCareAct());
        var stored = Database.rows("select wrapped from data_key where owner_id = ?", referralId)
                .getFirst()
                .get("wrapped");
        var underOld = masterKeys.rewrapUnder("test-old", referralId, "test", (byte[]) stored);
        Database.execute(
                "update data_key set master_key = 'test-old', wrapped = ? where owner_id = ?", underOld, referralId);

        rewrapKeys.rewrap();

        assertThat(Database.number("select count(*) from data_key where master_key <> 'test'"))
                .isZero();
        as(Tokens.of("hub-manager"))
                .get("/people/" + personOf(referralId))
                .then()
                .body("referrals[0].person.familyName", equalTo("Example"));
    }

    @Test
    void nothing_that_was_told_stands_readable_in_the_database() {
        var referralId = refer(aReferrer(), AReferral.forCareAct().with("person.knownAs", "Zqxreadable"));

        var row = Database.rows(
                        "select row_to_json(f)::text as row, pd1 from referral_form f where referral_id = ?",
                        referralId)
                .getFirst();

        assertThat((String) row.get("row")).doesNotContain("Zqxreadable", "1 Example Street", "1950-02-01");
        assertThat(new String((byte[]) row.get("pd1"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Zqxreadable", "1 Example Street", "1950-02-01");
    }

    @Test
    void without_its_key_a_referral_is_nobodys() {
        var referralId = refer(aReferrer(), AReferral.forCareAct());
        var personId = personOf(referralId);

        Database.execute("delete from data_key where owner_id = ?", referralId);

        as(Tokens.of("hub-manager")).get("/people/" + personId).then().statusCode(404);
        as(Tokens.of("hub-manager")).get("/referrals/" + referralId).then().statusCode(200);
        as(Tokens.of("hub-manager"))
                .get("/people/" + personId + "/views")
                .then()
                .body("items", hasSize(1));
    }
}
