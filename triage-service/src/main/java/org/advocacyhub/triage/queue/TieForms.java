package org.advocacyhub.triage.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Box.Choice;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.triage.conflict.Declarations;
import org.advocacyhub.triage.conflict.Declared;
import org.advocacyhub.triage.conflict.Declared.EndReason;
import org.advocacyhub.triage.conflict.Declared.Source;
import org.advocacyhub.triage.conflict.domain.Relation;
import org.advocacyhub.triage.conflict.domain.TieKind;
import org.advocacyhub.triage.conflict.domain.Whom;
import org.advocacyhub.triage.partner.PartnerNames;
import org.advocacyhub.triage.partner.Partners;
import org.advocacyhub.triage.partner.domain.Partner;
import org.advocacyhub.triage.queue.CaseView.TieView;
import org.advocacyhub.triage.triagecase.TriageCase;
import org.advocacyhub.triage.triagecase.TriageCases;

/** What is known of ties between the person and partners or other people (A.13), and the forms that say so or end it. */
@ApplicationScoped
class TieForms {

    private final Declarations declarations;
    private final Partners partners;
    private final PartnerNames partnerNames;
    private final TriageCases cases;
    private final Clock clock;

    TieForms(Declarations declarations, Partners partners, PartnerNames partnerNames, TriageCases cases, Clock clock) {
        this.declarations = declarations;
        this.partners = partners;
        this.partnerNames = partnerNames;
        this.cases = cases;
        this.clock = clock;
    }

    /** Those that say of a tie. */
    Stream<Form> of(TriageCase triageCase) {
        return Stream.of(ofPartner(triageCase), ofPeople(triageCase))
                .map(form -> form.put().of(triageCase.version()));
    }

    /**
     * What counts now, in the order in which it was declared.
     *
     * @param forms the reader may end it
     */
    List<TieView> declared(TriageCase triageCase, boolean forms) {
        return declarations.current(triageCase.referralId(), triageCase.personKey()).stream()
                .map(declared -> view(triageCase, declared, forms))
                .toList();
    }

    private TieView view(TriageCase triageCase, Declared declared, boolean forms) {
        var what = what(triageCase, declared);
        return new TieView(what + told(declared), forms ? endings(triageCase, declared.conflictId(), what) : List.of());
    }

    private Form ofPartner(TriageCase triageCase) {
        var all = partners.current(triageCase.personKey(), LocalDate.now(clock)).stream()
                .map(Partner::id)
                .map(partner -> new Choice(partner, partnerNames.of(partner)))
                .sorted(Comparator.comparing(Choice::words).thenComparing(Choice::value))
                .toList();
        var kinds = Arrays.stream(TieKind.values())
                .filter(TieKind::isDeclaredForPartner)
                .toArray(TieKind[]::new);
        return Form.of(
                "Say that a partner has a tie to the person",
                newTie(triageCase),
                "Record the tie",
                Box.choice("partnerId", "Partner", all),
                Box.choice("kind", "What it is to the person", kinds),
                Box.choice("whom", "Whom it serves, for care, housing, support or treatment", Whom.values())
                        .orNone(),
                source(),
                Box.day("since", "First day", null).orNone(),
                Box.day("until", "Last day", null).orNone());
    }

    private Form ofPeople(TriageCase triageCase) {
        return Form.of(
                "Say that somebody has an opposed interest",
                newTie(triageCase),
                "Record that they are opposed",
                Box.line("otherReferralRef", "Reference of a referral of the other person", null),
                Box.choice("relation", "What the two are to each other", Relation.values()),
                source(),
                Box.day("since", "First day", null).orNone(),
                Box.day("until", "Last day", null).orNone());
    }

    private static Box source() {
        return Box.choice(
                "source",
                "Who says so",
                Arrays.stream(Source.values())
                        .filter(source -> source != Source.OFFER_DECLINED)
                        .toArray(Source[]::new));
    }

    private static String told(Declared declared) {
        var since = declared.since() == null ? "" : ", since " + Said.day(declared.since());
        var until = declared.until() == null ? "" : ", until " + Said.day(declared.until());
        return since + until + ". " + said(declared.source()) + " on " + Said.moment(declared.declaredAt()) + ".";
    }

    private String what(TriageCase triageCase, Declared declared) {
        if (declared.opposed() != null) {
            return "The person of " + other(triageCase, declared) + " has an opposed interest: "
                    + lower(Said.code(declared.opposed().relation()));
        }
        var tie = declared.tie();
        var served = tie.whom() == null || tie.whom() == Whom.PERSON ? "" : " for " + lower(Said.code(tie.whom()));
        return partnerNames.of(tie.partnerId()) + ": " + lower(Said.code(tie.kind())) + served;
    }

    /** It may have been declared with the referral of either. */
    private String other(TriageCase triageCase, Declared declared) {
        return Stream.of(declared.opposed().otherReferralId(), declared.referralId())
                .flatMap(referralId -> cases.findByIdOptional(referralId).stream())
                .filter(found -> !found.personKey().equals(triageCase.personKey()))
                .map(found -> found.referral().ref())
                .findFirst()
                .orElse("another referral");
    }

    private static String said(Source source) {
        return switch (source) {
            case PERSON -> "The person said so";
            case REFERRER -> "The referrer said so";
            case PARTNER -> "The partner said so";
            case HUB_RECORDS -> "The hub's records say so";
            case OFFER_DECLINED -> "The partner said so when it declined";
        };
    }

    /** A button for each reason that a person gives: what a program says as {@code ?reason=} stands in the address. */
    private static List<Form> endings(TriageCase triageCase, UUID conflictId, String what) {
        return Stream.of(EndReason.OVER, EndReason.MISTAKE, EndReason.NOT_CONFIRMED)
                .map(reason -> Form.of(
                                ended(reason) + ": " + what,
                                operation(triageCase, conflictId) + "?reason=" + reason,
                                ended(reason))
                        .delete()
                        .of(triageCase.version()))
                .toList();
    }

    private static String ended(EndReason reason) {
        return switch (reason) {
            case OVER -> "It is over";
            case MISTAKE -> "It was a mistake";
            case NOT_CONFIRMED -> "Nobody could confirm it";
            case REPLACED -> throw new IllegalArgumentException("nobody gives " + reason);
        };
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String newTie(TriageCase triageCase) {
        return operation(triageCase, UUID.randomUUID());
    }

    private static String operation(TriageCase triageCase, UUID conflictId) {
        return "/triage-cases/" + triageCase.referralId() + "/conflicts/" + conflictId;
    }
}
