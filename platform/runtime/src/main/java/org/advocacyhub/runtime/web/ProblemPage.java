package org.advocacyhub.runtime.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.runtime.page.Doors;
import org.advocacyhub.runtime.page.FilledIn;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.page.PostedForm;
import org.advocacyhub.runtime.page.Said;
import org.advocacyhub.runtime.page.Way;

/**
 * A problem for a person who asked for a page in a browser: what happened and what to do next (ADR 0119). Programs get problem details.
 *
 * @param heading what happened, in a few words
 * @param lines what to do about it
 * @param reference to quote to the support team; null when there is nothing to quote
 * @param ways where whoever signed in can go from there
 * @param signOut where whoever signed in signs out; null where nobody signs in
 * @param sent the form that was sent (ADR 0127); null when none was
 */
public record ProblemPage(
        String heading, List<String> lines, String reference, List<Way> ways, String signOut, SentForm sent) {

    /**
     * A form that was not carried out.
     *
     * @param page on which it stood
     * @param signIn whoever sent it has to sign in first
     * @param texts what was filled in; empty when that can't be shown
     * @param again where it is sent once more as it is; null when something has to be put right first
     * @param returned the form itself, to be put right; null where nobody can make it again
     * @param putRight what was typed, to be put right; null where the form itself comes back, or that can't be done by typing
     */
    public record SentForm(
            String page,
            boolean signIn,
            List<FilledIn.Text> texts,
            String again,
            ReturnedForm returned,
            PutRight putRight) {

        /** What of it is read by people. */
        public List<FilledIn.Text> shown() {
            return texts.stream().filter(FilledIn.Text::isForPeople).toList();
        }
    }

    private static final List<Way> START = List.of(new Way("Start", "/", Set.of()));

    private static final int UNAUTHENTICATED = 401;
    private static final int UNEXPECTED = 500;

    /** What is to be put right on this page, each with the box to which it leads; empty when nothing can be. */
    public List<ReturnedForm.Wrong> faults() {
        if (sent == null) {
            return List.of();
        }
        if (sent.returned() != null) {
            return sent.returned().faults();
        }
        return sent.putRight() == null ? List.of() : sent.putRight().faults();
    }

    @CheckedTemplate(basePath = "problem")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(ProblemPage page);
    }

    /** Whether a browser asks, or sends a form: it names HTML before JSON, as no program does unless it wants pages. */
    static boolean isWantedBy(RoutingContext request) {
        var asked = request.request();
        var types = Optional.ofNullable(asked.getHeader(HttpHeaders.ACCEPT)).orElse("");
        var html = types.indexOf("text/html");
        var json = types.indexOf("json");
        return PostedForm.is(asked)
                || (asked.method() == HttpMethod.GET || asked.method() == HttpMethod.HEAD)
                        && html >= 0
                        && (json < 0 || html < json);
    }

    /**
     * The page.
     *
     * @param form what was filled in; empty when no form was sent, or nobody knows from where
     * @param made the form in which it was, where a feature can make it again
     */
    static String render(
            Problem problem,
            RoutingContext request,
            Optional<FilledIn> form,
            Optional<String> signOut,
            Optional<Form> made) {
        var page = PostedForm.is(request.request())
                ? ofForm(problem, sent(problem, request, form, made))
                : of(problem, request, signOut.orElse(null));
        return Templates.page(page).render();
    }

    /**
     * What met a failure or the end of a session is sent again as it is: by its key it counts once. What was wrong is put right where it
     * is (ADR 0128).
     */
    private static SentForm sent(
            Problem problem, RoutingContext request, Optional<FilledIn> form, Optional<Form> made) {
        var status = problem.status();
        var errors = errors(problem);
        var query = request.request().query();
        var address = query == null ? request.normalizedPath() : request.normalizedPath() + "?" + query;
        var returned = made.filter(_ -> !errors.isEmpty())
                .flatMap(again -> form.map(filled -> ReturnedForm.of(again, filled, errors)));
        return new SentForm(
                PostedForm.pageBefore(request),
                status == UNAUTHENTICATED,
                form.map(FilledIn::texts).orElse(List.of()),
                form.filter(_ -> status == UNAUTHENTICATED || status >= UNEXPECTED)
                        .map(_ -> address)
                        .orElse(null),
                returned.orElse(null),
                form.filter(_ -> returned.isEmpty())
                        .flatMap(filled -> PutRight.of(address, filled, errors))
                        .orElse(null));
    }

    private static List<Refusal.FieldError> errors(Problem problem) {
        return problem.errors() == null ? List.of() : problem.errors();
    }

    /** Whoever filled in a form wants to know first whether it was done. */
    private static ProblemPage ofForm(Problem problem, SentForm sent) {
        return switch (problem.status()) {
            case UNAUTHENTICATED ->
                form(
                        "You are not signed in any more",
                        sent,
                        "Nothing was changed.",
                        sent.again() == null
                                ? "Go back to the page: you are led to signing in, and can send it again."
                                : "What you filled in is still on this page. Sign in in another tab, come back to this one, and send it again.");
            case 412 ->
                form(
                        "Nothing was changed",
                        sent,
                        "It was changed since you opened the page: by somebody else, or by you if you pressed the button twice.",
                        "Go back, look at how it stands now, and send it again if that is still right.");
            default ->
                problem.status() >= UNEXPECTED
                        ? new ProblemPage(
                                "Something went wrong",
                                List.of(
                                        "It is not your fault.",
                                        "Go back and look whether it was done. If not, send it again; if it happens again, tell the support team."),
                                problem.instance() == null
                                        ? null
                                        : problem.instance().toString(),
                                List.of(),
                                null,
                                sent)
                        : form(
                                "Nothing was changed",
                                sent,
                                Stream.concat(
                                                about(problem),
                                                sent.returned() == null && sent.putRight() == null
                                                        ? errors(problem).stream()
                                                                .map(ProblemPage::wrong)
                                                        : Stream.<String>empty())
                                        .toArray(String[]::new));
        };
    }

    /** What the faults do not say by themselves; roles and tokens are words of programs. */
    private static Stream<String> about(Problem problem) {
        var type = problem.type().toString();
        if (type.endsWith(":invalid-request") && !errors(problem).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                type.endsWith(":forbidden")
                        ? "Your account does not have a role for this."
                        : Said.sentence(problem.detail()));
    }

    private static String wrong(Refusal.FieldError error) {
        var wanted = ReturnedForm.wanted(error);
        return error.field().isEmpty() ? wanted : Said.field(error.field()) + ": " + wanted;
    }

    private static ProblemPage form(String heading, SentForm sent, String... lines) {
        return new ProblemPage(heading, List.of(lines), null, List.of(), null, sent);
    }

    private static ProblemPage of(Problem problem, RoutingContext request, String signOut) {
        return switch (problem.status()) {
            case 401 ->
                page(
                        null,
                        "You are not signed in",
                        "This is for people and systems with an account, and you can't sign in to it with a browser here.",
                        "Use the system that you usually work with, or ask whoever runs this service how to sign in.");
            case 403 ->
                new ProblemPage(
                        "You may not see this page",
                        List.of(
                                "You are signed in, but your account does not have a role that this page is for.",
                                signOut == null
                                        ? "If you need it for your work, ask whoever gives out accounts for the role."
                                        : "If you have another account, sign out and sign in with that one. If you need this page"
                                                + " for your work, ask whoever gives out accounts for the role."),
                        null,
                        open(request),
                        signOut,
                        null);
            case 404, 410 ->
                page(
                        signOut,
                        "Page not found",
                        "There is nothing at this address, or nothing that you may see.",
                        "If you typed the address, check it. If you followed a link, go back and look for it from there: it may"
                                + " have moved on since.");
            case 503 ->
                page(
                        signOut,
                        "This can't be shown just now",
                        "A part of the service cannot be reached.",
                        "Wait a minute and load the page again. Nothing that you sent before is lost.");
            default ->
                problem.status() >= UNEXPECTED
                        ? unexpected(problem, signOut)
                        : page(
                                signOut,
                                "This page can't be shown",
                                Stream.concat(wrong(problem), Stream.of("Go back, and try it another way."))
                                        .toArray(String[]::new));
        };
    }

    /** What the address asks for and can't be had: each by its name, where that says more than the whole. */
    private static Stream<String> wrong(Problem problem) {
        return problem.errors() == null || problem.errors().isEmpty()
                ? Stream.of(Said.sentence(problem.detail()))
                : problem.errors().stream()
                        .map(error -> Said.field(error.field()) + ": " + Said.sentence(error.message()));
    }

    private static ProblemPage unexpected(Problem problem, String signOut) {
        return new ProblemPage(
                "Something went wrong",
                List.of("It is not your fault.", "Try again later. If it happens again, tell the support team."),
                problem.instance() == null ? null : problem.instance().toString(),
                ways(signOut),
                signOut,
                null);
    }

    private static ProblemPage page(String signOut, String heading, String... lines) {
        return new ProblemPage(heading, List.of(lines), null, ways(signOut), signOut, null);
    }

    private static List<Way> ways(String signOut) {
        return signOut == null ? List.of() : START;
    }

    /** Whoever may not see one page is led to those that they may. */
    private static List<Way> open(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser reader
                ? Doors.all(reader.getSecurityIdentity()::hasRole)
                : List.of();
    }
}
