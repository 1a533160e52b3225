package org.advocacyhub.local.kent;

import static org.advocacyhub.local.kent.Dice.side;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.advocacyhub.local.kent.Dice.Side;
import org.advocacyhub.local.kent.Script.Supplement;

/**
 * The part of a referral that says why there is a right to an advocate. Of Care Act referrals one in eight lacks the area of
 * difficulty (scenario S12), of which four in five are answered in one to six working days; of IMHA referrals one in six has a
 * tribunal within a week.
 */
final class Grounds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Side<String>> PROCESSES = List.of(
            side(46, "NEEDS_ASSESSMENT"),
            side(26, "CARE_PLAN_REVIEW"),
            side(20, "CARE_AND_SUPPORT_PLAN"),
            side(8, "CARERS_ASSESSMENT"));
    private static final List<Side<String>> APPROPRIATE = List.of(
            side(66, "NONE"),
            side(12, "VALID"),
            side(8, "UNWILLING_OR_UNABLE"),
            side(6, "PAID_OR_PROFESSIONAL"),
            side(5, "PERSON_OBJECTS"),
            side(3, "IMPLICATED"));
    private static final List<String> AREAS = List.of("UNDERSTAND", "RETAIN", "USE_OR_WEIGH", "COMMUNICATE");
    private static final List<Side<String>> SECTIONS = List.of(
            side(40, "S2"),
            side(42, "S3"),
            side(6, "S17A_CTO"),
            side(3, "S37"),
            side(2, "S7_GUARDIANSHIP"),
            side(4, "INFORMAL"),
            side(2, "S136"),
            side(1, "U"));
    private static final List<String> WARDS = List.of("Willow ward", "Orchard ward", "Foxglove ward", "Chestnut ward");
    private static final List<String> GAPS = List.of("AREAS", "APPROPRIATE_PERSON", "PROCESS");

    private final Dice dice;

    Grounds(Dice dice) {
        this.dice = dice;
    }

    /** Fills in the Care Act section; the supplement is what the referrer says later about what is missing now. */
    Optional<Supplement> careAct(ObjectNode request, LocalDate today) {
        boolean difficult = !dice.percent(4);
        var appropriate = dice.roll(APPROPRIATE);
        var whole = JSON.createObjectNode()
                .put("process", dice.roll(PROCESSES))
                .put("substantialDifficulty", difficult ? "Y" : "N")
                .put("appropriatePerson", appropriate)
                .put("transitionNeedsLikely", "U")
                .put("materialDisagreement", "N")
                .put("bestInterestsAgreed", "U")
                .put("lacksCapacity", "U");
        if (difficult) {
            whole.withArray("/difficultyAreas").add(dice.oneOf(AREAS));
            whole.putObject("difficultyAssessor")
                    .put("name", "A social worker")
                    .put("role", "Social worker")
                    .put("date", today.toString());
        }
        if (List.of("UNWILLING_OR_UNABLE", "PERSON_OBJECTS", "IMPLICATED").contains(appropriate)) {
            whole.put("appropriatePersonReason", "Recorded by the team at the first visit.");
        }
        if (!difficult || !dice.percent(13)) {
            request.set("careAct", whole);
            return Optional.empty();
        }
        request.set("careAct", without(dice.oneOf(GAPS), whole));
        var sections = JSON.createObjectNode();
        sections.set("careAct", whole);
        int days = dice.between(1, 6);
        return dice.percent(80) ? Optional.of(new Supplement(days, sections)) : Optional.empty();
    }

    private static ObjectNode without(String gap, ObjectNode whole) {
        var incomplete = whole.deepCopy();
        switch (gap) {
            case "AREAS" -> {
                incomplete.put("substantialDifficulty", "U");
                incomplete.remove("difficultyAreas");
            }
            case "APPROPRIATE_PERSON" -> {
                incomplete.put("appropriatePerson", "U");
                incomplete.remove("appropriatePersonReason");
            }
            default -> incomplete.put("process", "U");
        }
        return incomplete;
    }

    /** Fills in the Mental Health Act section, the ward and the tribunal's date. */
    void imha(ObjectNode request, LocalDate today) {
        var section = dice.roll(SECTIONS);
        var began = today.minusDays(section.equals("S2") ? dice.between(0, 9) : dice.between(3, 80));
        boolean onWard = !List.of("S17A_CTO", "S7_GUARDIANSHIP", "U").contains(section);
        var imha = JSON.createObjectNode()
                .put("mhaStatus", section)
                .put("hospitalInArea", "Y")
                .put("patientDeclines", dice.percent(2) ? "Y" : "N")
                .put("urgentTreatmentPending", dice.percent(2) ? "Y" : "N")
                .put("visitRequest", dice.percent(5) ? "Y" : "N");
        if (!List.of("U", "INFORMAL", "S136").contains(section)) {
            imha.put("sectionStart", began.toString());
            imha.put("sectionExpiry", (section.equals("S2") ? began.plusDays(27) : began.plusMonths(6)).toString());
            imha.put("responsibleClinician", "A consultant psychiatrist");
        }
        if (onWard) {
            var ward = dice.oneOf(WARDS);
            imha.put("ward", ward);
            var person = (ObjectNode) request.get("person");
            person.put("settingType", "MH_HOSPITAL_NHS").put("wardUnit", ward);
            person.put("currentPostcode", dice.oneOf(List.of("CT1 9XZ", "ME16 9XZ", "DA2 9XZ", "ME14 9XZ")));
            // only the first and last of these four lie in one district for certain: the ward's system states it
            person.put(
                    "statedDistrict", districtOf(person.get("currentPostcode").asText()));
        }
        request.set("imha", imha);
        if (dice.percent(17)) {
            keyDate(request, "TRIBUNAL", today.plusDays(dice.between(3, 16)), true);
        }
    }

    private static String districtOf(String postcode) {
        return switch (postcode.substring(0, 3)) {
            case "CT1" -> "E07000106";
            case "DA2" -> "E07000107";
            default -> "E07000110";
        };
    }

    /** A date that the advocate should be there for. */
    static void keyDate(ObjectNode request, String type, LocalDate day, boolean fixed) {
        request.withArray("/keyDates")
                .addObject()
                .put("type", type)
                .put("date", day.toString())
                .put("fixed", fixed);
    }
}
