package org.advocacyhub.referral.person;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.person.FindCandidates.Candidate;
import org.advocacyhub.referral.person.PersonReferrals.Named;
import org.advocacyhub.referral.person.domain.DismissalReason;
import org.advocacyhub.referral.person.domain.Fact;
import org.advocacyhub.referral.person.domain.Likeness;
import org.advocacyhub.referral.person.domain.MergeReason;
import org.advocacyhub.referral.person.domain.UnmergeReason;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.JsonOrPage;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.PageLinks;

/**
 * Who may be one person, as pages for the hub (domain.md B.1): what agrees and what differs, and the buttons to say that they are one, that
 * they are two, or that saying so was a mistake. They name referrals and never people; each look is written down as that of a program is.
 */
@ApplicationScoped
class DuplicatePages {

    /** Two people who may be one. */
    record PairView(Instant foundAt, String likeness, PersonView one, PersonView other) {}

    /** @param referral the newest; null when nothing is kept of any */
    record PersonView(UUID personId, Named referral) {}

    /** @param onward address of the rest; null when there is none */
    record PairsPage(List<PairView> pairs, String onward) {}

    /**
     * Somebody who may be the same person.
     *
     * @param forms what can be said of the two
     */
    record CandidateView(PersonView person, String likeness, long referrals, boolean mayBeMerged, List<Form> forms) {}

    /** @param referral the newest of the person whose page it is */
    record CandidatesPage(UUID personId, Named referral, List<CandidateView> candidates) {}

    /**
     * A merge.
     *
     * @param moved the referrals that came with it, as far as they are kept
     * @param laterOf the survivor, when that one became part of another later, which has to be taken back first; else null
     * @param forms to take it back, for whoever may
     */
    record MergedView(MergeView merge, List<Named> moved, UUID laterOf, List<Form> forms) {}

    /** @param onward address of the rest; null when there is none */
    record MergesPage(UUID personId, Named referral, List<MergedView> merges, String onward) {}

    @CheckedTemplate(basePath = "person")
    static class Templates {

        private Templates() {}

        static native TemplateInstance pairs(PairsPage page);

        static native TemplateInstance candidates(CandidatesPage page);

        static native TemplateInstance merges(MergesPage page);
    }

    private final ListDuplicates listDuplicates;
    private final FindCandidates findCandidates;
    private final ListMerges listMerges;
    private final PersonReferrals personReferrals;
    private final PersonRows people;
    private final Caller caller;

    DuplicatePages(
            ListDuplicates listDuplicates,
            FindCandidates findCandidates,
            ListMerges listMerges,
            PersonReferrals personReferrals,
            PersonRows people,
            Caller caller) {
        this.listDuplicates = listDuplicates;
        this.findCandidates = findCandidates;
        this.listMerges = listMerges;
        this.personReferrals = personReferrals;
        this.people = people;
        this.caller = caller;
    }

