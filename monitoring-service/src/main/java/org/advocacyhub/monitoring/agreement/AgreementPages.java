package org.advocacyhub.monitoring.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advocacyhub.monitoring.agreement.domain.Move;
import org.advocacyhub.monitoring.returns.domain.Figure;
import org.advocacyhub.runtime.page.Box;
import org.advocacyhub.runtime.page.Form;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;

/** How far a return has come, and a partner's part of it, as pages with the forms of those who agree on it. */
@ApplicationScoped
class AgreementPages {

    /** @param forms what the reader can do now */
    record AgreementPage(AgreementView view, List<Form> forms) {}

    /**
     * @param figures of the part, in the order of the return
     * @param forms what the reader can do now
     */
    record PartPage(PartView view, List<Figure> figures, List<Form> forms) {}

    @CheckedTemplate(basePath = "agreement")
    static class Templates {

        private Templates() {}

        static native TemplateInstance approval(AgreementPage page);

        static native TemplateInstance part(PartPage page);
    }

    private final Caller caller;

    AgreementPages(Caller caller) {
        this.caller = caller;
    }

    /** @param version of the agreement that is shown */
    String approval(AgreementView view, long version) {
        var forms = view.possibleMoves().stream()
                .flatMap(move -> form(move, view).stream())
                .map(form -> form.of(version))
                .toList();
        return Templates.approval(new AgreementPage(view, forms)).render();
    }

    /** @param tag of the figures that are shown */
    String part(PartView view, List<Figure> figures, EntityTag tag) {
        var mayConfirm = caller.has(Roles.PARTNER) && (view.awaited() || view.changedSince());
        var confirmation = Form.of(
                "Confirm your part",
                operation(view.contractRef(), view.quarter(), "part/confirmation"),
                "These figures are right");
        return Templates.part(new PartPage(
                        view,
                        figures,
                        Stream.of(confirmation.of(tag)).filter(_ -> mayConfirm).toList()))
                .render();
    }

    private Optional<Form> form(Move.Kind move, AgreementView view) {
        return switch (move) {
            case APPROVE ->
                of(
                        view,
                        "approval",
                        "Approve it for the hub",
                        "Approve",
                        List.of(Roles.HUB_MANAGER),
                        Box.words("withoutParts", "Why the hub does not wait for parts that are not confirmed")
                                .orNone());
            case ACCEPT ->
                of(
                        view,
                        "acceptance",
                        "Accept it for the council",
                        "Accept",
                        List.of(Roles.COMMISSIONER),
                        Box.words("note", "Note").orNone());
            case SEND_BACK ->
                of(
                        view,
                        "sending-back",
                        "Send it back",
                        "Send it back",
                        List.of(Roles.COMMISSIONER, Roles.HUB_MANAGER),
                        Box.words("reason", "Why it has to be looked at again"));
            case LOCK ->
                of(
                        view,
                        "lock",
                        "Lock it",
                        "Keep the figures as they are",
                        List.of(Roles.COMMISSIONER, Roles.HUB_MANAGER));
            // a partner confirms on the page of its part; a revision says figure by figure what changed
            case CONFIRM, REVISE -> Optional.empty();
        };
    }

    private Optional<Form> of(
            AgreementView view, String move, String heading, String button, List<String> roles, Box... boxes) {
        return roles.stream().anyMatch(caller::has)
                ? Optional.of(Form.of(heading, operation(view.contractRef(), view.quarter(), move), button, boxes))
                : Optional.empty();
    }

    private static String operation(String contractRef, String quarter, String move) {
        return "/contracts/" + contractRef + "/returns/" + quarter + "/" + move;
    }
}
