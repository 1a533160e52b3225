package org.advocacyhub.provider.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.advocacyhub.provider.casework.CaseViews;
import org.advocacyhub.provider.casework.CaseWords;
import org.advocacyhub.provider.casework.RecordOnCase;
import org.advocacyhub.provider.disclosure.DisclosureStep.Step;
import org.advocacyhub.provider.disclosure.domain.AgainstWishes;
import org.advocacyhub.provider.disclosure.domain.DisclosureStanding;
import org.advocacyhub.provider.disclosure.domain.DisclosureStanding.Verdict;
import org.advocacyhub.provider.disclosure.domain.LegalGround;
import org.advocacyhub.runtime.database.Ids;
import org.advocacyhub.runtime.security.PartnerScope;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.Refusal;

/** Records what is said of a person without their consent, from the wish to say it to the day on which it was said (domain.md H.5). */
@ApplicationScoped
class KeepDisclosure {

    /**
     * What is said and why, in words.
     *
     * @param recipient who is told
     * @param informedBecause why the person was told of it, or was not
     */
    record Words(String recipient, String what, String necessity, String informedBecause) {

        /** Without the words, which don't belong in a log. */
        @Override
        public String toString() {
            return "Words[not shown]";
        }
    }

    /**
     * What somebody wants to disclose.
     *
     * @param againstWishes null when no adult with capacity refuses
     * @param madeOn when it was made in an emergency; null when the lead is asked first
     */
    record Wanted(
            LegalGround legalGround,
            AgainstWishes againstWishes,
            boolean personInformed,
            LocalDate madeOn,
            Words words) {}

    /**
     * A disclosure with where it stands.
     *
     * @param words null once the data of the case was deleted (H.4)
     * @param decidedBy the safeguarding lead, null before they said anything
     */
    record Entry(Disclosure disclosure, DisclosureStanding standing, String decidedBy, Words words) {}

    private final Disclosures disclosures;
    private final RecordOnCase cases;
    private final CaseWords caseWords;
    private final CaseViews views;
    private final ObjectMapper json;
    private final Clock clock;

    KeepDisclosure(
            Disclosures disclosures,
            RecordOnCase cases,
            CaseWords caseWords,
            CaseViews views,
            ObjectMapper json,
            Clock clock) {
        this.disclosures = disclosures;
        this.cases = cases;
        this.caseWords = caseWords;
        this.views = views;
        this.json = json;
        this.clock = clock;
    }

    /** Asks the lead, or says what was disclosed in an emergency; the id of what is kept. */
    @Transactional
    UUID ask(PartnerScope scope, UUID caseId, Wanted wanted, String by) {
        var on = cases.lock(scope, caseId, null);
        var madeOn = wanted.madeOn();
        if (madeOn != null && madeOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("madeOn", "in-the-future", "The day lies in the future.");
        }
        if (madeOn != null && madeOn.isBefore(on.openedOn())) {
            throw Refusal.invalid("madeOn", "before-opening", "The case was opened on " + on.openedOn() + ".");
        }
        var sealed = caseWords.seal(caseId, written(wanted.words()), Disclosure.USE);
        var disclosure = new Disclosure(Ids.next(), on, wanted, sealed, by, clock.instant());
        disclosures.add(disclosure);
        if (madeOn != null) {
            disclosures.add(new DisclosureStep(disclosure, Step.MADE, madeOn, null, by, clock.instant()));
        }
        return disclosure.id();
    }

    /** The safeguarding lead's word: before it is made, or after an emergency. */
    @Transactional
    void decide(PartnerScope scope, UUID caseId, UUID disclosureId, Verdict verdict, String by) {
        var disclosure = locked(scope, caseId, disclosureId);
        standing(scope, disclosure).againstDeciding(by).ifPresent(KeepDisclosure::refuse);
        disclosures.add(
                new DisclosureStep(disclosure, Step.DECIDED, LocalDate.now(clock), verdict, by, clock.instant()));
    }

    /** It was made, as the lead had approved. */
    @Transactional
    void make(PartnerScope scope, UUID caseId, UUID disclosureId, LocalDate madeOn, String by) {
        var disclosure = locked(scope, caseId, disclosureId);
        standing(scope, disclosure).againstMaking(madeOn, LocalDate.now(clock)).ifPresent(KeepDisclosure::refuse);
        disclosures.add(new DisclosureStep(disclosure, Step.MADE, madeOn, null, by, clock.instant()));
    }

    /** Those of a case with their words; that they were read is kept. */
    @Transactional
    Page<Entry> page(PartnerScope scope, UUID caseId, String viewer, String cursor, int limit) {
        var seen = cases.require(scope, caseId);
        var page = Page.of(
                disclosures.of(scope, caseId, cursor, limit),
                limit,
                disclosure -> Cursor.of(disclosure.askedAt(), disclosure.id()));
        var steps = disclosures.steps(
                scope, page.items().stream().map(Disclosure::id).toList());
        if (!page.items().isEmpty()) {
            views.add(viewer, seen, CaseViews.What.DISCLOSURES);
        }
        return page.map(disclosure -> entry(caseId, disclosure, steps.getOrDefault(disclosure.id(), List.of())));
    }

    private Entry entry(UUID caseId, Disclosure disclosure, List<DisclosureStep> steps) {
        var words = caseWords.open(caseId, disclosure.sealed(), Disclosure.USE);
        return new Entry(
                disclosure,
                standing(disclosure, steps),
                find(steps, Step.DECIDED).map(DisclosureStep::recordedBy).orElse(null),
                words == null ? null : read(words));
    }

    /** Under the lock of its case, so that its steps come one after the other. */
    private Disclosure locked(PartnerScope scope, UUID caseId, UUID disclosureId) {
        cases.lock(scope, caseId, null);
        return disclosures
                .find(scope, caseId, disclosureId)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-disclosure", "The case has no disclosure " + disclosureId + " that you may see."));
    }

    private DisclosureStanding standing(PartnerScope scope, Disclosure disclosure) {
        var steps = disclosures.steps(scope, List.of(disclosure.id()));
        return standing(disclosure, steps.getOrDefault(disclosure.id(), List.of()));
    }

    private static DisclosureStanding standing(Disclosure disclosure, List<DisclosureStep> steps) {
        var decided = find(steps, Step.DECIDED);
        return new DisclosureStanding(
                disclosure.emergency(),
                disclosure.askedBy(),
                decided.map(DisclosureStep::verdict).orElse(null),
                decided.map(DisclosureStep::takenOn).orElse(null),
                find(steps, Step.MADE).map(DisclosureStep::takenOn).orElse(null));
    }

    private static Optional<DisclosureStep> find(List<DisclosureStep> steps, Step step) {
        return steps.stream().filter(taken -> taken.key().step() == step).findFirst();
    }

    private static void refuse(DisclosureStanding.Fault fault) {
        throw fault.field() == null
                ? Refusal.conflict(fault.code(), fault.message())
                : Refusal.invalid(fault.field(), fault.code(), fault.message());
    }

    private String written(Words words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("words have no JSON form", impossible);
        }
    }

    private Words read(String words) {
        try {
            return json.readValue(words, Words.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the words of a disclosure can't be read", unreadable);
        }
    }
}