    /** The work list. */
    @Transactional
    Response pairs(String cursor, Limit limit, UriInfo uri) {
        var page = listDuplicates.handle(viewer(), cursor, limit.value());
        var newest = newest(page.items().stream()
                .flatMap(alike ->
                        Stream.of(alike.pair().one().id(), alike.pair().other().id())));
        return JsonOrPage.page(Templates.pairs(new PairsPage(
                                page.items().stream()
                                        .map(alike -> new PairView(
                                                alike.pair().foundAt(),
                                                words(alike.likeness()),
                                                person(alike.pair().one().id(), newest),
                                                person(alike.pair().other().id(), newest)))
                                        .toList(),
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    /** Who else may be a person, or whoever they were found to be. That somebody looked stays written down when there is nobody. */
    Response candidates(UUID asked) {
        var found = findCandidates.handle(asked, viewer()).orElseThrow(PersonRows::unknown);
        var personId = found.personId();
        var newest = newest(
                Stream.concat(Stream.of(personId), found.candidates().stream().map(Candidate::personId)));
        return JsonOrPage.page(Templates.candidates(new CandidatesPage(
                                personId,
                                newest.get(personId),
                                found.candidates().stream()
                                        .map(candidate -> new CandidateView(
                                                person(candidate.personId(), newest),
                                                words(candidate.likeness()),
                                                candidate.referrals(),
                                                candidate.likeness().mayBeMerged(),
                                                forms(personId, candidate)))
                                        .toList()))
                        .render())
                .build();
    }

    /** Who was found to be a person. */
    @Transactional
    Response merges(UUID personId, String cursor, Limit limit, UriInfo uri) {
        var page = listMerges.handle(personId, viewer(), cursor, limit.value());
        var moved = personReferrals.named(page.items().stream()
                .flatMap(merge -> merge.movedReferrals().stream())
                .toList());
        var headings = new HashMap<String, Integer>();
        var gone = people.merged(page.items().stream().map(MergeView::personId).collect(Collectors.toSet()));
        return JsonOrPage.page(Templates.merges(new MergesPage(
                                personId,
                                newest(Stream.of(personId)).get(personId),
                                page.items().stream()
                                        .map(merge -> merged(merge, of(merge, moved), gone, headings))
                                        .toList(),
                                PageLinks.nextForReaders(page, uri)))
                        .render())
                .build();
    }

    private static List<Named> of(MergeView merge, Map<UUID, Named> named) {
        return merge.movedReferrals().stream()
                .filter(named::containsKey)
                .map(named::get)
                .toList();
    }

    private Viewer viewer() {
        return Viewer.of(caller, null);
    }

    private Map<UUID, Named> newest(Stream<UUID> people) {
        return personReferrals.newest(people.collect(Collectors.toSet()));
    }

    private static PersonView person(UUID personId, Map<UUID, Named> newest) {
        return new PersonView(personId, newest.get(personId));
    }

    /** Two different NHS numbers are two people: only that can be said of them then. */
    private static List<Form> forms(UUID personId, Candidate candidate) {
        var other = candidate.newestReferralRef();
        var merge = Form.of(
                "They are one person: " + other,
                "/people/" + personId + "/merge",
                "They are one person",
                Box.fixed("otherPersonId", candidate.personId()),
                Box.choice("reason", "How you know", MergeReason.values()),
                Box.words("words", "In your own words, at least ten letters"));
        var dismiss = Form.of(
                "They are two people: " + other,
                "/people/" + personId + "/duplicates/" + candidate.personId() + "/dismissal",
                "They are two people",
                Box.choice("reason", "Why they are two", DismissalReason.values()));
        return candidate.likeness().mayBeMerged() ? List.of(merge, dismiss) : List.of(dismiss);
    }

    private MergedView merged(MergeView merge, List<Named> moved, Set<UUID> gone, Map<String, Integer> headings) {
        if (merge.undone() != null) {
            return new MergedView(merge, moved, null, List.of());
        }
        return gone.contains(merge.personId())
                ? new MergedView(merge, moved, merge.personId(), List.of())
                : new MergedView(merge, moved, null, undo(merge, headings));
    }

    /** Each with a heading of its own, also where two were merged within a minute. */
    private List<Form> undo(MergeView merge, Map<String, Integer> headings) {
        if (!caller.has(Roles.HUB_MANAGER)) {
            return List.of();
        }
        var heading = "It was a mistake: merge of " + Said.moment(merge.done().at());
        int number = headings.merge(heading, 1, Integer::sum);
        return List.of(Form.of(
                number == 1 ? heading : heading + " (" + number + ")",
                "/people/" + merge.personId() + "/merges/" + merge.mergeId() + "/undo",
                "Take the merge back",
                Box.choice("reason", "What was wrong", UnmergeReason.values()),
                Box.words("words", "In your own words, at least ten letters")));
    }

    private static String words(Likeness likeness) {
        return (likeness.kind() == Likeness.Kind.MATCH ? "One NHS number" : "Alike")
                + said(", the same: ", likeness.agree())
                + said("; different: ", likeness.differ()) + ".";
    }

    private static String said(String before, Collection<Fact> facts) {
        return facts.isEmpty()
                ? ""
                : facts.stream().sorted().map(DuplicatePages::fact).collect(Collectors.joining(", ", before, ""));
    }

    private static String fact(Fact fact) {
        return switch (fact) {
            case NHS_NUMBER -> "NHS number";
            case NAME_SOUND -> "sound of the family name";
            case DATE_OF_BIRTH -> "date of birth";
            case POSTCODE_SECTOR -> "part of the home's postcode";
        };
    }
}
