package org.advocacyhub.provider.independence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.provider.independence.domain.TieKind;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.PartnerScope;

/** How the ties of an advocate are shown, declared and ended on a page of the partner: nobody else reads them (domain.md A.13, H.2). */
@ApplicationScoped
public class TieForms {

    private static final int SHOWN = 200;

    /**
     * A tie.
     *
     * @param words what it is
     * @param referralRef of the person's referral; null for a body
     * @param where of a body: district and kind of case, in words; null for a person
     * @param until last day, null while it lasts
     * @param ended it counts no more, whatever its last day
     */
    public record Shown(
            String words, String referralRef, String where, LocalDate since, LocalDate until, boolean ended) {}

    /** What is known, and what can be said. */
    public record OfAdvocate(List<Shown> ties, List<Form> forms) {}

    private final DeclareTie declareTie;
    private final Ties ties;

    TieForms(DeclareTie declareTie, Ties ties) {
        this.declareTie = declareTie;
        this.ties = ties;
    }

    /**
     * The ties of an advocate.
     *
     * @param kinds names of the kinds of advocacy that the partner is contracted for, by code
     */
    @Transactional(TxType.MANDATORY)
    public OfAdvocate of(
            PartnerScope scope, String partnerId, String advocateId, LocalDate today, Map<String, String> kinds) {
        var of = new AdvocateTie.Of(partnerId, advocateId);
        var declared = declareTie.page(scope, of, null, SHOWN).items();
        var references = ties.references(scope, of);
        var operation = "/partners/" + partnerId + "/advocates/" + advocateId + "/ties";
        var headings = new HashMap<String, Integer>();
        var ends = declared.stream()
                .filter(tie -> tie.endedAt() == null)
                .map(tie -> end(tie, operation, headings))
                .toList();
        return new OfAdvocate(
                declared.stream().map(tie -> shown(tie, references, kinds)).toList(),
                Stream.concat(
                                Stream.of(
                                                toPerson(scope, of, operation, today),
                                                toBody(scope, of, operation, today, kinds))
                                        .flatMap(form -> form),
                                ends.stream())
                        .toList());
    }

    private Stream<Form> toPerson(PartnerScope scope, AdvocateTie.Of of, String operation, LocalDate today) {
        var people = ties.people(scope, of.partnerId());
        return people.isEmpty()
                ? Stream.empty()
                : Stream.of(Form.of(
                        "Declare a tie to somebody helped here",
                        operation,
                        "Declare it",
                        Box.choice("offerId", "Referral of the person", people),
                        Box.choice("kind", "The advocate", kinds(kind -> !kind.ofBody())),
                        Box.day("since", "Since", today),
                        Box.day("until", "Until", null).orNone()));
    }

    private Stream<Form> toBody(
            PartnerScope scope, AdvocateTie.Of of, String operation, LocalDate today, Map<String, String> kinds) {
        return Stream.of(Form.of(
                "Declare a role at a body that decides",
                operation,
                "Declare it",
                Box.fixed("kind", TieKind.CASE_ROLE_AT_BODY),
                Box.choice(
                                "districts",
                                "Where the body decides; none for everywhere",
                                ties.districts(scope, of.partnerId()).stream()
                                        .map(district -> new Choice(district, district))
                                        .toList())
                        .orNone(),
                Box.choice(
                                "serviceTypes",
                                "In which cases; none for all",
                                kinds.entrySet().stream()
                                        .map(kind -> new Choice(kind.getKey(), kind.getValue()))
                                        .toList())
                        .orNone(),
                Box.day("since", "Since", today),
                Box.day("until", "Until", null).orNone()));
    }

    /** Each with a heading of its own. */
    private static Form end(AdvocateTie tie, String operation, Map<String, Integer> headings) {
        var heading = "It is over, or was a mistake: " + tie.declared().kind().words() + ", since "
                + Said.day(tie.declared().since());
        int number = headings.merge(heading, 1, Integer::sum);
        var named = number == 1 ? heading : heading + " (" + number + ")";
        return Form.of(named, operation + "/" + tie.id() + "/end", named);
    }

    private static Shown shown(AdvocateTie tie, Map<UUID, String> references, Map<String, String> kinds) {
        var declared = tie.declared();
        return new Shown(
                capital(declared.kind().words()),
                references.get(declared.offerId()),
                declared.kind().ofBody() ? where(declared, kinds) : null,
                declared.since(),
                declared.until(),
                tie.endedAt() != null);
    }

    private static String where(AdvocateTie.Declared declared, Map<String, String> kinds) {
        var districts = declared.districts().isEmpty() ? "everywhere" : String.join(", ", declared.districts());
        return declared.serviceTypes().isEmpty()
                ? districts + ", in all cases"
                : districts + ", in cases of "
                        + declared.serviceTypes().stream()
                                .map(type -> kinds.getOrDefault(type, Said.code(type)))
                                .collect(Collectors.joining(", "));
    }

    private static List<Choice> kinds(Predicate<TieKind> which) {
        return Arrays.stream(TieKind.values())
                .filter(which)
                .map(kind -> new Choice(kind.name(), kind.words()))
                .toList();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
